import { describe, expect, it } from "vitest";
import { type Clock, type ClockLength, clockDeadline } from "../../../src/time/clock.js";
import { before as instantBefore } from "../../../src/time/clock-offset.js";
import type { Interval } from "../../../src/time/interval.js";
import { nextOpening } from "../../../src/time/open-time.js";
import type { ServiceCalendar, WeeklyHours } from "../../../src/time/service-calendar.js";
import { openMsBetween } from "../../support/open-time.js";

/** Bank holidays of England and Wales: https://www.gov.uk/bank-holidays. */
const ENGLAND = [
  ...["2017-01-02", "2017-04-14", "2017-04-17", "2017-05-01", "2017-05-29", "2017-08-28"],
  ...["2017-12-25", "2017-12-26"],
  ...["2021-01-01", "2021-04-02", "2021-04-05", "2021-05-03", "2021-05-31", "2021-08-30"],
  ...["2021-12-27", "2021-12-28"],
  ...["2023-01-02", "2023-04-07", "2023-04-10", "2023-05-01", "2023-05-08", "2023-05-29"],
  ...["2023-08-28", "2023-12-25", "2023-12-26"],
  ...["2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-08-25"],
  ...["2025-12-25", "2025-12-26"],
  ...["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31"],
  ...["2026-12-25", "2026-12-28"],
];

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
const ALL_DAYS = [...WEEKDAYS, "saturday", "sunday"] as const;

/** A calendar of London that covers all years of the examples. */
function calendarOf(more: Partial<ServiceCalendar> = {}): ServiceCalendar {
  return {
    zone: "Europe/London",
    weekend: ["saturday", "sunday"],
    holidays: [],
    coveredFrom: "2015-01-01",
    coveredUntil: "2027-12-31",
    ...more,
  };
}

/** Monday to Friday unless other days are given. */
function hours(opens: string, closes: string, days: WeeklyHours["days"] = WEEKDAYS) {
  return [{ days, opens, closes }];
}

/** `H9–17` and the like. */
function open(opens: string, closes: string, more: Partial<ServiceCalendar> = {}): ServiceCalendar {
  return calendarOf({ hours: hours(opens, closes), ...more });
}

function clockOf(length: ClockLength, calendar: ServiceCalendar, more: Partial<Clock> = {}): Clock {
  return {
    length,
    counting: "day-after",
    roll: "none",
    endsAt: "end-of-day",
    pausedDays: "half-open",
    holds: "clipped",
    calendar,
    ...more,
  };
}

/** An instant; one without an offset is in the British summer, like the week most examples use. */
function at(text: string): number {
  return Date.parse(/[Z+]|-\d\d:\d\d$/.test(text.slice(10)) ? text : `${text}+01:00`);
}

/** Holds written "from/until"; one without an end is still going on. */
function holdsOf(...texts: string[]): Interval[] {
  return texts.map((text) => {
    const [from = "", until = ""] = text.split("/");
    return { fromMs: at(from), untilMs: until === "" ? Number.POSITIVE_INFINITY : at(until) };
  });
}

function minutes(count: number): ClockLength {
  return { unit: "business-minutes", count };
}

function openHours(count: number): ClockLength {
  return { unit: "business-hours", count };
}

function dueBy(clock: Clock, start: string, ...holds: string[]): string {
  const answer = clockDeadline(clock, at(start), holdsOf(...holds));
  return answer.kind === "due" ? iso(answer.dueByMs) : expect.fail(answer.kind);
}

function dueOn(clock: Clock, start: string, ...holds: string[]): string {
  const answer = clockDeadline(clock, at(start), holdsOf(...holds));
  return answer.kind === "due" ? answer.dueOn : expect.fail(answer.kind);
}

function iso(instantMs: number): string {
  return new Date(instantMs).toISOString();
}

/** The text of an instant in UTC. */
function utc(text: string): string {
  return iso(at(text));
}

const tenToSix = open("10:00", "18:00");
const nineToFive = open("09:00", "17:00");

