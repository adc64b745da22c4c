import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BusinessCalendar, rollForward, WEEKDAYS } from "../../src/time/business-days.js";
import { addDays, dayOfWeek, daysBetween, isCalendarDate } from "../../src/time/calendar-date.js";
import { runs } from "../support/property-options.js";

const dayNumber = fc.integer({ min: -30_000, max: 60_000 });
const date = dayNumber.map((days) => addDays("1970-01-01", days));

describe("calendar dates", () => {
  it("are as far apart as was added", () => {
    const law = fc.property(date, dayNumber, (start, days) => {
      const end = addDays(start, days);
      expect(daysBetween(start, end)).toBe(days);
      expect(addDays(end, -days)).toBe(start);
    });
    fc.assert(law, runs());
  });

  it("agree with the host's UTC calendar", () => {
    const law = fc.property(date, dayNumber, (start, days) => {
      const reference = new Date(`${start}T00:00:00Z`);
      reference.setUTCDate(reference.getUTCDate() + days);
      const end = addDays(start, days);
      expect(end).toBe(reference.toISOString().slice(0, 10));
      expect(dayOfWeek(end) % 7).toBe(reference.getUTCDay());
    });
    fc.assert(law, runs());
  });

  it("sort as texts the way they follow each other", () => {
    const law = fc.property(date, date, (a, b) => {
      expect(a < b).toBe(daysBetween(a, b) > 0);
    });
    fc.assert(law, runs());
  });

  it("are accepted exactly when their parts make a day", () => {
    const parts = fc.tuple(fc.nat(9_999), fc.nat(14), fc.nat(33));
    const law = fc.property(parts, ([year, month, day]) => {
      const pad = (value: number, width: number): string => String(value).padStart(width, "0");
      const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
      const reference = new Date(`${text}T00:00:00Z`);
      const isReal = !Number.isNaN(reference.valueOf()) && reference.toISOString().startsWith(text);
      expect(isCalendarDate(text)).toBe(isReal);
    });
    fc.assert(law, runs());
  });
});

const calendar: fc.Arbitrary<BusinessCalendar> = fc.record({
  weekend: fc.subarray([...WEEKDAYS], { maxLength: 6 }),
  holidays: fc.array(
    fc.integer({ min: 20_500, max: 20_560 }).map((days) => addDays("1970-01-01", days)),
    {
      maxLength: 30,
    },
  ),
  coveredUntil: fc.constant("2027-12-31"),
});
const nearHolidays = fc
  .integer({ min: 20_490, max: 20_570 })
  .map((days) => addDays("1970-01-01", days));

describe("rollForward", () => {
  it("is never earlier, lands on a business day and passes none", () => {
    const law = fc.property(nearHolidays, calendar, (start, days) => {
      const isOpen = (day: string): boolean => {
        const name = WEEKDAYS[dayOfWeek(day) - 1];
        return !days.holidays.includes(day) && !days.weekend.some((weekday) => weekday === name);
      };
      const rolled = rollForward(start, days);
      if ("uncovered" in rolled) return expect.fail(`${rolled.uncovered} is covered`);
      const distance = daysBetween(start, rolled.date);
      const passed = Array.from({ length: distance }, (_, index) => addDays(start, index));
      expect(distance).toBeGreaterThanOrEqual(0);
      expect(isOpen(rolled.date)).toBe(true);
      expect(passed.filter(isOpen)).toEqual([]);
    });
    fc.assert(law, runs());
  });

  it("says what it does not know rather than roll past its coverage", () => {
    const law = fc.property(nearHolidays, nearHolidays, calendar, (start, end, days) => {
      const full = rollForward(start, days);
      const cut = rollForward(start, { ...days, coveredUntil: end });
      if ("uncovered" in cut) expect(cut.uncovered > end).toBe(true);
      else expect(cut).toEqual(full);
      expect("uncovered" in cut).toBe("date" in full && full.date > end);
    });
    fc.assert(law, runs());
  });
});
