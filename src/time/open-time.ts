import { isCovered } from "./business-days.js";
import { dayNumberOf } from "./day-number.js";
import { windowsOn } from "./open-hours.js";
import { type NoOpening, openBefore, openFrom } from "./open-walk.js";
import type { ServiceCalendar } from "./service-calendar.js";

/**
 * An instant (epoch milliseconds), the first date needed to tell it that the calendar does not
 * cover, or that there is none: no covered day opens, or not the one that was asked for.
 */
export type OpenTimeResult = { readonly atMs: number } | NoOpening;

/**
 * The instant a length of open time (milliseconds) before another, walking backwards: used up
 * exactly at an opening, that is the opening and not the close before. A length of 0 ends where it
 * starts. Throws `RangeError` for a negative or endless length and for a calendar that does not say
 * its opening hours.
 *
 * @example
 * subtractOpenTime(Date.UTC(2026, 5, 15, 8, 30), 3_600_000, nineToFive); // Friday 16:30 in London
 */
export function subtractOpenTime(
  untilMs: number,
  lengthMs: number,
  calendar: ServiceCalendar,
): OpenTimeResult {
  requireLength(lengthMs);
  let leftMs = lengthMs;
  let cursor = untilMs;
  while (leftMs > 0) {
    const open = openBefore(cursor, calendar);
    if (!("fromMs" in open)) return open;
    if (open.untilMs - open.fromMs >= leftMs) return { atMs: open.untilMs - leftMs };
    leftMs -= open.untilMs - open.fromMs;
    cursor = open.fromMs;
  }
  return { atMs: cursor };
}

/**
 * The first open instant from an instant on: that one itself if it is open then. Throws
 * `RangeError` for a calendar that does not say its opening hours.
 *
 * @example
 * nextOpening(Date.UTC(2026, 5, 13, 12), nineToFive); // Monday 09:00 in London
 */
export function nextOpening(fromMs: number, calendar: ServiceCalendar): OpenTimeResult {
  // Up to no end, a search that finds nothing says why.
  const open = openFrom(fromMs, Number.POSITIVE_INFINITY, calendar) ?? { unreachable: true };
  return "fromMs" in open ? { atMs: open.fromMs } : open;
}

/**
 * When the last window that opens on a date (`YYYY-MM-DD`) closes, be it on the next day; a date
 * without one is `unreachable`. Throws `RangeError` for an invalid date and for a calendar that does
 * not say its opening hours.
 *
 * @example
 * closeOfBusiness("2026-06-12", nineToFive); // 17:00 in London
 */
export function closeOfBusiness(date: string, calendar: ServiceCalendar): OpenTimeResult {
  const last = windowsOn(dayNumberOf(date), calendar).at(-1);
  if (!isCovered(date, calendar)) return { uncovered: date };
  return last === undefined ? { unreachable: true } : { atMs: last.untilMs };
}

/**
 * When the first window that opens on a date (`YYYY-MM-DD`) does; otherwise as `closeOfBusiness`.
 *
 * @example
 * firstOpeningOn("2026-06-12", nineToFive); // 09:00 in London
 */
export function firstOpeningOn(date: string, calendar: ServiceCalendar): OpenTimeResult {
  const [first] = windowsOn(dayNumberOf(date), calendar);
  if (!isCovered(date, calendar)) return { uncovered: date };
  return first === undefined ? { unreachable: true } : { atMs: first.fromMs };
}

function requireLength(lengthMs: number): void {
  if (lengthMs >= 0 && lengthMs < Number.POSITIVE_INFINITY) return;
  throw new RangeError(`a length of time must not be negative or endless, got \`${lengthMs}\``);
}
