import { isBusinessDay, isCovered, rollBackward, rollForward } from "./business-days.js";
import { type Clock, windowTermsOf } from "./clock-terms.js";
import { calendarDateOf, dayNumberOf } from "./day-number.js";
import type { Interval } from "./interval.js";
import { addPeriod } from "./period.js";
import { dayNumberIn } from "./time-zone.js";
import { unrolledDeadline } from "./window-deadline.js";

/** Days since 1970-01-01 on which a clock is held: from the first to before the last. */
interface HeldDays {
  readonly fromDay: number;
  readonly untilDay: number;
}

/**
 * How a clock of days runs, in days since 1970-01-01: `lastDay` is the last one after all holds,
 * `openHoldDay` the one from which it is held without an end, if any hold without one reaches it.
 */
export interface DayCount {
  readonly startDay: number;
  readonly lastDay: number;
  readonly held: readonly HeldDays[];
  readonly openHoldDay?: number;
}

/**
 * Counts the days of a clock. Every day from that of the start that is held and would have counted
 * (for business days: every such business day) makes the clock one day longer, which can bring it
 * to the next hold. No roll yet, but for an extension from the rolled end.
 *
 * @example
 * countDays(clock, Date.UTC(2026, 2, 2, 12), []); // the last day of a month: 2 April
 */
export function countDays(
  clock: Clock,
  startMs: number,
  holds: readonly Interval[],
): DayCount | { readonly uncovered: string } {
  const { calendar } = clock;
  const window = { ...windowTermsOf(clock), anchorMs: startMs, zone: calendar.zone, calendar };
  const end = unrolledDeadline(window);
  if ("uncovered" in end) return end;
  const startDay = dayNumberIn(startMs, calendar.zone);
  const held = heldDaysOf(holds, startDay, clock);
  return delay({ startDay, lastDay: dayNumberOf(end.closesOn), held }, clock);
}

/**
 * The day (days since 1970-01-01) that a last day rolls to, or the first date needed to tell it that
 * the calendar does not cover.
 *
 * @example
 * rollDay(dayNumberOf("2026-06-13"), clock); // { day: dayNumberOf("2026-06-15") }
 */
export function rollDay(
  day: number,
  { roll, calendar }: Clock,
): { readonly day: number } | { readonly uncovered: string } {
  if (roll === "none") return { day };
  const toBusinessDay = roll === "next-business-day" ? rollForward : rollBackward;
  const rolled = toBusinessDay(calendarDateOf(day), calendar);
  return "date" in rolled ? { day: dayNumberOf(rolled.date) } : rolled;
}

/** In order and apart, from the first day of the clock on. */
function heldDaysOf(
  holds: readonly Interval[],
  startDay: number,
  { pausedDays, calendar: { zone } }: Clock,
): readonly HeldDays[] {
  const extra = pausedDays === "inclusive" ? 1 : 0;
  let seen = startDay;
  return holds.map(({ fromMs, untilMs }) => {
    const isOver = untilMs < Number.POSITIVE_INFINITY;
    const fromDay = Math.max(seen, dayNumberIn(fromMs, zone));
    const untilDay = isOver ? dayNumberIn(untilMs, zone) + extra : untilMs;
    seen = Math.max(fromDay, untilDay);
    return { fromDay, untilDay: seen };
  });
}

/** In one pass: holds are in order, and one that is reached is reached wholly. */
function delay(count: DayCount, clock: Clock): DayCount | { readonly uncovered: string } {
  let { lastDay } = count;
  for (const { fromDay, untilDay } of count.held) {
    const reached = countedBetween(fromDay, Math.min(untilDay, lastDay + 1), clock);
    if (typeof reached !== "number") return reached;
    if (reached === 0) continue;
    if (untilDay === Number.POSITIVE_INFINITY) return { ...count, lastDay, openHoldDay: fromDay };
    const days = countedBetween(fromDay, untilDay, clock);
    if (typeof days !== "number") return days;
    const later = addDays(lastDay, days, clock);
    if ("uncovered" in later) return later;
    lastDay = later.day;
  }
  return { ...count, lastDay };
}

/** How many days count from one to before another. */
function countedBetween(
  fromDay: number,
  untilDay: number,
  { length, calendar }: Clock,
): number | { readonly uncovered: string } {
  if (length.unit !== "business-days") return Math.max(0, untilDay - fromDay);
  let days = 0;
  for (let day = fromDay; day < untilDay; day += 1) {
    const date = calendarDateOf(day);
    if (!isCovered(date, calendar)) return { uncovered: date };
    if (isBusinessDay(date, calendar)) days += 1;
  }
  return days;
}

function addDays(day: number, count: number, { length, calendar }: Clock) {
  const unit = length.unit === "business-days" ? "business-days" : "days";
  return addPeriod(day, { unit, count }, calendar);
}
