import { millisecondsInDay } from "date-fns/constants";
import { digitsAt } from "./digits-at.js";

const FIRST_DAY_NUMBER = dayNumberOfCivil(0, 1, 1);
const LAST_DAY_NUMBER = dayNumberOfCivil(9999, 12, 31);

/** Whether the Gregorian calendar has that day; false for `NaN` in any place. */
export function isRealDay(year: number, month: number, day: number): boolean {
  const date = utcDateOf(year, month, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 0;
}

/**
 * Days since 1970-01-01 of a real day of the proleptic Gregorian calendar; months below 1 and above
 * 12 are those of the years before and after.
 */
export function dayNumberOfCivil(year: number, month: number, day: number): number {
  return utcDateOf(year, month, day).getTime() / millisecondsInDay;
}

/** Midnight in UTC; `Date.UTC` would take the years 0 to 99 for 1900 to 1999. */
function utcDateOf(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

/** Days since 1970-01-01 of a `YYYY-MM-DD` text, or `undefined` when it is not a real day. */
export function parseDayNumber(text: string): number | undefined {
  const isShaped = text.length === 10 && text[4] === "-" && text[7] === "-";
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 2);
  const day = digitsAt(text, 8, 2);
  return isShaped && isRealDay(year, month, day) ? dayNumberOfCivil(year, month, day) : undefined;
}

/** `parseDayNumber` for dates that were validated before; throws `RangeError` if it was not. */
export function dayNumberOf(date: string): number {
  const dayNumber = parseDayNumber(date);
  if (dayNumber === undefined) throw new RangeError(`\`${date}\` is not a calendar date`);
  return dayNumber;
}

/**
 * The `YYYY-MM-DD` text of a day given as days since 1970-01-01. Throws `RangeError` outside the
 * years 0000 to 9999, the ones four digits can write.
 */
export function calendarDateOf(dayNumber: number): string {
  if (!(dayNumber >= FIRST_DAY_NUMBER && dayNumber <= LAST_DAY_NUMBER)) {
    throw new RangeError(`day \`${dayNumber}\` is outside the years 0000 to 9999`);
  }
  return new Date(dayNumber * millisecondsInDay).toISOString().slice(0, 10);
}
