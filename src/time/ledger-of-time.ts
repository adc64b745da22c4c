import type { Interval } from "./interval.js";
import type { LedgerSpan } from "./ledger-span.js";
import { closedReason } from "./open-hours.js";
import { dayAt, openFrom } from "./open-walk.js";
import type { ServiceCalendar } from "./service-calendar.js";
import { startOfDayNumberIn } from "./time-zone.js";

/**
 * The spans of a stretch of time that the calendar covers; without a calendar all of it is open.
 * Holds are in order and apart.
 *
 * @example
 * ledgerOfTime({ fromMs: 0, untilMs: 60 }, [], undefined); // one span, 60 milliseconds consumed
 */
export function ledgerOfTime(
  { fromMs, untilMs }: Interval,
  holds: readonly Interval[],
  calendar: ServiceCalendar | undefined,
): readonly LedgerSpan[] {
  const spans: LedgerSpan[] = [];
  let cursor = fromMs;
  while (cursor < untilMs) {
    const open = openStretch({ fromMs: cursor, untilMs }, calendar);
    const closed = { fromMs: cursor, untilMs: open.fromMs };
    const found = calendar ? closedSpans(closed, calendar) : [];
    for (const span of [...found, ...openSpans(open, holds)]) append(span, spans);
    cursor = open.untilMs;
  }
  return spans;
}

/** The next open stretch, cut off at the end; an empty one there when there is none. */
function openStretch(
  { fromMs, untilMs }: Interval,
  calendar: ServiceCalendar | undefined,
): Interval {
  if (calendar === undefined) return { fromMs, untilMs };
  const open = openFrom(fromMs, untilMs, calendar);
  return open !== undefined && "fromMs" in open
    ? { fromMs: open.fromMs, untilMs: Math.min(open.untilMs, untilMs) }
    : { fromMs: untilMs, untilMs };
}

function closedSpans({ fromMs, untilMs }: Interval, calendar: ServiceCalendar): LedgerSpan[] {
  const spans: LedgerSpan[] = [];
  let cursor = fromMs;
  while (cursor < untilMs) {
    const day = dayAt(cursor, calendar.zone);
    const end = Math.min(startOfDayNumberIn(day + 1, calendar.zone), untilMs);
    const why = closedReason(day, calendar);
    spans.push({ fromMs: cursor, untilMs: end, kind: "skipped", why });
    cursor = end;
  }
  return spans;
}

function openSpans(open: Interval, holds: readonly Interval[]): LedgerSpan[] {
  const spans: LedgerSpan[] = [];
  let cursor = open.fromMs;
  for (const hold of holds) {
    const fromMs = Math.max(cursor, Math.min(hold.fromMs, open.untilMs));
    const untilMs = Math.max(fromMs, Math.min(hold.untilMs, open.untilMs));
    spans.push(consumed(cursor, fromMs), { fromMs, untilMs, kind: "paused", why: "on-hold" });
    cursor = untilMs;
  }
  return [...spans, consumed(cursor, open.untilMs)];
}

function consumed(fromMs: number, untilMs: number): LedgerSpan {
  return { fromMs, untilMs, kind: "consumed", why: "counted", count: untilMs - fromMs };
}

/** Adds a span that is not empty, to the last one if nothing tells them apart. */
function append(span: LedgerSpan, spans: LedgerSpan[]): void {
  if (span.fromMs === span.untilMs) return;
  const last = spans.at(-1);
  if (last?.why !== span.why) spans.push(span);
  else spans[spans.length - 1] = joined(last, span);
}

function joined(first: LedgerSpan, { untilMs, count }: LedgerSpan): LedgerSpan {
  const isCounted = first.count !== undefined && count !== undefined;
  return { ...first, untilMs, ...(isCounted && { count: first.count + count }) };
}
