import { describe, expect, it } from "vitest";
import { multiplyDivide } from "../../../src/money/multiply-divide.js";

const MAX = Number.MAX_SAFE_INTEGER;

describe("multiplyDivide", () => {
  it.each([
    { amount: 17_925, numerator: 3, denominator: 10, result: 5_378 },
    { amount: 10, numerator: 1, denominator: 3, result: 3 },
    { amount: 11, numerator: 1, denominator: 3, result: 4 },
    { amount: 1, numerator: 1, denominator: 2, result: 1 },
    { amount: -1, numerator: 1, denominator: 2, result: -1 },
    { amount: -1, numerator: 1, denominator: 3, result: 0 },
    { amount: 5, numerator: -3, denominator: 2, result: -8 },
    { amount: 0, numerator: -7, denominator: 3, result: 0 },
  ])("answers $result for $amount * $numerator / $denominator", (row) => {
    expect(multiplyDivide(row.amount, row.numerator, row.denominator)).toBe(row.result);
  });

  it("takes the tax out of a tax-inclusive price (rule 5)", () => {
    expect(multiplyDivide(17_925, 20, 120)).toBe(2_988);
  });

  it("rounds once where a float cannot (rule 30)", () => {
    expect(19.99 * 100).not.toBe(1_999);
    expect(multiplyDivide(1_999, 100, 100)).toBe(1_999);
    expect(1.005 * 100).not.toBe(100.5);
    expect(multiplyDivide(1_005, 100, 1_000)).toBe(101);
  });

  it("stays exact where the product passes 2^53", () => {
    expect(multiplyDivide(MAX, MAX, MAX)).toBe(MAX);
    expect(multiplyDivide(MAX, MAX - 1, MAX)).toBe(MAX - 1);
    expect(multiplyDivide(-MAX, 9_999, 10_000)).toBe(-9_006_298_534_815_517);
    expect(multiplyDivide(MAX - 1, 3, 4)).toBe(6_755_399_441_055_743);
    expect(multiplyDivide(MAX, 1, 2)).toBe(4_503_599_627_370_496);
  });

  it.each([
    { row: [1.5, 1, 1], message: "`amountMinor` must be a safe integer, got `1.5`" },
    { row: [1, Number.NaN, 1], message: "`numerator` must be a safe integer, got `NaN`" },
    {
      row: [1, 1, 2 ** 53],
      message: "`denominator` must be a safe integer, got `9007199254740992`",
    },
    { row: [1, 1, 0], message: "`denominator` must be at least 1, got `0`" },
    { row: [1, 1, -2], message: "`denominator` must be at least 1, got `-2`" },
    { row: [MAX, 2, 1], message: "`result` must be a safe integer, got `18014398509481982`" },
  ] satisfies { row: [number, number, number]; message: string }[])("throws for $row", (bad) => {
    const [amount, numerator, denominator] = bad.row;
    expect(() => multiplyDivide(amount, numerator, denominator)).toThrow(
      new RangeError(bad.message),
    );
  });
});
