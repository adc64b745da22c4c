import { describe, expect, it } from "vitest";
import { asking, fact, factsWith, policyWith, rule, settlementsOf } from "../../support/returns.js";

describe("refund arithmetic of fees and deductions", () => {
  it("rule 9: never refunds below zero and never charges, but reports 2.00 uncollected", () => {
    const fee = rule("fee", { kind: "return", amountMinor: 500, per: "return" });
    const { settlement } = policyWith({ rules: [fee] }).decide(
      factsWith({ lines: [{ unitPriceMinor: 300 }] }),
    );
    expect(settlement).toMatchObject({
      feesMinor: 500,
      refundMinor: 0,
      uncollectedFeeMinor: 200,
      refunds: [],
      charges: [],
    });
  });

  it.each([
    ["follows-refund", 1_700],
    ["separate-supply", 2_000],
  ] as const)("rule 10: takes 18.00 of 120.00, tax %s", (feeTax, taxMinor) => {
    const fee = rule("fee", { kind: "restocking", basisPoints: 1_500, per: "item" });
    const policy = policyWith({ settle: { feeTax }, rules: [fee] });
    const facts = factsWith({ lines: [{ unitPriceMinor: 12_000, taxMinor: 2_000 }] });
    const { settlement } = policy.decide(facts);
    expect(settlement).toMatchObject({ feesMinor: 1_800, refundMinor: 10_200, taxMinor });
    expect(settlement?.fees).toEqual([
      { kind: "restocking", rule: "fee", amountMinor: 1_800, lineId: "line-1" },
    ]);
  });

  it("rule 10: takes the percentage after discount and before outbound shipping", () => {
    const fee = rule("fee", { kind: "restocking", basisPoints: 1_500, per: "item" });
    const policy = policyWith({ settle: { outboundShipping: "last-item" }, rules: [fee] });
    const lines = [{ unitPriceMinor: 12_000, discountMinor: 2_000 }];
    const { settlement } = policy.decide(factsWith({ lines, shipping: { paidMinor: 500 } }));
    expect(settlement).toMatchObject({ feesMinor: 1_500, shippingMinor: 500, refundMinor: 9_000 });
  });

  it.each([
    ["return", [500], 500],
    ["order", [500], 500],
    ["line", [500, 500], 1_000],
    ["item", [500, 1_000], 1_500],
  ] as const)(
    "rule 11: takes a flat fee per %s once for what comes back at once",
    (per, fees, all) => {
      const policy = policyWith({ rules: [rule("fee", { kind: "label", amountMinor: 500, per })] });
      const lines = [{}, { quantityOrdered: 2 }];
      const { settlement } = policy.decide(factsWith({ lines }));
      expect(settlement?.fees.map(({ amountMinor }) => amountMinor)).toEqual(fees);
      expect(settlement).toMatchObject({ feesMinor: all, refundMinor: 30_000 - all });
    },
  );

  it.each([
    ["return", [500, 500]],
    ["order", [500, 0]],
  ] as const)("rule 11: takes a flat fee per %s in each of two returns: %j", (per, fees) => {
    const rules = [rule("fee", { kind: "label", amountMinor: 500, per })];
    const settlements = settlementsOf({ rules }, factsWith({ lines: [{}, {}] }), [
      "line-1",
      "line-2",
    ]);
    expect(settlements.map((one) => one?.feesMinor)).toEqual(fees);
  });

  it("rule 11: caps a fee where its rule does", () => {
    const fee = { kind: "restocking", basisPoints: 1_500, per: "line", capMinor: 1_000 } as const;
    const policy = policyWith({ rules: [rule("fee", fee)] });
    expect(policy.decide(factsWith()).settlement?.feesMinor).toBe(1_000);
  });

  it("rule 12: lets a statutory exception zero fees and refund standard delivery, 84.95", () => {
    const withdrawal = fact("order.buyer", "consumer");
    const policy = policyWith({
      rules: [
        rule("fee", { kind: "restocking", basisPoints: 1_500, per: "item" }),
        rule("return-shipping", { paidBy: "shop" }),
        rule(
          "settle",
          {
            outboundShipping: "last-item",
            outboundShippingUpTo: "cheapest-standard",
            promotions: "freeze",
            feeTax: "follows-refund",
          },
          { name: "settle.withdrawal", when: withdrawal, overrides: ["settle", "fee"] },
        ),
        rule(
          "return-shipping",
          { paidBy: "customer" },
          {
            name: "return-shipping.informed",
            when: fact("order.informedOfWithdrawal", true),
            overrides: ["return-shipping"],
          },
        ),
      ],
    });
    const facts = (buyer: "consumer" | "business", informedOfWithdrawal: boolean) =>
      factsWith({
        order: { buyer, informedOfWithdrawal },
        lines: [{ unitPriceMinor: 8_000 }],
        shipping: { paidMinor: 995, cheapestMinor: 495 },
      });
    const withdrawn = policy.decide(facts("consumer", true));
    expect(withdrawn.settlement).toMatchObject({ refundMinor: 8_495, fees: [] });
    expect(withdrawn.lines[0]?.returnShipping).toBe("customer");
    expect(policy.decide(facts("consumer", false)).lines[0]?.returnShipping).toBe("shop");
    expect(policy.decide(facts("business", true)).settlement?.refundMinor).toBe(6_800);
  });

  it("rule 26: deducts diminished value apart, 140.00 of 200.00, none where not informed", () => {
    const deduct = rule(
      "deduct",
      { for: "diminished-value" },
      {
        when: fact("order.informedOfWithdrawal", true),
      },
    );
    const policy = policyWith({ rules: [deduct] });
    const coat = (informedOfWithdrawal: boolean) =>
      factsWith({
        order: { informedOfWithdrawal },
        lines: [{ unitPriceMinor: 20_000, taxMinor: 3_000 }],
        request: { lines: [{ lineId: "line-1", quantity: 1, valueLossBasisPoints: 3_000 }] },
      });
    const { settlement, lines } = policy.decide(coat(true));
    expect(settlement?.refundMinor).toBe(14_000);
    expect(lines[0]?.credit).toEqual({
      netMinor: 11_900,
      taxMinor: 2_100,
      creditMinor: 14_000,
      dutiesMinor: 0,
      deductionMinor: 6_000,
      freezeMinor: 20_000,
    });
    expect(policy.decide(coat(false)).settlement?.refundMinor).toBe(20_000);
  });

  it("rule 26: deducts no more than a rule allows, and all of the price at most", () => {
    const coat = factsWith({
      request: { lines: [{ lineId: "line-1", quantity: 1, valueLossBasisPoints: 10_000 }] },
    });
    const deduct = { for: "diminished-value" } as const;
    const all = policyWith({ rules: [rule("deduct", deduct)] });
    const half = policyWith({ rules: [rule("deduct", { ...deduct, maxBasisPoints: 5_000 })] });
    expect(all.decide(coat).settlement?.refundMinor).toBe(0);
    expect(half.decide(coat).settlement?.refundMinor).toBe(5_000);
  });
});

