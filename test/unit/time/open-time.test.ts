import { describe, expect, it } from "vitest";
import { type Clock, clockDeadline } from "../../../src/time/clock.js";
import type { Interval } from "../../../src/time/interval.js";
import {
  closeOfBusiness,
  firstOpeningOn,
  nextOpening,
  subtractOpenTime,
} from "../../../src/time/open-time.js";
import type { ServiceCalendar } from "../../../src/time/service-calendar.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const nineToFive: ServiceCalendar = {
  zone: "Europe/London",
  weekend: ["saturday", "sunday"],
  holidays: ["2026-06-10"],
  coveredFrom: "2026-06-01",
  coveredUntil: "2026-06-30",
  hours: [
    {
      days: ["monday", "tuesday", "wednesday", "thursday", "friday"],
      opens: "09:00",
      closes: "17:00",
    },
  ],
};
const nights: ServiceCalendar = {
  ...nineToFive,
  hours: [{ days: ["sunday", "monday"], opens: "22:00", closes: "06:00" }],
};
const never: ServiceCalendar = { ...nineToFive, hours: [] };
const onceOpen: ServiceCalendar = {
  ...never,
  overrides: [
    { on: "2026-06-16", windows: [{ opens: "09:00", closes: "10:00" }] },
    { on: "2026-06-18", windows: [] },
  ],
};

/** An instant in June 2026, in London. */
function june(text: string): number {
  return Date.parse(`2026-06-${text}+01:00`);
}

/** When so many open minutes end, or why they do not. */
function ends(
  startMs: number,
  count: number,
  calendar: ServiceCalendar,
  paused: readonly Interval[] = [],
) {
  const clock: Clock = {
    ...{ length: { unit: "business-minutes", count }, calendar },
    ...{ counting: "day-after", roll: "none", endsAt: "end-of-day" },
    ...{ pausedDays: "half-open", holds: "clipped" },
  };
  const answer = clockDeadline(clock, startMs, paused);
  return answer.kind === "due" ? { atMs: answer.dueByMs } : answer;
}

describe("the open time of a clock", () => {
  it("ends at the close when it is used up then, and goes on at the next opening", () => {
    expect(ends(june("08T09:00"), 480, nineToFive)).toEqual({ atMs: june("08T17:00") });
    expect(ends(june("08T09:00"), 481, nineToFive)).toEqual({ atMs: june("09T09:01") });
  });

  it("ends where it starts when there is nothing to add, open or not, covered or not", () => {
    for (const start of [june("08T12:00"), june("08T20:00"), Date.UTC(2030, 0, 1)])
      expect(ends(start, 0, nineToFive)).toEqual({ atMs: start });
    expect(ends(june("08T12:00"), 0, never)).toEqual({ atMs: june("08T12:00") });
  });

  it("works through a night that began on the eve, and skips a holiday", () => {
    expect(ends(june("08T05:00"), 60, nights)).toEqual({ atMs: june("08T06:00") });
    expect(ends(june("09T16:30"), 60, nineToFive)).toEqual({ atMs: june("11T09:30") });
  });

  it("opens on a holiday that is overridden, but not on a day overridden to be closed", () => {
    const windows = [{ opens: "12:00", closes: "13:00" }];
    const calendar = {
      ...nineToFive,
      overrides: [
        { on: "2026-06-10", windows },
        { on: "2026-06-11", windows: [] },
      ],
    };
    expect(ends(june("09T16:00"), 180, calendar)).toEqual({ atMs: june("12T10:00") });
  });

  it("pauses, over several windows and in one", () => {
    const paused = [
      { fromMs: june("08T10:00"), untilMs: june("08T11:00") },
      { fromMs: june("08T16:00"), untilMs: june("11T10:00") },
    ];
    const end = ends(june("08T09:00"), 420, nineToFive, paused);
    expect(end).toEqual({ atMs: june("11T11:00") });
  });

  it.each([
    { what: "after the last day", from: "30T16:30", uncovered: "2026-07-01" },
    { what: "before the first day", from: "01T00:00", less: 1, uncovered: "2026-05-31" },
    {
      what: "long after the last day",
      from: "30T16:30",
      less: -9 * 86_400_000,
      uncovered: "2026-07-09",
    },
  ])("answers the date it does not know, $what", ({ from, less = 0, uncovered }) => {
    const answer = ends(june(from) - less, 60, nineToFive);
    expect(answer).toEqual({ kind: "uncovered", date: uncovered });
  });

  it("does not need the eve of the coverage, unless its night lasts", () => {
    expect(ends(june("01T08:00"), 60, nineToFive)).toEqual({ atMs: june("01T10:00") });
    const eve = { kind: "uncovered", date: "2026-05-31" };
    expect(ends(june("01T05:00"), 60, nights)).toEqual(eve);
    expect(ends(june("01T06:00"), 60, nights)).toEqual({ atMs: june("01T23:00") });
  });

  it("needs the days up to a hold without an end to be covered, and no others", () => {
    const until = (untilMs: number) => [{ fromMs: untilMs, untilMs: Number.POSITIVE_INFINITY }];
    const left = (count: number) => ({
      kind: "paused",
      remaining: { unit: "milliseconds", count: count * MINUTE },
    });
    const beyond = { kind: "uncovered", date: "2026-07-01" };
    const end = june("30T24:00");
    expect(ends(june("30T09:00"), 500, nineToFive, until(end))).toEqual(left(20));
    expect(ends(june("30T09:00"), 500, nineToFive, until(end + 1))).toEqual(beyond);
    expect(ends(june("17T09:00"), 500, onceOpen, until(end))).toEqual(left(500));
    expect(ends(june("17T09:00"), 500, onceOpen, until(end + 1))).toEqual(beyond);
  });

  it("finds the one day that opens, and nothing where none does", () => {
    expect(ends(june("08T09:00"), 60, onceOpen)).toEqual({ atMs: june("16T10:00") });
    const beyond = ends(june("08T09:00"), 61, onceOpen);
    expect(beyond).toEqual({ kind: "uncovered", date: "2026-07-01" });
    const unreachable = { kind: "unreachable" };
    expect(ends(june("08T09:00"), 1, never)).toEqual(unreachable);
    const closedOnce = { ...never, overrides: onceOpen.overrides?.slice(1) };
    expect(ends(june("08T09:00"), 1, closedOnce)).toEqual(unreachable);
    const holidays = ["2026-06-02", "2026-06-09", "2026-06-16", "2026-06-23", "2026-06-30"];
    const hours = [{ days: ["tuesday"] as const, opens: "09:00", closes: "10:00" }];
    const off = { ...nineToFive, holidays, hours };
    expect(ends(june("08T09:00"), 1, off)).toEqual(unreachable);
  });

  it("is refused for hours that are none", () => {
    const hours = [{ days: ["monday"] as const, opens: "9", closes: "17:00" }];
    const run = () => ends(june("08T09:00"), 1, { ...nineToFive, hours });
    expect(run).toThrow(new RangeError("`9` to `17:00` is not an opening window"));
  });
});

