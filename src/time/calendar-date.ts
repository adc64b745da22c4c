import { calendarDateOf, dayNumberOf, dayNumberOfCivil, parseDayNumber } from "./day-number.js";
import { digitsAt } from "./digits-at.js";

/** ISO 8601 number of a day of the week: 1 is Monday, 7 is Sunday. */
type IsoDayOfWeek = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * Whether a text is a calendar date: `YYYY-MM-DD`, ASCII digits, a day the Gregorian calendar has.
 *
 * @example
 * isCalendarDate("2028-02-29"); // true
 * isCalendarDate("2026-02-29"); // false
 */
export function isCalendarDate(text: string): boolean {
  return parseDayNumber(text) !== undefined;
}

/**
 * The calendar date `days` whole days later, or earlier when negative. No zone is involved: a
 * calendar day is not 24 hours. Throws `RangeError` for an invalid date, a fraction of a day or a
 * result outside the years 0000 to 9999.
 *
 * @example
 * addDays("2026-05-03", 14); // "2026-05-17"
 */
export function addDays(date: string, days: number): string {
  if (!Number.isSafeInteger(days)) {
    throw new RangeError(`\`days\` must be an integer, got \`${days}\``);
  }
  return calendarDateOf(dayNumberOf(date) + days);
}

/**
 * The same day of the month `months` later, or earlier when negative; the last day of a month that
 * has no such day (Regulation (EEC, Euratom) 1182/71 article 3(2)(c)). Not by way of the months
 * between: two months after 31 January is 31 March. Throws `RangeError` for an invalid date, a
 * fraction of a month or a result outside the years 0000 to 9999.
 *
 * @example
 * addMonths("2026-01-31", 1); // "2026-02-28"
 */
export function addMonths(date: string, months: number): string {
  if (!Number.isSafeInteger(months)) {
    throw new RangeError(`\`months\` must be an integer, got \`${months}\``);
  }
  const [year, month] = [digitsAt(date, 0, 4), digitsAt(date, 5, 2)];
  const firstDay = (later: number): number => dayNumberOfCivil(year, month + later, 1);
  const sameDay = dayNumberOf(date) + firstDay(months) - firstDay(0);
  return calendarDateOf(Math.min(sameDay, firstDay(months + 1) - 1));
}

/**
 * How many calendar days `to` is after `from`; negative when it is before. Throws `RangeError` for
 * an invalid date.
 *
 * @example
 * daysBetween("2026-05-03", "2026-05-17"); // 14
 */
export function daysBetween(from: string, to: string): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/**
 * The day of the week of a calendar date. Throws `RangeError` for an invalid date.
 *
 * @example
 * dayOfWeek("2026-05-17"); // 7, a Sunday
 */
export function dayOfWeek(date: string): IsoDayOfWeek {
  // Day 0, 1970-01-01, was a Thursday; the second modulo brings days before it above zero.
  return (((((dayNumberOf(date) + 3) % 7) + 7) % 7) + 1) as IsoDayOfWeek;
}
