import { describe, expect, it } from "vitest";
import type { ClockLength, ClockUnit } from "../../../src/time/clock.js";
import { before as instantBefore, offsetProblem } from "../../../src/time/clock-offset.js";
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

  it("has nothing against days backwards, nor against lengths of time", () => {
    for (const unit of ["days", "business-days", "minutes", "business-hours"] as const)
      expect(offsetProblem(unit)).toBeUndefined();
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
