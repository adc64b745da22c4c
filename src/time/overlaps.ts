import { WEEKDAYS, type Weekday, weekdayOf } from "./business-days.js";
import { addDays, isCalendarDate } from "./calendar-date.js";
import {
  MINUTES_IN_DAY,
  type OpeningWindow,
  parseWallWindow,
  type WallWindow,
} from "./wall-window.js";

/** What of a `ServiceCalendar` tells its windows. */
interface Hours {
  readonly holidays: readonly string[];
  readonly hours?: readonly (OpeningWindow & { readonly days: readonly Weekday[] })[] | undefined;
  readonly overrides?:
    | readonly { readonly on: string; readonly windows: readonly OpeningWindow[] }[]
    | undefined;
}

/** Two windows that share time, as texts, and the place of the one to blame. */
interface Overlap {
  readonly at: readonly (string | number)[];
  readonly first: string;
  readonly second: string;
}

/** A window of some day, where it is written and how to name it. */
interface Placed extends WallWindow {
  readonly at: readonly (string | number)[];
  readonly text: string;
  readonly isOverride: boolean;
}

/**
 * The windows of a calendar that share time: those of any day of the week with each other and with
 * those of the next one, and the same for each overridden date and its neighbours. Windows that
 * cannot be read share none. Two places share time but once.
 *
 * @example
 * findOverlaps(calendar); // [{ at: ["hours", 1], first: "`monday 09:00-13:00`", second: … }]
 */
export function findOverlaps(hours: Hours): readonly Overlap[] {
  const weekly = WEEKDAYS.flatMap((weekday, index) => {
    const today = weeklyOn(weekday, hours);
    const tomorrow = weeklyOn(WEEKDAYS[(index + 1) % WEEKDAYS.length] ?? weekday, hours);
    return [...among(today), ...between(today, tomorrow)];
  });
  const dated = (hours.overrides ?? []).flatMap(({ on }) => around(on, hours));
  const byPlaces = new Map<string, Overlap>();
  for (const pair of [...weekly, ...dated]) {
    const places = JSON.stringify([pair.first.at, pair.second.at]);
    if (!byPlaces.has(places)) byPlaces.set(places, overlapOf(pair));
  }
  return [...byPlaces.values()];
}

interface Pair {
  readonly first: Placed;
  readonly second: Placed;
}

/** An override is written for its date, and more likely wrong than the hours of every week. */
function overlapOf({ first, second }: Pair): Overlap {
  const { at } = first.isOverride && !second.isOverride ? first : second;
  return { at, first: first.text, second: second.text };
}

function around(date: string, hours: Hours): Pair[] {
  if (!isCalendarDate(date)) return [];
  const [yesterday, today, tomorrow] = [
    windowsOn(addDays(date, -1), hours),
    windowsOn(date, hours),
    windowsOn(addDays(date, 1), hours),
  ];
  return [...among(today), ...between(yesterday, today), ...between(today, tomorrow)];
}

function among(windows: readonly Placed[]): Pair[] {
  return windows.flatMap((first, index) =>
    windows
      .slice(index + 1)
      .filter((second) => doOverlap(first, second, 0))
      .map((second) => ({ first, second })),
  );
}

function between(today: readonly Placed[], tomorrow: readonly Placed[]): Pair[] {
  return today.flatMap((first) =>
    tomorrow
      .filter((second) => doOverlap(first, second, MINUTES_IN_DAY))
      .map((second) => ({ first, second })),
  );
}

function doOverlap(first: WallWindow, second: WallWindow, later: number): boolean {
  return (
    first.fromMinute < second.untilMinute + later && second.fromMinute + later < first.untilMinute
  );
}

function weeklyOn(weekday: Weekday, { hours = [] }: Hours): Placed[] {
  return hours.flatMap(({ days, ...window }, index) =>
    days.includes(weekday) ? placed(window, weekday, ["hours", index]) : [],
  );
}

function windowsOn(date: string, hours: Hours): Placed[] {
  const { overrides = [], holidays } = hours;
  const index = overrides.findIndex(({ on }) => on === date);
  const override = overrides[index];
  if (override === undefined)
    return holidays.includes(date) ? [] : weeklyOn(weekdayOf(date), hours);
  return override.windows.flatMap((window, place) =>
    placed(window, date, ["overrides", index, "windows", place]),
  );
}

function placed(window: OpeningWindow, day: string, at: Placed["at"]): Placed[] {
  const wall = parseWallWindow(window);
  const text = `\`${day} ${window.opens}-${window.closes}\``;
  return wall === undefined ? [] : [{ ...wall, at, text, isOverride: at[0] === "overrides" }];
}
