import { rollBackward, rollForward } from "./business-days.js";
import { calendarDateOf, dayNumberOf } from "./day-number.js";
import {
  addPeriod,
  addPeriodBeginningWith,
  elapsedMs,
  type LastDay,
  type Period,
} from "./period.js";
import { calendarDateIn, dayNumberIn, startOfDayNumberIn } from "./time-zone.js";
import { type DayCounting, type Window, windowProblem } from "./window.js";

export type { Extension, Window } from "./window.js";

/**
 * The end of a window: `closesAt` is the first instant (epoch milliseconds) that is too late,
 * `closesOn` the calendar date, in the window's zone, of the last instant that is not.
 */
export interface Deadline {
  readonly closesAt: number;
  readonly closesOn: string;
}

/** A deadline, or the first date needed to tell it that the calendar does not cover. */
type DeadlineResult = Deadline | { readonly uncovered: string };

/**
 * When a window closes. Hours and blocks of 24 hours end as much later as they are long; all else
 * ends with the last day, at the next midnight in the zone. With a roll, a last day that is no
 * business day becomes the next or previous one, through its end; blocks that end on a business day
 * keep their time of day (so a shorter window of blocks that rolls can close after a longer one
 * that need not).
 *
 * Throws `RangeError` for what `windowProblem` says, a roll or business days without a calendar, an
 * unknown zone, or an end after the year 9999.
 *
 * @example
 * windowDeadline({
 *   anchorMs: Date.UTC(2026, 4, 3, 8), // Sunday, 10:00 in Berlin
 *   length: { unit: "days", count: 14 },
 *   counting: "day-after",
 *   roll: "next-business-day",
 *   zone: "Europe/Berlin",
 *   calendar: { weekend: ["saturday", "sunday"], holidays: [], coveredUntil: "2026-12-31" },
 * }); // { closesAt: Date.UTC(2026, 4, 18, 22), closesOn: "2026-05-18" }
 */
export function windowDeadline(window: Window): DeadlineResult {
  return roll(unrolledDeadline(window), window);
}

/**
 * When a window would close if its last day were not rolled in the end (an extension `"rolled-end"`
 * still follows the end that its length has rolled): for who has more to count before the roll.
 * Throws as `windowDeadline` does.
 *
 * @example
 * unrolledDeadline({
 *   anchorMs: Date.UTC(2026, 4, 3, 8),
 *   length: { unit: "days", count: 14 },
 *   counting: "day-after",
 *   roll: "next-business-day",
 *   zone: "Europe/Berlin",
 * }); // closesOn: "2026-05-17", a Sunday
 */
export function unrolledDeadline(window: Window): DeadlineResult {
  const problem = windowProblem(window);
  if (problem !== undefined) throw new RangeError(problem);
  const { length, extension } = window;
  if (extension === undefined) return initialEnd(length, window);
  if (extension.from === "start") {
    return initialEnd({ unit: length.unit, count: length.count + extension.count }, window);
  }
  const end = initialEnd(length, window);
  return extend(extension.from === "end" ? end : roll(end, window), extension, window);
}

/**
 * The deadline of a policy that names its last day: through the end of that date in the zone.
 * Throws `RangeError` for an invalid date or an unknown zone.
 *
 * @example
 * fixedDateDeadline("2027-01-31", "Europe/Berlin"); // closesAt: Date.UTC(2027, 0, 31, 23)
 */
export function fixedDateDeadline(date: string, zone: string): Deadline {
  return endOfDay(dayNumberOf(date), zone);
}

function initialEnd(
  length: Period,
  { anchorMs, counting, zone, calendar }: Window,
): DeadlineResult {
  if (isElapsed(length, counting)) return instantDeadline(anchorMs + elapsedMs(length), zone);
  const add = counting === "event-day" ? addPeriodBeginningWith : addPeriod;
  return endOfLast(add(dayNumberIn(anchorMs, zone), length, calendar), zone);
}

/** Days of an extension follow the end, whichever way the event's own day is counted. */
function extend(
  end: DeadlineResult,
  extension: Period,
  { counting, zone, calendar }: Window,
): DeadlineResult {
  if ("uncovered" in end) return end;
  return isElapsed(extension, counting)
    ? instantDeadline(end.closesAt + elapsedMs(extension), zone)
    : endOfLast(addPeriod(dayNumberOf(end.closesOn), extension, calendar), zone);
}

function isElapsed({ unit }: Period, counting: DayCounting): boolean {
  return unit === "hours" || counting === "24-hour-blocks";
}

function instantDeadline(closesAt: number, zone: string): Deadline {
  return { closesAt, closesOn: calendarDateIn(closesAt - 1, zone) };
}

function endOfLast(last: LastDay, zone: string): DeadlineResult {
  return "day" in last ? endOfDay(last.day, zone) : last;
}

function endOfDay(dayNumber: number, zone: string): Deadline {
  return {
    closesAt: startOfDayNumberIn(dayNumber + 1, zone),
    closesOn: calendarDateOf(dayNumber),
  };
}

function roll(end: DeadlineResult, { roll: direction, zone, calendar }: Window): DeadlineResult {
  if ("uncovered" in end || direction === "none") return end;
  if (calendar === undefined) throw new RangeError("a roll needs a calendar");
  const toBusinessDay = direction === "next-business-day" ? rollForward : rollBackward;
  const rolled = toBusinessDay(end.closesOn, calendar);
  if ("uncovered" in rolled) return rolled;
  return rolled.date === end.closesOn ? end : fixedDateDeadline(rolled.date, zone);
}
