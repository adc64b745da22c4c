import { describe, expect, it } from "vitest";
import type { ClockLength, ClockUnit } from "../../../src/time/clock.js";
import {
  after as instantAfter,
  before as instantBefore,
  offsetProblem,
} from "../../../src/time/clock-offset.js";
import type { ServiceCalendar } from "../../../src/time/service-calendar.js";

const calendar: ServiceCalendar = {
  zone: "Europe/London",
  weekend: ["saturday", "sunday"],
  holidays: ["2026-06-08"],
  coveredFrom: "2026-06-01",
  coveredUntil: "2026-06-30",
  hours: [{ days: ["monday", "tuesday", "thursday", "friday"], opens: "09:00", closes: "17:00" }],
};
const withoutHours = { ...calendar, hours: undefined };

/** An instant in June 2026, in London. */
function june(text: string): number {
  return Date.parse(`2026-06-${text}+01:00`);
}

function length(count: number, unit: ClockUnit): ClockLength {
  return { unit, count };
}

describe("offsetProblem", () => {
  it.each<ClockUnit>(["weeks", "months", "years"])("refuses %s backwards", (unit) => {
    expect(offsetProblem(unit)).toBe(`\`${unit}\` cannot be counted backwards`);
  });

  it.each<ClockUnit>(["days", "business-days", "weeks"])("refuses %s forwards", (unit) => {
    const says = `\`${unit}\` after an instant end with a day, which is a clock`;
    expect(offsetProblem(unit, "after")).toBe(says);
    expect(() => instantAfter(june("09T12:00"), length(1, unit), calendar)).toThrow(
      new RangeError(says),
    );
  });

  it("has nothing against days backwards, nor against lengths of time", () => {
    for (const unit of ["days", "business-days", "minutes", "business-hours"] as const)
      expect(offsetProblem(unit)).toBeUndefined();
    expect(offsetProblem("business-minutes", "after")).toBeUndefined();
  });
});

describe("the instant before", () => {
  it.each([
    { count: 90, unit: "minutes" as const, from: "09T10:00", at: "09T08:30" },
    { count: 24, unit: "hours" as const, from: "09T10:00", at: "08T10:00" },
    { count: 2, unit: "business-hours" as const, from: "09T10:00", at: "05T16:00" },
    { count: 60, unit: "business-minutes" as const, from: "09T10:00", at: "09T09:00" },
    { count: 4, unit: "days" as const, from: "09T10:00", at: "05T09:00" },
    { count: 1, unit: "days" as const, from: "09T10:00", at: "08T00:00" },
    { count: 1, unit: "business-days" as const, from: "09T10:00", at: "05T09:00" },
    { count: 1, unit: "business-days" as const, from: "07T10:00", at: "05T09:00" },
    { count: 1, unit: "business-days" as const, from: "11T10:00", at: "10T00:00" },
    { count: 0, unit: "days" as const, from: "09T10:00", at: "09T09:00" },
    { count: 0, unit: "business-days" as const, from: "09T08:00", at: "09T08:00" },
  ])("$from by $count $unit is $at", ({ count, unit, from, at }) => {
    const result = instantBefore(june(from), length(count, unit), calendar);
    expect(result).toEqual({ atMs: june(at) });
  });

  it("is at midnight where opening hours are not known", () => {
    const result = instantBefore(june("09T10:00"), length(1, "business-days"), withoutHours);
    expect(result).toEqual({ atMs: june("05T00:00") });
    const long = instantBefore(june("09T10:00"), length(9, "days"), withoutHours);
    expect(long).toEqual({ atMs: Date.parse("2026-05-31T00:00+01:00") });
  });

  it("is unknown where the calendar covers no day", () => {
    const uncovered = { uncovered: "2026-05-31" };
    for (const unit of ["business-days", "business-hours"] as const)
      expect(instantBefore(june("01T09:00"), length(1, unit), calendar)).toEqual(uncovered);
    expect(instantBefore(june("01T09:00"), length(1, "days"), calendar)).toEqual(uncovered);
  });

  it.each([
    { of: length(1, "months"), says: "`months` cannot be counted backwards" },
    { of: length(-1, "days"), says: "`length.count` must be a non-negative integer, got `-1`" },
  ])("refuses $of", ({ of, says }) => {
    expect(() => instantBefore(june("09T10:00"), of, calendar)).toThrow(new RangeError(says));
  });

  it("refuses open time where opening hours are not known", () => {
    const run = () => instantBefore(june("09T10:00"), length(1, "business-hours"), withoutHours);
    expect(run).toThrow(new RangeError("the calendar does not say its opening hours"));
  });
});

describe("the instant after", () => {
  const hold = { fromMs: june("09T12:00"), untilMs: june("09T13:00") };

  it.each([
    { count: 90, unit: "minutes" as const, from: "09T11:00", at: "09T13:30" },
    { count: 1, unit: "hours" as const, from: "09T11:00", at: "09T12:00" },
    { count: 7, unit: "business-hours" as const, from: "09T11:00", at: "11T11:00" },
  ])("$from by $count $unit, one hour on hold, is $at", ({ count, unit, from, at }) => {
    const result = instantAfter(june(from), length(count, unit), calendar, [hold]);
    expect(result).toEqual({ atMs: june(at) });
  });

  it("is none behind a hold without an end", () => {
    const endless = [{ ...hold, untilMs: Number.POSITIVE_INFINITY }];
    for (const unit of ["hours", "business-hours"] as const)
      expect(instantAfter(june("09T11:00"), length(2, unit), calendar, endless)).toEqual({
        unreachable: true,
      });
    expect(instantAfter(june("09T11:00"), length(2, "hours"), calendar)).toEqual({
      atMs: june("09T13:00"),
    });
  });
});
