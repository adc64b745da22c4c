import { requireSafeInteger } from "./require-safe-integer.js";

/**
 * `amountMinor * numerator / denominator` in minor units, rounded once: half up, and for negative
 * results half away from zero, so that a credit is the exact mirror of a charge. The product may
 * pass 2^53, the arithmetic stays exact.
 *
 * Throws `RangeError` for anything but safe integers, a denominator below 1, or a result that is
 * not a safe integer.
 *
 * @example
 * multiplyDivide(17_925, 3, 10); // 5378, from 5377.5
 */
export function multiplyDivide(
  amountMinor: number,
  numerator: number,
  denominator: number,
): number {
  requireSafeInteger(amountMinor, "amountMinor");
  requireSafeInteger(numerator, "numerator");
  requireSafeInteger(denominator, "denominator");
  if (denominator < 1) {
    throw new RangeError(`\`denominator\` must be at least 1, got \`${denominator}\``);
  }
  const product = amountMinor * numerator;
  return Number.isSafeInteger(product)
    ? divide(product, denominator)
    : divideWide(BigInt(amountMinor) * BigInt(numerator), BigInt(denominator));
}

/** Exact without a float: the remainder is taken off before the division. */
function divide(product: number, denominator: number): number {
  const size = Math.abs(product);
  const remainder = size % denominator;
  const floor = (size - remainder) / denominator;
  const rounded = remainder >= denominator - remainder ? floor + 1 : floor;
  return product < 0 ? 0 - rounded : rounded;
}

/** The same beyond 2^53: half up of a/b is the floor of (2a + b) / 2b. */
function divideWide(product: bigint, denominator: bigint): number {
  const size = product < 0n ? -product : product;
  const rounded = Number((2n * size + denominator) / (2n * denominator));
  requireSafeInteger(rounded, "result");
  return product < 0n ? 0 - rounded : rounded;
}
