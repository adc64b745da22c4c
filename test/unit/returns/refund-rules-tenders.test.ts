import { describe, expect, it } from "vitest";
import type { EffectParams } from "../../../src/returns/effects.js";
import type { TenderFacts } from "../../../src/returns/facts.js";
import { asking, factsWith, policyWith, rule } from "../../support/returns.js";

/** The exchange of the first line for one at a price. */
function exchangeAt(unitPriceMinor: number) {
  const exchange = { productId: "new", unitPriceMinor };
  return { kind: "exchange" as const, lines: [{ lineId: "line-1", quantity: 1, exchange }] };
}

describe("refund arithmetic of tenders", () => {
  const giftCard: TenderFacts = { id: "gift", kind: "gift-card", capturedMinor: 2_500 };
  const card: TenderFacts = { id: "card", kind: "card", capturedMinor: 7_500 };
  const lines = [{ unitPriceMinor: 4_000 }, { unitPriceMinor: 6_000 }];
  const mixed = asking(factsWith({ lines, tenders: [giftCard, card] }), { "line-1": 1 });
  const split = (tender: EffectParams<"tender">, facts = mixed) => {
    const { settlement } = policyWith({ tender }).decide(facts);
    return settlement?.refunds.map(({ tenderId, amountMinor }) => [tenderId, amountMinor]);
  };

  it.each([
    ["gift-card-first", { gift: 2_500, card: 1_500 }],
    ["last-first", { card: 4_000 }],
    ["ratio", { gift: 1_000, card: 3_000 }],
    ["original", { gift: 2_500, card: 1_500 }],
  ] as const)("rule 17: splits 40.00 of 25.00 + 75.00 %s: %j", (strategy, shares) => {
    expect(split({ strategy })).toEqual(Object.entries(shares));
  });

  it("rule 17: puts cards of the shop first wherever they stand in the order's list", () => {
    const facts = { ...mixed, tenders: [card, giftCard] };
    expect(split({ strategy: "gift-card-first" }, facts)).toEqual([
      ["gift", 2_500],
      ["card", 1_500],
    ]);
    expect(split({ strategy: "original" }, facts)).toEqual([["card", 4_000]]);
  });

  it("rule 17: caps each tender at what it has not had back, by ratio too", () => {
    const facts = { ...mixed, tenders: [{ ...giftCard, refundedMinor: 2_400 }, card] };
    expect(split({ strategy: "gift-card-first" }, facts)).toEqual([
      ["gift", 100],
      ["card", 3_900],
    ]);
    expect(split({ strategy: "ratio" }, facts)).toEqual([["card", 4_000]]);
    const reserved = { ...mixed, tenders: [giftCard, { ...card, reservedMinor: 7_400 }] };
    expect(split({ strategy: "ratio" }, reserved)).toEqual([
      ["gift", 2_500],
      ["card", 100],
    ]);
  });

  it("rule 17: fills first the tender of the order that the customer wants", () => {
    const request = { ...mixed.request, wantedTenderId: "card" };
    expect(split({ strategy: "gift-card-first" }, { ...mixed, request })).toEqual([
      ["card", 4_000],
    ]);
    expect(split({ strategy: "ratio" }, { ...mixed, request })).toEqual([["card", 4_000]]);
  });

  it("rule 17: refunds to another tender only where the policy lets it", () => {
    const wallet: TenderFacts = { id: "wallet", kind: "wallet" };
    const request = { ...mixed.request, wantedTenderId: "wallet" };
    const facts = { ...mixed, tenders: [giftCard, card, wallet], request };
    expect(split({ strategy: "original", alsoTo: ["wallet"] }, facts)).toEqual([["wallet", 4_000]]);
    const refused = policyWith({ tender: { alsoTo: ["gift-card"] } }).decide(facts);
    expect(refused.settlement?.refunds.map(({ tenderId }) => tenderId)).toEqual(["gift", "card"]);
    expect(refused.reasons).toEqual([
      { code: "tender-not-allowed", values: { tenderId: "wallet" } },
    ]);
  });

  it("rule 18: gives money unless credit is expressly chosen, then 55.00 for 50.00", () => {
    const policy = policyWith({ offer: { bonusBasisPoints: 1_000 } });
    const facts = factsWith({ lines: [{ unitPriceMinor: 5_000 }] });
    const cash = policy.decide(facts);
    expect(cash.lines[0]?.remedy).toBe("refund");
    expect(cash.settlement).toMatchObject({ refundMinor: 5_000, refunds: [{ tenderId: "card" }] });
    expect(cash.settlement?.storeCredit).toBeUndefined();
    const request = { ...facts.request, wantedRemedy: "store-credit" as const };
    const { settlement } = policy.decide({ ...facts, request });
    expect(settlement).toMatchObject({ refundMinor: 5_000, refunds: [] });
    expect(settlement?.storeCredit).toEqual({
      cashValueMinor: 5_000,
      bonusMinor: 500,
      amountMinor: 5_500,
    });
    const back = { ...facts, request: { ...request, wantedRemedy: "refund" as const } };
    expect(policy.decide(back).settlement).toEqual(cash.settlement);
  });

  it("rule 18: takes no fee for refunds from the credit of another line", () => {
    const fee = { kind: "label", amountMinor: 500, per: "return" } as const;
    const policy = policyWith({ rules: [rule("fee", { ...fee, remedies: ["refund"] })] });
    const own = [
      { lineId: "line-1", quantity: 1, wantedRemedy: "store-credit" as const },
      { lineId: "line-2", quantity: 1, wantedRemedy: "refund" as const },
    ];
    const { settlement } = policy.decide(factsWith({ lines: [{}, {}], request: { lines: own } }));
    expect(settlement?.storeCredit?.cashValueMinor).toBe(10_000);
    expect(settlement?.refunds).toMatchObject([{ amountMinor: 9_500 }]);
  });

  it("rule 18: pays a fixed bonus per line, and none on nothing", () => {
    const policy = policyWith({ offer: { bonusMinor: 300 } });
    const request = { wantedRemedy: "store-credit" as const };
    const facts = factsWith({ lines: [{ unitPriceMinor: 5_000 }, { unitPriceMinor: 0 }], request });
    expect(policy.decide(facts).settlement?.storeCredit).toEqual({
      cashValueMinor: 5_000,
      bonusMinor: 300,
      amountMinor: 5_300,
    });
  });

  it("rule 19: gives back 30 of 90 paid for a list price of 100, exchanged for 60", () => {
    const policy = policyWith({ offer: { difference: "list-credit" } });
    const lines = [{ unitPriceMinor: 10_000, discountMinor: 1_000 }];
    const { settlement } = policy.decide(factsWith({ lines, request: exchangeAt(6_000) }));
    expect(settlement).toMatchObject({ priceDifferenceMinor: -3_000, refundMinor: 3_000 });
    const even = policy.decide(factsWith({ lines, request: exchangeAt(10_000) })).settlement;
    expect(even).toMatchObject({ priceDifferenceMinor: 0, charges: [], refunds: [] });
    const dearer = policy.decide(factsWith({ lines, request: exchangeAt(10_500) })).settlement;
    expect(dearer).toMatchObject({ priceDifferenceMinor: 500, refundMinor: 0 });
  });

  it.each([
    ["full-price", 2_300, { unitPriceMinor: 9_500 }],
    ["carry-discount", 1_350, { unitPriceMinor: 9_500, discountMinor: 950 }],
  ] as const)(
    "rule 20: charges for 95.00 instead of 80.00 less 10 %%, %s: %i",
    (mode, owed, line) => {
      const policy = policyWith({ offer: { difference: mode } });
      const lines = [{ unitPriceMinor: 8_000, discountMinor: 800, taxMinor: 1_200 }];
      const { settlement } = policy.decide(factsWith({ lines, request: exchangeAt(9_500) }));
      expect(settlement).toMatchObject({ priceDifferenceMinor: owed, refundMinor: 0, refunds: [] });
      expect(settlement?.charges).toEqual([{ amountMinor: owed }]);
      const tenders: TenderFacts[] = [
        { id: "card", kind: "card", capturedMinor: 7_200 },
        { id: "second", kind: "card", capturedMinor: owed },
      ];
      const later = policy.decide(factsWith({ lines: [line], tenders })).settlement;
      expect(later?.refunds.map(({ amountMinor }) => amountMinor)).toEqual([7_200, owed]);
    },
  );

  it("rule 20: carries no discount from goods that were free", () => {
    const policy = policyWith({ offer: { difference: "carry-discount" } });
    const request = exchangeAt(9_500);
    const { settlement } = policy.decide(factsWith({ lines: [{ unitPriceMinor: 0 }], request }));
    expect(settlement?.priceDifferenceMinor).toBe(9_500);
  });

  it("rule 20: charges and refunds nothing for an even exchange, and taxes it not twice", () => {
    const order = { pricesIncludeTax: false };
    const lines = [{ unitPriceMinor: 6_000, taxMinor: 1_200 }];
    const facts = factsWith({ order, lines, request: exchangeAt(7_200) });
    const { settlement } = policyWith().decide(facts);
    expect(settlement).toMatchObject({ priceDifferenceMinor: 0, charges: [], refunds: [] });
    expect(policyWith().subjects(facts)[0]).toMatchObject({ exchange: { differenceMinor: 0 } });
  });

  it("rule 20: gives back no more of a cheaper exchange than can be refunded, and says so", () => {
    const tenders: TenderFacts[] = [
      { id: "card", kind: "card", capturedMinor: 10_000, reservedMinor: 9_000 },
    ];
    const decision = policyWith().decide(factsWith({ tenders, request: exchangeAt(6_000) }));
    expect(decision.settlement).toMatchObject({ priceDifferenceMinor: -4_000, refundMinor: 1_000 });
    expect(decision.reasons).toEqual([
      { code: "refund-capped", values: { owedMinor: 4_000, refundableMinor: 1_000 } },
    ]);
  });

  it("rule 20: charges the difference to the tender that is wanted", () => {
    const request = { ...exchangeAt(12_000), wantedTenderId: "card" };
    const { settlement } = policyWith().decide(factsWith({ request }));
    expect(settlement?.charges).toEqual([{ tenderId: "card", kind: "card", amountMinor: 2_000 }]);
  });

  it("rule 22: refunds 30 of a 50 gift card with 20 spent, and ends it", () => {
    const lines = [{ unitPriceMinor: 5_000, giftCardBalanceMinor: 3_000 }];
    const { settlement, obligations } = policyWith().decide(factsWith({ lines }));
    expect(settlement?.refundMinor).toBe(3_000);
    expect(obligations).toEqual([{ code: "disable-gift-card", lineId: "line-1" }]);
  });

  it("rule 23: refunds INR 98,633 in rupees and reports 1,000 pounds by the stored rate", () => {
    const order = { currency: "INR", shopCurrency: "GBP", shopTotalMinor: 100_000 };
    const lines = [{ unitPriceMinor: 9_863_300 }];
    const policy = policyWith({ currency: "INR" });
    const { settlement } = policy.decide(factsWith({ order, lines }));
    expect(settlement).toMatchObject({
      currency: "INR",
      refundMinor: 9_863_300,
      shopCurrency: { currency: "GBP", amountMinor: 100_000 },
    });
  });

  it.each([[{ shopCurrency: "GBP" }], [{ shopTotalMinor: 5_000 }]])(
    "rule 23: reports nothing where only a part of the rate is stored: %j",
    (order) => {
      const { settlement } = policyWith().decide(factsWith({ order }));
      expect(settlement).not.toHaveProperty("shopCurrency");
    },
  );

  it("rule 23: reports nothing of an order that was free", () => {
    const order = { shopCurrency: "GBP", shopTotalMinor: 0 };
    const { settlement } = policyWith().decide(
      factsWith({ order, lines: [{ unitPriceMinor: 0 }] }),
    );
    expect(settlement).not.toHaveProperty("shopCurrency");
    expect(settlement).toMatchObject({ refundMinor: 0, refunds: [] });
  });

  it("rule 23: reports what an exchange gives back", () => {
    const order = { shopCurrency: "GBP", shopTotalMinor: 5_000 };
    const { settlement } = policyWith().decide(factsWith({ order, request: exchangeAt(6_000) }));
    expect(settlement?.shopCurrency).toEqual({ currency: "GBP", amountMinor: 2_000 });
  });

  it("rule 23: allocates the report by the same rule over the steps of a return", () => {
    const order = { shopCurrency: "GBP", shopTotalMinor: 1_000 };
    const lines = [{ quantityOrdered: 3, unitPriceMinor: 2_000 }];
    const reports = [0, 2_000, 4_000].map((refundedMinor, quantityReturned) => {
      const tenders = [{ id: "card", kind: "card" as const, capturedMinor: 6_000, refundedMinor }];
      const state = factsWith({ order, lines: [{ ...lines[0], quantityReturned }], tenders });
      return policyWith().decide(asking(state, { "line-1": 1 })).settlement?.shopCurrency;
    });
    expect(reports.map((report) => report?.amountMinor)).toEqual([333, 334, 333]);
  });
});

