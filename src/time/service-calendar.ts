import { type BusinessCalendar, isCovered, type Weekday } from "./business-days.js";
import { isCalendarDate } from "./calendar-date.js";
import { findOverlaps } from "./overlaps.js";
import { MINUTES_IN_DAY, type OpeningWindow, parseTimeOfDay } from "./wall-window.js";

/** A window of opening hours on some days of every week. */
export interface WeeklyHours extends OpeningWindow {
  readonly days: readonly Weekday[];
}

/**
 * The windows of one date (`YYYY-MM-DD`): none means closed all day. Takes the place of the weekly
 * hours, and of a holiday.
 */
export interface DayOverride {
  readonly on: string;
  readonly windows: readonly OpeningWindow[];
}

/**
 * When a service works. Business days come from `weekend` and `holidays`, opening hours from `hours`
 * and `overrides`: a holiday is closed unless an override says otherwise, and a day of the weekend
 * with hours is open without being a business day. A calendar is read once and remembered by its
 * identity, so it must not be changed afterwards.
 *
 * @example
 * const calendar: ServiceCalendar = {
 *   zone: "Europe/London",
 *   weekend: ["saturday", "sunday"],
 *   holidays: ["2026-12-25", "2026-12-28"],
 *   coveredFrom: "2026-01-01",
 *   coveredUntil: "2026-12-31",
 *   hours: [{ days: ["monday", "tuesday"], opens: "09:00", closes: "17:00" }],
 *   overrides: [{ on: "2026-12-22", windows: [{ opens: "09:00", closes: "12:00" }] }],
 * };
 */
export interface ServiceCalendar extends BusinessCalendar {
  readonly zone: string;
  /** Absent: opening hours are not known. */
  readonly hours?: readonly WeeklyHours[] | undefined;
  readonly overrides?: readonly DayOverride[] | undefined;
}

/** What is wrong with a part of a calendar: where in it, and a text for what was expected there. */
interface CalendarProblem {
  readonly at: readonly (string | number)[];
  readonly expected: string;
  readonly received: string;
}

/**
 * What is wrong with the opening hours of a calendar: times that are none, windows of no length,
 * windows that overlap, be it across midnight, overrides that repeat a date or lie outside the
 * coverage, hours without a window, and overrides without hours. Empty when nothing is. Weekends,
 * holidays, coverage and zone are for others to check (`isPossibleCalendar`, `isTimeZone`).
 *
 * @example
 * calendarProblems({ ...calendar, hours: [{ days: ["monday"], opens: "9:00", closes: "17:00" }] });
 * // [{ at: ["hours", 0, "opens"], expected: "a time from `00:00` to `23:59`", received: "`9:00`" }]
 */
export function calendarProblems(calendar: ServiceCalendar): readonly CalendarProblem[] {
  const { hours = [], overrides = [] } = calendar;
  const found = [
    ...hours.flatMap((window, index) => windowProblems(window, ["hours", index])),
    ...overrides.flatMap(({ windows }, index) =>
      windows.flatMap((window, place) =>
        windowProblems(window, ["overrides", index, "windows", place]),
      ),
    ),
    ...overrides.flatMap((_, index) => dateProblems(index, overrides, calendar)),
    ...overlapProblems(calendar),
  ];
  return found.length > 0 ? found : emptinessProblems(calendar);
}

function windowProblems({ opens, closes }: OpeningWindow, at: Path): CalendarProblem[] {
  const problems: CalendarProblem[] = [];
  const from = parseTimeOfDay(opens);
  if (from === undefined || from === MINUTES_IN_DAY)
    problems.push(wrong([...at, "opens"], "a time from `00:00` to `23:59`", `\`${opens}\``));
  if (parseTimeOfDay(closes) === undefined)
    problems.push(wrong([...at, "closes"], "a time from `00:00` to `24:00`", `\`${closes}\``));
  else if (opens === closes)
    problems.push(wrong([...at, "closes"], "another time than `opens`", `\`${closes}\``));
  return problems;
}

function dateProblems(
  index: number,
  overrides: readonly DayOverride[],
  calendar: ServiceCalendar,
): CalendarProblem[] {
  const on = overrides[index]?.on ?? "";
  const at = ["overrides", index, "on"];
  if (!isCalendarDate(on)) return [wrong(at, "a calendar date", `\`${on}\``)];
  if (!isCovered(on, calendar)) return [wrong(at, coverageOf(calendar), `\`${on}\``)];
  const isRepeated = overrides.findIndex((other) => other.on === on) < index;
  return isRepeated ? [wrong(at, "a date that no other override has", `\`${on}\``)] : [];
}

function coverageOf({ coveredFrom, coveredUntil }: ServiceCalendar): string {
  const start = coveredFrom === undefined ? "" : `from \`${coveredFrom}\` `;
  return `a date ${start}until \`${coveredUntil}\`, which the calendar covers`;
}

function overlapProblems(calendar: ServiceCalendar): CalendarProblem[] {
  return findOverlaps(calendar).map(({ at, first, second }) =>
    wrong(at, "windows that do not overlap", `${first} and ${second}`),
  );
}

function emptinessProblems({ hours, overrides = [] }: ServiceCalendar): CalendarProblem[] {
  if (hours === undefined) {
    const isLost = overrides.length > 0;
    return isLost ? [wrong(["overrides"], "`hours` that they override", "none")] : [];
  }
  const isOpen =
    hours.some(({ days }) => days.length > 0) ||
    overrides.some(({ windows }) => windows.length > 0);
  return isOpen ? [] : [wrong(["hours"], "a window on some day", "none")];
}

type Path = readonly (string | number)[];

function wrong(at: Path, expected: string, received: string): CalendarProblem {
  return { at, expected, received };
}
