import { describe, expect, it } from "vitest";
import type { EffectParams } from "../../../src/returns/effects.js";
import { returns } from "../../../src/returns/index.js";
import type { Remedy } from "../../../src/returns/vocabulary.js";
import { documentWith, fact, factsWith, policyWith, rule } from "../../support/returns.js";

const wants = (wantedRemedy: Remedy) => factsWith({ request: { wantedRemedy } });
const remedyOf = (policy = policyWith(), facts = factsWith()) =>
  policy.decide(facts).lines[0]?.remedy;

describe("the remedy that is carried out", () => {
  it("is the one that is wanted, a line's own wish first", () => {
    expect(remedyOf(policyWith(), wants("store-credit"))).toBe("store-credit");
    const own = [{ lineId: "line-1", quantity: 1, wantedRemedy: "exchange" as const }];
    const facts = factsWith({ request: { wantedRemedy: "store-credit", lines: own } });
    expect(remedyOf(policyWith(), facts)).toBe("exchange");
  });

  it("is a refund where none is named and one is offered", () => {
    expect(remedyOf()).toBe("refund");
  });

  it("is an exchange where the request is for one", () => {
    expect(remedyOf(policyWith(), factsWith({ request: { kind: "exchange" } }))).toBe("exchange");
  });

  it("is the only one that is offered", () => {
    expect(remedyOf(policyWith({ offer: { remedies: ["repair"] } }))).toBe("repair");
  });

  it("is for the customer to choose where several are offered, none of them a refund", () => {
    const policy = policyWith({ offer: { remedies: ["repair", "replacement"] } });
    const { outcome, lines, settlement } = policy.decide(factsWith());
    expect({ outcome, settlement }).toEqual({ outcome: "approve", settlement: undefined });
    expect(lines[0]).not.toHaveProperty("remedy");
    expect(lines[0]?.remedies.map(({ remedy }) => remedy)).toEqual(["repair", "replacement"]);
  });

  it("is denied where it is not offered, and others are named", () => {
    const decision = policyWith().decide(wants("repair"));
    expect(decision).toMatchObject({ outcome: "deny", reason: { code: "remedy-not-offered" } });
    expect(decision.lines[0]?.remedies).toHaveLength(3);
  });

  it("is denied where nothing is offered", () => {
    const offer = rule("offer", { remedies: ["refund"] }, { when: fact("item.gift", true) });
    const { rules, ...rest } = documentWith();
    const policy = returns.load({ ...rest, rules: [offer, ...rules.slice(1)] });
    const decision = policy.decide(factsWith({ lines: [{ gift: false }] }));
    expect(decision).toMatchObject({ outcome: "deny", reason: { code: "nothing-offered" } });
  });

  it("is offered to the customer unless the shop keeps the choice", () => {
    const choice = (parts: Parameters<typeof policyWith>[0]) =>
      policyWith(parts).decide(factsWith()).lines[0]?.remedies[0];
    expect(choice({})).toEqual({ remedy: "refund", rule: "offer", choice: "customer" });
    expect(choice({ offer: { choice: "shop" } })).toMatchObject({ choice: "shop" });
  });
});

describe("several offers of one remedy", () => {
  const credit = { remedies: ["store-credit" as const] };
  const more = rule("offer", { ...credit, bonusBasisPoints: 1_500 }, { name: "offer.b" });
  const less = rule("offer", { ...credit, bonusBasisPoints: 500 }, { name: "offer.a" });

  it("grant the larger bonus, in whatever order they stand", () => {
    for (const rules of [
      [more, less],
      [less, more],
    ]) {
      const { settlement } = policyWith({ rules }).decide(wants("store-credit"));
      expect(settlement?.storeCredit?.amountMinor).toBe(11_500);
    }
  });

  it("grant a larger fixed bonus as well", () => {
    const fixed = rule("offer", { ...credit, bonusMinor: 2_000 }, { name: "offer.c" });
    const { settlement } = policyWith({ rules: [more, fixed] }).decide(wants("store-credit"));
    expect(settlement?.storeCredit?.amountMinor).toBe(12_000);
  });

  it("of one bonus go by their names", () => {
    const own = (name: string, difference: "full-price" | "carry-discount") =>
      rule("offer", { remedies: ["exchange"], bonusMinor: 1, difference }, { name });
    const line = { unitPriceMinor: 10_000, discountMinor: 1_000 };
    const exchange = { unitPriceMinor: 10_000 };
    const request = { lines: [{ lineId: "line-1", quantity: 1, exchange }] };
    const facts = factsWith({ lines: [line], request: { kind: "exchange", ...request } });
    const parts = [own("b", "full-price"), own("a", "carry-discount")];
    for (const rules of [parts, [...parts].reverse()])
      expect(policyWith({ rules }).decide(facts).settlement?.priceDifferenceMinor).toBe(0);
  });
});

