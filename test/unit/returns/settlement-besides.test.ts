import { describe, expect, it } from "vitest";
import { returns } from "../../../src/returns/index.js";
import { withdrawal } from "../../support/law.js";
import {
  asking,
  documentWith,
  execute,
  type FactsParts,
  fact,
  factsWith,
  type PolicyParts,
  policyWith,
  rule,
} from "../../support/returns.js";

const settled = (parts: PolicyParts, facts: FactsParts = {}) => {
  const { settlement } = policyWith(parts).decide(factsWith(facts));
  if (settlement === undefined) throw new Error("not settled");
  return settlement;
};

describe("a coupon kept from the first return", () => {
  const parts = { settle: { promotions: "first-return" as const } };
  const facts = factsWith({
    order: { discounts: [{ amountMinor: 10_000 }] },
    lines: [{ unitPriceMinor: 45_000 }, { unitPriceMinor: 30_000 }],
  });

  it("is kept whole, and issued anew", () => {
    const first = policyWith(parts).decide(asking(facts, { "line-1": 1 }));
    expect(first.settlement).toMatchObject({ refundMinor: 35_000, reissuedCouponMinor: 10_000 });
    expect(first.obligations).toEqual([{ code: "reissue-coupon", amountMinor: 10_000 }]);
  });

  it("is kept once: later returns are worth their price, and all together what was paid", () => {
    const policy = policyWith(parts);
    const first = policy.decide(asking(facts, { "line-1": 1 }));
    const rest = asking(execute(facts, first), { "line-2": 1 });
    const second = policy.decide(rest);
    expect(second.settlement?.refundMinor).toBe(30_000);
    expect(second.settlement).not.toHaveProperty("reissuedCouponMinor");
    expect(policy.decide(facts).settlement?.refundMinor).toBe(65_000);
  });

  it("keeps no more than the goods are worth", () => {
    const cheap = factsWith({
      order: { discounts: [{ amountMinor: 5_000 }] },
      lines: [{ unitPriceMinor: 2_000 }, { unitPriceMinor: 8_000 }],
    });
    const { settlement } = policyWith(parts).decide(asking(cheap, { "line-1": 1 }));
    expect(settlement).toMatchObject({ refundMinor: 0, reissuedCouponMinor: 5_000 });
  });
});

describe("instalments", () => {
  const parts = { tender: { due: "reduce-first" as const } };
  const tenders = [
    { id: "three", kind: "instalments" as const, capturedMinor: 5_000, dueMinor: 10_000 },
  ];
  const facts = factsWith({
    lines: [{ unitPriceMinor: 9_000 }, { unitPriceMinor: 6_000 }],
    tenders,
  });

  it("that are not paid yet are lowered before anything is paid back", () => {
    const decision = policyWith(parts).decide(asking(facts, { "line-2": 1 }));
    expect(decision.settlement).toMatchObject({
      refundMinor: 0,
      refunds: [],
      dueReductions: [{ tenderId: "three", amountMinor: 6_000, dueAfterMinor: 4_000 }],
    });
    expect(decision.obligations).toEqual([
      { code: "reduce-instalments", tenderId: "three", amountMinor: 6_000 },
    ]);
    expect(decision.reasons).toEqual([]);
  });

  it("end with a return of everything, and what was paid comes back", () => {
    expect(policyWith(parts).decide(facts).settlement).toMatchObject({
      refundMinor: 5_000,
      dueReductions: [{ amountMinor: 10_000, dueAfterMinor: 0 }],
    });
  });

  it("are left alone where the policy does not say so", () => {
    const { settlement } = policyWith().decide(asking(facts, { "line-2": 1 }));
    expect(settlement).toMatchObject({ refundMinor: 5_000 });
    expect(settlement).not.toHaveProperty("dueReductions");
  });
});

describe("a tender that comes back as credit", () => {
  it("is credited, and the others are refunded", () => {
    const tenders = [
      { id: "voucher", kind: "gift-card" as const, capturedMinor: 4_000 },
      { id: "visa", kind: "card" as const, capturedMinor: 6_000 },
    ];
    const { refunds } = settled({ tender: { asCredit: ["gift-card"] } }, { tenders });
    expect(refunds).toEqual([
      { tenderId: "voucher", kind: "store-credit", amountMinor: 4_000 },
      { tenderId: "visa", kind: "card", amountMinor: 6_000 },
    ]);
  });
});

