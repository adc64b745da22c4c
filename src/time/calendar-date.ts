import { calendarDateOf, dayNumberOf, parseDayNumber } from "./day-number.js";

/** ISO 8601 number of a day of the week: 1 is Monday, 7 is Sunday. */
export type IsoDayOfWeek = 1 | 2 | 3 | 4 | 5 | 6 | 7;

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
