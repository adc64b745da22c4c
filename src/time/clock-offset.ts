import { rollBackward } from "./business-days.js";
import { addDays } from "./calendar-date.js";
import {
  type ClockLength,
  type ClockUnit,
  durationMs,
  isDuration,
  isOpenTime,
} from "./clock-terms.js";
import { firstOpeningOn, type OpenTimeResult, subtractOpenTime } from "./open-time.js";
import type { ServiceCalendar } from "./service-calendar.js";
import { calendarDateIn, startOfDayIn } from "./time-zone.js";
import { countProblem } from "./window.js";

/**
 * Why a unit cannot say how long before an instant another is; `undefined` when it can. Weeks, months
 * and years cannot. Whether a calendar says opening hours is another question (`clockProblem`).
 *
 * @example
 * offsetProblem("months"); // "`months` cannot be counted backwards"
 */
export function offsetProblem(unit: ClockUnit): string | undefined {
  if (isDuration(unit)) return undefined;
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
  requireOffset({ unit, count });
  if (!isDuration(unit)) return daysBefore(atMs, { unit, count }, calendar);
  const lengthMs = durationMs(unit, count);
  return isOpenTime(unit) ? subtractOpenTime(atMs, lengthMs, calendar) : { atMs: atMs - lengthMs };
}

function requireOffset(length: ClockLength): void {
  const problem = countProblem({ length }) ?? offsetProblem(length.unit);
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
