import { describe, expect, it } from "vitest";
import { allocateByLargestRemainder } from "../../../src/money/largest-remainder.js";

const MAX = Number.MAX_SAFE_INTEGER;

describe("allocateByLargestRemainder", () => {
  it("spreads an order discount over line values (rule 3)", () => {
    expect(allocateByLargestRemainder(100, [600, 400, 500])).toEqual([40, 27, 33]);
  });

  it("splits the tax of a kit over its components (rule 21)", () => {
    const tax = allocateByLargestRemainder(960, [8_679, 7_320]);
    expect(tax).toEqual([521, 439]);
    expect([8_679 + 521, 7_320 + 439]).toEqual([9_200, 7_759]);
    expect(9_200 + 7_759).toBe(16_959);
  });

  it("spreads a discount of two promotion items (rule 15) and a ratio of tenders (rule 17)", () => {
    expect(allocateByLargestRemainder(2_000, [3_000, 2_000])).toEqual([1_200, 800]);
    expect(allocateByLargestRemainder(4_000, [2_500, 7_500])).toEqual([1_000, 3_000]);
  });

  it("gives ties to the earlier index", () => {
    expect(allocateByLargestRemainder(1, [1, 1])).toEqual([1, 0]);
    expect(allocateByLargestRemainder(5, [1, 1, 1])).toEqual([2, 2, 1]);
  });

  it("gives nothing to a weight of zero, unless all are zero", () => {
    expect(allocateByLargestRemainder(5, [0, 1, 0, 1])).toEqual([0, 3, 0, 2]);
    expect(allocateByLargestRemainder(5, [0, 0])).toEqual([3, 2]);
  });

  it("answers no parts for no weights", () => {
    expect(allocateByLargestRemainder(5, [])).toEqual([]);
  });

  it("mirrors a negative total", () => {
    expect(allocateByLargestRemainder(-100, [600, 400, 500])).toEqual([-40, -27, -33]);
    expect(allocateByLargestRemainder(-1, [1, 1])).toEqual([-1, 0]);
  });

  it("stays exact where sums and products pass 2^53", () => {
    expect(allocateByLargestRemainder(MAX, [MAX, MAX])).toEqual([
      4_503_599_627_370_496, 4_503_599_627_370_495,
    ]);
    expect(allocateByLargestRemainder(3, [MAX, MAX - 1, MAX])).toEqual([1, 1, 1]);
    expect(allocateByLargestRemainder(1, [MAX - 1, MAX])).toEqual([0, 1]);
    expect(allocateByLargestRemainder(0, [MAX, MAX])).toEqual([0, 0]);
  });

  it("leaves the weights as they were", () => {
    const weights = Object.freeze([3, 1, 2]);
    expect(allocateByLargestRemainder(7, weights)).toEqual([4, 1, 2]);
  });

  it.each([
    { total: 0.5, weights: [1], message: "`totalMinor` must be a safe integer, got `0.5`" },
    { total: 1, weights: [1, 0.5], message: "`weights[1]` must be a safe integer, got `0.5`" },
    { total: 1, weights: [-1], message: "`weights[0]` must not be negative, got `-1`" },
  ])("throws for $total over $weights", ({ total, weights, message }) => {
    expect(() => allocateByLargestRemainder(total, weights)).toThrow(new RangeError(message));
  });
});
