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

  it("holds no grant back while it cannot be told, and says what it turns on", () => {
    const decision = policyWith({ rules: [customer, shop] }).decide(factsWith());
    expect(decision).toMatchObject({ outcome: "approve", missing: ["/request/reason"] });
    expect(decision.lines[0]?.returnShipping).toBe("not-told");
  });

  it("holds a grant back where a part of it is to be given back and cannot be told", () => {
    const back = rule(
      "return-shipping",
      { paidBy: "customer", refundUpToMinor: 2_000 },
      { name: "shipping.back", when: fact("request.reason", "defective") },
    );
    const decision = policyWith({ rules: [customer, back] }).decide(factsWith());
    expect(decision).toMatchObject({ outcome: "undetermined", missing: ["/request/reason"] });
  });
});

describe("what is given in place of what is wanted", () => {
  const instead = { remedies: ["store-credit" as const], insteadOf: ["refund" as const] };
  const wants = (wantedRemedy: "refund" | "repair") => factsWith({ request: { wantedRemedy } });

  it("is granted where the wanted remedy is not to be had, and said", () => {
    expect(policyWith({ offer: instead }).decide(wants("refund"))).toMatchObject({
      outcome: "approve",
      reason: { code: "given-instead", rule: "offer", values: { wanted: "refund" } },
      lines: [{ remedy: "store-credit" }],
      settlement: { storeCredit: { amountMinor: 10_000 } },
    });
  });

  it("is not granted in place of anything else", () => {
    expect(policyWith({ offer: instead }).decide(wants("repair"))).toMatchObject({
      outcome: "deny",
      reason: { code: "remedy-not-offered" },
    });
  });

  it("steps back where the wanted remedy is to be had", () => {
    const refund = rule("offer", { remedies: ["refund"] }, { name: "refund" });
    const decision = policyWith({ offer: instead, rules: [refund] }).decide(wants("refund"));
    expect(decision).toMatchObject({
      outcome: "approve",
      reasons: [],
      lines: [{ remedy: "refund" }],
    });
  });

  it("cannot be told while the wanted remedy may be had", () => {
    const maybe = rule(
      "offer",
      { remedies: ["refund"] },
      { name: "refund", when: fact("item.gift", true) },
    );
    expect(policyWith({ offer: instead, rules: [maybe] }).decide(wants("refund"))).toMatchObject({
      outcome: "undetermined",
      missing: ["/lines/0/gift"],
    });
  });

  it("is what `allows` answers for as well", () => {
    expect(policyWith({ offer: instead }).allows("refund", factsWith())).toBe(false);
    expect(policyWith({ offer: instead }).allows("store-credit", factsWith())).toBe(true);
  });
});

describe("an offer", () => {
  it("without a default leaves the choice to the customer", () => {
    const offer = {
      remedies: ["refund" as const, "replacement" as const],
      default: "none" as const,
    };
    const [line] = policyWith({ offer }).decide(factsWith()).lines;
    expect(line).toMatchObject({ outcome: "approve" });
    expect(line).not.toHaveProperty("remedy");
  });

  it("without a time limit is open when all windows are closed", () => {
    const window = rule("window", { days: 1, anchor: "delivery" });
    const repair = rule("offer", { remedies: ["repair"], window: "none" }, { name: "repair" });
    const wants = factsWith({ request: { wantedRemedy: "repair" } });
    const [line] = policyWith({ rules: [window, repair] }).decide(wants).lines;
    expect(line).toMatchObject({ outcome: "approve", remedy: "repair" });
    expect(line).not.toHaveProperty("closesOn");
  });

  it("with a default that it does not have is refused", () => {
    const offer = { remedies: ["refund" as const], default: "repair" as const };
    expect(() => policyWith({ offer })).toThrow(
      "/rules/0/event/params/default: expected one of the rule's `remedies`, or `none`, got `repair`",
    );
  });
});

