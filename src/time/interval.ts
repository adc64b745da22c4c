/**
 * A stretch of time between two instants (epoch milliseconds), half-open: `untilMs` is the first
 * instant after it, `Infinity` while it is still going on.
 */
export interface Interval {
  readonly fromMs: number;
  readonly untilMs: number;
}

/**
 * The same time as intervals that are in order and apart: overlapping and adjacent ones become one,
 * empty ones go.
 *
 * @example
 * unionIntervals([{ fromMs: 5, untilMs: 9 }, { fromMs: 1, untilMs: 5 }, { fromMs: 3, untilMs: 3 }]);
 * // [{ fromMs: 1, untilMs: 9 }]
 */
export function unionIntervals(list: readonly Interval[]): readonly Interval[] {
  const union: Interval[] = [];
  const sorted = list.filter(isNotEmpty).sort((a, b) => a.fromMs - b.fromMs);
  for (const { fromMs, untilMs } of sorted) {
    const last = union.at(-1);
    if (last === undefined || last.untilMs < fromMs) union.push({ fromMs, untilMs });
    else if (last.untilMs < untilMs) union[union.length - 1] = { fromMs: last.fromMs, untilMs };
  }
  return union;
}

function isNotEmpty({ fromMs, untilMs }: Interval): boolean {
  return fromMs < untilMs;
}
