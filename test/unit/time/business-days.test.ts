import { describe, expect, it } from "vitest";
import {
  type BusinessCalendar,
  isPossibleCalendar,
  rollForward,
  WEEKDAYS,
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
