import { millisecondsInDay, millisecondsInMinute } from "date-fns/constants";
import { isWeekend, weekdayOf } from "./business-days.js";
import { calendarDateOf, dayNumberOf } from "./day-number.js";
import { type Interval, unionIntervals } from "./interval.js";
import type { ServiceCalendar } from "./service-calendar.js";
import { firstInstantShowing } from "./time-zone.js";
import { type WallWindow, wallWindowOf } from "./wall-window.js";

/** A `ServiceCalendar` with its texts read, and the hours of the days that were asked for so far. */
interface OpenHours {
  readonly weekly: ReadonlyMap<string, readonly WallWindow[]>;
  readonly overrides: ReadonlyMap<number, readonly WallWindow[]>;
  readonly holidays: ReadonlySet<number>;
  readonly days: Map<number, readonly Interval[]>;
  readonly reach: DayReach | undefined;
}

/** Days since 1970-01-01, both included, outside of which a calendar has no windows. */
interface DayReach {
  readonly first: number;
  readonly last: number;
}

/** Why it is closed at a time of a day: the first of these that says so. */
export type ClosedReason = "override" | "holiday" | "weekend" | "closed";

/** About 50 years of days per calendar; beyond that it starts over. */
const MAX_CACHED_DAYS = 20_000;
const readCalendars = new WeakMap<ServiceCalendar, OpenHours>();

/**
 * The windows that open on a day (days since 1970-01-01), in order and apart, as instants. Whether
 * the calendar covers the day is the caller's question. Throws `RangeError` when it does not say
 * opening hours or writes them wrongly.
 *
 * @example
 * windowsOn(dayNumberOf("2026-06-08"), calendar); // 09:00 to 17:00 in the calendar's zone
 */
export function windowsOn(day: number, calendar: ServiceCalendar): readonly Interval[] {
  const hours = openHoursOf(calendar);
  const cached = hours.days.get(day);
  if (cached !== undefined) return cached;
  const windows = wallWindowsOn(day, hours).map((window) => onDay(day, window, calendar.zone));
  const intervals = unionIntervals(windows);
  if (hours.days.size >= MAX_CACHED_DAYS) hours.days.clear();
  hours.days.set(day, intervals);
  return intervals;
}

/**
 * The covered days a search for a window need not go beyond; `undefined` when no covered day has
 * one. Throws as `windowsOn` does.
 *
 * @example
 * reachOf(calendar); // the first and the last covered day of a calendar with weekly hours
 */
export function reachOf(calendar: ServiceCalendar): DayReach | undefined {
  return openHoursOf(calendar).reach;
}

/**
 * Why a calendar is closed at a time of a day (days since 1970-01-01) that no window holds.
 *
 * @example
 * closedReason(dayNumberOf("2026-06-13"), calendar); // "weekend"
 */
export function closedReason(day: number, calendar: ServiceCalendar): ClosedReason {
  const { overrides, holidays, weekly } = openHoursOf(calendar);
  if (overrides.has(day)) return "override";
  if (holidays.has(day)) return "holiday";
  const date = calendarDateOf(day);
  return !weekly.has(weekdayOf(date)) && isWeekend(date, calendar) ? "weekend" : "closed";
}

function openHoursOf(calendar: ServiceCalendar): OpenHours {
  const known = readCalendars.get(calendar);
  if (known !== undefined) return known;
  const hours = readOpenHours(calendar);
  readCalendars.set(calendar, hours);
  return hours;
}

function readOpenHours(calendar: ServiceCalendar): OpenHours {
  const { hours, overrides = [], holidays } = calendar;
  if (hours === undefined) throw new RangeError("the calendar does not say its opening hours");
  const weekly = new Map<string, WallWindow[]>();
  for (const { days, ...window } of hours) {
    for (const day of days) weekly.set(day, [...(weekly.get(day) ?? []), wallWindowOf(window)]);
  }
  const read = {
    weekly,
    overrides: new Map(
      overrides.map(({ on, windows }) => [dayNumberOf(on), windows.map(wallWindowOf)]),
    ),
    holidays: new Set(holidays.map(dayNumberOf)),
  };
  return { ...read, days: new Map(), reach: findReach(read, calendar) };
}

type WallHours = Pick<OpenHours, "weekly" | "overrides" | "holidays">;

function wallWindowsOn(day: number, { weekly, overrides, holidays }: WallHours) {
  const override = overrides.get(day);
  if (override !== undefined) return override;
  return holidays.has(day) ? [] : (weekly.get(weekdayOf(calendarDateOf(day))) ?? []);
}

/** Without weekly hours only overrides have windows: coverage without end is not searched. */
function findReach(hours: WallHours, calendar: ServiceCalendar): DayReach | undefined {
  const { coveredFrom, coveredUntil } = calendar;
  const first = coveredFrom === undefined ? Number.NEGATIVE_INFINITY : dayNumberOf(coveredFrom);
  const last = dayNumberOf(coveredUntil);
  if (hours.weekly.size > 0 && hasWeeklyWindow(first, last, hours)) return { first, last };
  const days = [...hours.overrides]
    .filter(([day, windows]) => first <= day && day <= last && windows.length > 0)
    .map(([day]) => day);
  return days.length === 0 ? undefined : { first: Math.min(...days), last: Math.max(...days) };
}

/** Holidays and overrides are finite: a past without end has windows. */
function hasWeeklyWindow(first: number, last: number, hours: WallHours): boolean {
  if (first === Number.NEGATIVE_INFINITY) return true;
  for (let day = first; day <= last; day += 1) {
    if (wallWindowsOn(day, hours).length > 0) return true;
  }
  return false;
}

function onDay(day: number, { fromMinute, untilMinute }: WallWindow, zone: string): Interval {
  const midnight = day * millisecondsInDay;
  return {
    fromMs: firstInstantShowing(midnight + fromMinute * millisecondsInMinute, zone),
    untilMs: firstInstantShowing(midnight + untilMinute * millisecondsInMinute, zone),
  };
}
