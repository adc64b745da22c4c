import { clockDeadline } from "./clock.js";
import { holdsOf } from "./clock-holds.js";
import { type Clock, isDuration, isOpenTime } from "./clock-terms.js";
import { dayNumberOf } from "./day-number.js";
import type { Interval } from "./interval.js";
import { ledgerOfDays } from "./ledger-of-days.js";
import { ledgerOfTime } from "./ledger-of-time.js";
import type { LedgerSpan } from "./ledger-span.js";
import { openHoldOf } from "./spend-time.js";

/**
 * What became of the time of a clock, in order and without gaps: from its start to the instant it is
 * due (one that is on hold: to the start of the hold). Of lengths of time, what is used up adds up
 * to the length; holds show only while it is open. Days have one span each. Empty when the clock is
 * due before it starts, or when no due can be told. Throws as `clockDeadline` does.
 *
 * @example
 * clockLedger(oneBusinessHour, Date.UTC(2026, 5, 12, 15, 30), []);
 * // half an hour consumed, closed until midnight, a weekend, closed until nine, half an hour consumed
 */
export function clockLedger(
  clock: Clock,
  startMs: number,
  pauses: readonly Interval[],
): readonly LedgerSpan[] {
  const answer = clockDeadline(clock, startMs, pauses);
  const holds = holdsOf(clock, startMs, pauses);
  if (answer.kind === "uncovered" || answer.kind === "unreachable" || "uncovered" in holds)
    return [];
  const isDue = answer.kind === "due";
  const untilMs = isDue ? answer.dueByMs : (openHoldOf(holds)?.fromMs ?? startMs);
  const { unit } = clock.length;
  if (!isDuration(unit)) {
    const dueDay = isDue ? dayNumberOf(answer.dueOn) : undefined;
    return ledgerOfDays(clock, { fromMs: startMs, untilMs }, dueDay, holds);
  }
  const calendar = isOpenTime(unit) ? clock.calendar : undefined;
  return ledgerOfTime({ fromMs: startMs, untilMs }, holds, calendar);
}
