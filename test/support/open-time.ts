import { type Interval, unionIntervals } from "../../src/time/interval.js";
import type { OpenTimeResult } from "../../src/time/open-time.js";
import { openFrom } from "../../src/time/open-walk.js";
import type { ServiceCalendar } from "../../src/time/service-calendar.js";
import { spendTime } from "../../src/time/spend-time.js";

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

function requireLength(lengthMs: number): void {
  if (lengthMs >= 0 && lengthMs < Number.POSITIVE_INFINITY) return;
  throw new RangeError(`a length of time must not be negative or endless, got \`${lengthMs}\``);
}
