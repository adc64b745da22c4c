import { digitsAt } from "./digits-at.js";

const LAST_DAY_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const DAYS_IN_400_YEARS = 146_097;
/** Days from 0000-03-01, where the arithmetic below starts its years, to 1970-01-01. */
const EPOCH_SHIFT = 719_468;
const FIRST_DAY_NUMBER = dayNumberOfCivil(0, 1, 1);
const LAST_DAY_NUMBER = dayNumberOfCivil(9999, 12, 31);

/** Whether the Gregorian calendar has that day; false for `NaN` in any place. */
export function isRealDay(year: number, month: number, day: number): boolean {
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month);
}

function lastDayOf(year: number, month: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeapYear ? 29 : (LAST_DAY_OF_MONTH[month - 1] ?? 0);
}

/**
 * Days since 1970-01-01 of a real day of the proleptic Gregorian calendar. Years start in March,
 * so that the leap day comes last (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
 */
export function dayNumberOfCivil(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const monthFromMarch = month <= 2 ? month + 9 : month - 3;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const leapDays =
    Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return 365 * marchYear + leapDays + dayOfYear - EPOCH_SHIFT;
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
  const shifted = dayNumber + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_IN_400_YEARS);
  const dayOfEra = shifted - era * DAYS_IN_400_YEARS;
  const yearOfEra = yearOfEraOf(dayOfEra);
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  return writeDate(era * 400 + yearOfEra, dayOfYear);
}

function yearOfEraOf(dayOfEra: number): number {
  const leapDays =
    Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  return Math.floor((dayOfEra - leapDays) / 365);
}

function writeDate(marchYear: number, dayOfYear: number): string {
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = month <= 2 ? marchYear + 1 : marchYear;
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