describe("open time where clocks change", () => {
  const daily = (opens: string, closes: string, zone: string): ServiceCalendar => ({
    zone,
    weekend: [],
    holidays: [],
    coveredUntil: "2026-12-31",
    hours: [
      {
        days: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
        opens,
        closes,
      },
    ],
  });

  it("opens when the clocks resume for a time that they skip", () => {
    const calendar = daily("02:30", "05:00", "Europe/Berlin");
    const opening = nextOpening(Date.UTC(2026, 2, 29, 0, 0), calendar);
    expect(opening).toEqual({ atMs: Date.UTC(2026, 2, 29, 1, 0) });
  });

  it("does not open for a window that is skipped wholly", () => {
    const calendar = daily("02:15", "02:45", "Europe/Berlin");
    const opening = nextOpening(Date.UTC(2026, 2, 29, 0, 0), calendar);
    expect(opening).toEqual({ atMs: Date.UTC(2026, 2, 30, 0, 15) });
  });

  it("opens and closes the first time for times that come twice", () => {
    const calendar = daily("02:15", "02:45", "Europe/Berlin");
    const opening = nextOpening(Date.UTC(2026, 9, 25, 0, 0), calendar);
    expect(opening).toEqual({ atMs: Date.UTC(2026, 9, 25, 0, 15) });
    const close = closeOfBusiness("2026-10-25", calendar);
    expect(close).toEqual({ atMs: Date.UTC(2026, 9, 25, 0, 45) });
  });

  it("goes on after clocks that fall back across midnight", () => {
    // In St John's, 2010-11-07 began, lasted a minute, and began again an hour later.
    const calendar = daily("00:00", "24:00", "America/St_Johns");
    const inBetween = Date.UTC(2010, 10, 7, 3, 0);
    expect(ends(inBetween, 60, calendar)).toEqual({ atMs: inBetween + HOUR });
    expect(subtractOpenTime(inBetween, HOUR, calendar)).toEqual({ atMs: inBetween - HOUR });
  });
});