describe("open time", () => {
  const thursdayAndFridayOff = open("10:00", "18:00", { holidays: ["2026-06-11", "2026-06-12"] });

  it.each([
    { id: "A1", start: "2026-06-08T08:00", length: openHours(1), due: "2026-06-08T11:00" },
    { id: "A1", start: "2026-06-08T08:00", length: openHours(4), due: "2026-06-08T14:00" },
    { id: "A2", start: "2026-06-08T20:00", length: minutes(30), due: "2026-06-09T10:30" },
    { id: "A2", start: "2026-06-08T20:00", length: openHours(2), due: "2026-06-09T12:00" },
    { id: "A3", start: "2026-06-13T15:00", length: openHours(24), due: "2026-06-17T18:00" },
    { id: "A3", start: "2026-06-13T15:00", length: openHours(72), due: "2026-06-25T18:00" },
    { id: "A4", start: "2026-06-12T17:00", length: minutes(30), due: "2026-06-12T17:30" },
    { id: "A4", start: "2026-06-12T17:00", length: openHours(2), due: "2026-06-15T11:00" },
  ])("$id: $length.count $length.unit from $start end at $due", ({ start, length, due }) => {
    expect(dueBy(clockOf(length, tenToSix), start)).toBe(utc(due));
  });

  it.each([
    { length: minutes(30), due: "2026-06-15T10:30" },
    { length: openHours(2), due: "2026-06-15T12:00" },
  ])("A5: $length.count $length.unit on a holiday before another end at $due", (row) => {
    const clock = clockOf(row.length, thursdayAndFridayOff);
    expect(dueBy(clock, "2026-06-11T15:00")).toBe(utc(row.due));
  });

  it.each([
    { id: "A9", start: "2026-06-12T16:30", count: 1, due: "2026-06-15T09:30" },
    { id: "A22", start: "2026-06-12T17:00", count: 1, due: "2026-06-15T10:00" },
    { id: "A16", start: "2026-03-27T13:00Z", count: 8, due: "2026-03-30T12:00Z" },
  ])("$id: $count hours of nine to five from $start end at $due", ({ start, count, due }) => {
    expect(dueBy(clockOf(openHours(count), nineToFive), start)).toBe(utc(due));
  });

  it.each([
    { start: "2026-06-10T10:00Z", due: "2026-06-10T12:00Z" },
    { start: "2026-06-10T07:00Z", due: "2026-06-10T11:00Z" },
  ])("A10: 2 hours from $start in UTC end at $due", ({ start, due }) => {
    const calendar = open("09:00", "17:00", { zone: "UTC" });
    expect(dueBy(clockOf(openHours(2), calendar), start)).toBe(utc(due));
  });

  it("A13: 4 hours from Friday 17:00 end on Monday at 11:00", () => {
    const clock = clockOf(openHours(4), open("08:00", "18:00"));
    expect(dueBy(clock, "2026-06-12T17:00")).toBe(utc("2026-06-15T11:00"));
  });

  it("A14: 48 hours of a week without a weekend take four days around two holidays", () => {
    const calendar = calendarOf({
      weekend: [],
      holidays: ["2016-11-11", "2016-11-13"],
      hours: hours("09:00", "21:00", ALL_DAYS),
    });
    const clock = clockOf(openHours(48), calendar);
    expect(dueBy(clock, "2016-11-09T23:00Z")).toBe(utc("2016-11-15T21:00Z"));
  });

  it("A17: an hour that is passed twice is two hours", () => {
    const calendar = calendarOf({
      zone: "Europe/Amsterdam",
      hours: hours("00:00", "10:00", ALL_DAYS),
    });
    const clock = clockOf(openHours(1), calendar);
    expect(dueBy(clock, "2022-10-30T00:00Z")).toBe(utc("2022-10-30T01:00Z"));
  });

  it("A18: it opens at 02:00, not when 01:00 comes again", () => {
    const calendar = calendarOf({
      zone: "America/New_York",
      hours: hours("02:00", "17:00", ALL_DAYS),
    });
    const next = nextOpening(at("2015-11-01T01:59:30-04:00"), calendar);
    expect(next).toEqual({ atMs: at("2015-11-01T07:00Z") });
  });

  it("A19: days from 00:00 to 24:00 leak nothing", () => {
    const clock = clockOf(openHours(24), open("00:00", "24:00", { zone: "UTC" }));
    expect(dueBy(clock, "2023-01-16T23:59:59Z")).toBe(utc("2023-01-17T23:59:59Z"));
  });

  it.each([[], ["2026-06-13"]])(
    "A20: a shift ends in the night it began, holidays: %j",
    (...off) => {
      const calendar = calendarOf({ hours: hours("22:00", "06:00", ["friday"]), holidays: off });
      expect(dueBy(clockOf(openHours(4), calendar), "2026-06-12T23:00")).toBe(
        utc("2026-06-13T03:00"),
      );
    },
  );

  it("A21: the lunch break does not count", () => {
    const calendar = calendarOf({
      hours: [...hours("09:00", "13:00"), ...hours("14:00", "18:00")],
    });
    expect(dueBy(clockOf(openHours(1), calendar), "2026-06-09T12:30")).toBe(
      utc("2026-06-09T14:30"),
    );
  });

  it("A23: half a day before Christmas, then a holiday, a weekend and another holiday", () => {
    const calendar = open("09:00", "17:00", {
      holidays: ENGLAND,
      overrides: [{ on: "2026-12-24", windows: [{ opens: "09:00", closes: "12:00" }] }],
    });
    const clock = clockOf(openHours(1), calendar);
    expect(dueBy(clock, "2026-12-24T11:30Z")).toBe(utc("2026-12-29T09:30Z"));
  });

  it("A28: a stricter target counts from the start or from the change", () => {
    const clock = clockOf(openHours(4), nineToFive);
    expect(dueBy(clock, "2026-06-08T09:00")).toBe(utc("2026-06-08T13:00"));
    expect(dueBy(clock, "2026-06-08T12:00")).toBe(utc("2026-06-08T16:00"));
  });

  it("A38: a calendar that opens on Tuesdays only is searched until it does", () => {
    const calendar = calendarOf({ hours: hours("08:00", "17:00", ["tuesday"]) });
    expect(dueBy(clockOf(openHours(4), calendar), "2026-06-10T09:00")).toBe(
      utc("2026-06-16T12:00"),
    );
  });

  it("A39: a calendar without windows is never reached", () => {
    const clock = clockOf(openHours(1), calendarOf({ hours: [] }));
    expect(clockDeadline(clock, at("2026-06-08T09:00"), [])).toEqual({ kind: "unreachable" });
  });
});

