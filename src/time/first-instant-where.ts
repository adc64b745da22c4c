/**
 * The first instant in `(fromMs, toMs]` at which a condition holds, by halving. The condition must
 * fail at `fromMs`, hold at `toMs` and change once between them.
 */
export function firstInstantWhere(
  fromMs: number,
  toMs: number,
  holds: (instantMs: number) => boolean,
): number {
  let fails = fromMs;
  let works = toMs;
  while (works - fails > 1) {
    const middle = Math.floor((fails + works) / 2);
    if (holds(middle)) works = middle;
    else fails = middle;
  }
  return works;
}
