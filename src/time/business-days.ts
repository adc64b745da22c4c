import { addDays, dayOfWeek } from "./calendar-date.js";

/** The days of the week in ISO 8601 order, as policies name them. */
export const WEEKDAYS = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;

/** One of `WEEKDAYS`. */
export type Weekday = (typeof WEEKDAYS)[number];

/**
 * Which days are no business days, and for which dates that is known. All dates are `YYYY-MM-DD`;
 * `coveredFrom` (absent: since ever) and `coveredUntil` are both still covered.
 */
export interface BusinessCalendar {
  readonly weekend: readonly Weekday[];
  readonly holidays: readonly string[];
  readonly coveredFrom?: string | undefined;
  readonly coveredUntil: string;
}

/** A business day, or the first date consulted that the calendar does not cover. */
type RollResult = { readonly date: string } | { readonly uncovered: string };

/**
 * The first business day on or after a date. Never guesses: as soon as a day outside the calendar's
 * coverage would decide, the answer is that day. Throws `RangeError` for an invalid date.
 *
 * @example
 * const calendar = {
 *   weekend: ["saturday", "sunday"],
 *   holidays: ["2026-05-25"],
 *   coveredUntil: "2026-12-31",
 * } as const;
 * rollForward("2026-05-23", calendar); // { date: "2026-05-26" }
 */
export function rollForward(date: string, calendar: BusinessCalendar): RollResult {
  return firstBusinessDay(date, 1, calendar);
}

/**
 * The last business day on or before a date, no more guessed than by `rollForward`. Throws
 * `RangeError` for an invalid date, and when a calendar that covers all of the past has none.
 *
 * @example
 * const calendar = {
 *   weekend: ["saturday", "sunday"],
 *   holidays: ["2026-05-25"],
 *   coveredUntil: "2026-12-31",
 * } as const;
 * rollBackward("2026-05-25", calendar); // { date: "2026-05-22" }
 */
export function rollBackward(date: string, calendar: BusinessCalendar): RollResult {
  return firstBusinessDay(date, -1, calendar);
}

/**
 * The business day that is `count` business days after a date. The date itself is day 0 whether it
 * is a business day or not, so that day 1 is the next business day (as UK FCA DISP 1.5 counts from
 * the day of receipt). A day after it that the calendar does not cover is the answer, as for
 * `rollForward`. Throws `RangeError` for an invalid date or a count that is not a non-negative
 * integer.
 *
 * @example
 * const calendar = {
 *   weekend: ["saturday", "sunday"],
 *   holidays: ["2026-05-25"],
 *   coveredUntil: "2026-12-31",
 * } as const;
 * addBusinessDays("2026-05-23", 2, calendar); // { date: "2026-05-27" }
 */
export function addBusinessDays(
  date: string,
  count: number,
  calendar: BusinessCalendar,
): RollResult {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError(`\`count\` must be a non-negative integer, got \`${count}\``);
  }
  let day = addDays(date, 0); // Throws for what is no date, though no day is added.
  for (let passed = 0; passed < count; passed += 1) {
    const next = rollForward(addDays(day, 1), calendar);
    if ("uncovered" in next) return next;
    day = next.date;
  }
  return { date: day };
}

/**
 * Whether a calendar can have a business day at all: some day of the week is not weekend, and its
 * coverage does not end before it starts. A loader refuses the others.
 *
 * @example
 * isPossibleCalendar({ weekend: [...WEEKDAYS], holidays: [], coveredUntil: "2026-12-31" }); // false
 */
export function isPossibleCalendar(calendar: BusinessCalendar): boolean {
  const { weekend, coveredFrom = calendar.coveredUntil, coveredUntil } = calendar;
  return WEEKDAYS.some((weekday) => !weekend.includes(weekday)) && coveredFrom <= coveredUntil;
}

function firstBusinessDay(date: string, step: 1 | -1, calendar: BusinessCalendar): RollResult {
  let day = date;
  while (isCovered(day, calendar)) {
    if (isBusinessDay(day, calendar)) return { date: day };
    day = addDays(day, step);
  }
  return { uncovered: day };
}

/**
 * Whether a calendar says anything about a date (`YYYY-MM-DD`); such texts sort as the dates they
 * write.
 *
 * @example
 * isCovered("2027-01-01", { weekend: [], holidays: [], coveredUntil: "2026-12-31" }); // false
 */
export function isCovered(
  date: string,
  { coveredFrom = date, coveredUntil }: BusinessCalendar,
): boolean {
  return coveredFrom <= date && date <= coveredUntil;
}

/**
 * Whether a date that the calendar covers is a business day: no holiday and not of the weekend.
 *
 * @example
 * const calendar = { weekend: ["sunday"], holidays: [], coveredUntil: "2026-12-31" } as const;
 * isBusinessDay("2026-05-24", calendar); // false
 */
export function isBusinessDay(date: string, calendar: BusinessCalendar): boolean {
  return !calendar.holidays.includes(date) && !isWeekend(date, calendar);
}

/**
 * Whether a date falls on a day of the weekend, holiday or not.
 *
 * @example
 * isWeekend("2026-05-24", { weekend: ["sunday"], holidays: [], coveredUntil: "2026-12-31" }); // true
 */
export function isWeekend(date: string, { weekend }: BusinessCalendar): boolean {
  const weekday = weekdayOf(date);
  return weekend.some((day) => day === weekday);
}

/**
 * The day of the week of a date, as policies name it. Throws `RangeError` for an invalid date.
 *
 * @example
 * weekdayOf("2026-05-24"); // "sunday"
 */
export function weekdayOf(date: string): Weekday {
  return WEEKDAYS[dayOfWeek(date) - 1] as Weekday;
}
