import { describe, expect, it } from "vitest";
import type { Clock } from "../../../src/time/clock.js";
import { clockLedger } from "../../../src/time/clock-ledger.js";

const HOUR = 3_600_000;

const clock: Clock = {
  length: { unit: "business-hours", count: 10 },
  counting: "day-after",
  roll: "none",
  endsAt: "end-of-day",
  pausedDays: "half-open",
  holds: "clipped",
  calendar: {
    zone: "Europe/London",
    weekend: ["saturday", "sunday"],
    holidays: ["2026-06-15"],
    coveredFrom: "2026-06-01",
    coveredUntil: "2026-07-31",
    hours: [
      {
        days: ["monday", "tuesday", "wednesday", "thursday", "friday"],
        opens: "09:00",
        closes: "17:00",
      },
    ],
    overrides: [{ on: "2026-06-16", windows: [] }],
  },
};

/** An instant in June 2026, in London. */
function june(text: string): number {
  return Date.parse(`2026-06-${text}+01:00`);
}

function hold(from: string, until?: string) {
  return { fromMs: june(from), untilMs: until ? june(until) : Number.POSITIVE_INFINITY };
}

/** A ledger as lines "from: kind why count", in London. */
function lines(clocked: Clock, start: string, ...holds: ReturnType<typeof hold>[]): string[] {
  return clockLedger(clocked, june(start), holds).map(({ fromMs, kind, why, count }) => {
    const from = new Date(fromMs + HOUR).toISOString().slice(8, 16);
    return `${from}: ${kind} ${why}${count === undefined ? "" : ` ${count}`}`;
  });
}

function end(clocked: Clock, start: string, ...holds: ReturnType<typeof hold>[]) {
  return clockLedger(clocked, june(start), holds).at(-1)?.untilMs;
}

describe("the ledger of open time", () => {
  it("says why it is closed, and shows holds only while it is open", () => {
    const holds = [hold("12T10:00", "12T11:00"), hold("12T16:00", "17T10:00")];
    expect(lines(clock, "12T08:00", ...holds)).toEqual([
      "12T08:00: skipped closed",
      `12T09:00: consumed counted ${HOUR}`,
      "12T10:00: paused on-hold",
      `12T11:00: consumed counted ${5 * HOUR}`,
      "12T16:00: paused on-hold",
      "12T17:00: skipped closed",
      "13T00:00: skipped weekend",
      "15T00:00: skipped holiday",
      "16T00:00: skipped override",
      "17T00:00: skipped closed",
      "17T09:00: paused on-hold",
      `17T10:00: consumed counted ${4 * HOUR}`,
    ]);
    expect(end(clock, "12T08:00", ...holds)).toBe(june("17T14:00"));
  });

  it("is closed for no reason on a day of the weekend that opens", () => {
    const hours = [{ days: ["saturday"] as const, opens: "10:00", closes: "20:00" }];
    const weekends = { ...clock, calendar: { ...clock.calendar, hours } };
    expect(lines(weekends, "13T09:00")).toEqual([
      "13T09:00: skipped closed",
      `13T10:00: consumed counted ${10 * HOUR}`,
    ]);
  });

  it("ends with the hold that has no end", () => {
    const holds = [hold("12T18:00")];
    expect(lines(clock, "12T15:00", ...holds)).toEqual([
      `12T15:00: consumed counted ${2 * HOUR}`,
      "12T17:00: skipped closed",
    ]);
    expect(end(clock, "12T15:00", ...holds)).toBe(june("12T18:00"));
    expect(lines(clock, "12T15:00", hold("12T10:00"))).toEqual([]);
  });

  it("takes adjacent windows for one", () => {
    const days = ["monday", "tuesday"] as const;
    const hours = [
      { days, opens: "00:00", closes: "12:00" },
      { days, opens: "12:00", closes: "24:00" },
    ];
    const always = { ...clock, calendar: { ...clock.calendar, hours } };
    expect(lines(always, "08T08:00")).toEqual([`08T08:00: consumed counted ${10 * HOUR}`]);
  });
});

