import { requireSafeInteger } from "./require-safe-integer.js";

/** One weight's exact quota of the total: whole minor units, and what the division left over. */
interface Quota {
  readonly whole: number;
  readonly remainder: number | bigint;
}

/**
 * Splits an amount over weights (line values, tender amounts, component prices) so that the parts
 * add up to it exactly: everyone gets the floor of the exact quota, and the minor units left over
 * go to the largest remainders, ties to the earlier index (Hamilton's method). Each part is
 * therefore within one minor unit of its exact quota; a weight of zero gets nothing. A negative
 * total is the mirror of the positive one. Weights that are all zero count as equal; no weights
 * give no parts.
 *
 * Throws `RangeError` unless the total is a safe integer and every weight a non-negative one.
 *
 * @example
 * allocateByLargestRemainder(100, [600, 400, 500]); // [40, 27, 33]
 */
export function allocateByLargestRemainder(
  totalMinor: number,
  weights: readonly number[],
): number[] {
  requireSafeInteger(totalMinor, "totalMinor");
  weights.forEach(requireWeight);
  const shares = weights.some((weight) => weight > 0) ? weights : weights.map(() => 1);
  const size = Math.abs(totalMinor);
  const parts = distributeRest(size, quotasOf(size, shares));
  return totalMinor < 0 ? parts.map((part) => 0 - part) : parts;
}

function requireWeight(weight: number, index: number): void {
  requireSafeInteger(weight, `weights[${index}]`);
  if (weight < 0) {
    throw new RangeError(`\`weights[${index}]\` must not be negative, got \`${weight}\``);
  }
}

function quotasOf(size: number, weights: readonly number[]): Quota[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  // The sum bounds every weight, so one check covers all products.
  return Number.isSafeInteger(size * sum)
    ? weights.map((weight) => quota(size * weight, sum))
    : wideQuotas(BigInt(size), weights.map(BigInt));
}

function quota(product: number, sum: number): Quota {
  const remainder = product % sum;
  return { whole: (product - remainder) / sum, remainder };
}

function wideQuotas(size: bigint, weights: readonly bigint[]): Quota[] {
  const sum = weights.reduce((total, weight) => total + weight, 0n);
  return weights.map((weight) => {
    const product = size * weight;
    return { whole: Number(product / sum), remainder: product % sum };
  });
}

/** Array.prototype.sort is stable, which is what gives ties to the earlier index. */
function distributeRest(size: number, quotas: readonly Quota[]): number[] {
  const rest = quotas.reduce((left, { whole }) => left - whole, size);
  const favoured = quotas
    .map(({ remainder }, index) => ({ remainder, index }))
    .sort((a, b) => (a.remainder < b.remainder ? 1 : a.remainder > b.remainder ? -1 : 0))
    .slice(0, rest);
  const parts = quotas.map(({ whole }) => whole);
  for (const { index } of favoured) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
