import { expect, it } from "vitest";
import { basisPointsOf } from "../../../src/money/basis-points.js";

it.each([
  { amount: 12_000, basisPoints: 1_500, result: 1_800 },
  { amount: 333, basisPoints: 10_000, result: 333 },
  { amount: 333, basisPoints: 0, result: 0 },
  { amount: 5_000, basisPoints: 11_000, result: 5_500 },
  { amount: 1, basisPoints: 5_000, result: 1 },
  { amount: 1, basisPoints: 4_999, result: 0 },
  { amount: -1, basisPoints: 5_000, result: -1 },
  { amount: Number.MAX_SAFE_INTEGER, basisPoints: 10_000, result: Number.MAX_SAFE_INTEGER },
])("answers $result for $basisPoints basis points of $amount", (row) => {
  expect(basisPointsOf(row.amount, row.basisPoints)).toBe(row.result);
});

it("throws for a fraction of a basis point", () => {
  expect(() => basisPointsOf(100, 0.5)).toThrow(RangeError);
});
