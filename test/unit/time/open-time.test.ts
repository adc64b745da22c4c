import { describe, expect, it } from "vitest";
import {
  closeOfBusiness,
  firstOpeningOn,
  nextOpening,
  subtractOpenTime,
} from "../../../src/time/open-time.js";
import type { ServiceCalendar } from "../../../src/time/service-calendar.js";
import { addOpenTime, openMsBetween } from "../../support/open-time.js";

const HOUR = 3_600_000;

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

describe("addOpenTime", () => {
  it("ends at the close when it is used up then, and goes on at the next opening", () => {
    expect(addOpenTime(june("08T09:00"), 8 * HOUR, nineToFive)).toEqual({ atMs: june("08T17:00") });
    const more = addOpenTime(june("08T09:00"), 8 * HOUR + 1, nineToFive);
    expect(more).toEqual({ atMs: june("09T09:00") + 1 });
  });

  it("ends where it starts when there is nothing to add, open or not, covered or not", () => {
    for (const start of [june("08T12:00"), june("08T20:00"), Date.UTC(2030, 0, 1)])
      expect(addOpenTime(start, 0, nineToFive)).toEqual({ atMs: start });
    expect(addOpenTime(june("08T12:00"), 0, never)).toEqual({ atMs: june("08T12:00") });
  });

  it("works through a night that began on the eve, and skips a holiday", () => {
    expect(addOpenTime(june("08T05:00"), HOUR, nights)).toEqual({ atMs: june("08T06:00") });
    expect(addOpenTime(june("09T16:30"), HOUR, nineToFive)).toEqual({ atMs: june("11T09:30") });
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
    expect(addOpenTime(june("09T16:00"), 3 * HOUR, calendar)).toEqual({ atMs: june("12T10:00") });
  });

  it("pauses, over several windows and in one", () => {
    const paused = [
      { fromMs: june("08T10:00"), untilMs: june("08T11:00") },
      { fromMs: june("08T16:00"), untilMs: june("11T10:00") },
    ];
    const end = addOpenTime(june("08T09:00"), 7 * HOUR, nineToFive, paused);
    expect(end).toEqual({ atMs: june("11T11:00") });
  });

  it("is unreachable behind a pause without an end, but not before it", () => {
    const paused = [{ fromMs: june("08T10:00"), untilMs: Number.POSITIVE_INFINITY }];
    const [start, calendar] = [june("08T09:00"), nineToFive];
    expect(addOpenTime(start, HOUR, calendar, paused)).toEqual({ atMs: june("08T10:00") });
    expect(addOpenTime(start, HOUR + 1, calendar, paused)).toEqual({ unreachable: true });
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
    expect(addOpenTime(june(from) - less, HOUR, nineToFive)).toEqual({ uncovered });
  });

  it("does not need the eve of the coverage, unless its night lasts", () => {
    expect(addOpenTime(june("01T08:00"), HOUR, nineToFive)).toEqual({ atMs: june("01T10:00") });
    expect(addOpenTime(june("01T05:00"), HOUR, nights)).toEqual({ uncovered: "2026-05-31" });
    expect(addOpenTime(june("01T06:00"), HOUR, nights)).toEqual({ atMs: june("01T23:00") });
  });

  it("finds the one day that opens, and nothing where none does", () => {
    expect(addOpenTime(june("08T09:00"), HOUR, onceOpen)).toEqual({ atMs: june("16T10:00") });
    const beyond = addOpenTime(june("08T09:00"), HOUR + 1, onceOpen);
    expect(beyond).toEqual({ uncovered: "2026-07-01" });
    expect(addOpenTime(june("08T09:00"), 1, never)).toEqual({ unreachable: true });
    const closedOnce = { ...never, overrides: onceOpen.overrides?.slice(1) };
    expect(addOpenTime(june("08T09:00"), 1, closedOnce)).toEqual({ unreachable: true });
    const holidays = ["2026-06-02", "2026-06-09", "2026-06-16", "2026-06-23", "2026-06-30"];
    const hours = [{ days: ["tuesday"] as const, opens: "09:00", closes: "10:00" }];
    const off = { ...nineToFive, holidays, hours };
    expect(addOpenTime(june("08T09:00"), 1, off)).toEqual({ unreachable: true });
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("refuses a length of %s", (length) => {
    const message = `a length of time must not be negative or endless, got \`${length}\``;
    const add = () => addOpenTime(june("08T09:00"), length, nineToFive);
    expect(add).toThrow(new RangeError(message));
    const subtract = () => subtractOpenTime(june("08T09:00"), length, nineToFive);
    expect(subtract).toThrow(new RangeError(message));
  });

  it("refuses a calendar without hours, and hours that are none", () => {
    const without = { ...nineToFive, hours: undefined };
    const message = "the calendar does not say its opening hours";
    expect(() => addOpenTime(june("08T09:00"), 1, without)).toThrow(new RangeError(message));
    const hours = [{ days: ["monday"] as const, opens: "9", closes: "17:00" }];
    const add = () => addOpenTime(june("08T09:00"), 1, { ...nineToFive, hours });
    expect(add).toThrow(new RangeError("`9` to `17:00` is not an opening window"));
  });
});

describe("addOpenTime where clocks change", () => {
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
    expect(addOpenTime(inBetween, HOUR, calendar)).toEqual({ atMs: inBetween + HOUR });
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

describe("openMsBetween", () => {
  it("measures what is open and not paused", () => {
    const paused = [{ fromMs: june("08T16:30"), untilMs: june("09T09:30") }];
    const [from, until] = [june("08T16:00"), june("09T10:00")];
    expect(openMsBetween(from, until, nineToFive)).toBe(2 * HOUR);
    expect(openMsBetween(from, until, nineToFive, paused)).toBe(HOUR);
    expect(openMsBetween(from, until, never)).toBe(0);
    expect(openMsBetween(until, from, nineToFive)).toBe(0);
  });

  it("needs the days between to be covered, and no others", () => {
    const end = june("30T24:00");
    expect(openMsBetween(june("30T09:00"), end, nineToFive)).toBe(8 * HOUR);
    expect(openMsBetween(june("30T09:00"), end + 1, nineToFive)).toEqual({
      uncovered: "2026-07-01",
    });
    expect(openMsBetween(june("17T09:00"), end, onceOpen)).toBe(0);
    expect(openMsBetween(june("17T09:00"), end + 1, onceOpen)).toEqual({ uncovered: "2026-07-01" });
  });

  it("refuses an end that is no instant", () => {
    const measure = () => openMsBetween(0, Number.POSITIVE_INFINITY, nineToFive);
    expect(measure).toThrow(new RangeError("`Infinity` is not an instant"));
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
