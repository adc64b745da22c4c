import { describe, expect, it } from "vitest";
import { type Clock, clockDeadline, clockProblem } from "../../../src/time/clock.js";
import type { ClockTerms } from "../../../src/time/clock-terms.js";
import type { Interval } from "../../../src/time/interval.js";
import type { ServiceCalendar } from "../../../src/time/service-calendar.js";

const nineToFive: ServiceCalendar = {
  zone: "Europe/London",
  weekend: ["saturday", "sunday"],
  holidays: ["2026-06-10"],
  coveredFrom: "2026-06-01",
  coveredUntil: "2026-07-31",
  hours: [
    {
      days: ["monday", "tuesday", "wednesday", "thursday", "friday"],
      opens: "09:00",
      closes: "17:00",
    },
  ],
};

/** Five days unless told otherwise. */
function clockOf(more: Partial<Clock>): Clock {
  return {
    length: { unit: "days", count: 5 },
    counting: "day-after",
    roll: "none",
    endsAt: "end-of-day",
    pausedDays: "half-open",
    holds: "clipped",
    calendar: nineToFive,
    ...more,
  };
}

/** An instant in June 2026, in London. */
function june(text: string): number {
  return Date.parse(`2026-06-${text}+01:00`);
}

/** Holds in June, "from/until"; one without an end is still going on. */
function holds(...texts: string[]): Interval[] {
  return texts.map((text) => {
    const [from = "", until = ""] = text.split("/");
    return { fromMs: june(from), untilMs: until === "" ? Number.POSITIVE_INFINITY : june(until) };
  });
}

function dueOn(more: Partial<Clock>, start: string, ...paused: string[]): string {
  const answer = clockDeadline(clockOf(more), june(start), holds(...paused));
  return answer.kind === "due" ? answer.dueOn : expect.fail(JSON.stringify(answer));
}

describe("clockProblem", () => {
  const all = { hasHours: true, hasDays: true };
  const { length, counting, roll, endsAt } = clockOf({});
  const terms: ClockTerms = { length, counting, roll, endsAt };
  const hours = { unit: "hours", count: 24 } as const;
  const openHours = { unit: "business-hours", count: 4 } as const;
  const businessDays = { unit: "business-days", count: 3 } as const;

  it.each<{ says: string; more: Partial<ClockTerms>; calendar?: typeof all }>([
    { says: "hours never roll", more: { length: hours, roll: "next-business-day" } },
    {
      says: "business-hours never roll",
      more: { length: openHours, roll: "previous-business-day" },
    },
    { says: "`event-day` does not count `hours`", more: { length: hours, counting: "event-day" } },
    {
      says: "`minutes` do not end at the close of business",
      more: { length: { unit: "minutes", count: 1 }, endsAt: "close-of-business" },
    },
    {
      says: "`length.count` must be a non-negative integer, got `1.5`",
      more: { length: { unit: "business-minutes", count: 1.5 } },
    },
    {
      says: "`extension.count` must be a non-negative integer, got `-1`",
      more: { extension: { unit: "days", count: -1, from: "end" } },
    },
    {
      says: "`hours` cannot extend `business-hours`",
      more: { length: openHours, extension: { ...hours, from: "start" } },
    },
    {
      says: "`minutes` cannot extend `days`",
      more: { extension: { unit: "minutes", count: 1, from: "end" } },
    },
    {
      says: "`days` cannot extend `hours`",
      more: { length: hours, extension: { unit: "days", count: 1, from: "end" } },
    },
    {
      says: "an extension from the rolled end needs a roll",
      more: { length: hours, extension: { ...hours, from: "rolled-end" } },
    },
    {
      says: "an extension from the start needs the unit of the length",
      more: { extension: { unit: "months", count: 1, from: "start" } },
    },
    {
      says: "an extension from the rolled end needs a roll",
      more: { extension: { unit: "days", count: 1, from: "rolled-end" } },
    },
    {
      says: "`business-hours` need opening hours",
      more: { length: openHours },
      calendar: { hasHours: false, hasDays: true },
    },
    {
      says: "the close of business needs opening hours",
      more: { endsAt: "close-of-business" },
      calendar: { hasHours: false, hasDays: true },
    },
    {
      says: "`if-resumed-in-hours` needs opening hours",
      more: { holds: "if-resumed-in-hours" },
      calendar: { hasHours: false, hasDays: true },
    },
    {
      says: "`business-days` need a calendar of business days",
      more: { length: businessDays },
      calendar: { hasHours: true, hasDays: false },
    },
    {
      says: "`business-days` need a calendar of business days",
      more: { extension: { ...businessDays, from: "end" } },
      calendar: { hasHours: true, hasDays: false },
    },
    {
      says: "a roll needs a calendar of business days",
      more: { roll: "next-business-day" },
      calendar: { hasHours: true, hasDays: false },
    },
  ])("says: $says ($more)", ({ says, more, calendar = all }) => {
    expect(clockProblem({ ...terms, ...more }, calendar)).toBe(says);
  });

  it.each<{ what: string; more: Partial<ClockTerms> }>([
    { what: "days", more: {} },
    { what: "hours", more: { length: hours, extension: { ...hours, from: "start" } } },
    { what: "days from the day of the event", more: { counting: "event-day" } },
    {
      what: "months longer by weeks",
      more: {
        length: { unit: "months", count: 1 },
        extension: { unit: "weeks", count: 2, from: "end" },
      },
    },
  ])("finds nothing wrong with $what, whatever the calendar", ({ more }) => {
    expect(
      clockProblem({ ...terms, ...more }, { hasHours: false, hasDays: false }),
    ).toBeUndefined();
  });

  it("is thrown by a clock that has one", () => {
    const calendar = { ...nineToFive, hours: undefined };
    const run = () => clockDeadline(clockOf({ length: openHours, calendar }), june("08T09:00"), []);
    expect(run).toThrow(new RangeError("`business-hours` need opening hours"));
  });
});

