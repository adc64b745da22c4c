import { countDays } from "./clock-days.js";
import type { Clock } from "./clock-terms.js";
import { type DayMark, markDays } from "./day-marks.js";
import type { Interval } from "./interval.js";
import type { LedgerSpan } from "./ledger-span.js";
import { startOfDayNumberIn } from "./time-zone.js";

const KINDS: Readonly<Record<DayMark | "rolled", LedgerSpan["kind"]>> = {
  counted: "consumed",
  "event-day": "skipped",
  weekend: "skipped",
  holiday: "skipped",
  "on-hold": "paused",
  rolled: "skipped",
};

/**
 * The spans of a clock of days that is due or on hold, one for each day from that of the start to
 * the last (days since 1970-01-01; none while it is on hold), which can close on the day after it. A
 * day that is rolled over or onto does not count.
 *
 * @example
 * ledgerOfDays(clock, { fromMs: startMs, untilMs: dueByMs }, dueDay, []);
 */
export function ledgerOfDays(
  clock: Clock,
  { fromMs, untilMs }: Interval,
  dueDay: number | undefined,
  holds: readonly Interval[],
): readonly LedgerSpan[] {
  const count = countDays(clock, fromMs, holds);
  if ("uncovered" in count) return [];
  const marks = markDays(count, clock);
  const spans: LedgerSpan[] = [];
  let cursor = fromMs;
  for (let day = count.startDay; cursor < untilMs; day += 1) {
    const nextDay = startOfDayNumberIn(day + 1, clock.calendar.zone);
    const end = day === dueDay ? untilMs : Math.max(cursor, Math.min(nextDay, untilMs));
    // What passes of the first day before a hold begins does not count because it is the first.
    const isEventDay =
      dueDay === undefined && day === count.startDay && clock.counting === "day-after";
    const mark = isEventDay ? "event-day" : (marks[day - count.startDay] ?? "rolled");
    spans.push(spanOf(mark, cursor, end));
    cursor = end;
  }
  return spans;
}

function spanOf(why: DayMark | "rolled", fromMs: number, untilMs: number): LedgerSpan {
  const span = { fromMs, untilMs, kind: KINDS[why], why };
  return why === "counted" ? { ...span, count: 1 } : span;
}
