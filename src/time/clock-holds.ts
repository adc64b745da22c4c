import type { Clock } from "./clock-terms.js";
import { type Interval, unionIntervals } from "./interval.js";
import { nextOpening } from "./open-time.js";

/**
 * The holds that count for a clock that starts at an instant: in order and apart, without those that
 * were over by then. Where only holds count that end while it is open, the calendar has to cover
 * their ends; a hold without an end counts.
 *
 * @example
 * holdsOf(clock, Date.UTC(2026, 5, 8, 8), [{ fromMs: 0, untilMs: 60_000 }]); // []
 */
export function holdsOf(
  { holds, calendar }: Clock,
  startMs: number,
  pauses: readonly Interval[],
): readonly Interval[] | { readonly uncovered: string } {
  const union = unionIntervals(pauses).filter(({ untilMs }) => untilMs > startMs);
  if (holds === "clipped") return union;
  const counting: Interval[] = [];
  for (const hold of union) {
    const isOver = hold.untilMs < Number.POSITIVE_INFINITY;
    const next = isOver ? nextOpening(hold.untilMs, calendar) : { atMs: hold.untilMs };
    if ("uncovered" in next) return next;
    if ("atMs" in next && next.atMs === hold.untilMs) counting.push(hold);
  }
  return counting;
}