describe("days on hold", () => {
  it.each([
    { what: "no hold", paused: [], on: "2026-06-06" },
    { what: "a hold of two days", paused: ["02T12:00/04T12:00"], on: "2026-06-08" },
    { what: "a hold on the last day", paused: ["06T12:00/08T12:00"], on: "2026-06-08" },
    { what: "a hold after the last day", paused: ["07T12:00/08T12:00"], on: "2026-06-06" },
    { what: "a hold before the start", paused: ["01T01:00/01T11:00"], on: "2026-06-06" },
    { what: "a hold that began before the start", paused: ["01T01:00/04T11:00"], on: "2026-06-09" },
    {
      what: "a hold that another brings within reach",
      paused: ["07T12:00/09T12:00", "02T12:00/04T12:00"],
      on: "2026-06-10",
    },
    {
      what: "holds that overlap",
      paused: ["02T12:00/04T12:00", "03T12:00/05T12:00"],
      on: "2026-06-09",
    },
    {
      what: "two holds on one day",
      paused: ["02T10:00/02T11:00", "02T12:00/03T12:00"],
      on: "2026-06-07",
    },
  ])("are added for $what: $on", ({ paused, on }) => {
    expect(dueOn({}, "01T12:00", ...paused)).toBe(on);
  });

  it.each([
    { paused: ["02T12:00/04T12:00"], on: "2026-06-09" },
    { paused: ["02T12:00/03T12:00", "03T13:00/04T12:00"], on: "2026-06-09" },
    { paused: ["02T12:00/02T12:00"], on: "2026-06-06" },
    { paused: ["01T01:00/01T11:00"], on: "2026-06-06" },
    { paused: ["02T12:00/02T13:00"], on: "2026-06-07" },
  ])("include the day on which the hold $paused ends, once, if that is said", ({ paused, on }) => {
    expect(dueOn({ pausedDays: "inclusive" }, "01T12:00", ...paused)).toBe(on);
  });

  it.each([
    { what: "a weekend", start: "05T12:00", paused: ["06T12:00/08T09:00"], on: "2026-06-09" },
    {
      what: "a business day and a weekend",
      start: "04T12:00",
      paused: ["05T12:00/08T09:00"],
      on: "2026-06-09",
    },
    { what: "a holiday", start: "08T12:00", paused: ["10T01:00/11T09:00"], on: "2026-06-11" },
    {
      what: "the day of the start",
      start: "08T12:00",
      paused: ["08T13:00/09T09:00"],
      on: "2026-06-12",
    },
  ])("of two business days are added for business days only: $what", ({ start, paused, on }) => {
    expect(dueOn({ length: { unit: "business-days", count: 2 } }, start, ...paused)).toBe(on);
  });

  it("are added before the one roll", () => {
    const clock = { roll: "next-business-day" } as const;
    expect(dueOn(clock, "01T12:00")).toBe("2026-06-08");
    expect(dueOn(clock, "01T12:00", "02T12:00/03T12:00")).toBe("2026-06-08");
    expect(dueOn(clock, "01T12:00", "02T12:00/05T12:00")).toBe("2026-06-09");
  });

  it("are added after an extension", () => {
    const extension = { unit: "days", count: 2, from: "start" } as const;
    expect(dueOn({ extension }, "01T12:00", "07T12:00/08T12:00")).toBe("2026-06-09");
  });

  it("are those of days beginning with the event, too", () => {
    expect(dueOn({ counting: "event-day" }, "01T12:00", "02T12:00/03T12:00")).toBe("2026-06-06");
  });
});