describe("a cheaper exchange", () => {
  const exchange = (unitPriceMinor: number) => ({
    request: {
      kind: "exchange" as const,
      lines: [{ lineId: "line-1", quantity: 1, exchange: { unitPriceMinor } }],
    },
  });
  const offer = (cheaper?: "refund" | "store-credit" | "nothing") => ({
    offer: cheaper === undefined ? {} : { cheaper },
  });

  it("gives back the difference, unless the offer says otherwise", () => {
    expect(settled(offer(), exchange(7_000))).toMatchObject({
      refundMinor: 3_000,
      refunds: [{ amountMinor: 3_000 }],
    });
  });

  it("gives it back as credit where the offer says so", () => {
    expect(settled(offer("store-credit"), exchange(7_000))).toMatchObject({
      refundMinor: 3_000,
      refunds: [],
      storeCredit: { cashValueMinor: 3_000, bonusMinor: 0, amountMinor: 3_000 },
    });
  });

  it("gives nothing back where the offer says so, and still charges what is dearer", () => {
    expect(settled(offer("nothing"), exchange(7_000))).toMatchObject({
      refundMinor: 0,
      priceDifferenceMinor: 0,
    });
    expect(settled(offer("nothing"), exchange(12_000))).toMatchObject({
      charges: [{ amountMinor: 2_000 }],
    });
  });
});

describe("postage that the customer paid to send goods back", () => {
  const payer = rule("return-shipping", { paidBy: "customer", refundUpToMinor: 2_000 });

  it.each([
    ["up to what the rule says", 2_750, 2_000],
    ["no more than it was", 1_200, 1_200],
  ])("is given back %s, on top of the refund", (_what, returnPostageMinor, given) => {
    const settlement = settled({ rules: [payer] }, { request: { returnPostageMinor } });
    expect(settlement).toMatchObject({ refundMinor: 10_000, returnPostageMinor: given });
  });

  it("is given back whole where the rule says so", () => {
    const whole = rule("return-shipping", { paidBy: "customer", refundUpTo: "paid" });
    const settlement = settled({ rules: [whole] }, { request: { returnPostageMinor: 2_750 } });
    expect(settlement).toMatchObject({ refundMinor: 10_000, returnPostageMinor: 2_750 });
  });

  it("is not spoken of where there was none, or no rule gives it back", () => {
    expect(settled({ rules: [payer] })).not.toHaveProperty("returnPostageMinor");
    expect(settled({}, { request: { returnPostageMinor: 500 } })).not.toHaveProperty(
      "returnPostageMinor",
    );
  });
});

describe("duties", () => {
  const lines = [{ dutiesMinor: 1_500 }];

  it("come back with the goods, unless the policy says that they do not", () => {
    expect(settled({}, { lines }).refundMinor).toBe(11_500);
    const never = { settle: { duties: "never" as const } };
    expect(settled(never, { lines })).toMatchObject({ refundMinor: 10_000, dutiesMinor: 0 });
  });

  it("come back where the law gives the refund, whatever the policy says", () => {
    const never = documentWith({ settle: { duties: "never" } });
    const policy = returns.load(never, { floors: [withdrawal] });
    expect(policy.decide(factsWith({ lines })).settlement?.refundMinor).toBe(11_500);
  });
});

describe("an exemption", () => {
  it("takes away what it overrides, and does nothing of its own", () => {
    const long = rule("window", { days: 365, anchor: "delivery" }, { name: "window.registry" });
    const usual = rule("window", { days: 30, anchor: "delivery" }, { name: "window.usual" });
    const owner = rule(
      "exempt",
      {},
      { name: "owner", when: fact("item.gift", false), overrides: ["window.registry"] },
    );
    const policy = policyWith({ rules: [long, usual, owner] });
    const closesOn = (gift: boolean) =>
      policy.decide(factsWith({ lines: [{ gift }] })).lines[0]?.closesOn;
    expect([closesOn(true), closesOn(false)]).toEqual(["2027-05-03", "2026-06-02"]);
  });
});

