import { millisecondsInDay } from "date-fns/constants";
import { type BusinessCalendar, rollForward } from "./business-days.js";
import { calendarDateOf, dayNumberOf } from "./day-number.js";
import { dayNumberIn, startOfDayNumberIn } from "./time-zone.js";

/**
 * How the days of a window are counted. `"day-after"`: calendar days in the zone, the day of the
 * event not counted, through the end of the last one (Regulation (EEC, Euratom) 1182/71 article
 * 3(1) and (2)(b)). `"24-hour-blocks"`: from the event to the second (Google Merchant's return
 * days).
 */
export type DayCounting = "day-after" | "24-hour-blocks";

/**
 * What happens to a last day that is no business day. `"next-business-day"` is Regulation 1182/71
 * article 3(4); it is applied once, at the end.
 */
export type DeadlineRoll = "none" | "next-business-day";

/** A window's start (epoch milliseconds), length and reckoning; rolling needs a calendar. */
export interface Window {
  readonly anchorMs: number;
  readonly days: number;
  readonly counting: DayCounting;
  readonly roll: DeadlineRoll;
  readonly zone: string;
  readonly calendar?: BusinessCalendar | undefined;
}

/**
 * The end of a window: `closesAt` is the first instant (epoch milliseconds) that is too late,
 * `closesOn` the calendar date, in the window's zone, of the last instant that is not.
 */
export interface Deadline {
  readonly closesAt: number;
  readonly closesOn: string;
}

/** A deadline, or the first date needed to tell it that the calendar does not cover. */
export type DeadlineResult = Deadline | { readonly uncovered: string };

/**
 * When a window of days closes. With a roll, a last day that is no business day becomes the next
 * business day, through its end; blocks that end on a business day keep their time of day (so a
 * shorter window of blocks that rolls can close after a longer one that need not).
 *
 * Throws `RangeError` for days that are not a non-negative integer, a roll without a calendar, an
 * unknown zone, or an end after the year 9999.
 *
 * @example
 * windowDeadline({
 *   anchorMs: Date.UTC(2026, 4, 3, 8), // Sunday, 10:00 in Berlin
 *   days: 14,
 *   counting: "day-after",
 *   roll: "next-business-day",
 *   zone: "Europe/Berlin",
 *   calendar: { weekend: ["saturday", "sunday"], holidays: [], coveredUntil: "2026-12-31" },
 * }); // { closesAt: Date.UTC(2026, 4, 18, 22), closesOn: "2026-05-18" }
 */
export function windowDeadline(window: Window): DeadlineResult {
  requireDays(window.days);
  const deadline = window.counting === "day-after" ? countDays(window) : countBlocks(window);
  return window.roll === "none" ? deadline : roll(deadline, window);
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

function requireDays(days: number): void {
  if (!Number.isSafeInteger(days) || days < 0) {
    throw new RangeError(`\`days\` must be a non-negative integer, got \`${days}\``);
  }
}

function countDays({ anchorMs, days, zone }: Window): Deadline {
  return endOfDay(dayNumberIn(anchorMs, zone) + days, zone);
}

function countBlocks({ anchorMs, days, zone }: Window): Deadline {
  const closesAt = anchorMs + days * millisecondsInDay;
  return { closesAt, closesOn: calendarDateOf(dayNumberIn(closesAt - 1, zone)) };
}

function endOfDay(dayNumber: number, zone: string): Deadline {
  return {
    closesAt: startOfDayNumberIn(dayNumber + 1, zone),
    closesOn: calendarDateOf(dayNumber),
  };
}

function roll(deadline: Deadline, { calendar, zone }: Window): DeadlineResult {
  if (calendar === undefined) throw new RangeError("a roll needs a calendar");
  const rolled = rollForward(deadline.closesOn, calendar);
  if ("uncovered" in rolled) return rolled;
  return rolled.date === deadline.closesOn ? deadline : fixedDateDeadline(rolled.date, zone);
}