describe("time on hold", () => {
  it.each([
    { count: 90, unit: "minutes" as const, by: "09T13:30" },
    { count: 1, unit: "hours" as const, by: "09T12:00" },
    { count: 7, unit: "business-hours" as const, by: "11T11:00" },
  ])("makes $count $unit end at $by", ({ count, unit, by }) => {
    const clock = clockOf({ length: { unit, count } });
    const answer = clockDeadline(clock, june("09T11:00"), holds("09T12:00/09T13:00"));
    expect(answer).toMatchObject({ kind: "due", dueByMs: june(by) });
  });
});

describe("a clock on hold", () => {
  const paused = (more: Partial<Clock>, start: string, ...texts: string[]) =>
    clockDeadline(clockOf(more), june(start), holds(...texts));
  const hours = { length: { unit: "hours", count: 24 } } as const;
  const openHours = { length: { unit: "business-hours", count: 4 } } as const;
  const HOUR = 3_600_000;

  it.each([
    { what: "hours", more: hours, hold: "08T15:00/", left: 21 * HOUR },
    { what: "hours held before they start", more: hours, hold: "07T15:00/", left: 24 * HOUR },
    { what: "open hours", more: openHours, hold: "08T15:00/", left: HOUR },
    {
      what: "open hours, held while closed",
      more: { length: { unit: "business-hours", count: 6 } } as const,
      hold: "08T20:00/",
      left: HOUR,
    },
  ])("has what is left of $what", ({ more, hold, left }) => {
    const remaining = { unit: "milliseconds", count: left };
    expect(paused(more, "08T12:00", hold)).toEqual({ kind: "paused", remaining });
  });

  it.each([
    { hold: "08T15:00/", count: 5 },
    { hold: "09T15:00/", count: 5 },
    { hold: "10T15:00/", count: 4 },
    { hold: "13T15:00/", count: 1 },
  ])("has $count days left from that of the hold $hold", ({ hold, count }) => {
    const remaining = { unit: "days", count };
    expect(paused({}, "08T12:00", hold)).toEqual({ kind: "paused", remaining });
  });

  it("has business days left, without the weekend and the holiday", () => {
    const length = { unit: "business-days", count: 5 } as const;
    const remaining = { unit: "business-days", count: 4 };
    expect(paused({ length }, "08T12:00", "10T12:00/")).toEqual({ kind: "paused", remaining });
  });

  it("counts earlier holds", () => {
    const remaining = { unit: "days", count: 3 };
    const answer = paused({}, "08T12:00", "09T12:00/11T12:00", "13T12:00/");
    expect(answer).toEqual({ kind: "paused", remaining });
  });

  it("is due all the same when all was used up before", () => {
    const time = { kind: "due", dueByMs: june("08T16:00"), dueOn: "2026-06-08" };
    expect(paused(openHours, "08T12:00", "08T16:00/")).toEqual(time);
    const days = { kind: "due", dueByMs: june("15T23:59:59.999"), dueOn: "2026-06-15" };
    expect(paused({ roll: "next-business-day" }, "08T12:00", "14T12:00/")).toEqual(days);
  });

  it("does not need days that the hold takes", () => {
    const calendar = { ...nineToFive, coveredUntil: "2026-06-08" };
    const remaining = { unit: "milliseconds", count: HOUR };
    const length = { unit: "business-hours", count: 6 } as const;
    const answer = paused({ length, calendar }, "08T12:00", "08T17:00/");
    expect(answer).toEqual({ kind: "paused", remaining });
  });
});

