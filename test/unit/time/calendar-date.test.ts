import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  dayOfWeek,
  daysBetween,
  isCalendarDate,
} from "../../../src/time/calendar-date.js";

describe("isCalendarDate", () => {
  it.each(["2026-05-03", "2028-02-29", "2000-02-29", "0000-01-01", "9999-12-31"])(
    "accepts %j",
    (text) => expect(isCalendarDate(text)).toBe(true),
  );

  it.each([
    "",
    "2026-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-01",
    "2026-01-00",
    "2026-1-1",
    "26-01-01",
    "2026/01/01",
    "2026-01/01",
    "2026-01-01 ",
    " 2026-01-01",
    "2026-01-01T00:00:00Z",
    "+2026-01-01",
    "-026-01-01",
    "10000-01-01",
    "２026-01-01",
  ])("refuses %j", (text) => expect(isCalendarDate(text)).toBe(false));
});

describe("addDays", () => {
  it.each([
    { date: "2026-05-03", days: 14, result: "2026-05-17" },
    { date: "2026-05-12", days: 14, result: "2026-05-26" },
    { date: "2026-12-31", days: 1, result: "2027-01-01" },
    { date: "2028-02-28", days: 1, result: "2028-02-29" },
    { date: "2026-03-01", days: -1, result: "2026-02-28" },
    { date: "2026-03-01", days: 0, result: "2026-03-01" },
  ])("answers $result for $date and $days days", ({ date, days, result }) => {
    expect(addDays(date, days)).toBe(result);
  });

  it("throws for half a day, no date, and a year five digits long", () => {
    expect(() => addDays("2026-05-03", 0.5)).toThrow(
      new RangeError("`days` must be an integer, got `0.5`"),
    );
    expect(() => addDays("2026-02-30", 1)).toThrow(RangeError);
    expect(() => addDays("9999-12-31", 1)).toThrow(RangeError);
  });
});

describe("addMonths", () => {
  it.each([
    { date: "2026-05-17", months: 12, result: "2027-05-17" },
    { date: "2026-01-31", months: 1, result: "2026-02-28" },
    { date: "2026-01-31", months: 2, result: "2026-03-31" },
    { date: "2026-01-31", months: 3, result: "2026-04-30" },
    { date: "2028-01-31", months: 1, result: "2028-02-29" },
    { date: "2028-02-29", months: 12, result: "2029-02-28" },
    { date: "2028-02-29", months: 48, result: "2032-02-29" },
    { date: "2026-02-28", months: 1, result: "2026-03-28" },
    { date: "2026-11-30", months: 3, result: "2027-02-28" },
    { date: "2026-12-01", months: 1, result: "2027-01-01" },
    { date: "2026-03-31", months: -1, result: "2026-02-28" },
    { date: "2026-01-15", months: -13, result: "2024-12-15" },
    { date: "2026-05-31", months: 0, result: "2026-05-31" },
    { date: "0099-12-31", months: 2, result: "0100-02-28" },
  ])("answers $result for $date and $months months", ({ date, months, result }) => {
    expect(addMonths(date, months)).toBe(result);
  });

  it("throws for half a month, no date, and a year that four digits cannot write", () => {
    expect(() => addMonths("2026-05-03", 0.5)).toThrow(
      new RangeError("`months` must be an integer, got `0.5`"),
    );
    expect(() => addMonths("2026-02-30", 1)).toThrow(
      new RangeError("`2026-02-30` is not a calendar date"),
    );
    expect(() => addMonths("9999-12-31", 1)).toThrow(
      new RangeError("day `2932927` is outside the years 0000 to 9999"),
    );
    expect(() => addMonths("0000-01-31", -1)).toThrow(
      new RangeError("day `-719529` is outside the years 0000 to 9999"),
    );
  });
});

describe("daysBetween", () => {
  it("counts over a leap day, backwards as below zero", () => {
    expect(daysBetween("2028-02-01", "2028-03-01")).toBe(29);
    expect(daysBetween("2026-05-17", "2026-05-03")).toBe(-14);
    expect(daysBetween("2026-05-17", "2027-05-17")).toBe(365);
  });
});

describe("dayOfWeek", () => {
  it.each([
    { date: "1969-12-29", day: 1 },
    { date: "1970-01-01", day: 4 },
    { date: "1970-01-04", day: 7 },
    { date: "1900-01-01", day: 1 },
    { date: "2026-05-17", day: 7 },
    { date: "2026-05-18", day: 1 },
    { date: "2026-05-26", day: 2 },
  ])("answers $day for $date", ({ date, day }) => expect(dayOfWeek(date)).toBe(day));
});
