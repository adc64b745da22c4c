import { describe, expect, it } from "vitest";
import {
  addBusinessDays,
  type BusinessCalendar,
  isBusinessDay,
  isCovered,
  isPossibleCalendar,
  isWeekend,
  rollBackward,
  rollForward,
  WEEKDAYS,
  weekdayOf,
} from "../../../src/time/business-days.js";

const germany: BusinessCalendar = {
  weekend: ["saturday", "sunday"],
  holidays: ["2026-05-01", "2026-05-14", "2026-05-25"],
  coveredFrom: "2026-01-01",
  coveredUntil: "2026-12-31",
};

describe("rollForward", () => {
  it.each([
    { date: "2026-05-18", rolled: "2026-05-18" },
    { date: "2026-05-17", rolled: "2026-05-18" },
    { date: "2026-05-14", rolled: "2026-05-15" },
    { date: "2026-05-01", rolled: "2026-05-04" },
    { date: "2026-05-23", rolled: "2026-05-26" },
    { date: "2026-01-01", rolled: "2026-01-01" },
    { date: "2026-12-31", rolled: "2026-12-31" },
  ])("rolls $date to $rolled", ({ date, rolled }) => {
    expect(rollForward(date, germany)).toEqual({ date: rolled });
  });

  it("takes the weekend as data", () => {
    const gulf: BusinessCalendar = { ...germany, weekend: ["friday", "saturday"], holidays: [] };
    expect(rollForward("2026-05-15", gulf)).toEqual({ date: "2026-05-17" });
    expect(rollForward("2026-05-17", { ...gulf, weekend: [] })).toEqual({ date: "2026-05-17" });
  });

  it("never guesses about days before or after its coverage", () => {
    expect(rollForward("2025-12-31", germany)).toEqual({ uncovered: "2025-12-31" });
    expect(rollForward("2027-01-01", germany)).toEqual({ uncovered: "2027-01-01" });
    const endsOnSunday = { ...germany, coveredUntil: "2026-05-17" };
    expect(rollForward("2026-05-16", endsOnSunday)).toEqual({ uncovered: "2026-05-18" });
  });

  it("covers all of the past where no start is given", () => {
    const open = { weekend: [], holidays: [], coveredUntil: "2026-12-31" };
    expect(rollForward("1901-01-01", open)).toEqual({ date: "1901-01-01" });
  });

  it("ends at the coverage where there is no business day", () => {
    const never = { ...germany, weekend: WEEKDAYS };
    expect(rollForward("2026-12-01", never)).toEqual({ uncovered: "2027-01-01" });
  });
});

describe("rollBackward", () => {
  it.each([
    { date: "2026-05-18", rolled: "2026-05-18" },
    { date: "2026-05-17", rolled: "2026-05-15" },
    { date: "2026-05-14", rolled: "2026-05-13" },
    { date: "2026-05-25", rolled: "2026-05-22" },
    { date: "2026-12-31", rolled: "2026-12-31" },
  ])("rolls $date to $rolled", ({ date, rolled }) => {
    expect(rollBackward(date, germany)).toEqual({ date: rolled });
  });

  it("never guesses about days before or after its coverage", () => {
    expect(rollBackward("2027-01-01", germany)).toEqual({ uncovered: "2027-01-01" });
    const startsOnSaturday = { ...germany, coveredFrom: "2026-05-16" };
    expect(rollBackward("2026-05-17", startsOnSaturday)).toEqual({ uncovered: "2026-05-15" });
  });

  it("throws where all of the past is covered and has no business day", () => {
    const never = { weekend: WEEKDAYS, holidays: [], coveredUntil: "2026-12-31" };
    expect(() => rollBackward("0000-01-02", never)).toThrow(
      new RangeError("day `-719529` is outside the years 0000 to 9999"),
    );
  });
});

describe("addBusinessDays", () => {
  it.each([
    { date: "2026-05-18", count: 1, end: "2026-05-19" },
    { date: "2026-05-15", count: 1, end: "2026-05-18" },
    { date: "2026-05-16", count: 1, end: "2026-05-18" },
    { date: "2026-05-17", count: 1, end: "2026-05-18" },
    { date: "2026-05-13", count: 2, end: "2026-05-18" },
    { date: "2026-05-14", count: 2, end: "2026-05-18" },
    { date: "2026-05-22", count: 5, end: "2026-06-01" },
    { date: "2026-05-18", count: 0, end: "2026-05-18" },
    { date: "2026-05-17", count: 0, end: "2026-05-17" },
  ])("answers $end for $count after $date", ({ date, count, end }) => {
    expect(addBusinessDays(date, count, germany)).toEqual({ date: end });
  });

  it("needs coverage from the day after the event to the last day, no further", () => {
    const short = { ...germany, coveredFrom: "2026-05-18", coveredUntil: "2026-05-19" };
    expect(addBusinessDays("2026-05-17", 2, short)).toEqual({ date: "2026-05-19" });
    expect(addBusinessDays("2026-05-16", 2, short)).toEqual({ uncovered: "2026-05-17" });
    expect(addBusinessDays("2026-05-17", 3, short)).toEqual({ uncovered: "2026-05-20" });
  });

  it("answers the day after the coverage for more business days than there are", () => {
    expect(addBusinessDays("2026-05-17", 1_000_000, germany)).toEqual({ uncovered: "2027-01-01" });
  });

  it.each([-1, 0.5, Number.NaN])("throws for %d", (count) => {
    expect(() => addBusinessDays("2026-05-18", count, germany)).toThrow(
      new RangeError(`\`count\` must be a non-negative integer, got \`${count}\``),
    );
  });

  it("throws for what is no date, for no days too", () => {
    expect(() => addBusinessDays("2026-02-30", 0, germany)).toThrow(
      new RangeError("`2026-02-30` is not a calendar date"),
    );
  });
});

describe("isPossibleCalendar", () => {
  it("accepts a calendar with a business day, however short its coverage", () => {
    expect(isPossibleCalendar(germany)).toBe(true);
    expect(isPossibleCalendar({ ...germany, coveredFrom: undefined })).toBe(true);
    expect(isPossibleCalendar({ ...germany, coveredUntil: "2026-01-01" })).toBe(true);
    expect(isPossibleCalendar({ ...germany, weekend: WEEKDAYS.slice(1) })).toBe(true);
  });

  it("refuses a week of weekend and coverage that ends before it starts", () => {
    expect(isPossibleCalendar({ ...germany, weekend: WEEKDAYS })).toBe(false);
    expect(isPossibleCalendar({ ...germany, coveredUntil: "2025-12-31" })).toBe(false);
  });
});

describe("single days", () => {
  it("are business days unless they are holidays or of the weekend", () => {
    const days = ["2026-05-22", "2026-05-23", "2026-05-24", "2026-05-25"];
    expect(days.map((day) => isBusinessDay(day, germany))).toEqual([true, false, false, false]);
    expect(days.map((day) => isWeekend(day, germany))).toEqual([false, true, true, false]);
    expect(days.map(weekdayOf)).toEqual(["friday", "saturday", "sunday", "monday"]);
  });

  it("are covered from the first to the last, or since ever", () => {
    const days = ["2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"];
    expect(days.map((day) => isCovered(day, germany))).toEqual([false, true, true, false]);
    const since = { ...germany, coveredFrom: undefined };
    expect(days.map((day) => isCovered(day, since))).toEqual([true, true, true, false]);
  });
});