describe("a remedy that cannot be told", () => {
  const gold = fact("customer.tier", "gold");
  const offer = (params: Partial<EffectParams<"offer">>, name = "offer.gold") =>
    rule("offer", { remedies: ["store-credit"], ...params }, { name, when: gold });
  const only = (remedy: Remedy) => ({ remedies: [remedy] });
  const decide = (parts: Parameters<typeof policyWith>[0], facts = factsWith()) =>
    policyWith(parts).decide(facts);

  it.each<[string, Partial<EffectParams<"offer">>, Partial<EffectParams<"offer">>, Remedy]>([
    ["a larger bonus", { bonusBasisPoints: 500 }, { bonusBasisPoints: 1_000 }, "store-credit"],
    ["a larger fixed bonus", { bonusMinor: 500 }, { bonusMinor: 900 }, "store-credit"],
    [
      "another price",
      {},
      { ...only("exchange"), bonusMinor: 1, difference: "list-credit" },
      "exchange",
    ],
  ])("is undetermined where it could be had with %s", (_what, base, better, wanted) => {
    const exchange = { unitPriceMinor: 1 };
    const lines = [{ lineId: "line-1", quantity: 1, exchange }];
    const facts = factsWith({ request: { lines, wantedRemedy: wanted } });
    const parts = { offer: base, rules: [offer(better)] };
    expect(decide(parts, facts)).toMatchObject({
      outcome: "undetermined",
      missing: ["/customer/tier"],
    });
    expect(policyWith(parts).allows(wanted, facts)).toBe(true);
  });

  it.each<[string, Partial<EffectParams<"offer">>, Partial<EffectParams<"offer">>, Remedy]>([
    ["a smaller bonus", { bonusBasisPoints: 500 }, { bonusBasisPoints: 100 }, "store-credit"],
    ["the same price", {}, { ...only("exchange"), bonusMinor: 1 }, "exchange"],
    ["a bonus that is for credit", {}, { ...only("refund"), bonusMinor: 500 }, "refund"],
  ])("is told where it could be had with %s too", (_what, base, other, wanted) => {
    const facts = factsWith({ request: { wantedRemedy: wanted } });
    expect(decide({ offer: base, rules: [offer(other)] }, facts)).toMatchObject({
      outcome: "approve",
      lines: [{ remedy: wanted }],
    });
  });

  it("is not the one that is certain, where the usual one is not", () => {
    const parts = { offer: only("repair"), rules: [offer(only("refund"))] };
    expect(decide(parts)).toMatchObject({ outcome: "undetermined", missing: ["/customer/tier"] });
    const silver = factsWith({ customer: { tier: "silver" } });
    expect(decide(parts, silver).lines[0]?.remedy).toBe("repair");
  });

  it("is not the only one that is certain, where another would leave the choice", () => {
    const parts = { offer: only("repair"), rules: [offer(only("replacement"))] };
    expect(decide(parts).outcome).toBe("undetermined");
    const two = { offer: { remedies: ["repair" as const, "keep-item" as const] } };
    const choice = decide({ ...two, rules: [offer(only("replacement"))] });
    expect(choice.outcome).toBe("approve");
    expect(choice.lines[0]).not.toHaveProperty("remedy");
  });

  it("is settled by staff", () => {
    const deny = rule("deny", { reason: "no" });
    const parts = { offer: only("repair"), rules: [deny, offer(only("refund"))] };
    const request = { askedBy: "staff" as const, override: { by: "agent-7" } };
    expect(decide(parts, factsWith({ request })).lines[0]?.remedy).toBe("refund");
  });
});

describe("goods that are kept", () => {
  it("are refunded without being sent back", () => {
    const shop = rule("return-shipping", { paidBy: "shop" });
    const policy = policyWith({ offer: { remedies: ["keep-item"] }, rules: [shop] });
    const { settlement, lines } = policy.decide(factsWith());
    expect(settlement?.refundMinor).toBe(10_000);
    expect(lines[0]).toMatchObject({ remedy: "keep-item", returnShipping: "not-stated" });
  });
});

describe("return shipping", () => {
  const paidBy = (payer: "customer" | "shop", name: string, when?: ReturnType<typeof fact>) =>
    rule("return-shipping", { paidBy: payer }, { name, ...(when && { when }) });
  const customer = paidBy("customer", "shipping.customer");
  const shop = paidBy("shop", "shipping.shop", fact("request.reason", "defective"));
  const payer = (reason: "defective" | "changed-mind") =>
    policyWith({ rules: [customer, shop] }).decide(factsWith({ request: { reason } })).lines[0]
      ?.returnShipping;

  it("is paid by the shop where any rule says so", () => {
    expect(payer("defective")).toBe("shop");
    expect(payer("changed-mind")).toBe("customer");
  });

  it("holds a grant back while it cannot be told", () => {
    const decision = policyWith({ rules: [customer, shop] }).decide(factsWith());
    expect(decision).toMatchObject({ outcome: "undetermined", missing: ["/request/reason"] });
    expect(decision.lines[0]?.returnShipping).toBe("customer");
  });
});