describe("a fee whose amount is a fact", () => {
  const facts = { request: { pickupMinor: "money" } } as const;
  const amountMinor = { fact: "request", path: "$.pickupMinor" };
  const fee = rule("fee", { kind: "pickup", amountMinor, per: "return" });
  const policy = policyWith({ facts, rules: [fee] });
  const asked = (pickup: object) => {
    const plain = factsWith();
    return policy.safeDecide({ ...plain, request: { ...plain.request, ...pickup } });
  };

  it("is what the fact says", () => {
    expect(asked({ pickupMinor: 4_000 })).toMatchObject({
      data: { settlement: { refundMinor: 6_000, fees: [{ kind: "pickup", amountMinor: 4_000 }] } },
    });
  });

  it("cannot be told while the fact is missing", () => {
    expect(asked({})).toMatchObject({
      data: { outcome: "undetermined", missing: ["/request/pickupMinor"] },
    });
  });

  it("is refused where the fact is none, or no amount", () => {
    const of = (path: string) => () =>
      policyWith({
        rules: [rule("fee", { kind: "a", amountMinor: { fact: "item", path }, per: "line" })],
      });
    expect(of("$.brand")).toThrow(
      "/rules/3/event/params/amountMinor: expected a fact that is an amount, got `$.brand`",
    );
    expect(of("$.brands")).toThrow(
      "/rules/3/event/params/amountMinor/path: expected a path to a known fact, got `$.brands`; did you mean `brand`?",
    );
  });
});

describe("a remedy of which it cannot be told whether it may be had", () => {
  it("is named with the facts that would tell, beside those that may", () => {
    const same = rule(
      "offer",
      { remedies: ["repair"] },
      { name: "repair", when: fact("item.gift", true) },
    );
    const { outcome, lines } = policyWith({ rules: [same] }).decide(factsWith());
    expect(outcome).toBe("approve");
    expect(lines[0]?.remediesNotTold).toEqual([
      { remedy: "repair", rule: "repair", missing: ["/lines/0/gift"] },
    ]);
    const told = policyWith({ rules: [same] }).decide(factsWith({ lines: [{ gift: false }] }));
    expect(told.lines[0]).not.toHaveProperty("remediesNotTold");
  });
});

describe("the last day of a line", () => {
  it("is that of the remedy that is carried out, not of another", () => {
    const rules = [
      rule("window", { days: 14, anchor: "delivery", remedies: ["refund"] }, { name: "short" }),
      rule(
        "window",
        { days: 60, anchor: "delivery", remedies: ["store-credit"] },
        { name: "long" },
      ),
    ];
    const [line] = policyWith({ rules }).decide(factsWith()).lines;
    expect(line).toMatchObject({ remedy: "refund", closesOn: "2026-05-17" });
  });
});

describe("what the goods cost", () => {
  it("is a fact, without delivery, and so is what is kept of them", () => {
    const facts = factsWith({
      lines: [{ quantityOrdered: 2 }, { unitPriceMinor: 5_000, quantityReturned: 0 }],
      shipping: { paidMinor: 590 },
      request: { lines: [{ lineId: "line-1", quantity: 1 }] },
    });
    const [record] = policyWith().subjects(facts);
    expect(record?.order).toMatchObject({
      totalMinor: 25_590,
      goodsMinor: 25_000,
      keptGoodsMinor: 15_000,
    });
  });
});

describe("a fee with a least amount", () => {
  it("is at least that, and never above its cap", () => {
    const refund = (unitPriceMinor: number, capMinor?: number) =>
      policyWith({
        rules: [
          rule("fee", {
            kind: "a",
            basisPoints: 1_000,
            minMinor: 500,
            per: "line",
            ...(capMinor !== undefined && { capMinor }),
          }),
        ],
      }).decide(factsWith({ lines: [{ unitPriceMinor }] })).settlement?.refundMinor;
    expect([refund(2_000), refund(20_000), refund(2_000, 300)]).toEqual([1_500, 18_000, 1_700]);
  });
});
