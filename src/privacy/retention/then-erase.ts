import type { RetentionGround } from "./decision.js";
import type { RunPeriod } from "./run-period.js";
import type { Erasing } from "./weigh.js";

/**
 * When records must be erased that a rule keeps and then has erased: on the last day on which any rule of the
 * same document keeps them. So of several periods the longest counts, on both sides.
 */
export function thenErased(keeping: readonly RunPeriod[]): readonly (Erasing & Of)[] {
  return keeping
    .filter(({ thenErase }) => thenErase)
    .flatMap(({ document, rank, ground: { justification: _why, restricted: _is, ...ground } }) => {
      const ends = keeping.filter((one) => one.document === document).map(({ until }) => until);
      const last = ends.includes(undefined) ? undefined : ends.sort().at(-1);
      return last === undefined ? [] : [{ rank, until: last, ground: { ...ground, until: last } }];
    });
}

interface Of {
  readonly ground: RetentionGround;
}