describe("deadlines of the refund arithmetic", () => {
  const calendar = {
    weekend: ["saturday", "sunday"],
    holidays: ["2026-05-25"],
    coveredUntil: "2026-12-31",
  } as const;
  const withdrawal = {
    days: 14,
    anchor: "delivery",
    roll: "next-business-day",
  } as const;
  const blocks = { days: 14, anchor: "delivery", counting: "24-hour-blocks" } as const;
  const closing = (windows: readonly EffectParams<"window">[], facts = factsWith()) => {
    const rules = windows.map((window, index) =>
      rule("window", window, { name: `window.${index}` }),
    );
    const [offer] = policyWith({ calendar, rules }).decide(facts).lines[0]?.remedies ?? [];
    return { closesAt: offer?.closesAt, closesOn: offer?.closesOn };
  };

  it("rule 28: lets the later of two deadlines govern, 38 hours apart for the same 14 days", () => {
    const rolled = { closesAt: "2026-05-18T22:00:00.000Z", closesOn: "2026-05-18" };
    expect(closing([withdrawal])).toEqual(rolled);
    expect(closing([blocks])).toEqual({
      closesAt: "2026-05-17T08:00:00.000Z",
      closesOn: "2026-05-17",
    });
    expect(closing([blocks, withdrawal])).toEqual(rolled);
    expect(Date.parse(rolled.closesAt) - Date.parse("2026-05-17T08:00:00.000Z")).toBe(
      38 * 3_600_000,
    );
  });

  const split = factsWith({
    lines: [{ deliveredAt: "2026-05-01T12:00:00Z" }, { deliveredAt: "2026-05-12T12:00:00Z" }],
  });

  it("rule 29: counts from the last delivery of a split order, 26 May for both lines", () => {
    const window = rule("window", { ...withdrawal, anchor: "last-delivery" });
    const { lines } = policyWith({ calendar, rules: [window] }).decide(split);
    expect(lines.map(({ remedies }) => remedies[0]?.closesOn)).toEqual([
      "2026-05-26",
      "2026-05-26",
    ]);
  });

  it("rule 29: counts from the first delivery or each line's own where a policy says so", () => {
    const first = rule("window", { ...withdrawal, anchor: "first-delivery" });
    const both = policyWith({ calendar, rules: [first] }).decide(split).lines;
    expect(both.map(({ remedies }) => remedies[0]?.closesOn)).toEqual(["2026-05-15", "2026-05-15"]);
    const own = policyWith({ calendar, rules: [rule("window", withdrawal)] }).decide(split).lines;
    expect(own.map(({ remedies }) => remedies[0]?.closesOn)).toEqual(["2026-05-15", "2026-05-26"]);
  });
});