describe("a fee of up to so much", () => {
  const fee = rule("fee", { kind: "damage", basisPoints: 5_000, per: "line", upTo: true });

  it("is for a person to decide, between bounds that are known", () => {
    const decision = policyWith({ rules: [fee] }).decide(factsWith());
    expect(decision).toMatchObject({
      outcome: "review",
      refundRange: { minMinor: 5_000, maxMinor: 10_000 },
      reason: {
        code: "discretionary-fee",
        rule: "fee",
        values: { minMinor: 5_000, maxMinor: 10_000 },
      },
    });
    expect(decision.settlement).toBeUndefined();
  });

  it("does not matter for a remedy that bears no fee", () => {
    const wants = factsWith({ request: { wantedRemedy: "repair" } });
    const offer = { remedies: ["repair" as const] };
    expect(policyWith({ offer, rules: [fee] }).decide(wants)).toMatchObject({ outcome: "approve" });
  });

  it("leaves other lines approved and settled", () => {
    const worn = rule(
      "fee",
      { kind: "damage", basisPoints: 5_000, per: "line", upTo: true },
      { when: fact("item.activated", true) },
    );
    const lines = [{ activated: true }, { activated: false }];
    const decision = policyWith({ rules: [worn] }).decide(factsWith({ lines }));
    expect(decision.lines.map(({ outcome }) => outcome)).toEqual(["review", "approve"]);
    expect(decision.refundRange).toEqual({ minMinor: 5_000, maxMinor: 10_000 });
    expect(decision.settlement?.refundMinor).toBe(10_000);
  });
});

describe("a remedy at discretion", () => {
  const offer = { remedies: ["refund" as const], discretion: true as const };

  it("is for a person to grant", () => {
    expect(policyWith({ offer }).decide(factsWith())).toMatchObject({
      outcome: "review",
      reason: { code: "discretion", rule: "offer" },
    });
  });

  it("does not matter beside one that is promised", () => {
    const sure = rule("offer", { remedies: ["refund"] }, { name: "sure" });
    expect(policyWith({ offer, rules: [sure] }).decide(factsWith()).outcome).toBe("approve");
  });

  it("cannot be told while a promise may hold", () => {
    const maybe = rule(
      "offer",
      { remedies: ["refund"] },
      { name: "maybe", when: fact("item.gift", true) },
    );
    expect(policyWith({ offer, rules: [maybe] }).decide(factsWith())).toMatchObject({
      outcome: "undetermined",
      missing: ["/lines/0/gift"],
    });
  });
});

describe("the remedy that is carried out where none is named", () => {
  it("is the one that the offer says", () => {
    const offer = {
      remedies: ["store-credit" as const, "refund" as const],
      default: "store-credit" as const,
    };
    expect(policyWith({ offer }).decide(factsWith()).lines[0]?.remedy).toBe("store-credit");
    const wants = factsWith({ request: { wantedRemedy: "refund" } });
    expect(policyWith({ offer }).decide(wants).lines[0]?.remedy).toBe("refund");
  });
});

describe("what must be sent back", () => {
  const back = rule("send-back", { withinDays: 14 });

  it("has a last day, counted from the request", () => {
    const { obligations } = policyWith({ rules: [back] }).decide(factsWith());
    expect(obligations).toEqual([
      { code: "send-back", withinDays: 14, dueOn: "2026-05-24", rule: "send-back" },
    ]);
  });

  it("is not asked for where it is there already, or nothing is granted", () => {
    const there = factsWith({ request: { receivedAt: "2026-05-12T10:00:00Z" } });
    expect(policyWith({ rules: [back] }).decide(there).obligations).toEqual([]);
    const deny = rule("deny", { reason: "no" });
    expect(policyWith({ rules: [back, deny] }).decide(factsWith()).obligations).toEqual([]);
  });
});