describe("open time on hold", () => {
  it.each([
    { seconds: 3600, until: "2026-06-11T16:00:00", due: "2026-06-11T18:00:00" },
    { seconds: 3601, until: "2026-06-11T16:00:01", due: "2026-06-12T10:00:01" },
  ])("A6: 2 hours held for $seconds s end at $due", ({ until, due }) => {
    const clock = clockOf(openHours(2), tenToSix);
    expect(dueBy(clock, "2026-06-11T15:00", `2026-06-11T15:00/${until}`)).toBe(utc(due));
  });

  it("A7: half an hour on hold is half an hour later", () => {
    const clock = clockOf(openHours(4), tenToSix);
    const hold = "2026-06-08T12:30/2026-06-08T13:00";
    expect(dueBy(clock, "2026-06-08T12:00", hold)).toBe(utc("2026-06-08T16:30"));
  });

  it("A8: of a hold over a holiday and a weekend 160 minutes count", () => {
    const calendar = open("10:00", "18:00", { holidays: ["2026-06-12"] });
    const hold = "2026-06-11T17:50/2026-06-15T12:30";
    const [paused] = holdsOf(hold);
    expect(openMsBetween(paused?.fromMs ?? 0, paused?.untilMs ?? 0, calendar)).toBe(160 * 60_000);
    const due = dueBy(clockOf(openHours(4), calendar), "2026-06-11T17:30", hold);
    expect(due).toBe(utc("2026-06-15T16:10"));
  });

  it("A29: all holds count, and only while it is open", () => {
    const clock = clockOf(openHours(8), nineToFive);
    const holds = ["2026-06-08T10:00/2026-06-08T11:00", "2026-06-08T14:00/2026-06-08T15:00"];
    expect(dueBy(clock, "2026-06-08T09:00", ...holds)).toBe(utc("2026-06-09T11:00"));
  });

  it("A30: a hold while it is closed changes nothing", () => {
    const clock = clockOf(openHours(2), nineToFive);
    const hold = "2026-06-12T18:00/2026-06-15T08:00";
    expect(dueBy(clock, "2026-06-12T16:00", hold)).toBe(utc("2026-06-15T10:00"));
    expect(dueBy(clock, "2026-06-12T16:00")).toBe(utc("2026-06-15T10:00"));
  });

  it.each([
    { holds: "clipped" as const, due: "2026-06-09T12:00" },
    { holds: "if-resumed-in-hours" as const, due: "2026-06-09T11:00" },
  ])("A31: a hold that ends after hours makes it $due when holds are $holds", ({ holds, due }) => {
    const clock = clockOf(openHours(4), nineToFive, { holds });
    const hold = "2026-06-08T16:00/2026-06-08T20:00";
    expect(dueBy(clock, "2026-06-08T15:00", hold)).toBe(utc(due));
  });
});

