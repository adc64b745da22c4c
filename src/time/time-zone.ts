import { millisecondsInDay, millisecondsInHour } from "date-fns/constants";
import { calendarDateOf, dayNumberOf } from "./day-number.js";
import { firstInstantWhere } from "./first-instant-where.js";
import { zoneOffsetMs } from "./zone-offset.js";

/** More than any zone has ever been away from UTC. */
const MAX_OFFSET_MS = 16 * millisecondsInHour;

const knownZones = new Set<string>();

/**
 * Whether a name is a zone of the IANA time zone database as the host knows it ("Europe/Berlin",
 * "UTC"). A bare offset such as "+02:00" is refused: it has no daylight saving time, and a shop
 * that writes it has most likely not thought of that.
 *
 * @example
 * isTimeZone("Europe/Berlin"); // true
 * isTimeZone("+02:00"); // false
 */
export function isTimeZone(name: string): boolean {
  if (knownZones.has(name)) return true;
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: name });
  } catch {
    return false;
  }
  knownZones.add(name);
  return true;
}

/**
 * The calendar date (`YYYY-MM-DD`) clocks in a zone show at an instant (epoch milliseconds). Throws
 * `RangeError` for an unknown zone or a date outside the years 0000 to 9999.
 *
 * @example
 * calendarDateIn(Date.UTC(2026, 4, 3, 23, 0), "Europe/Berlin"); // "2026-05-04"
 */
export function calendarDateIn(instantMs: number, zone: string): string {
  return calendarDateOf(dayNumberIn(instantMs, zone));
}

/** `calendarDateIn` as days since 1970-01-01. */
export function dayNumberIn(instantMs: number, zone: string): number {
  return Math.floor((instantMs + zoneOffsetMs(instantMs, zone)) / millisecondsInDay);
}

/**
 * The first instant (epoch milliseconds) at which clocks in a zone show a calendar date. On days
 * whose midnight is skipped that is 01:00 or whenever the clocks resume; a date skipped altogether
 * (Samoa, 2011-12-30) starts when the next one does; where clocks fall back across midnight, the
 * earlier of the two. Throws `RangeError` for an invalid date or an unknown zone.
 *
 * @example
 * startOfDayIn("2026-05-19", "Europe/Berlin"); // Date.UTC(2026, 4, 18, 22)
 */
export function startOfDayIn(date: string, zone: string): number {
  return startOfDayNumberIn(dayNumberOf(date), zone);
}

/** `startOfDayIn` for a day given as days since 1970-01-01. */
export function startOfDayNumberIn(dayNumber: number, zone: string): number {
  return firstInstantShowing(dayNumber * millisecondsInDay, zone);
}

/**
 * The first instant (epoch milliseconds) at which clocks in a zone show a wall time or, where they
 * skip it, a later one; of two, where they fall back, the earlier. So wall times keep their order.
 * The wall time is given as the epoch milliseconds it would be in UTC. Throws `RangeError` for an
 * unknown zone or what is no instant.
 *
 * @example
 * firstInstantShowing(Date.UTC(2026, 2, 29, 2, 30), "Europe/Berlin"); // Date.UTC(2026, 2, 29, 1)
 */
export function firstInstantShowing(wallMs: number, zone: string): number {
  const offsetBefore = zoneOffsetMs(wallMs - MAX_OFFSET_MS, zone);
  const withBefore = wallMs - offsetBefore;
  if (zoneOffsetMs(withBefore, zone) === offsetBefore) return withBefore;
  // The clocks change before that: the time is in the new offset, or among the skipped hours.
  const offsetAfter = zoneOffsetMs(wallMs + MAX_OFFSET_MS, zone);
  const withAfter = wallMs - offsetAfter;
  if (zoneOffsetMs(withAfter, zone) === offsetAfter) return withAfter;
  return firstInstantWhere(withAfter, withBefore, (ms) => ms + zoneOffsetMs(ms, zone) >= wallMs);
}