describe("money within hours", () => {
  it("is due that long after its event", () => {
    const soon = rule("reimburse", { on: "receipt", withinHours: 72 });
    const facts = factsWith({ request: { receivedAt: "2026-06-02T10:00:00+02:00" } });
    const { obligations } = policyWith({ rules: [soon] }).decide(facts);
    expect(obligations).toEqual([
      {
        code: "reimburse",
        on: "receipt",
        withinHours: 72,
        rule: "reimburse",
        dueBy: "2026-06-05T08:00:00.000Z",
      },
    ]);
  });

  it("waits for the goods or proof that they were sent, whichever is first", () => {
    const soon = rule("reimburse", { on: "receipt-or-proof", withinDays: 14 });
    const dueBy = (request: object) =>
      policyWith({ rules: [soon] }).decide(factsWith({ request })).settlement?.refunds[0]?.dueBy;
    expect(dueBy({ sentAt: "2026-05-12T10:00:00Z", receivedAt: "2026-05-15T10:00:00Z" })).toBe(
      "2026-05-26T22:00:00.000Z",
    );
    expect(dueBy({ receivedAt: "2026-05-15T10:00:00Z" })).toBe("2026-05-29T22:00:00.000Z");
    expect(dueBy({})).toBeUndefined();
  });

  it.each([
    ["both days and hours", { on: "request", withinDays: 1, withinHours: 1 }],
    ["neither", { on: "request" }],
    ["hours with a unit", { on: "request", withinHours: 1, unit: "business-days" }],
  ] as const)("is refused with %s", (_what, params) => {
    const issue =
      "/rules/3/event/params: expected either `withinDays` or `withinHours`, the latter without `unit`, got another combination";
    expect(() => policyWith({ rules: [rule("reimburse", params)] })).toThrow(issue);
  });
});

describe("a bundle", () => {
  const broken = rule(
    "deny",
    { reason: "bundle-incomplete" },
    { when: fact("item.bundleComplete", false) },
  );
  const lines = [{ bundleId: "kit" }, { bundleId: "kit" }, {}];

  it("is complete if all of its lines come back", () => {
    const policy = policyWith({ rules: [broken] });
    const outcome = (quantities: Record<string, number>) =>
      policy.decide(asking(factsWith({ lines }), quantities)).outcome;
    expect(outcome({ "line-1": 1, "line-2": 1 })).toBe("approve");
    expect(outcome({ "line-1": 1 })).toBe("deny");
    expect(policy.decide(asking(factsWith({ lines }), { "line-3": 1 }))).toMatchObject({
      outcome: "undetermined",
      missing: ["/lines/2/bundleId"],
    });
  });
});

describe("free gifts", () => {
  const kept = rule(
    "deny",
    { reason: "gift-missing" },
    { when: fact("request.freeGiftsIncluded", false) },
  );

  it("come back with the rest, or have come back", () => {
    const policy = policyWith({ rules: [kept] });
    const facts = (gift: object) =>
      asking(factsWith({ lines: [{ freeGift: false }, gift] }), { "line-1": 1 });
    expect(policy.decide(facts({ freeGift: true })).outcome).toBe("deny");
    expect(policy.decide(facts({ freeGift: true, quantityReturned: 1 })).outcome).toBe("approve");
    expect(policy.decide(facts({}))).toMatchObject({ missing: ["/lines/1/freeGift"] });
  });
});

describe("a referral", () => {
  it("is told with the denial or the review", () => {
    const go = rule("deny", { reason: "manufacturer-warranty", referTo: "manufacturer" });
    expect(policyWith({ rules: [go] }).decide(factsWith()).reason).toEqual({
      code: "manufacturer-warranty",
      rule: "deny",
      lineId: "line-1",
      referTo: "manufacturer",
    });
  });
});

describe("an empty parcel", () => {
  it("is a fact that rules can name", () => {
    const empty = rule(
      "deny",
      { reason: "empty-parcel" },
      { when: fact("request.quantityReceived", 0) },
    );
    const lines = [{ lineId: "line-1", quantity: 1, quantityReceived: 0 }];
    expect(policyWith({ rules: [empty] }).decide(factsWith({ request: { lines } })).outcome).toBe(
      "deny",
    );
    const untold = policyWith({ rules: [empty] }).decide(asking(factsWith(), { "line-1": 1 }));
    expect(untold.missing).toEqual(["/request/lines/0/quantityReceived"]);
  });
});
