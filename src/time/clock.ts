import { countDays, type DayCount, rollDay } from "./clock-days.js";
import { holdsOf } from "./clock-holds.js";
import {
  type Clock,
  type ClockLength,
  clockProblem,
  type DurationUnit,
  durationMs,
  isDuration,
  isOpenTime,
} from "./clock-terms.js";
import { markDays } from "./day-marks.js";
import { calendarDateOf } from "./day-number.js";
import type { Interval } from "./interval.js";
import { closeOfBusiness } from "./open-time.js";
import { openFrom } from "./open-walk.js";
import { alwaysCounts, type CountsFrom, spendTime } from "./spend-time.js";
import { calendarDateIn, startOfDayNumberIn } from "./time-zone.js";

export {
  type Clock,
  type ClockLength,
  type ClockUnit,
  clockProblem,
} from "./clock-terms.js";

/**
 * When a clock is due. `"due"`: `dueByMs` (epoch milliseconds) is the last instant that is in time;
 * `dueOn` the date it belongs to: for lengths of time the one that clocks show then, otherwise the
 * last day, even when its last window closes on the next. `"paused"`: a hold without an end began
 * before, with so much `remaining`: time, or days (those from the day of the hold that would have
 * counted). `"uncovered"`: the first date needed that the calendar does not cover. `"unreachable"`:
 * no covered day opens, or for the close of business the last day does not.
 */
export type ClockAnswer =
  | { readonly kind: "due"; readonly dueByMs: number; readonly dueOn: string }
  | { readonly kind: "paused"; readonly remaining: Remaining }
  | { readonly kind: "uncovered"; readonly date: string }
  | { readonly kind: "unreachable" };

/** What is left of a clock on hold. */
export type Remaining = ClockLength | { readonly unit: "milliseconds"; readonly count: number };

/**
 * When a clock that starts at an instant is due. Lengths of time end as much later as they are long,
 * not counting holds; days end with the last one, one millisecond before the next midnight, or when
 * its last window closes. Days on hold are added to the last day, which is then rolled, once. A hold
 * that begins when all is used up, or on a day after the last one, holds nothing any more.
 *
 * Throws `RangeError` for what `clockProblem` says of the clock, an unknown zone, opening hours
 * written wrongly, or an end after the year 9999.
 *
 * @example
 * clockDeadline(
 *   {
 *     length: { unit: "business-hours", count: 1 },
 *     ...{ counting: "day-after", roll: "none", endsAt: "end-of-day" },
 *     ...{ pausedDays: "half-open", holds: "clipped", calendar: nineToFive },
 *   },
 *   Date.UTC(2026, 5, 12, 15, 30), // Friday, 16:30 in London
 *   [],
 * ); // { kind: "due", dueByMs: Date.UTC(2026, 5, 15, 8, 30), dueOn: "2026-06-15" }
 */
export function clockDeadline(
  clock: Clock,
  startMs: number,
  pauses: readonly Interval[],
): ClockAnswer {
  requireSound(clock);
  const holds = holdsOf(clock, startMs, pauses);
  if ("uncovered" in holds) return uncovered(holds);
  const { unit } = clock.length;
  return isDuration(unit)
    ? timeDeadline(unit, clock, startMs, holds)
    : dayDeadline(clock, startMs, holds);
}

function requireSound(clock: Clock): void {
  const hasHours = clock.calendar.hours !== undefined;
  const problem = clockProblem(clock, { hasHours, hasDays: true });
  if (problem !== undefined) throw new RangeError(problem);
}

function timeDeadline(
  unit: DurationUnit,
  { length, extension, calendar }: Clock,
  startMs: number,
  holds: readonly Interval[],
): ClockAnswer {
  const lengthMs = durationMs(unit, length.count + (extension?.count ?? 0));
  const inHours: CountsFrom = (from, before) => openFrom(from, before, calendar);
  const spent = spendTime(startMs, lengthMs, isOpenTime(unit) ? inHours : alwaysCounts, holds);
  if ("atMs" in spent) return dueAt(spent.atMs, calendarDateIn(spent.atMs, calendar.zone));
  if ("leftMs" in spent) return paused("milliseconds", spent.leftMs);
  return "uncovered" in spent ? uncovered(spent) : { kind: "unreachable" };
}

function dayDeadline(clock: Clock, startMs: number, holds: readonly Interval[]): ClockAnswer {
  const count = countDays(clock, startMs, holds);
  if ("uncovered" in count) return uncovered(count);
  if (count.openHoldDay !== undefined) return pausedDays(count, count.openHoldDay, clock);
  const rolled = rollDay(count.lastDay, clock);
  return "uncovered" in rolled ? uncovered(rolled) : endOf(rolled.day, clock);
}

function endOf(day: number, { endsAt, calendar }: Clock): ClockAnswer {
  const date = calendarDateOf(day);
  if (endsAt === "end-of-day") return dueAt(startOfDayNumberIn(day + 1, calendar.zone) - 1, date);
  const close = closeOfBusiness(date, calendar);
  if ("atMs" in close) return dueAt(close.atMs, date);
  return "uncovered" in close ? uncovered(close) : { kind: "unreachable" };
}

/** What the days from that of the hold on would have been, had it not begun. */
function pausedDays(count: DayCount, holdDay: number, clock: Clock): ClockAnswer {
  const held = count.held.filter(({ untilDay }) => untilDay < Number.POSITIVE_INFINITY);
  const left = markDays({ ...count, held }, clock).slice(holdDay - count.startDay);
  const unit = clock.length.unit === "business-days" ? "business-days" : "days";
  return paused(unit, left.filter((mark) => mark === "counted").length);
}

function dueAt(dueByMs: number, dueOn: string): ClockAnswer {
  return { kind: "due", dueByMs, dueOn };
}

function paused(unit: "milliseconds" | "days" | "business-days", count: number): ClockAnswer {
  return { kind: "paused", remaining: { unit, count } };
}

function uncovered(result: { readonly uncovered: string }): ClockAnswer {
  return { kind: "uncovered", date: result.uncovered };
}
