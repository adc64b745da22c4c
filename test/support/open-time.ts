import type { Interval } from "../../src/time/interval.js";
import type { ServiceCalendar } from "../../src/time/service-calendar.js";

/**
 * Open time told once more, to compare with: all windows from a day on are written out as instants,
 * cut at what is paused and added up, with offsets from `Intl`. Nothing of `src/time` runs here.
 */

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const DAY_NAMES = [
  ...(["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const),
];

/** Where a length of open time that starts at an instant is used up; one of 0 ends at once. */
export function addOpenTime(
  fromMs: number,
  lengthMs: number,
  calendar: ServiceCalendar,
  paused: readonly Interval[] = [],
): number {
  if (lengthMs === 0) return fromMs;
  let leftMs = lengthMs;
  for (const open of openStretches(fromMs, calendar, paused)) {
    if (open.untilMs - open.fromMs >= leftMs) return open.fromMs + leftMs;
    leftMs -= open.untilMs - open.fromMs;
  }
  throw new Error(`nothing is open for the last ${leftMs} ms`);
}

/** How many milliseconds from one instant to another are open and not paused. */
export function openMsBetween(
  fromMs: number,
  untilMs: number,
  calendar: ServiceCalendar,
  paused: readonly Interval[] = [],
): number {
  let openMs = 0;
  for (const open of openStretches(fromMs, calendar, paused)) {
    if (open.fromMs >= untilMs) break;
    openMs += Math.min(open.untilMs, untilMs) - open.fromMs;
  }
  return openMs;
}

/** The windows that open on a date, as texts: those of its override, or none on a holiday. */
export function wallWindowsOn(
  date: string,
  { hours = [], overrides = [], holidays }: ServiceCalendar,
): readonly { readonly opens: string; readonly closes: string }[] {
  const override = overrides.find(({ on }) => on === date);
  if (override) return override.windows;
  const name = DAY_NAMES[new Date(date).getUTCDay()];
  return holidays.includes(date) ? [] : hours.filter(({ days }) => days.some((d) => d === name));
}

function* openStretches(
  fromMs: number,
  calendar: ServiceCalendar,
  paused: readonly Interval[],
): Generator<Interval> {
  const past = { fromMs: Number.NEGATIVE_INFINITY, untilMs: fromMs };
  const lastMs = Date.parse(calendar.coveredUntil);
  // From before the eve, whatever the zone.
  for (let midnight = (Math.floor(fromMs / DAY) - 2) * DAY; midnight <= lastMs; midnight += DAY) {
    const windows = wallWindowsOn(isoDate(midnight), calendar)
      .map(({ opens, closes }) => ({
        fromMs: firstShown(midnight, opens, calendar.zone),
        untilMs: firstShown(closes > opens ? midnight : midnight + DAY, closes, calendar.zone),
      }))
      .sort((a, b) => a.fromMs - b.fromMs);
    yield* [past, ...paused].reduce(without, windows);
  }
}

function without(stretches: readonly Interval[], hold: Interval): Interval[] {
  return stretches
    .flatMap(({ fromMs, untilMs }) => [
      { fromMs, untilMs: Math.min(untilMs, hold.fromMs) },
      { fromMs: Math.max(fromMs, hold.untilMs), untilMs },
    ])
    .filter(({ fromMs, untilMs }) => fromMs < untilMs);
}

/** The first instant at which clocks show a time of a day, or a later one where they skip it. */
function firstShown(midnight: number, time: string, zone: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const wallMs = midnight + (hours * 60 + minutes) * MINUTE;
  const earlier = midnight - DAY;
  const early = wallMs - offsetAt(earlier, zone);
  const late = wallMs - offsetAt(midnight + 2 * DAY, zone);
  if (early === late) return early;
  const changeMs = changeAfter(earlier, zone);
  return early < changeMs ? early : Math.max(late, changeMs);
}

/** The minute within the next three days at which the clocks of a zone change. */
function changeAfter(startMs: number, zone: string): number {
  let [before, after] = [startMs, startMs + 3 * DAY];
  while (after - before > MINUTE) {
    const middle = before + Math.floor((after - before) / 2 / MINUTE) * MINUTE;
    if (offsetAt(middle, zone) === offsetAt(startMs, zone)) before = middle;
    else after = middle;
  }
  return after;
}

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

function offsetAt(instantMs: number, zone: string): number {
  const key = `${zone} ${instantMs}`;
  const offset = offsets.get(key) ?? readOffset(instantMs, zone);
  offsets.set(key, offset);
  return offset;
}

/** Swedish writes dates as ISO 8601 does. */
function readOffset(instantMs: number, zone: string): number {
  const style = { timeZone: zone, dateStyle: "short", timeStyle: "medium" } as const;
  const format = formats.get(zone) ?? new Intl.DateTimeFormat("sv-SE", style);
  formats.set(zone, format);
  return Date.parse(`${format.format(instantMs).replace(" ", "T")}Z`) - instantMs;
}

function isoDate(midnight: number): string {
  return new Date(midnight).toISOString().slice(0, 10);
}
