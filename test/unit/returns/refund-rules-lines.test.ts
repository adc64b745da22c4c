import { describe, expect, it } from "vitest";
import { cumulativeShare } from "../../../src/money/cumulative-share.js";
import { toDecimalString } from "../../../src/money/decimal-string.js";
import { allocateByLargestRemainder } from "../../../src/money/largest-remainder.js";
import type { ReturnsFacts } from "../../../src/returns/facts.js";
import { asking, execute, factsWith, issuesOf, policyWith, rule } from "../../support/returns.js";

const plain = policyWith();

/** The credits of returning `steps` units of the first line, one request after the other. */
function creditsOf(facts: ReturnsFacts, steps: readonly number[]) {
  let state = facts;
  return steps.map((units) => {
    const step = asking(state, { "line-1": units });
    const decision = plain.decide(step);
    state = execute(step, decision);
    return decision.lines[0]?.credit;
  });
}

describe("refund arithmetic of lines", () => {
  it("rule 1: counts integers in minor units with the currency's own exponent", () => {
    const yen = factsWith({ order: { currency: "JPY" }, lines: [{ unitPriceMinor: 5_800 }] });
    const { settlement } = policyWith({ currency: "JPY" }).decide(yen);
    expect(settlement).toMatchObject({ currency: "JPY", refundMinor: 5_800 });
    expect(settlement?.rounding.exponent).toBe(0);
    expect(toDecimalString(5_800, "JPY")).toBe("5800");
  });

  it("rule 1: pays 295.990 of KWD 295.991 where the gateway needs a last digit of 0", () => {
    const tenders = [
      { id: "card", kind: "card", capturedMinor: 295_991, payableInMinor: 10 } as const,
    ];
    const lines = [{ unitPriceMinor: 295_991 }];
    const dinars = factsWith({ order: { currency: "KWD" }, lines, tenders });
    const { settlement } = policyWith({ currency: "KWD" }).decide(dinars);
    expect(settlement).toMatchObject({ refundMinor: 295_991, residueMinor: 1 });
    expect(settlement?.refunds).toEqual([{ tenderId: "card", kind: "card", amountMinor: 295_990 }]);
    expect(settlement?.rounding.exponent).toBe(3);
    expect(toDecimalString(295_991, "KWD")).toBe("295.991");
  });

  it("rule 2: starts from what was charged, though the member's discount has lapsed since", () => {
    const lines = [{ unitPriceMinor: 500, discountMinor: 100 }];
    const lapsed = factsWith({ lines, customer: { tier: "none" } });
    expect(plain.decide(lapsed).settlement?.refundMinor).toBe(400);
  });

  it("rule 3: spreads an order-level discount by largest remainder, 40/27/33", () => {
    expect(allocateByLargestRemainder(100, [600, 400, 500])).toEqual([40, 27, 33]);
    const order = { discounts: [{ amountMinor: 100 }] };
    const lines = [{ unitPriceMinor: 600 }, { unitPriceMinor: 400 }, { unitPriceMinor: 500 }];
    const { lines: decided, settlement } = plain.decide(factsWith({ order, lines }));
    expect(decided.map(({ credit }) => credit?.creditMinor)).toEqual([560, 373, 467]);
    expect(settlement?.refundMinor).toBe(1_400);
    const first = asking(factsWith({ order, lines }), { "line-1": 1 });
    expect(plain.decide(first).settlement?.refundMinor).toBe(560);
  });

  it("rule 3: spreads a discount over the lines that it hits and no others", () => {
    const order = { discounts: [{ amountMinor: 100, lineIds: ["line-1", "line-3"] }] };
    const lines = [{ unitPriceMinor: 600 }, { unitPriceMinor: 400 }, { unitPriceMinor: 500 }];
    const { lines: decided } = plain.decide(factsWith({ order, lines }));
    expect(decided.map(({ credit }) => credit?.creditMinor)).toEqual([545, 400, 455]);
  });

  it("rule 4: gives 1793, 1792, 1793, 1792, … of 179.25 over ten units", () => {
    const lines = [{ quantityOrdered: 10, unitPriceMinor: 2_390, discountMinor: 5_975 }];
    const credits = creditsOf(factsWith({ lines }), Array(10).fill(1));
    const amounts = credits.map((credit) => credit?.creditMinor);
    expect(amounts).toEqual([1793, 1792, 1793, 1792, 1793, 1792, 1793, 1792, 1793, 1792]);
  });

  it("rule 4: gives 333, 334, 333 of 10.00 over three units", () => {
    expect([0, 1, 2].map((before) => cumulativeShare(1_000, 3, before, 1))).toEqual([
      333, 334, 333,
    ]);
    const lines = [{ quantityOrdered: 3, unitPriceMinor: 334, discountMinor: 2 }];
    const credits = creditsOf(factsWith({ lines }), [1, 1, 1]);
    expect(credits.map((credit) => credit?.creditMinor)).toEqual([333, 334, 333]);
  });

  it("rule 5: allocates stored tax by the same rule, net is gross less tax", () => {
    const line = { quantityOrdered: 10, unitPriceMinor: 2_390, discountMinor: 5_975 };
    const credits = creditsOf(factsWith({ lines: [{ ...line, taxMinor: 2_988 }] }), [3, 7]);
    expect(credits).toMatchObject([
      { creditMinor: 5_378, taxMinor: 896, netMinor: 4_482 },
      { creditMinor: 12_547, taxMinor: 2_092, netMinor: 10_455 },
    ]);
  });

  it("rule 5: loses no tax where a unit's share of price or tax rounds to nothing", () => {
    const lines = [{ quantityOrdered: 4, unitPriceMinor: 1, discountMinor: 2, taxMinor: 1 }];
    const added = creditsOf(factsWith({ order: { pricesIncludeTax: false }, lines }), [1, 1, 1, 1]);
    expect(added.map((credit) => credit?.creditMinor)).toEqual([1, 1, 1, 0]);
    expect(added.map((credit) => credit?.taxMinor)).toEqual([0, 1, 0, 0]);
    const included = creditsOf(factsWith({ lines }), [1, 1, 1, 1]);
    expect(included.map((credit) => credit?.creditMinor)).toEqual([1, 0, 1, 0]);
    expect(included.map((credit) => credit?.taxMinor)).toEqual([0, 1, 0, 0]);
  });

  it("rule 6: keeps discount and price on one tax basis, 108.00 and never 105.60", () => {
    const lines = [{ unitPriceMinor: 10_000, discountMinor: 1_000, taxMinor: 1_800 }];
    const order = { pricesIncludeTax: false };
    const { settlement } = plain.decide(factsWith({ order, lines }));
    expect(settlement).toMatchObject({ refundMinor: 10_800, goodsMinor: 10_800, taxMinor: 1_800 });
    const mixed = [{ unitPriceMinor: 10_000, discountMinor: 1_200, taxMinor: 1_760 }];
    const wrong = plain.safeDecide(
      factsWith({ order: { ...order, chargedMinor: 10_800 }, lines: mixed }),
    );
    expect(wrong).toMatchObject({ error: { issues: [{ path: "/order/chargedMinor" }] } });
  });

  it("rule 7: leaves 40 of 100 to the second of two concurrent requests for 60", () => {
    const lines = [{ quantityOrdered: 5, unitPriceMinor: 2_000 }];
    const card = { id: "card", kind: "card", capturedMinor: 10_000 } as const;
    const first = asking(factsWith({ lines, tenders: [card] }), { "line-1": 3 });
    const second = { ...first, tenders: [{ ...card, reservedMinor: 6_000 }] };
    const before = plain.decide(first);
    const after = plain.decide(second);
    expect(before.settlement?.refundMinor).toBe(6_000);
    expect(after.settlement?.refundMinor).toBe(4_000);
    expect(after.reasons).toEqual([
      { code: "refund-capped", values: { owedMinor: 6_000, refundableMinor: 4_000 } },
    ]);
    expect(after.refundableBefore).toEqual({
      totalMinor: 4_000,
      tenders: [{ tenderId: "card", amountMinor: 4_000 }],
    });
  });

  it("rule 7: names the same key for the same request on the same state, another on another", () => {
    const facts = factsWith();
    const reserved = factsWith({
      tenders: [{ id: "card", kind: "card", capturedMinor: 10_000, reservedMinor: 1 }],
    });
    const key = plain.decide(facts).idempotencyKey;
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(plain.decide(factsWith()).idempotencyKey).toBe(key);
    expect(plain.decide(reserved).idempotencyKey).not.toBe(key);
  });

  it.each([[[3]], [[1, 2]], [[2, 1]], [[1, 1, 1]]])(
    "rule 8: gives back exactly what was paid in steps of %j units",
    (steps) => {
      const lines = [{ quantityOrdered: 3, unitPriceMinor: 3_334, discountMinor: 2 }];
      let state = factsWith({ lines });
      for (const units of steps) {
        const step = asking(state, { "line-1": units });
        state = execute(step, plain.decide(step));
      }
      expect(state.tenders?.[0]?.refundedMinor).toBe(10_000);
      expect(plain.decide(state).refundableBefore.totalMinor).toBe(0);
    },
  );

  it("rule 21: adds up the components of a bundle, each priced and taxed once, at sale", () => {
    expect(allocateByLargestRemainder(960, [8_679, 7_320])).toEqual([521, 439]);
    const lines = [
      { bundleId: "kit", unitPriceMinor: 8_679, taxMinor: 521 },
      { bundleId: "kit", unitPriceMinor: 7_320, taxMinor: 439 },
    ];
    const kit = factsWith({ order: { pricesIncludeTax: false }, lines });
    const both = plain.decide(kit);
    expect(both.lines.map(({ credit }) => credit?.creditMinor)).toEqual([9_200, 7_759]);
    expect(both.settlement?.refundMinor).toBe(16_959);
  });

  it("rule 24: returns at most delivered less open, returned and written off", () => {
    const line = { quantityOrdered: 5, quantityDelivered: 4, quantityReturned: 1 };
    const lines = [{ ...line, quantityInOpenReturns: 1 }];
    const { outcome, lines: decided } = plain.decide(asking(factsWith({ lines }), { "line-1": 3 }));
    expect(outcome).toBe("approve");
    expect(decided[0]).toMatchObject({
      quantity: { requested: 3, granted: 2 },
      reasons: [{ code: "quantity-capped", values: { requested: 3, granted: 2 } }],
    });
    const lost = [{ ...line, quantityInOpenReturns: 1, quantityWrittenOff: 1 }];
    const rest = plain.decide(factsWith({ lines: lost }));
    expect(rest.lines[0]?.quantity).toEqual({ requested: 1, granted: 1 });
  });

  it("rule 24: shares what is returnable among entries for one line", () => {
    const lines = [{ quantityOrdered: 3, quantityReturned: 1 }];
    const entries = [
      { lineId: "line-1", quantity: 2 },
      { lineId: "line-1", quantity: 1 },
    ];
    const decision = plain.decide(factsWith({ lines, request: { lines: entries } }));
    expect(decision.lines.map(({ quantity }) => quantity.granted)).toEqual([2, 0]);
    expect(decision).toMatchObject({ outcome: "partial", settlement: { refundMinor: 20_000 } });
  });

  it("rule 25: refunds what arrived with its tax, what did not stays open with a reason", () => {
    const lines = [{ quantityOrdered: 3, unitPriceMinor: 1_200, taxMinor: 600 }];
    const request = { lines: [{ lineId: "line-1", quantity: 3, quantityReceived: 2 }] };
    const { settlement, reasons } = plain.decide(factsWith({ lines, request }));
    expect(settlement).toMatchObject({ refundMinor: 2_400, taxMinor: 400 });
    expect(reasons).toEqual([
      { code: "not-yet-received", lineId: "line-1", values: { announced: 3, received: 2 } },
    ]);
  });

  it("rule 25: takes no fee while nothing has arrived", () => {
    const fee = (per: "line" | "return") =>
      policyWith({ rules: [rule("fee", { kind: "label", amountMinor: 500, per })] });
    const request = { lines: [{ lineId: "line-1", quantity: 1, quantityReceived: 0 }] };
    for (const per of ["line", "return"] as const)
      expect(fee(per).decide(factsWith({ request })).settlement).toMatchObject({
        refundMinor: 0,
        fees: [],
        uncollectedFeeMinor: 0,
      });
  });

  it("rule 27: allocates duties by the cumulative rule, never within tax", () => {
    const lines = [{ quantityOrdered: 3, unitPriceMinor: 600, taxMinor: 300, dutiesMinor: 1_000 }];
    const credits = creditsOf(factsWith({ lines }), [1, 1, 1]);
    expect(credits.map((credit) => credit?.dutiesMinor)).toEqual([333, 334, 333]);
    const whole = plain.decide(factsWith({ lines })).settlement;
    expect(whole).toMatchObject({
      goodsMinor: 1_800,
      taxMinor: 300,
      dutiesMinor: 1_000,
      refundMinor: 2_800,
    });
  });

  it("rule 30: rounds once per published figure and records how", () => {
    const lines = [{ unitPriceMinor: 10 }, { unitPriceMinor: 10 }, { unitPriceMinor: 10 }];
    const fee = (per: "line" | "return") =>
      policyWith({ rules: [rule("fee", { kind: "restocking", basisPoints: 1_500, per })] });
    const once = fee("return").decide(factsWith({ lines })).settlement;
    expect(once).toMatchObject({ feesMinor: 5, refundMinor: 25 });
    expect(once?.rounding).toEqual({ mode: "half-up", exponent: 2 });
    expect(fee("line").decide(factsWith({ lines })).settlement?.feesMinor).toBe(6);
  });

  it("rule 30: takes no float, such as 19.99 * 100", () => {
    const float = factsWith({ lines: [{ unitPriceMinor: 19.99 * 100 }], tenders: [] });
    expect(issuesOf(float)).toEqual([
      "invalid_type /lines/0/unitPriceMinor: expected an amount in minor units, not negative, got `1998.9999999999998`; there are no floats: write minor units, basis points or whole days",
    ]);
  });
});