describe("a clock without an answer", () => {
  const uncovered = { kind: "uncovered", date: "2026-08-01" };
  const july = Date.parse("2026-07-31T16:30+01:00");

  it.each<{ what: string; more: Partial<Clock>; hold?: Interval }>([
    { what: "open time", more: { length: { unit: "business-hours", count: 4 } } },
    { what: "business days", more: { length: { unit: "business-days", count: 1 } } },
    { what: "a roll", more: { length: { unit: "days", count: 1 }, roll: "next-business-day" } },
    { what: "a close", more: { length: { unit: "days", count: 1 }, endsAt: "close-of-business" } },
    {
      what: "days on hold",
      more: { length: { unit: "business-days", count: 0 } },
      hold: { fromMs: july, untilMs: july + 3 * 86_400_000 },
    },
    {
      what: "the end of a hold",
      more: { holds: "if-resumed-in-hours" },
      hold: { fromMs: july, untilMs: july + 86_400_000 },
    },
  ])("says which date $what needs", ({ more, hold }) => {
    expect(clockDeadline(clockOf(more), july, hold ? [hold] : [])).toEqual(uncovered);
  });

  it("says that the last day never closes", () => {
    const clock = clockOf({ endsAt: "close-of-business" });
    expect(clockDeadline(clock, june("08T12:00"), [])).toEqual({ kind: "unreachable" });
  });
});

describe("other ends of a clock", () => {
  it("closes on the day after the last one when its last window does", () => {
    const hours = [{ days: ["saturday"] as const, opens: "22:00", closes: "06:00" }];
    const clock = clockOf({ endsAt: "close-of-business", calendar: { ...nineToFive, hours } });
    const due = { kind: "due", dueByMs: june("14T06:00"), dueOn: "2026-06-13" };
    expect(clockDeadline(clock, june("08T12:00"), [])).toEqual(due);
  });

  it("adds extensions of time wherever they are from", () => {
    for (const from of ["start", "end"] as const) {
      const length = { unit: "business-minutes", count: 90 } as const;
      const clock = clockOf({ length, extension: { ...length, count: 30, from } });
      const due = { kind: "due", dueByMs: june("08T14:00"), dueOn: "2026-06-08" };
      expect(clockDeadline(clock, june("08T12:00"), [])).toEqual(due);
    }
  });

  it("counts an extension of days from the original start, or from the rolled end", () => {
    const extension = (from: "start" | "end" | "rolled-end") => ({
      unit: "days" as const,
      count: 2,
      from,
    });
    const roll = "next-business-day";
    expect(dueOn({ roll, extension: extension("start") }, "01T12:00")).toBe("2026-06-08");
    expect(dueOn({ roll, extension: extension("end") }, "01T12:00")).toBe("2026-06-08");
    // Wednesday 10 June is a holiday.
    expect(dueOn({ roll, extension: extension("rolled-end") }, "01T12:00")).toBe("2026-06-11");
  });

  it("takes holds that end while it is open, or not at all, where only those count", () => {
    const resumed = { holds: "if-resumed-in-hours" } as const;
    expect(dueOn(resumed, "01T12:00", "02T12:00/04T12:00")).toBe("2026-06-08");
    expect(dueOn(resumed, "01T12:00", "02T12:00/04T20:00")).toBe("2026-06-06");
    expect(dueOn(resumed, "01T12:00", "02T12:00/04T17:00")).toBe("2026-06-06");
    // Two halves of one hold are one.
    expect(dueOn(resumed, "01T12:00", "02T20:00/04T12:00", "02T12:00/02T20:00")).toBe("2026-06-08");
    const never = { ...nineToFive, hours: [] };
    expect(dueOn({ ...resumed, calendar: never }, "01T12:00", "02T12:00/04T12:00")).toBe(
      "2026-06-06",
    );
    const answer = clockDeadline(clockOf(resumed), june("01T12:00"), holds("02T12:00/"));
    expect(answer).toEqual({ kind: "paused", remaining: { unit: "days", count: 5 } });
  });
});
