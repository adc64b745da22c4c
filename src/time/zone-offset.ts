import { tzOffset } from "@date-fns/tz";
import { millisecondsInDay, millisecondsInSecond, secondsInMinute } from "date-fns/constants";
import { firstInstantWhere } from "./first-instant-where.js";

/** The offsets of a UTC day on which a zone changes its clocks. */
interface ClockChange {
  readonly atMs: number;
  readonly beforeMs: number;
  readonly afterMs: number;
}

/** What a zone's offset is on one UTC day: one number, or a change within that day. */
type DayOffset = number | ClockChange;

/** About 50 years of days per zone; beyond that the zone starts over. */
const MAX_CACHED_DAYS = 20_000;
const cachedZones = new Map<string, Map<number, DayOffset>>();

/**
 * What a zone's clocks are ahead of UTC at an instant, in milliseconds (Berlin in summer: 7200000).
 * Throws `RangeError` for an unknown zone or an instant that is no date.
 *
 * Remembered per zone and UTC day, since asking the host costs microseconds. One look at each end
 * of a day is enough: since 1900 no zone has changed its clocks twice within three days.
 *
 * @example
 * zoneOffsetMs(Date.UTC(2026, 6, 1), "Europe/Berlin"); // 7200000
 */
export function zoneOffsetMs(instantMs: number, zone: string): number {
  const offset = dayOffset(Math.floor(instantMs / millisecondsInDay), zone);
  if (typeof offset === "number") return offset;
  return instantMs < offset.atMs ? offset.beforeMs : offset.afterMs;
}

function dayOffset(day: number, zone: string): DayOffset {
  const days = cachedDaysOf(zone);
  const cached = days.get(day);
  if (cached !== undefined) return cached;
  const offset = readDayOffset(day * millisecondsInDay, zone);
  if (days.size >= MAX_CACHED_DAYS) days.clear();
  days.set(day, offset);
  return offset;
}

function cachedDaysOf(zone: string): Map<number, DayOffset> {
  const cached = cachedZones.get(zone);
  if (cached !== undefined) return cached;
  requireZone(zone);
  const days = new Map<number, DayOffset>();
  cachedZones.set(zone, days);
  return days;
}

/** `tzOffset` would read an offset out of any text that contains one; `Intl` throws instead. */
function requireZone(zone: string): void {
  new Intl.DateTimeFormat("en-US", { timeZone: zone });
}

function readDayOffset(startMs: number, zone: string): DayOffset {
  const beforeMs = readOffset(startMs, zone);
  const endMs = startMs + millisecondsInDay - 1;
  const afterMs = readOffset(endMs, zone);
  if (beforeMs === afterMs) return beforeMs;
  const atMs = firstInstantWhere(startMs, endMs, (ms) => readOffset(ms, zone) !== beforeMs);
  return { atMs, beforeMs, afterMs };
}

function readOffset(instantMs: number, zone: string): number {
  const date = new Date(instantMs);
  const minutes = tzOffset(zone, date);
  if (Number.isNaN(minutes)) throw new RangeError(`\`${instantMs}\` is not an instant`);
  // Old offsets have seconds, which come as a fraction of a minute: whole seconds make it exact.
  const seconds = Math.round(minutes * secondsInMinute);
  const isMirrored = minutes > 0 && minutes < 60 && isBehindUtc(date, zone);
  return (isMirrored ? -seconds : seconds) * millisecondsInSecond;
}

/** `tzOffset` loses the sign of offsets between -1 h and 0, as Liberia had until 1972. */
function isBehindUtc(date: Date, zone: string): boolean {
  const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  return format.format(date).includes("GMT-");
}
