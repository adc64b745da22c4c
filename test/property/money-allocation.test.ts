import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cumulativeShare } from "../../src/money/cumulative-share.js";
import { allocateByLargestRemainder } from "../../src/money/largest-remainder.js";
import { runs } from "../support/property-options.js";

const amount = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -100_000, max: 100_000 }));
const weight = fc.oneof(fc.maxSafeNat(), fc.nat({ max: 100_000 }), fc.constant(0));
const weights = fc.array(weight, { minLength: 1, maxLength: 50 });

function sum(values: readonly number[]): bigint {
  return values.reduce((total, value) => total + BigInt(value), 0n);
}

function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

describe("allocateByLargestRemainder", () => {
  it("adds up to the total", () => {
    const law = fc.property(amount, weights, (total, shares) => {
      expect(sum(allocateByLargestRemainder(total, shares))).toBe(BigInt(total));
    });
    fc.assert(law, runs());
  });

  it("stays within one minor unit of each exact quota", () => {
    const law = fc.property(fc.maxSafeNat(), weights, (total, shares) => {
      const whole = sum(shares);
      fc.pre(whole > 0n);
      allocateByLargestRemainder(total, shares).forEach((part, index) => {
        const floor = (BigInt(total) * BigInt(shares[index] ?? 0)) / whole;
        const rest = (BigInt(total) * BigInt(shares[index] ?? 0)) % whole;
        expect([floor, rest === 0n ? floor : floor + 1n]).toContain(BigInt(part));
      });
    });
    fc.assert(law, runs());
  });

  it("gives the same parts in any order of the weights", () => {
    const pair = weights.chain((shares) =>
      fc.tuple(
        fc.constant(shares),
        fc.shuffledSubarray(shares, { minLength: shares.length, maxLength: shares.length }),
      ),
    );
    const law = fc.property(amount, pair, (total, [shares, shuffled]) => {
      expect(ascending(allocateByLargestRemainder(total, shuffled))).toEqual(
        ascending(allocateByLargestRemainder(total, shares)),
      );
    });
    fc.assert(law, runs());
  });

  it("never gives a larger weight less", () => {
    const law = fc.property(fc.maxSafeNat(), weights, (total, shares) => {
      const sorted = ascending(shares).reverse();
      const parts = allocateByLargestRemainder(total, sorted);
      expect(parts).toEqual(ascending(parts).reverse());
    });
    fc.assert(law, runs());
  });
});

/** A total over some units, and the units cut into steps. */
const steps = fc
  .array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 50 })
  .filter((counts) => counts.some((count) => count > 0));

function shareOfSteps(total: number, counts: readonly number[]): number[] {
  const units = counts.reduce((all, count) => all + count, 0);
  let before = 0;
  return counts.map((count) => {
    const share = cumulativeShare(total, units, before, count);
    before += count;
    return share;
  });
}

describe("cumulativeShare", () => {
  it("adds up to the total however the units are grouped", () => {
    const law = fc.property(amount, steps, (total, counts) => {
      expect(sum(shareOfSteps(total, counts))).toBe(BigInt(total));
    });
    fc.assert(law, runs());
  });

  it("gives for two steps in a row what it gives for one of both", () => {
    const counts = fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999), fc.nat(999));
    const law = fc.property(amount, counts, (total, [before, first, second, after]) => {
      const units = before + first + second + after + 1;
      const split =
        cumulativeShare(total, units, before, first) +
        cumulativeShare(total, units, before + first, second);
      expect(split).toBe(cumulativeShare(total, units, before, first + second));
    });
    fc.assert(law, runs());
  });

  it("never gives less for more units, and never less than nothing", () => {
    const counts = fc.tuple(fc.nat(999), fc.nat(999), fc.nat(999));
    const law = fc.property(fc.maxSafeNat(), counts, (total, [before, count, after]) => {
      const units = before + count + after + 1;
      const share = cumulativeShare(total, units, before, count);
      expect(share).toBeGreaterThanOrEqual(0);
      expect(cumulativeShare(total, units, before, count + 1)).toBeGreaterThanOrEqual(share);
    });
    fc.assert(law, runs());
  });
});