describe("the ledger of hours", () => {
  it("knows holds and nothing else", () => {
    const hours: Clock = { ...clock, length: { unit: "hours", count: 24 } };
    expect(lines(hours, "12T15:00", hold("12T18:00", "12T20:00"))).toEqual([
      `12T15:00: consumed counted ${3 * HOUR}`,
      "12T18:00: paused on-hold",
      `12T20:00: consumed counted ${21 * HOUR}`,
    ]);
  });
});

describe("the ledger of days", () => {
  const days: Clock = { ...clock, length: { unit: "days", count: 3 } };
  const businessDays: Clock = { ...clock, length: { unit: "business-days", count: 2 } };

  it("has one span for each, those of a hold and of a roll, too", () => {
    const rolled: Clock = { ...days, roll: "next-business-day" };
    expect(lines(rolled, "09T15:00", hold("10T18:00", "11T09:00"))).toEqual([
      "09T15:00: skipped event-day",
      "10T00:00: paused on-hold",
      "11T00:00: consumed counted 1",
      "12T00:00: consumed counted 1",
      "13T00:00: consumed counted 1",
      "14T00:00: skipped rolled",
      "15T00:00: skipped rolled",
      "16T00:00: skipped rolled",
    ]);
    expect(end(rolled, "09T15:00", hold("10T18:00", "11T09:00"))).toBe(june("16T23:59:59.999"));
  });

  it("counts the day of the event where that is day 1", () => {
    expect(lines({ ...days, counting: "event-day" }, "09T15:00")).toEqual([
      "09T15:00: consumed counted 1",
      "10T00:00: consumed counted 1",
      "11T00:00: consumed counted 1",
    ]);
  });

  it("moves the day of the event to the first one that is not held", () => {
    expect(lines(days, "08T15:00", hold("08T16:00", "09T09:00"))).toEqual([
      "08T15:00: paused on-hold",
      "09T00:00: skipped event-day",
      "10T00:00: consumed counted 1",
      "11T00:00: consumed counted 1",
      "12T00:00: consumed counted 1",
    ]);
  });

  it("says which days are no business days", () => {
    expect(lines(businessDays, "12T15:00")).toEqual([
      "12T15:00: skipped event-day",
      "13T00:00: skipped weekend",
      "14T00:00: skipped weekend",
      "15T00:00: skipped holiday",
      "16T00:00: consumed counted 1",
      "17T00:00: consumed counted 1",
    ]);
    expect(lines(businessDays, "14T15:00").slice(0, 2)).toEqual([
      "14T15:00: skipped event-day",
      "15T00:00: skipped holiday",
    ]);
  });

  it("ends at the close of business, on the next day if need be", () => {
    const hours = [{ days: ["thursday"] as const, opens: "22:00", closes: "06:00" }];
    const nightly: Clock = {
      ...days,
      endsAt: "close-of-business",
      calendar: { ...clock.calendar, hours },
    };
    expect(lines(nightly, "08T15:00")).toHaveLength(4);
    expect(end(nightly, "08T15:00")).toBe(june("12T06:00"));
  });

  it("ends with the hold that has no end", () => {
    expect(lines(days, "08T15:00", hold("10T12:00"))).toEqual([
      "08T15:00: skipped event-day",
      "09T00:00: consumed counted 1",
      "10T00:00: paused on-hold",
    ]);
    expect(end(days, "08T15:00", hold("10T12:00"))).toBe(june("10T12:00"));
  });

  it("is empty without an answer, and for a clock that is due before it starts", () => {
    const long: Clock = { ...businessDays, length: { unit: "business-days", count: 99 } };
    expect(lines(long, "08T15:00")).toEqual([]);
    expect(lines({ ...days, endsAt: "close-of-business" }, "10T15:00")).toEqual([]);
    const none: Clock = { ...days, counting: "event-day", length: { unit: "days", count: 0 } };
    expect(lines(none, "08T15:00")).toEqual([]);
    const unknownEnd = { fromMs: june("09T12:00"), untilMs: june("09T12:00") + 99 * 24 * HOUR };
    expect(lines({ ...days, holds: "if-resumed-in-hours" }, "08T15:00", unknownEnd)).toEqual([]);
  });
});
