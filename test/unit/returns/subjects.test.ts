import { describe, expect, it } from "vitest";
import type { ReturnsFacts } from "../../../src/returns/facts.js";
import { fact, factsWith, policyWith, rule } from "../../support/returns.js";

const policy = policyWith();

/** A group of the first subject's record. */
function group(name: string, facts: ReturnsFacts): unknown {
  return policy.subjects(facts)[0]?.[name];
}

describe("subjects", () => {
  it("are one record per line of the request", () => {
    const records = policy.subjects(factsWith({ lines: [{}, { finalSale: true }] }));
    expect(records).toMatchObject([
      { item: { id: "line-1" } },
      { item: { id: "line-2", finalSale: true } },
    ]);
  });

  it("have no item and no exchange where the request concerns no line", () => {
    const [record] = policy.subjects(factsWith({ request: { kind: "payment-change" } }));
    expect(Object.keys(record ?? {}).sort()).toEqual(["order", "request"]);
  });

  it("see the order with days in the policy's zone, totals, and no lists", () => {
    const facts = factsWith({
      order: {
        dispatchedAt: "2026-05-02T21:59:59Z",
        deliveredAt: "2026-05-03T00:30:00+02:00",
        discounts: [{ amountMinor: 100 }],
        feesCharged: [{ kind: "label", amountMinor: 100 }],
        parcels: [],
      },
      lines: [{ quantityOrdered: 2, dutiesMinor: 7 }, {}],
      shipping: { paidMinor: 495 },
      request: { requestedAt: "2026-05-10T21:59:59Z" },
    });
    expect(group("order", facts)).toEqual({
      id: "order-1",
      currency: "EUR",
      pricesIncludeTax: true,
      placedAt: "2026-05-01T10:00:00.000Z",
      dispatchedAt: "2026-05-02T21:59:59.000Z",
      deliveredAt: "2026-05-02T22:30:00.000Z",
      placedOn: "2026-05-01",
      deliveredOn: "2026-05-03",
      daysSincePlaced: 9,
      hoursSincePlaced: 227,
      daysSinceDispatch: 8,
      daysSinceDelivery: 7,
      lineCount: 2,
      totalMinor: 30_402,
      goodsMinor: 29_900,
      keptGoodsMinor: 0,
      tenderKinds: ["card"],
      capturedMinor: 30_402,
      refundableMinor: 30_402,
    });
  });

  it("leave out what cannot be derived", () => {
    const bare: ReturnsFacts = {
      order: {},
      lines: [{ id: "a", quantityOrdered: 1 }],
      request: { kind: "return" },
    };
    expect(policy.subjects(bare)).toEqual([
      {
        order: { lineCount: 1 },
        item: { id: "a", quantityOrdered: 1, quantityRequested: 1, quantityReturnable: 1 },
        request: { kind: "return", unitCount: 1, wholeOrder: true },
      },
    ]);
  });

  it("see a line with its events, units, price and share", () => {
    const facts = factsWith({
      lines: [
        { quantityOrdered: 4, quantityReturned: 1, bestBeforeOn: "2026-05-20" },
        { unitPriceMinor: 5_000 },
      ],
      request: { lines: [{ lineId: "line-1", quantity: 2 }] },
    });
    expect(group("item", facts)).toMatchObject({
      deliveredAt: "2026-05-03T08:00:00.000Z",
      daysSinceDelivery: 7,
      quantityRequested: 2,
      quantityReturnable: 3,
      shelfLifeDays: 17,
      paidMinor: 40_000,
      shareBasisPoints: 8_888,
    });
    const free = factsWith({ lines: [{ unitPriceMinor: 0 }] });
    expect(group("item", free)).toMatchObject({ paidMinor: 0, shareBasisPoints: 0 });
  });

  it("see the request with the line's own words before its own", () => {
    const own = { reason: "defective" as const, condition: "used" as const };
    const lines = [{ lineId: "line-1", quantity: 1, quantityReceived: 1, ...own }];
    const request = { reason: "other" as const, sealBroken: true, lines };
    expect(group("request", factsWith({ request }))).toEqual({
      kind: "return",
      requestedAt: "2026-05-10T10:00:00.000Z",
      requestedOn: "2026-05-10",
      sealBroken: true,
      quantityReceived: 1,
      unitCount: 1,
      wholeOrder: true,
      ...own,
    });
  });

  it.each([
    ["all units of all lines", { "line-1": 2, "line-2": 1 }, true],
    ["not all units", { "line-1": 1, "line-2": 1 }, false],
    ["not all lines", { "line-1": 2 }, false],
  ])("tell whether the whole order is asked for: %s", (_what, quantities, wholeOrder) => {
    const lines = Object.entries(quantities).map(([lineId, quantity]) => ({ lineId, quantity }));
    const facts = factsWith({ lines: [{ quantityOrdered: 2 }, {}], request: { lines } });
    expect(group("request", facts)).toMatchObject({ wholeOrder });
    const gone = { ...facts.lines[1], id: "line-2", quantityOrdered: 1, quantityReturned: 1 };
    const rest = { ...facts, lines: [...facts.lines.slice(0, 1), gone] };
    const first = { ...rest.request, lines: [{ lineId: "line-1", quantity: 2 }] };
    expect(group("request", { ...rest, request: first })).toMatchObject({ wholeOrder: true });
  });

  it("see the wanted exchange compared with the line", () => {
    const exchange = { productId: "p", variantId: "v-2", unitPriceMinor: 12_000 };
    const request = { lines: [{ lineId: "line-1", quantity: 1, exchange }] };
    const facts = factsWith({ lines: [{ productId: "p", variantId: "v-1" }, {}], request });
    expect(group("exchange", facts)).toEqual({
      ...exchange,
      sameProduct: true,
      sameVariant: false,
      differenceMinor: 2_000,
    });
    expect(group("request", facts)).toMatchObject({ exchangeDifferenceMinor: 2_000 });
  });

  it("see the wanted tender, and whether it bore a part of the order", () => {
    const tenders = [
      { id: "card", kind: "card" as const, capturedMinor: 10_000 },
      { id: "gift", kind: "gift-card" as const, balanceMinor: 5 },
    ];
    const wants = (wantedTenderId: string) =>
      group("tender", factsWith({ tenders, request: { wantedTenderId } }));
    expect(wants("card")).toMatchObject({ original: true });
    expect(wants("gift")).toEqual({
      id: "gift",
      kind: "gift-card",
      balanceMinor: 5,
      original: false,
    });
  });

  it("compare instants as the moments that they are", () => {
    const given = "2026-05-03T10:00:00+02:00";
    const when = fact("order.deliveredAt", given);
    const rules = [rule("deny", { reason: "that-day" }, { when })];
    const same = factsWith({ order: { deliveredAt: "2026-05-03T08:00:00.000Z" } });
    expect(policyWith({ rules }).decide(same).outcome).toBe("deny");
  });
});