describe("refund arithmetic of shipping", () => {
  const lines = [{ unitPriceMinor: 6_000 }, { unitPriceMinor: 4_000 }];
  const facts = factsWith({ lines, shipping: { paidMinor: 495 } });

  it.each([
    ["never", [0, 0]],
    ["last-item", [0, 495]],
    ["proportional", [198, 297]],
  ] as const)("rule 13: refunds outbound shipping of 4.95 %s: %j", (outboundShipping, shares) => {
    const steps = settlementsOf({ settle: { outboundShipping } }, facts, ["line-2", "line-1"]);
    expect(steps.map((one) => one?.shippingMinor)).toEqual(shares);
    expect(steps.map((one) => one?.refundMinor)).toEqual([4_000 + shares[0], 6_000 + shares[1]]);
  });

  it("rule 13: gives each of three equal lines its third, whether at once or in turn", () => {
    const three = factsWith({ lines: [{}, {}, {}], shipping: { paidMinor: 495 } });
    const settle = { outboundShipping: "proportional" } as const;
    const steps = settlementsOf({ settle }, three, ["line-1", "line-2", "line-3"]);
    expect(steps.map((one) => one?.shippingMinor)).toEqual([165, 165, 165]);
    const two = asking(three, { "line-1": 1, "line-2": 1 });
    expect(policyWith({ settle }).decide(two).settlement?.shippingMinor).toBe(330);
  });

  it("rule 13: gives the last item's share to the line that has it, wherever it is named", () => {
    const never = { outboundShipping: "never", promotions: "freeze" } as const;
    const policy = policyWith({
      settle: { outboundShipping: "last-item" },
      rules: [
        rule("settle", never, {
          name: "settle.changed-mind",
          when: fact("request.reason", "changed-mind"),
          overrides: ["settle"],
        }),
      ],
    });
    const asked = [
      { lineId: "line-1", quantity: 1, reason: "defective" as const },
      { lineId: "line-2", quantity: 1, reason: "changed-mind" as const },
    ];
    for (const given of [asked, [...asked].reverse()]) {
      const { settlement } = policy.decide({
        ...facts,
        request: { ...facts.request, lines: given },
      });
      expect(settlement?.shippingMinor).toBe(495);
    }
  });

  it("rule 13: refunds the shipping of free goods with the last of them", () => {
    const free = [{ unitPriceMinor: 0 }, { unitPriceMinor: 0 }];
    const gifts = factsWith({ lines: free, shipping: { paidMinor: 495 } });
    const settle = { outboundShipping: "proportional" } as const;
    const steps = settlementsOf({ settle }, gifts, ["line-1", "line-2"]);
    expect(steps.map((one) => one?.shippingMinor)).toEqual([0, 495]);
  });

  it("rule 14: refunds no shipping that a promotion had paid", () => {
    const shipping = { paidMinor: 495, discountMinor: 495 };
    const policy = policyWith({ settle: { outboundShipping: "last-item" } });
    const { settlement } = policy.decide(factsWith({ lines, shipping }));
    expect(settlement).toMatchObject({ shippingMinor: 0, refundMinor: 10_000 });
  });
});
