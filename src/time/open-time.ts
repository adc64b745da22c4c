import { isCovered } from "./business-days.js";
import { dayNumberOf } from "./day-number.js";
import { type Interval, unionIntervals } from "./interval.js";
import { windowsOn } from "./open-hours.js";
import { type NoOpening, openBefore, openFrom } from "./open-walk.js";
import type { ServiceCalendar } from "./service-calendar.js";
import { spendTime } from "./spend-time.js";

/**
 * An instant (epoch milliseconds), the first date needed to tell it that the calendar does not
 * cover, or that there is none however far one looks: no covered day opens, or a hold has no end.
 */
export type OpenTimeResult = { readonly atMs: number } | NoOpening;

/**
 * The instant at which a length of open time (milliseconds) is used up, not counting what is
 * paused. Used up exactly when it closes, that is the close and not the next opening; a length of 0
 * ends where it starts, open or not. Throws `RangeError` for a negative length and for a calendar
 * that does not say its opening hours.
 *
 * @example
 * addOpenTime(Date.UTC(2026, 5, 12, 15, 30), 3_600_000, nineToFive); // Monday 09:30 in London
 */
export function addOpenTime(
  fromMs: number,
  lengthMs: number,
  calendar: ServiceCalendar,
  paused: readonly Interval[] = [],
): OpenTimeResult {
  requireLength(lengthMs);
  const countsFrom = (from: number, before: number) => openFrom(from, before, calendar);
  const spent = spendTime(fromMs, lengthMs, countsFrom, unionIntervals(paused));
  return "leftMs" in spent ? { unreachable: true } : spent;
}

/**
 * The instant a length of open time (milliseconds) before another, walking backwards: used up
 * exactly at an opening, that is the opening and not the close before. A length of 0 ends where it
 * starts. Throws as `addOpenTime` does.
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
 * The open time (milliseconds) from one instant to another, without what is paused; none when they
 * are in the wrong order or no day opens. The calendar has to cover all days between. Throws
 * `RangeError` for an end that is no instant and for a calendar that does not say its opening hours.
 *
 * @example
 * openMsBetween(Date.UTC(2026, 5, 12, 15), Date.UTC(2026, 5, 15, 9), nineToFive); // 7200000
 */
export function openMsBetween(
  fromMs: number,
  untilMs: number,
  calendar: ServiceCalendar,
  paused: readonly Interval[] = [],
): number | { readonly uncovered: string } {
  if (!Number.isFinite(untilMs)) throw new RangeError(`\`${untilMs}\` is not an instant`);
  const end = { fromMs: untilMs, untilMs: Number.POSITIVE_INFINITY };
  const holds = unionIntervals([...paused, end]);
  const countsFrom = (from: number, before: number) => openFrom(from, before, calendar);
  // More than there can be: what is left of it at the end was not open.
  const enoughMs = Math.max(1, untilMs - fromMs + 1);
  const spent = spendTime(fromMs, enoughMs, countsFrom, holds);
  if ("leftMs" in spent) return enoughMs - spent.leftMs;
  return "uncovered" in spent ? spent : 0;
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