describe("escalation before a deadline", () => {
  it.each([
    { id: "A11", start: "2026-06-08T17:00", due: "2026-06-09T11:00", early: "2026-06-09T10:00" },
    { id: "A12", start: "2026-06-08T10:00", due: "2026-06-08T14:00", early: "2026-06-08T13:00" },
  ])("$id: due at $due, escalated at $early", ({ start, due, early }) => {
    const calendar = open("08:00", "18:00");
    expect(dueBy(clockOf(openHours(4), calendar), start)).toBe(utc(due));
    expect(instantBefore(at(due), openHours(1), calendar)).toEqual({ atMs: at(early) });
  });
});

describe("hours and days that elapse", () => {
  it("A15: 24 hours over a clock change are not a day", () => {
    const hoursLater = clockOf({ unit: "hours", count: 24 }, calendarOf());
    expect(dueBy(hoursLater, "2026-03-28T12:00Z")).toBe(utc("2026-03-29T13:00+01:00"));
    const dayLater = clockOf({ unit: "days", count: 1 }, calendarOf());
    expect(dueOn(dayLater, "2026-03-28T12:00Z")).toBe("2026-03-29");
    expect(dueBy(dayLater, "2026-03-28T12:00Z")).toBe("2026-03-29T22:59:59.999Z");
  });

  it("A33: 8 weeks from Wed 1 Jul end with Wed 26 Aug", () => {
    const clock = clockOf({ unit: "weeks", count: 8 }, calendarOf());
    expect(dueBy(clock, "2026-07-01T09:00")).toBe(utc("2026-08-26T23:59:59.999"));
  });

  it("A35: 48 hours to acknowledge, a month to redress, and no roll", () => {
    const india = calendarOf({ zone: "Asia/Kolkata" });
    const acknowledge = clockOf({ unit: "hours", count: 48 }, india);
    expect(dueBy(acknowledge, "2026-01-10T22:15+05:30")).toBe(utc("2026-01-12T22:15+05:30"));
    const redress = clockOf({ unit: "months", count: 1 }, india);
    expect(dueOn(redress, "2026-01-31T10:00+05:30")).toBe("2026-02-28");
  });

  it("A36: a day of 24 hours, the next business day, 30 days and what to aim at", () => {
    const sydney = calendarOf({ zone: "Australia/Sydney", holidays: ["2026-06-08"] });
    const received = "2026-06-12T16:40+10:00";
    const day = clockOf({ unit: "hours", count: 24 }, sydney);
    expect(dueBy(day, received)).toBe(utc("2026-06-13T16:40+10:00"));
    const businessDay = clockOf({ unit: "business-days", count: 1 }, sydney);
    expect(dueOn(businessDay, received)).toBe("2026-06-15");
    const response = clockOf({ unit: "days", count: 30 }, sydney);
    expect(dueOn(response, received)).toBe("2026-07-12");
    expect(dueOn({ ...response, roll: "previous-business-day" }, received)).toBe("2026-07-10");
  });

  it.each([
    { count: 15, due: "2026-02-16" },
    { count: 60, due: "2026-04-02" },
  ])("A37: $count days end on $due, holiday or not", ({ count, due }) => {
    const federal = calendarOf({ zone: "America/New_York", holidays: ["2026-02-16"] });
    expect(dueOn(clockOf({ unit: "days", count }, federal), "2026-02-01T12:00-05:00")).toBe(due);
  });
});