describe("a missing fact is located", () => {
  const lines = [{ lineId: "line-2", quantity: 1, exchange: {} }];
  const bare: ReturnsFacts = {
    order: {},
    lines: [
      { id: "line-1", quantityOrdered: 1 },
      { id: "line-2", quantityOrdered: 1 },
    ],
    request: { kind: "return", lines },
  };
  const missing = (name: string, value: boolean | number | string, facts = bare) =>
    policyWith({ rules: [rule("deny", { reason: "x" }, { when: fact(name, value) })] })
      .decide(facts)
      .missing.toSorted();

  it.each([
    ["order.country", "DE", ["/order/country"]],
    ["item.brand", "b", ["/lines/1/brand"]],
    ["request.reason", "other", ["/request/reason"]],
    ["shipping.paidMinor", 1, ["/shipping/paidMinor"]],
    ["customer.tier", "gold", ["/customer/tier"]],
    ["exchange.available", true, ["/request/lines/0/exchange/available"]],
    ["tender.kind", "card", ["/request/wantedTenderId"]],
    ["order.daysSincePlaced", 1, ["/order/placedAt", "/request/requestedAt"]],
    ["order.hoursSincePlaced", 1, ["/order/placedAt", "/request/requestedAt"]],
    ["order.daysSinceDispatch", 1, ["/order/dispatchedAt", "/request/requestedAt"]],
    ["order.daysSinceDelivery", 1, ["/order/deliveredAt", "/request/requestedAt"]],
    ["item.daysSinceDelivery", 1, ["/lines/1/deliveredAt", "/request/requestedAt"]],
    ["item.daysSinceDispatch", 1, ["/lines/1/dispatchedAt", "/request/requestedAt"]],
    [
      "order.totalMinor",
      1,
      ["/lines/0/unitPriceMinor", "/lines/1/unitPriceMinor", "/order/currency"],
    ],
    [
      "item.paidMinor",
      1,
      ["/lines/0/unitPriceMinor", "/lines/1/unitPriceMinor", "/order/currency"],
    ],
    ["order.refundableMinor", 1, ["/tenders"]],
    ["exchange.sameProduct", true, ["/lines/1/productId", "/request/lines/0/exchange/productId"]],
    ["exchange.sameVariant", true, ["/lines/1/variantId", "/request/lines/0/exchange/variantId"]],
    [
      "request.exchangeDifferenceMinor",
      1,
      [
        "/lines/0/unitPriceMinor",
        "/lines/1/unitPriceMinor",
        "/order/currency",
        "/request/lines/0/exchange/unitPriceMinor",
      ],
    ],
  ])("%s", (name, value, pointers) => {
    expect(missing(name, value)).toEqual(pointers);
  });

  it("at the line that the order's own instant stands for", () => {
    const dated = { ...bare, order: { deliveredAt: "2026-05-03T08:00:00Z" } };
    expect(missing("item.daysSinceDelivery", 1, dated)).toEqual(["/request/requestedAt"]);
  });

  it("at the tender that is wanted", () => {
    const tenders = [{ id: "a", kind: "card" as const }];
    const facts = { ...bare, tenders, request: { ...bare.request, wantedTenderId: "a" } };
    expect(missing("tender.balanceMinor", 1, facts)).toEqual(["/tenders/0/balanceMinor"]);
  });

  it("at the lines of the request, where it names none", () => {
    const request = { kind: "exchange" as const };
    expect(missing("exchange.available", true, { ...bare, request })).toEqual(["/request/lines"]);
    expect(missing("exchange.differenceMinor", 1, factsWith({ request }))).toEqual([
      "/request/lines",
    ]);
  });
});
