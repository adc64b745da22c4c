import { describe, expect, it } from "vitest";
import {
  calendarDateOf,
  dayNumberOf,
  dayNumberOfCivil,
  isRealDay,
  parseDayNumber,
} from "../../../src/time/day-number.js";

const KNOWN_DAYS = [
  { date: "0000-01-01", dayNumber: -719_528 },
  { date: "0099-12-31", dayNumber: -683_004 },
  { date: "1900-02-28", dayNumber: -25_509 },
  { date: "1900-03-01", dayNumber: -25_508 },
  { date: "1969-12-31", dayNumber: -1 },
  { date: "1970-01-01", dayNumber: 0 },
  { date: "2000-02-29", dayNumber: 11_016 },
  { date: "2026-05-03", dayNumber: 20_576 },
  { date: "9999-12-31", dayNumber: 2_932_896 },
];

describe("day numbers", () => {
  it.each(KNOWN_DAYS)("count $date as $dayNumber and back", ({ date, dayNumber }) => {
    expect(dayNumberOf(date)).toBe(dayNumber);
    expect(calendarDateOf(dayNumber)).toBe(date);
  });

  it("agree with the host's UTC calendar on every day of 1900 to 2100", () => {
    const last = dayNumberOfCivil(2100, 12, 31);
    for (let day = dayNumberOfCivil(1900, 1, 1); day <= last; day += 1) {
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
      if (calendarDateOf(day) !== date || parseDayNumber(date) !== day) expect.fail(date);
    }
  });

  it.each([-719_529, 2_932_897, Number.NaN])("have no date for %d", (day) => {
    expect(() => calendarDateOf(day)).toThrow(
      new RangeError(`day \`${day}\` is outside the years 0000 to 9999`),
    );
  });

  it("throw for a date that was not validated", () => {
    expect(() => dayNumberOf("2026-02-30")).toThrow(
      new RangeError("`2026-02-30` is not a calendar date"),
    );
  });
});

describe("isRealDay", () => {
  it("knows the leap years of the Gregorian calendar", () => {
    const leapYears = [1900, 2000, 2023, 2024, 2100, 2400].filter((y) => isRealDay(y, 2, 29));
    expect(leapYears).toEqual([2000, 2024, 2400]);
  });

  it("refuses days no month has, and what is not a number", () => {
    expect(isRealDay(2026, 4, 31)).toBe(false);
    expect(isRealDay(2026, 0, 1)).toBe(false);
    expect(isRealDay(2026, 13, 1)).toBe(false);
    expect(isRealDay(2026, 1, 0)).toBe(false);
    expect(isRealDay(Number.NaN, 1, 1)).toBe(false);
    expect(isRealDay(2026, Number.NaN, 1)).toBe(false);
    expect(isRealDay(2026, 1, Number.NaN)).toBe(false);
  });
});
