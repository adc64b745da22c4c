import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addBusinessDays,
  type BusinessCalendar,
  rollBackward,
  rollForward,
  WEEKDAYS,
} from "../../src/time/business-days.js";
import {
  addDays,
  addMonths,
  dayOfWeek,
  daysBetween,
  isCalendarDate,
} from "../../src/time/calendar-date.js";
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

const months = fc.integer({ min: -900, max: 900 });

describe("addMonths", () => {
  it("keeps the day of the month, or takes the last one of a month without it", () => {
    const law = fc.property(date, months, (start, count) => {
      const end = addMonths(start, count);
      const monthsOf = (day: string): number =>
        Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
      expect(monthsOf(end) - monthsOf(start)).toBe(count);
      const isLast = addDays(end, 1).endsWith("-01");
      expect(end.slice(8) === start.slice(8) || (isLast && end.slice(8) < start.slice(8))).toBe(
        true,
      );
    });
    fc.assert(law, runs());
  });

  it("is never earlier for a later date or for more months", () => {
    const law = fc.property(date, months, fc.nat(70), fc.nat(5), (start, count, days, more) => {
      const end = addMonths(start, count);
      expect(addMonths(addDays(start, days), count) >= end).toBe(true);
      expect(addMonths(start, count + more) >= end).toBe(true);
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
  coveredUntil: fc.constant("2029-12-31"),
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

describe("rollBackward", () => {
  it("is the mirror of rollForward: no business day lies between the two but on the date", () => {
    const law = fc.property(nearHolidays, calendar, (start, days) => {
      const [back, forth] = [rollBackward(start, days), rollForward(start, days)];
      if ("uncovered" in back || "uncovered" in forth) return expect.fail("all is covered");
      expect(back.date <= start && start <= forth.date).toBe(true);
      expect(back.date === start).toBe(forth.date === start);
      expect(rollForward(back.date, days)).toEqual(back);
      if (back.date < start)
        expect(rollForward(addDays(back.date, 1), days)).toEqual({ date: forth.date });
    });
    fc.assert(law, runs());
  });
});

describe("addBusinessDays", () => {
  const count = fc.nat(60);

  it("passes as many business days as it adds, and ends on one", () => {
    const law = fc.property(nearHolidays, fc.integer({ min: 1, max: 60 }), calendar, (...drawn) => {
      const [start, added, days] = drawn;
      const end = addBusinessDays(start, added, days);
      if ("uncovered" in end) return expect.fail(`${end.uncovered} is covered`);
      const passed = Array.from({ length: daysBetween(start, end.date) }, (_, index) =>
        addDays(start, index + 1),
      );
      const open = passed.filter(
        (day) => "date" in rollForward(day, { ...days, coveredUntil: day }),
      );
      expect(open).toHaveLength(added);
      expect(open.at(-1)).toBe(end.date);
    });
    fc.assert(law, runs());
  });

  it("ends whole weeks later for a date whole weeks later, where there are no holidays", () => {
    const law = fc.property(
      nearHolidays,
      count,
      fc.nat(8),
      calendar,
      (start, added, weeks, days) => {
        const plain = { ...days, holidays: [] };
        const end = addBusinessDays(start, added, plain);
        if ("uncovered" in end) return expect.fail(`${end.uncovered} is covered`);
        const later = addBusinessDays(addDays(start, 7 * weeks), added, plain);
        expect(later).toEqual({ date: addDays(end.date, 7 * weeks) });
      },
    );
    fc.assert(law, runs());
  });

  it("adds up, and is never earlier for a later date", () => {
    const law = fc.property(nearHolidays, count, count, calendar, (start, first, then, days) => {
      const middle = addBusinessDays(start, first, days);
      const end = addBusinessDays(start, first + then, days);
      if ("uncovered" in middle || "uncovered" in end) return expect.fail("all is covered");
      expect(addBusinessDays(middle.date, then, days)).toEqual(end);
      const later = addBusinessDays(addDays(start, 1), first + then, days);
      expect("date" in later && later.date >= end.date).toBe(true);
    });
    fc.assert(law, runs());
  });

  it("says what it does not know rather than count past its coverage", () => {
    const law = fc.property(
      nearHolidays,
      nearHolidays,
      count,
      calendar,
      (start, last, added, days) => {
        const full = addBusinessDays(start, added, days);
        const cut = addBusinessDays(start, added, { ...days, coveredUntil: last });
        if ("uncovered" in cut) expect(cut.uncovered > last).toBe(true);
        else expect(cut).toEqual(full);
        expect("uncovered" in cut).toBe(added > 0 && "date" in full && full.date > last);
      },
    );
    fc.assert(law, runs());
  });
});