describe("business days", () => {
  const england = calendarOf({ holidays: ENGLAND });
  const nations = calendarOf({ holidays: [...ENGLAND, "2023-11-30"] });

  it.each([
    { id: "A24", from: "2017-05-18", count: 20, calendar: england, due: "2017-06-16" },
    { id: "A24", from: "2017-05-18", count: 30, calendar: england, due: "2017-06-30" },
    { id: "A25", from: "2021-07-03", count: 3, calendar: england, due: "2021-07-07" },
    { id: "A25", from: "2021-07-03", count: 20, calendar: england, due: "2021-07-30" },
    { id: "A26", from: "2021-05-01", count: 20, calendar: england, due: "2021-06-01" },
    { id: "A27", from: "2023-11-27", count: 20, calendar: nations, due: "2023-12-28" },
    { id: "A27", from: "2023-11-27", count: 20, calendar: england, due: "2023-12-27" },
    { id: "A34", from: "2026-04-20", count: 15, calendar: england, due: "2026-05-12" },
    { id: "A34", from: "2026-04-20", count: 35, calendar: england, due: "2026-06-10" },
  ])("$id: $count from $from end on $due", ({ from, count, calendar, due }) => {
    const clock = clockOf({ unit: "business-days", count }, calendar);
    expect(dueOn(clock, `${from}T12:00`)).toBe(due);
  });

  it.each([
    { from: "2026-04-02", due: "2026-04-09" },
    { from: "2026-04-11", due: "2026-04-15" },
  ])("A32: 3 from $from end at the close of business of $due", ({ from, due }) => {
    const calendar = open("09:00", "17:00", { holidays: ENGLAND });
    const length = { unit: "business-days", count: 3 } as const;
    const clock = clockOf(length, calendar, { endsAt: "close-of-business" });
    expect(dueBy(clock, `${from}T12:00`)).toBe(utc(`${due}T17:00`));
    expect(dueOn(clock, `${from}T12:00`)).toBe(due);
  });
});

describe("a month on hold", () => {
  const month = clockOf({ unit: "months", count: 1 }, calendarOf({ holidays: ENGLAND }), {
    roll: "next-business-day",
  });

  it.each([
    { pausedDays: "half-open" as const, due: "2026-04-09" },
    { pausedDays: "inclusive" as const, due: "2026-04-10" },
  ])("B17: asked on 5 Mar, answered on 12 Mar: $due when $pausedDays", ({ pausedDays, due }) => {
    const hold = "2026-03-05T12:00Z/2026-03-12T12:00Z";
    expect(dueOn({ ...month, pausedDays }, "2026-03-02T12:00Z", hold)).toBe(due);
  });

  it.each([
    { pausedDays: "half-open" as const, hold: "2025-11-06T10:00Z/2025-11-06T10:00Z" },
    { pausedDays: "inclusive" as const, hold: "2025-11-06T10:00Z/2025-11-06T10:00Z" },
    { pausedDays: "half-open" as const, hold: "2025-11-06T10:00Z/2025-11-06T16:00Z" },
  ])("B18: stopped and restarted at once, $pausedDays: $hold changes nothing", (row) => {
    const clock = { ...month, pausedDays: row.pausedDays };
    expect(dueOn(clock, "2025-11-01T12:00Z")).toBe("2025-12-01");
    expect(dueOn(clock, "2025-11-01T12:00Z", row.hold)).toBe("2025-12-01");
  });
});
