import { multiplyDivide } from "./multiply-divide.js";

/** How many basis points make the whole: 100 % = 10,000, one basis point = 0.01 %. */
const BASIS_POINTS_IN_WHOLE = 10_000;

/**
 * A percentage of an amount in minor units, the rate in basis points (1,500 = 15 %), rounded half
 * up (negative amounts: half away from zero). Throws `RangeError` for anything but safe integers.
 *
 * @example
 * basisPointsOf(12_000, 1_500); // 1800: a 15 % restocking fee on 120.00
 */
export function basisPointsOf(amountMinor: number, basisPoints: number): number {
  return multiplyDivide(amountMinor, basisPoints, BASIS_POINTS_IN_WHOLE);
}
