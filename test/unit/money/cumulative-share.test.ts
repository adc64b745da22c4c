import { describe, expect, it } from "vitest";
import { cumulativeShare } from "../../../src/money/cumulative-share.js";

/** The shares of a total handed out in steps of the given sizes. */
function shares(totalMinor: number, units: number, steps: readonly number[]): number[] {
  let before = 0;
  return steps.map((count) => {
    const share = cumulativeShare(totalMinor, units, before, count);
    before += count;
    return share;
  });
}

const ONE_BY_ONE = Array.from({ length: 10 }, () => 1);

describe("cumulativeShare", () => {
  it("gives back ten units at a quarter off without a penny too much (rule 4)", () => {
    const each = shares(17_925, 10, ONE_BY_ONE);
    expect(each).toEqual([1793, 1792, 1793, 1792, 1793, 1792, 1793, 1792, 1793, 1792]);
    expect(each.reduce((sum, share) => sum + share, 0)).toBe(17_925);
  });

  it("loses no cent over three units (rule 4)", () => {
    expect(shares(1_000, 3, [1, 1, 1])).toEqual([333, 334, 333]);
  });

  it("splits gross and stored tax over a return of 3 and one of 7 (rule 5)", () => {
    expect(shares(17_925, 10, [3, 7])).toEqual([5_378, 12_547]);
    expect(shares(2_988, 10, [3, 7])).toEqual([896, 2_092]);
    expect(5_378 - 896).toBe(4_482);
  });

  it("mirrors negative totals and gives nothing for no units", () => {
    expect(shares(-1_000, 3, [1, 1, 1])).toEqual([-333, -334, -333]);
    expect(cumulativeShare(1_000, 3, 3, 0)).toBe(0);
  });

  it.each([
    { total: 1_000, units: 3, before: 2, count: 2 },
    { total: 1_000, units: 3, before: -1, count: 1 },
    { total: 1_000, units: 3, before: 1, count: -1 },
    { total: 1_000, units: 3, before: 0.5, count: 1 },
    { total: 1_000, units: 3, before: 1, count: 0.5 },
    { total: 1_000, units: 0, before: 0, count: 0 },
    { total: 0.5, units: 3, before: 0, count: 1 },
  ])("throws for $total over $units with $before before $count", (row) => {
    expect(() => cumulativeShare(row.total, row.units, row.before, row.count)).toThrow(RangeError);
  });
});
