import { millisecondsInDay, millisecondsInMinute, millisecondsInSecond } from "date-fns/constants";
import { dayNumberOfCivil, isRealDay } from "./day-number.js";
import { digitsAt } from "./digits-at.js";

const FIRST_YEAR = 1900;
const MINUTES_IN_HOUR = 60;
const FIRST_INSTANT = dayNumberOfCivil(FIRST_YEAR, 1, 1) * millisecondsInDay;
const END_OF_INSTANTS = dayNumberOfCivil(10_000, 1, 1) * millisecondsInDay;
/** Where the seconds of `YYYY-MM-DDTHH:mm:ss` end. */
const SECONDS_END = 19;
const MAX_FRACTION_DIGITS = 9;

/**
 * Epoch milliseconds of an RFC 3339 date-time, or `undefined` when the text is not one. Strict:
 * seconds and an offset (`Z` or `±HH:MM`) are mandatory, `T` and `Z` are capitals (section 5.6
 * allows a specification to ask that), the day and the time must exist (no 24:00, no leap second),
 * the year is 1900 to 9999 both as written and in UTC. Up to nine fraction digits, cut off after
 * the millisecond.
 *
 * Written by hand because reading dates is most of what a decision costs.
 *
 * @example
 * parseInstant("2026-05-03T10:00:00+02:00"); // 1777795200000
 * parseInstant("2026-05-03T10:00:00"); // undefined: which instant that is depends on a zone
 */
export function parseInstant(text: string): number | undefined {
  const days = dayNumberAt(text);
  const time = timeAt(text);
  const fractionEnd = fractionEndOf(text);
  const offset = offsetMinutesAt(text, fractionEnd);
  const instant =
    days * millisecondsInDay +
    time +
    millisecondsAt(text, fractionEnd) -
    offset * millisecondsInMinute;
  return instant >= FIRST_INSTANT && instant < END_OF_INSTANTS ? instant : undefined;
}

/**
 * The one text of an instant: UTC, always three fraction digits, `YYYY-MM-DDTHH:mm:ss.sssZ`. Takes
 * epoch milliseconds; throws `RangeError` outside the years 1900 to 9999.
 *
 * @example
 * formatInstant(1_777_795_200_000); // "2026-05-03T08:00:00.000Z"
 */
export function formatInstant(instantMs: number): string {
  if (!(instantMs >= FIRST_INSTANT && instantMs < END_OF_INSTANTS)) {
    throw new RangeError(`instant \`${instantMs}\` is outside the years 1900 to 9999`);
  }
  return new Date(instantMs).toISOString();
}

// Each of the readers below answers NaN for what it cannot read, and NaN makes the sum NaN.

function dayNumberAt(text: string): number {
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 2);
  const day = digitsAt(text, 8, 2);
  const isValid =
    text[4] === "-" &&
    text[7] === "-" &&
    text[10] === "T" &&
    year >= FIRST_YEAR &&
    isRealDay(year, month, day);
  return isValid ? dayNumberOfCivil(year, month, day) : Number.NaN;
}

function timeAt(text: string): number {
  const minutes = hoursAndMinutesAt(text, 11);
  const seconds = digitsAt(text, 17, 2);
  return text[16] === ":" && seconds < 60
    ? minutes * millisecondsInMinute + seconds * millisecondsInSecond
    : Number.NaN;
}

function hoursAndMinutesAt(text: string, start: number): number {
  const hours = digitsAt(text, start, 2);
  const minutes = digitsAt(text, start + 3, 2);
  const isValid = text[start + 2] === ":" && hours < 24 && minutes < 60;
  return isValid ? hours * MINUTES_IN_HOUR + minutes : Number.NaN;
}

/** Where the offset starts: right after the seconds, or after the point and its digits. */
function fractionEndOf(text: string): number {
  if (text[SECONDS_END] !== ".") return SECONDS_END;
  let end = SECONDS_END + 1;
  while (digitsAt(text, end, 1) >= 0) end += 1;
  return end;
}

function millisecondsAt(text: string, fractionEnd: number): number {
  if (fractionEnd === SECONDS_END) return 0;
  const count = fractionEnd - SECONDS_END - 1;
  if (count < 1 || count > MAX_FRACTION_DIGITS) return Number.NaN;
  const kept = Math.min(count, 3);
  return digitsAt(text, SECONDS_END + 1, kept) * 10 ** (3 - kept);
}

function offsetMinutesAt(text: string, start: number): number {
  const sign = text[start];
  if (sign === "Z") return text.length === start + 1 ? 0 : Number.NaN;
  const minutes = text.length === start + 6 ? hoursAndMinutesAt(text, start + 1) : Number.NaN;
  if (sign === "+") return minutes;
  return sign === "-" ? -minutes : Number.NaN;
}
