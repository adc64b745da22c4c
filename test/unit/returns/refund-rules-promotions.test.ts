import { describe, expect, it } from "vitest";
import { asking, factsWith, policyWith, settlementsOf } from "../../support/returns.js";

describe("refund arithmetic of promotions", () => {
  const twoForOne = {
    order: { discounts: [{ amountMinor: 2_000, promotion: { amountMinor: 2_000 } }] },
    lines: [{ unitPriceMinor: 3_000 }, { unitPriceMinor: 2_000 }],
  };
  const tenOver100 = {
    order: {
      discounts: [
        { amountMinor: 1_100, promotion: { thresholdMinor: 10_000, basisPoints: 1_000 } },
      ],
    },
    lines: [{ unitPriceMinor: 7_000 }, { unitPriceMinor: 4_000 }],
  };
  const reprice = { settle: { promotions: "reprice" } } as const;

  it("rule 15: freezes 20.00 off 30.00 and 20.00 to refunds of 18.00 and 12.00", () => {
    const refunds = settlementsOf({}, factsWith(twoForOne), ["line-1", "line-2"]);
    expect(refunds.map((one) => one?.refundMinor)).toEqual([1_800, 1_200]);
  });

  it("rule 15: refunds 36.00 frozen or 29.00 repriced, and shows both", () => {
    const asked = asking(factsWith(tenOver100), { "line-2": 1 });
    expect(policyWith().decide(asked).settlement?.refundMinor).toBe(3_600);
    const repriced = policyWith(reprice).decide(asked);
    expect(repriced.settlement?.refundMinor).toBe(2_900);
    expect(repriced.lines[0]?.credit).toMatchObject({ freezeMinor: 3_600, repriceMinor: 2_900 });
  });

  it("rule 15: moves no frozen discount onto the lines that are kept", () => {
    const refunds = settlementsOf({}, factsWith(tenOver100), ["line-2", "line-1"]);
    expect(refunds.map((one) => one?.refundMinor)).toEqual([3_600, 6_300]);
  });

  it("rule 16: reprices above freeze too, 50.00 instead of 45.83", () => {
    const promotion = { thresholdMinor: 6_000, amountMinor: 1_000 };
    const order = { discounts: [{ amountMinor: 1_000, promotion }] };
    const lines = [{ unitPriceMinor: 7_000 }, { unitPriceMinor: 5_000 }];
    const facts = factsWith({ order, lines });
    const { settlement, lines: decided } = policyWith(reprice).decide(
      asking(facts, { "line-2": 1 }),
    );
    expect(settlement?.refundMinor).toBe(5_000);
    expect(decided[0]?.credit).toMatchObject({ freezeMinor: 4_583, repriceMinor: 5_000 });
    const both = settlementsOf(reprice, facts, ["line-2", "line-1"]);
    expect(both.map((one) => one?.refundMinor)).toEqual([5_000, 6_000]);
  });

  it("rule 16: clamps at zero where what is kept would have cost more than all did", () => {
    const lines = [{ unitPriceMinor: 9_900 }, { unitPriceMinor: 100 }];
    const facts = factsWith({
      order: {
        discounts: [
          { amountMinor: 1_000, promotion: { thresholdMinor: 10_000, basisPoints: 1_000 } },
        ],
      },
      lines,
    });
    const refunds = settlementsOf(reprice, facts, ["line-2", "line-1"]);
    expect(refunds.map((one) => one?.refundMinor)).toEqual([0, 9_000]);
  });

  it("rule 16: adds the tax of a repriced line in the same part", () => {
    const lines = tenOver100.lines.map((line) => ({ ...line, taxMinor: 720 }));
    const order = { ...tenOver100.order, pricesIncludeTax: false };
    const asked = asking(factsWith({ order, lines }), { "line-2": 1 });
    const { credit } = policyWith(reprice).decide(asked).lines[0] ?? {};
    expect(credit).toMatchObject({ freezeMinor: 4_320, repriceMinor: 3_480, taxMinor: 580 });
  });

  it("rule 16: names the terms of a promotion that are missing instead of guessing them", () => {
    const order = { discounts: [{ amountMinor: 1_100 }] };
    const { outcome, missing, settlement } = policyWith(reprice).decide(factsWith({ order }));
    expect({ outcome, missing, settlement }).toEqual({
      outcome: "approve",
      missing: ["/order/discounts/0/promotion"],
      settlement: undefined,
    });
  });

  it("rule 16: reprices nothing where nothing was discounted", () => {
    const { settlement, lines } = policyWith(reprice).decide(factsWith());
    expect(settlement?.refundMinor).toBe(10_000);
    expect(lines[0]?.credit).not.toHaveProperty("repriceMinor");
  });

  it("rule 16: hits only the lines of a promotion", () => {
    const order = {
      discounts: [
        {
          amountMinor: 500,
          lineIds: ["line-1"],
          promotion: { thresholdMinor: 5_000, amountMinor: 500 },
        },
      ],
    };
    const lines = [{ unitPriceMinor: 5_000 }, { unitPriceMinor: 5_000 }];
    const refunds = settlementsOf(reprice, factsWith({ order, lines }), ["line-2", "line-1"]);
    expect(refunds.map((one) => one?.refundMinor)).toEqual([5_000, 4_500]);
  });
});
