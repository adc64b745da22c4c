import { describe, expect, it } from "vitest";
import { calendarDateOf, dayNumberOf } from "../../../src/time/day-number.js";
import {
  addPeriod,
  addPeriodBeginningWith,
  elapsedMs,
  type LastDay,
  type Period,
} from "../../../src/time/period.js";

const calendar = {
  weekend: ["saturday", "sunday"],
  holidays: ["2026-05-14", "2026-05-25"],
  coveredFrom: "2026-05-01",
  coveredUntil: "2026-06-30",
} as const;

const day = dayNumberOf("2026-05-13");

function dateOf(last: LastDay): string {
  return "day" in last ? calendarDateOf(last.day) : expect.fail(last.uncovered);
}

function period(count: number, unit: Period["unit"]): Period {
  return { unit, count };
}

describe("elapsedMs", () => {
  it("takes days for blocks of 24 hours", () => {
    expect(elapsedMs(period(48, "hours"))).toBe(172_800_000);
    expect(elapsedMs(period(2, "days"))).toBe(172_800_000);
    expect(elapsedMs(period(2, "weeks"))).toBe(1_209_600_000);
  });

  it.each(["months", "years", "business-days"] as const)("has no length for %s", (unit) => {
    expect(elapsedMs(period(1, unit))).toBeNaN();
  });
});

describe("addPeriod", () => {
  it.each([
    { date: "2026-05-13", of: period(3, "days"), end: "2026-05-16" },
    { date: "2026-05-13", of: period(3, "weeks"), end: "2026-06-03" },
    { date: "2026-01-31", of: period(1, "months"), end: "2026-02-28" },
    { date: "2028-02-29", of: period(1, "years"), end: "2029-02-28" },
    { date: "2026-05-13", of: period(3, "business-days"), end: "2026-05-19" },
  ])("ends $of.count $of.unit after $date on $end", ({ date, of, end }) => {
    expect(dateOf(addPeriod(dayNumberOf(date), of, calendar))).toBe(end);
  });

  it("answers the day that the calendar does not cover, for business days only", () => {
    const nearEnd = dayNumberOf("2026-06-29");
    const uncovered = { uncovered: "2026-07-01" };
    expect(addPeriod(nearEnd, period(2, "business-days"), calendar)).toEqual(uncovered);
    expect(dateOf(addPeriod(nearEnd, period(2, "days"), calendar))).toBe("2026-07-01");
  });

  it("throws for hours, and for business days without a calendar", () => {
    expect(() => addPeriod(day, period(1, "hours"), calendar)).toThrow(
      new RangeError("hours cannot be added to a day"),
    );
    expect(() => addPeriod(day, period(1, "business-days"), undefined)).toThrow(
      new RangeError("business days need a calendar"),
    );
  });
});

describe("addPeriodBeginningWith", () => {
  it.each([
    { date: "2026-05-13", of: period(1, "days"), end: "2026-05-13" },
    { date: "2026-05-13", of: period(1, "weeks"), end: "2026-05-19" },
    { date: "2026-05-13", of: period(1, "business-days"), end: "2026-05-13" },
    { date: "2026-05-14", of: period(1, "business-days"), end: "2026-05-15" },
    { date: "2026-05-13", of: period(3, "business-days"), end: "2026-05-18" },
    { date: "2026-05-13", of: period(1, "months"), end: "2026-06-12" },
    { date: "2026-03-01", of: period(1, "months"), end: "2026-03-31" },
    { date: "2026-02-01", of: period(1, "months"), end: "2026-02-28" },
    { date: "2026-01-28", of: period(1, "months"), end: "2026-02-27" },
    { date: "2026-01-29", of: period(1, "months"), end: "2026-02-28" },
    { date: "2026-01-31", of: period(1, "months"), end: "2026-02-28" },
    { date: "2026-01-01", of: period(1, "years"), end: "2026-12-31" },
    { date: "2027-03-01", of: period(1, "years"), end: "2028-02-29" },
    { date: "2028-02-29", of: period(1, "years"), end: "2029-02-28" },
    { date: "2026-05-13", of: period(0, "days"), end: "2026-05-12" },
    { date: "2026-05-13", of: period(0, "months"), end: "2026-05-12" },
  ])("ends $of.count $of.unit that begin with $date on $end", ({ date, of, end }) => {
    expect(dateOf(addPeriodBeginningWith(dayNumberOf(date), of, calendar))).toBe(end);
  });

  it("needs the first day covered for business days", () => {
    const april = addPeriodBeginningWith(
      dayNumberOf("2026-04-30"),
      period(1, "business-days"),
      calendar,
    );
    expect(april).toEqual({ uncovered: "2026-04-30" });
  });

  it("throws for hours", () => {
    expect(() => addPeriodBeginningWith(day, period(1, "hours"), calendar)).toThrow(
      new RangeError("hours cannot be added to a day"),
    );
  });
});
