import { isCovered } from "./business-days.js";
import { calendarDateOf, dayNumberOf } from "./day-number.js";
import type { Interval } from "./interval.js";
import { reachOf, windowsOn } from "./open-hours.js";
import type { ServiceCalendar } from "./service-calendar.js";
import { dayNumberIn, startOfDayNumberIn } from "./time-zone.js";

/**
 * Why no open time was found: the first date needed that the calendar does not cover, or that no
 * covered day opens at all.
 */
export type NoOpening = { readonly uncovered: string } | { readonly unreachable: true };

/**
 * The first open stretch that ends after an instant, without what is before it; `undefined` when
 * none begins before `beforeMs`, up to which alone the calendar must cover the days. Throws
 * `RangeError` for a calendar that does not say its opening hours.
 *
 * @example
 * openFrom(Date.UTC(2026, 5, 8, 7), Number.POSITIVE_INFINITY, calendar); // from 09:00 to 17:00
 */
export function openFrom(
  fromMs: number,
  beforeMs: number,
  calendar: ServiceCalendar,
): Interval | NoOpening | undefined {
  const reach = reachOf(calendar);
  if (reach === undefined) return { unreachable: true };
  const today = dayAt(fromMs, calendar.zone);
  const end = beforeMs < Number.POSITIVE_INFINITY ? dayAt(beforeMs - 1, calendar.zone) : beforeMs;
  // The eve matters by a window that crosses midnight.
  for (let day = today - 1; day <= Math.min(end, reach.last); day += 1) {
    const found = windowsOn(day, calendar).find(({ untilMs }) => untilMs > fromMs);
    const isNeeded = found !== undefined || day >= today;
    if (isNeeded && !isDayCovered(day, calendar)) return { uncovered: calendarDateOf(day) };
    if (found !== undefined) return startingIn(fromMs, beforeMs, found);
  }
  const beyond = Math.max(today, dayNumberOf(calendar.coveredUntil) + 1);
  return end < beyond ? undefined : { uncovered: calendarDateOf(beyond) };
}

/**
 * The last open stretch that begins before an instant, without what is after it. Throws as
 * `openFrom` does.
 *
 * @example
 * openBefore(Date.UTC(2026, 5, 8, 11), calendar); // from 09:00 to 12:00 in London
 */
export function openBefore(untilMs: number, calendar: ServiceCalendar): Interval | NoOpening {
  const reach = reachOf(calendar);
  if (reach === undefined) return { unreachable: true };
  let day = dayAt(untilMs - 1, calendar.zone);
  for (; day >= reach.first; day -= 1) {
    if (!isDayCovered(day, calendar)) return { uncovered: calendarDateOf(day) };
    const found = windowsOn(day, calendar).findLast(({ fromMs }) => fromMs < untilMs);
    if (found) return { fromMs: found.fromMs, untilMs: Math.min(found.untilMs, untilMs) };
  }
  if (calendar.coveredFrom === undefined) return { unreachable: true };
  return { uncovered: calendarDateOf(Math.min(day, dayNumberOf(calendar.coveredFrom) - 1)) };
}

/**
 * The day (days since 1970-01-01) that has started last at an instant. It is the date that clocks
 * show, but for the hour after they have fallen back across midnight, so that days follow each other.
 *
 * @example
 * dayAt(Date.UTC(2026, 5, 8, 23, 30), "Europe/London"); // the 9th, where it is 00:30
 */
export function dayAt(instantMs: number, zone: string): number {
  const day = dayNumberIn(instantMs, zone);
  return startOfDayNumberIn(day + 1, zone) <= instantMs ? day + 1 : day;
}

function startingIn(fromMs: number, beforeMs: number, window: Interval): Interval | undefined {
  if (window.fromMs >= beforeMs) return undefined;
  return { fromMs: Math.max(window.fromMs, fromMs), untilMs: window.untilMs };
}

function isDayCovered(day: number, calendar: ServiceCalendar): boolean {
  return isCovered(calendarDateOf(day), calendar);
}
