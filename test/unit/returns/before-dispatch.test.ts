import { describe, expect, it } from "vitest";
import type { TenderFacts } from "../../../src/returns/facts.js";
import { factsWith, policyWith, rule } from "../../support/returns.js";

const pending = { status: "pending" as const, deliveredAt: undefined };
const offers = (
  remedy: "refund" | "exchange" | "payment-change",
  kind: "cancel" | "item-change" | "payment-change",
) => rule("offer", { remedies: [remedy], requests: [kind] }, { name: `offer.${kind}` });

describe("a cancellation", () => {
  const policy = policyWith({ rules: [offers("refund", "cancel")] });
  const cancel = (parts: Parameters<typeof factsWith>[0] = {}) =>
    factsWith({ order: pending, ...parts, request: { kind: "cancel", ...parts.request } });

  it("counts units that are ordered, not those that are delivered", () => {
    const lines = [{ quantityOrdered: 3, quantityDelivered: 0 }];
    const { outcome, settlement } = policy.decide(cancel({ lines }));
    expect(outcome).toBe("approve");
    expect(settlement?.refundMinor).toBe(30_000);
  });

  it("is granted only where it is offered expressly", () => {
    expect(policyWith().decide(cancel())).toMatchObject({
      outcome: "deny",
      reason: { code: "nothing-offered" },
    });
  });
});

describe("a change of an item", () => {
  const policy = policyWith({
    rules: [offers("exchange", "item-change"), offers("refund", "cancel")],
  });
  const change = (unitPriceMinor: number | undefined) => {
    const exchange = { productId: "p", variantId: "v-2", unitPriceMinor };
    const lines = [{ lineId: "line-1", quantity: 1, exchange }];
    return factsWith({
      order: pending,
      lines: [{ productId: "p", variantId: "v-1" }],
      request: { kind: "item-change", lines },
    });
  };

  it("is an exchange without being asked for as one", () => {
    const decision = policy.decide(change(8_000));
    expect(decision.lines[0]).toMatchObject({ outcome: "approve", remedy: "exchange" });
    expect(decision.settlement).toMatchObject({ priceDifferenceMinor: -2_000, refundMinor: 2_000 });
  });

  it("names the price that is missing, and grants all the same", () => {
    const decision = policy.decide(change(undefined));
    expect(decision).toMatchObject({
      outcome: "approve",
      missing: ["/request/lines/0/exchange/unitPriceMinor"],
    });
    expect(decision).not.toHaveProperty("settlement");
  });
});

describe("a change of payment", () => {
  const policy = policyWith({
    rules: [
      offers("payment-change", "payment-change"),
      rule("reimburse", { on: "request", withinDays: 0, tenders: ["gift-card"] }),
    ],
  });
  const card: TenderFacts = { id: "card", kind: "card", capturedMinor: 6_000 };
  const giftCard: TenderFacts = {
    id: "gift",
    kind: "gift-card",
    capturedMinor: 4_000,
    balanceMinor: 0,
  };
  const wallet: TenderFacts = { id: "wallet", kind: "gift-card", balanceMinor: 15_000 };
  const change = (tenders: TenderFacts[] | undefined, wantedTenderId: string | undefined) => ({
    ...factsWith({ order: pending, request: { kind: "payment-change", wantedTenderId } }),
    tenders,
  });

  it("charges the wanted tender and gives each other back what it bore", () => {
    const decision = policy.decide(change([card, giftCard, wallet], "wallet"));
    expect(decision).toMatchObject({ outcome: "approve", lines: [], reasons: [] });
    const now = { on: "request", withinDays: 0, dueBy: "2026-05-10T22:00:00.000Z" };
    expect(decision.settlement).toMatchObject({
      refundMinor: 10_000,
      goodsMinor: 0,
      residueMinor: 0,
      refunds: [
        { tenderId: "card", amountMinor: 6_000 },
        { tenderId: "gift", amountMinor: 4_000, balanceAfterMinor: 4_000, ...now },
      ],
      charges: [{ tenderId: "wallet", amountMinor: 10_000, balanceAfterMinor: 5_000, ...now }],
    });
  });

  it("moves only what was not refunded yet, to whichever tender it went", () => {
    const other: TenderFacts = { id: "other", kind: "store-credit", refundedMinor: 3_000 };
    const { settlement } = policy.decide(change([card, giftCard, other, wallet], "wallet"));
    expect(settlement?.charges[0]?.amountMinor).toBe(7_000);
    expect(settlement?.refunds.map(({ amountMinor }) => amountMinor)).toEqual([6_000, 1_000]);
  });

  it.each([
    ["the tenders", change(undefined, undefined), ["/tenders", "/request/wantedTenderId"]],
    ["the wanted one", change([card, giftCard], undefined), ["/request/wantedTenderId"]],
    [
      "the currency",
      { ...change([card, giftCard, wallet], "wallet"), order: pending },
      ["/order/currency"],
    ],
  ])("names %s where it is missing", (_what, facts, missing) => {
    const decision = policy.decide(facts);
    expect(decision).toMatchObject({ outcome: "approve", missing });
    expect(decision).not.toHaveProperty("settlement");
  });

  it("is undetermined while a promise cannot be told", () => {
    const event = { type: "reimburse", params: { on: "request", withinDays: 0 } } as const;
    const gold = { all: [{ fact: "customer", path: "$.tier", operator: "equal", value: "gold" }] };
    const given = policyWith({
      rules: [
        offers("payment-change", "payment-change"),
        { name: "reimburse.gold", conditions: gold, event },
      ],
    });
    expect(given.decide(change([card, giftCard, wallet], "wallet"))).toMatchObject({
      outcome: "undetermined",
      missing: ["/customer/tier"],
    });
  });

  it("is denied where it is not offered, without any line to name", () => {
    expect(policyWith().decide(change([card, giftCard, wallet], "wallet"))).toMatchObject({
      outcome: "deny",
      reasons: [{ code: "remedy-not-offered" }],
      lines: [],
    });
  });
});

describe("a request for nothing", () => {
  it("is denied where it names no line", () => {
    expect(policyWith().decide(factsWith({ request: { lines: [] } }))).toMatchObject({
      outcome: "deny",
      reasons: [{ code: "nothing-requested" }],
      lines: [],
    });
  });

  it("is denied where nothing is left to return", () => {
    const gone = factsWith({ lines: [{ quantityReturned: 1 }] });
    expect(policyWith().decide(gone).reasons).toEqual([{ code: "nothing-requested" }]);
    const lines = [{ lineId: "line-1", quantity: 1 }];
    const named = { ...gone, request: { ...gone.request, lines } };
    expect(policyWith().decide(named).reasons).toEqual([
      { code: "nothing-returnable", lineId: "line-1" },
    ]);
  });

  it("means all that can still be returned where it names no lines", () => {
    const lines = [{ quantityOrdered: 3, quantityReturned: 1 }, { quantityReturned: 1 }, {}];
    const { lines: decided } = policyWith().decide(factsWith({ lines }));
    expect(decided.map(({ lineId, quantity }) => [lineId, quantity.granted])).toEqual([
      ["line-1", 2],
      ["line-3", 1],
    ]);
  });
});
