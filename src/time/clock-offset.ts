import { rollBackward } from "./business-days.js";
import { addDays } from "./calendar-date.js";
import {
  type ClockLength,
  type ClockUnit,
  durationMs,
  isDuration,
  isOpenTime,
} from "./clock-terms.js";
import { type Interval, unionIntervals } from "./interval.js";
import { addOpenTime, firstOpeningOn, type OpenTimeResult, subtractOpenTime } from "./open-time.js";
import type { ServiceCalendar } from "./service-calendar.js";
import { alwaysCounts, spendTime } from "./spend-time.js";
import { calendarDateIn, startOfDayIn } from "./time-zone.js";
import { countProblem } from "./window.js";

/**
 * Why a unit cannot say how long before or after an instant another is; `undefined` when it can.
 * Backwards, weeks, months and years cannot; forwards, no unit of days can, since days end with a
 * day: what ends after some days is a clock. Whether a calendar says opening hours is another
 * question (`clockProblem`).
 *
 * @example
 * offsetProblem("months"); // "`months` cannot be counted backwards"
 */
export function offsetProblem(
  unit: ClockUnit,
  direction: "before" | "after" = "before",
): string | undefined {
  if (isDuration(unit)) return undefined;
  if (direction === "after") return `\`${unit}\` after an instant end with a day, which is a clock`;
  const isCountable = unit === "days" || unit === "business-days";
  return isCountable ? undefined : `\`${unit}\` cannot be counted backwards`;
}

/**
 * The instant that is a length before another (epoch milliseconds). Elapsed time is subtracted, open
 * time walked backwards. Days and business days lead to that many (business) days before the date of
 * the instant, when that day first opens or, if it does not or opening hours are not known, to its
 * first instant; no days before an instant are never after it. Throws `RangeError` for a unit with
 * an `offsetProblem`, a count that is none, and open time without opening hours.
 *
 * @example
 * before(Date.UTC(2026, 5, 9, 10), { unit: "business-hours", count: 1 }, nineToFive); // 10:00 in London
 */
export function before(
  atMs: number,
  { unit, count }: ClockLength,
  calendar: ServiceCalendar,
): OpenTimeResult {
  requireOffset({ unit, count }, "before");
  if (!isDuration(unit)) return daysBefore(atMs, { unit, count }, calendar);
  const lengthMs = durationMs(unit, count);
  return isOpenTime(unit) ? subtractOpenTime(atMs, lengthMs, calendar) : { atMs: atMs - lengthMs };
}

/**
 * The instant at which a length of time after another (epoch milliseconds) is used up, not counting
 * what is paused: `addOpenTime` in all units of time. Throws as `before` does.
 *
 * @example
 * after(Date.UTC(2026, 5, 8, 8), { unit: "minutes", count: 30 }, nineToFive); // half an hour later
 */
export function after(
  atMs: number,
  { unit, count }: ClockLength,
  calendar: ServiceCalendar,
  paused: readonly Interval[] = [],
): OpenTimeResult {
  requireOffset({ unit, count }, "after");
  const lengthMs = isDuration(unit) ? durationMs(unit, count) : Number.NaN;
  if (isOpenTime(unit)) return addOpenTime(atMs, lengthMs, calendar, paused);
  const spent = spendTime(atMs, lengthMs, alwaysCounts, unionIntervals(paused));
  return "leftMs" in spent ? { unreachable: true } : spent;
}

function requireOffset(length: ClockLength, direction: "before" | "after"): void {
  const problem = countProblem({ length }) ?? offsetProblem(length.unit, direction);
  if (problem !== undefined) throw new RangeError(problem);
}

function daysBefore(
  atMs: number,
  { unit, count }: ClockLength,
  calendar: ServiceCalendar,
): OpenTimeResult {
  const date = calendarDateIn(atMs, calendar.zone);
  if (unit === "days") return startOf(addDays(date, -count), atMs, calendar);
  let day = date;
  for (let passed = 0; passed < count; passed += 1) {
    const previous = rollBackward(addDays(day, -1), calendar);
    if ("uncovered" in previous) return previous;
    day = previous.date;
  }
  return startOf(day, atMs, calendar);
}

function startOf(date: string, atMs: number, calendar: ServiceCalendar): OpenTimeResult {
  const midnight = { atMs: startOfDayIn(date, calendar.zone) };
  if (calendar.hours === undefined) return midnight;
  const opening = firstOpeningOn(date, calendar);
  if ("uncovered" in opening) return opening;
  return "atMs" in opening ? { atMs: Math.min(opening.atMs, atMs) } : midnight;
}
