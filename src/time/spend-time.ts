import type { Interval } from "./interval.js";
import type { NoOpening } from "./open-walk.js";

/**
 * Finds the first stretch in which time counts, from an instant on; `undefined` when none begins
 * before another.
 */
export type CountsFrom = (fromMs: number, beforeMs: number) => Interval | NoOpening | undefined;

/**
 * Where a length of time ends, or what is left of it (milliseconds, more than none) when a hold
 * without an end begins.
 */
type Spent = { readonly atMs: number } | { readonly leftMs: number } | NoOpening;

/**
 * The `CountsFrom` of elapsed time.
 *
 * @example
 * spendTime(0, 3_600_000, alwaysCounts, []); // { atMs: 3600000 }
 */
export function alwaysCounts(fromMs: number): Interval {
  return { fromMs, untilMs: Number.POSITIVE_INFINITY };
}

/**
 * The instant at which a length of time is used up, which is the end of a stretch rather than the
 * start of the next one. Holds, as `unionIntervals` leaves them, do not use it up. No length is used
 * up at once.
 *
 * @example
 * spendTime(0, 60, alwaysCounts, [{ fromMs: 50, untilMs: 70 }]); // { atMs: 80 }
 */
export function spendTime(
  fromMs: number,
  lengthMs: number,
  countsFrom: CountsFrom,
  holds: readonly Interval[],
): Spent {
  const heldFromMs = openHoldOf(holds)?.fromMs ?? Number.POSITIVE_INFINITY;
  let leftMs = lengthMs;
  let cursor = fromMs;
  while (leftMs > 0) {
    const open = cursor < heldFromMs ? countsFrom(cursor, heldFromMs) : undefined;
    if (open === undefined) return { leftMs };
    if (!("fromMs" in open)) return open;
    const free = freePart(open, holds);
    if (free.untilMs - open.fromMs >= leftMs) return { atMs: open.fromMs + leftMs };
    leftMs -= free.untilMs - open.fromMs;
    cursor = free.resumesMs;
  }
  return { atMs: cursor };
}

/**
 * The hold that has no end yet: of holds as `unionIntervals` leaves them, the last can be one.
 *
 * @example
 * openHoldOf([{ fromMs: 0, untilMs: Number.POSITIVE_INFINITY }]); // that hold
 */
export function openHoldOf(holds: readonly Interval[]): Interval | undefined {
  const last = holds.at(-1);
  return last?.untilMs === Number.POSITIVE_INFINITY ? last : undefined;
}

/** A stretch up to the hold that interrupts it, and where to look for the next one. */
function freePart(open: Interval, holds: readonly Interval[]) {
  const hold = holds.find(({ fromMs, untilMs }) => untilMs > open.fromMs && fromMs < open.untilMs);
  if (hold === undefined) return { untilMs: open.untilMs, resumesMs: open.untilMs };
  return { untilMs: Math.max(open.fromMs, hold.fromMs), resumesMs: hold.untilMs };
}
