import { describe, expect, it } from "vitest";
import { fact, factsWith, policyWith, rule } from "../../support/returns.js";

const handling = rule(
  "fee",
  { kind: "handling", amountMinor: 500, per: "line" },
  { name: "fee.handling", when: fact("item.category", "bulky") },
);
const policy = policyWith({ rules: [handling] });
const cheapAndBulky = { category: "bulky", unitPriceMinor: 300 };
const other = { category: "book", unitPriceMinor: 1_000 };
const settle = (lines: readonly object[]) =>
  policy.decide(factsWith({ lines: [...lines] })).settlement;

describe("a fee that is more than its line is worth", () => {
  it("takes nothing from the other lines of the return", () => {
    expect(settle([cheapAndBulky, other])).toMatchObject({
      feesMinor: 500,
      uncollectedFeeMinor: 200,
      refundMinor: 1_000,
    });
  });

  it("so that two returns come to what one comes to", () => {
    const apart = [settle([cheapAndBulky]), settle([other])];
    expect(apart.map((one) => one?.refundMinor)).toEqual([0, 1_000]);
  });
});
