import { multiplyDivide } from "./multiply-divide.js";
import { requireSafeInteger } from "./require-safe-integer.js";

/**
 * What the next `count` of `units` equal units are worth when `before` of them were given already:
 * the rounded total so far including them, less the rounded total before them. However the units
 * are grouped into steps, what was given so far depends on their number only, and all of them add
 * up to `totalMinor` exactly. Used for money and tax within an order line.
 *
 * `totalMinor` is in minor units, negative ones mirror positive ones. Throws `RangeError` unless
 * `units` is at least 1 and `before` and `count` are non-negative with `before + count <= units`.
 *
 * @example
 * cumulativeShare(1_000, 3, 0, 1); // 333
 * cumulativeShare(1_000, 3, 1, 1); // 334
 * cumulativeShare(1_000, 3, 2, 1); // 333
 */
export function cumulativeShare(
  totalMinor: number,
  units: number,
  before: number,
  count: number,
): number {
  requireSafeInteger(before, "before");
  requireSafeInteger(count, "count");
  if (before < 0 || count < 0 || before + count > units) {
    throw new RangeError(`\`${before}\` + \`${count}\` units do not fit into \`${units}\``);
  }
  return (
    multiplyDivide(totalMinor, before + count, units) - multiplyDivide(totalMinor, before, units)
  );
}