describe("subtractOpenTime", () => {
  it("ends at an opening when it is used up then, and goes on at the close before", () => {
    const from = june("09T11:00");
    expect(subtractOpenTime(from, 2 * HOUR, nineToFive)).toEqual({ atMs: june("09T09:00") });
    expect(subtractOpenTime(from, 3 * HOUR, nineToFive)).toEqual({ atMs: june("08T16:00") });
    expect(subtractOpenTime(from, 0, nineToFive)).toEqual({ atMs: from });
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("refuses a length of %s", (length) => {
    const message = `a length of time must not be negative or endless, got \`${length}\``;
    const subtract = () => subtractOpenTime(june("08T09:00"), length, nineToFive);
    expect(subtract).toThrow(new RangeError(message));
  });

  it("works back through a night", () => {
    expect(subtractOpenTime(june("08T12:00"), 7 * HOUR, nights)).toEqual({
      atMs: june("07T23:00"),
    });
  });

  it.each([
    {
      from: "01T10:00",
      length: 2 * HOUR,
      calendar: nineToFive,
      answer: { uncovered: "2026-05-31" },
    },
    { from: "01T00:00", length: 1, calendar: nineToFive, answer: { uncovered: "2026-05-31" } },
    {
      from: "30T17:00",
      length: 1,
      later: 86_400_000,
      calendar: nineToFive,
      answer: { uncovered: "2026-07-01" },
    },
    { from: "29T17:00", length: HOUR, calendar: onceOpen, answer: { atMs: june("16T09:00") } },
    { from: "29T17:00", length: 2 * HOUR, calendar: onceOpen, answer: { uncovered: "2026-05-31" } },
    { from: "29T17:00", length: 1, calendar: never, answer: { unreachable: true } },
  ])(
    "answers $answer for $length ms before $from",
    ({ from, length, later = 0, calendar, answer }) => {
      expect(subtractOpenTime(june(from) + later, length, calendar)).toEqual(answer);
    },
  );

  it("does not need the day that begins where it starts", () => {
    const end = subtractOpenTime(june("30T24:00"), HOUR, nineToFive);
    expect(end).toEqual({ atMs: june("30T16:00") });
  });

  it("ends in a past that is covered without a beginning", () => {
    const calendar = { ...onceOpen, coveredFrom: undefined };
    expect(subtractOpenTime(june("15T09:00"), 1, calendar)).toEqual({ unreachable: true });
    const weekly = { ...nineToFive, coveredFrom: undefined };
    expect(subtractOpenTime(june("01T09:00"), 1, weekly)).toEqual({
      atMs: Date.parse("2026-05-29T17:00+01:00") - 1,
    });
  });
});

describe("nextOpening", () => {
  it.each([
    { from: "08T12:00", answer: { atMs: june("08T12:00") } },
    { from: "08T08:00", answer: { atMs: june("08T09:00") } },
    { from: "08T17:00", answer: { atMs: june("09T09:00") } },
    { from: "30T17:00", answer: { uncovered: "2026-07-01" } },
  ])("answers $answer for $from", ({ from, answer }) => {
    expect(nextOpening(june(from), nineToFive)).toEqual(answer);
  });

  it("refuses a calendar that does not say its opening hours", () => {
    const find = () => nextOpening(june("08T12:00"), { ...nineToFive, hours: undefined });
    expect(find).toThrow(new RangeError("the calendar does not say its opening hours"));
  });

  it("is unreachable where no day opens", () => {
    expect(nextOpening(june("08T12:00"), never)).toEqual({ unreachable: true });
  });
});

describe("closeOfBusiness and firstOpeningOn", () => {
  const split = {
    ...nineToFive,
    hours: [
      { days: ["monday"] as const, opens: "14:00", closes: "18:00" },
      { days: ["monday"] as const, opens: "09:00", closes: "13:00" },
    ],
  };

  it("are those of the first and the last window that opens on the date", () => {
    expect(firstOpeningOn("2026-06-08", split)).toEqual({ atMs: june("08T09:00") });
    expect(closeOfBusiness("2026-06-08", split)).toEqual({ atMs: june("08T18:00") });
    expect(closeOfBusiness("2026-06-08", nights)).toEqual({ atMs: june("09T06:00") });
  });

  it.each([closeOfBusiness, firstOpeningOn])("are unreachable or unknown: %o", (find) => {
    expect(find("2026-06-09", split)).toEqual({ unreachable: true });
    expect(find("2026-06-10", nineToFive)).toEqual({ unreachable: true });
    expect(find("2026-07-01", nineToFive)).toEqual({ uncovered: "2026-07-01" });
    expect(() => find("2026-06-31", nineToFive)).toThrow(RangeError);
  });
});
