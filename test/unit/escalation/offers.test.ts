import { describe, expect, it } from "vitest";
import type { EffectParams } from "../../../src/escalation/effects.js";
import { factsWith, policyWith, rule } from "../../support/escalation.js";

type Offer = EffectParams<"offer">;
type Parts = Parameters<typeof factsWith>[2];

const decide = (params: Partial<Offer>, parts: Parts = {}) =>
  policyWith({ rules: [rule("offer", { offer: "credit", ...params })] }).decide(
    factsWith("06-01 12:00", [], parts),
  );
const amount = (...given: Parameters<typeof decide>) => decide(...given).offers[0]?.amountMinor;
const of = { fact: "order", path: "$.totalMinor" };
const times = { fact: "customer", path: "$.ordersLast12Months" };

describe("an offer", () => {
  it("has no amount unless the rule says one", () => {
    expect(decide({ offer: "apology", discretion: true }).offers).toEqual([
      { offer: "apology", rule: "offer", discretion: true },
    ]);
    expect(decide({ amountMinor: 500 }).offers).toEqual([
      { offer: "credit", rule: "offer", amountMinor: 500 },
    ]);
  });

  it("is so many times a fact, up to a cap", () => {
    const params = { amountMinor: 500, times, capMinor: 2000 };
    const orders = (ordersLast12Months: number) => ({ customer: { ordersLast12Months } });
    expect(amount(params, orders(0))).toBe(0);
    expect(amount(params, orders(3))).toBe(1500);
    expect(amount(params, orders(4))).toBe(2000);
    expect(amount(params, orders(5))).toBe(2000);
  });

  it("is a share of a fact, rounded half up, between its bounds", () => {
    const params = { basisPoints: 1000, of, minMinor: 300, capMinor: 2000 };
    const total = (totalMinor: number) => ({ order: { totalMinor } });
    expect(amount(params, total(12_344))).toBe(1234);
    expect(amount(params, total(12_345))).toBe(1235);
    expect(amount(params, total(2990))).toBe(300);
    expect(amount(params, total(20_010))).toBe(2000);
    expect(
      amount(
        { basisPoints: 1000, of, times },
        { ...total(1000), customer: { ordersLast12Months: 3 } },
      ),
    ).toBe(300);
  });

  it("that cannot be reckoned is not told, though the case is open", () => {
    const decision = decide({ basisPoints: 1000, of });
    expect(decision.offers).toEqual([]);
    expect(decision.offersNotTold).toEqual([
      { offer: "credit", rule: "offer", missing: ["/order/totalMinor"] },
    ]);
    expect(decision).toMatchObject({ outcome: "open", missing: ["/order/totalMinor"] });
    expect(decide({ amountMinor: 500, times }).offersNotTold).toEqual([
      { offer: "credit", rule: "offer", missing: ["/customer/ordersLast12Months"] },
    ]);
  });

  it("may be for what is severe enough", () => {
    expect(decide({ atLeast: "normal" }).offers).toHaveLength(1);
    expect(decide({ atLeast: "high" }).offers).toEqual([]);
    const complaint = { impact: "medium", urgency: undefined } as const;
    expect(decide({ atLeast: "high" }, { complaint })).toMatchObject({
      offers: [],
      offersNotTold: [{ missing: ["/complaint/urgency"] }],
    });
  });
});
