import { describe, expect, it } from "vitest";
import type { PolicyDocument } from "../../../src/policy/document-schema.js";
import type { ReturnsFacts } from "../../../src/returns/facts.js";
import { returns } from "../../../src/returns/index.js";
import { conformity, guarantee, lawRule, lawWith, withdrawal } from "../../support/law.js";
import {
  documentWith,
  type FactsParts,
  fact,
  factsWith,
  type PolicyParts,
  rule,
} from "../../support/returns.js";

const load = (parts: PolicyParts, ...floors: readonly PolicyDocument[]) =>
  returns.load(documentWith(parts), { floors });
const decide = (parts: PolicyParts, floors: readonly PolicyDocument[], facts: FactsParts = {}) =>
  load(parts, ...floors).decide(factsWith(facts));
const finalSale = rule("deny", { reason: "final-sale" }, { when: fact("item.finalSale", true) });
const shipping = { paidMinor: 995, cheapestMinor: 495 };
const late = { requestedAt: "2026-05-17T21:59:59Z" };

describe("a statutory right", () => {
  it("overturns a denial, cites the law and keeps what the policy would have said", () => {
    const { outcome, lines, reason, settlement, obligations } = decide(
      { rules: [finalSale] },
      [withdrawal],
      { lines: [{ finalSale: true }], shipping },
    );
    expect(outcome).toBe("approve");
    expect(reason).toEqual({
      code: "statutory-right",
      rule: "right",
      lineId: "line-1",
      values: { article: "article 9" },
    });
    expect(lines[0]?.law).toEqual({
      policy: "law.withdrawal",
      jurisdiction: "EU",
      basis: "withdrawal",
      citations: [
        { rule: "right", article: "article 9", source: "a test", mark: "verified" },
        { rule: "refund-of-shipping", article: "article 13", source: "a test", mark: "verified" },
        { rule: "return-cost", article: "article 14", source: "a test", mark: "verified" },
        { rule: "refund-in-time", article: "article 13", source: "a test", mark: "verified" },
      ],
      overruled: [{ code: "final-sale", rule: "deny" }],
    });
    expect(lines[0]?.floors).toEqual([
      { policy: "law.withdrawal", basis: "withdrawal", outcome: "approve" },
    ]);
    expect(settlement).toMatchObject({ refundMinor: 10_495, shippingMinor: 495 });
    expect(obligations).toEqual([
      {
        code: "reimburse",
        on: "request",
        withinDays: 14,
        unit: "calendar-days",
        rule: "refund-in-time",
        withheldUntil: "receipt-or-proof",
        dueBy: "2026-05-24T22:00:00.000Z",
      },
    ]);
  });

  it("ends when its own time is over: then the policy decides alone", () => {
    const over = { lines: [{ finalSale: true }], request: { requestedAt: "2026-05-17T22:00:00Z" } };
    expect(decide({ rules: [finalSale] }, [withdrawal], over)).toMatchObject({
      outcome: "deny",
      reason: { code: "final-sale" },
    });
  });

  it("takes the place of a window that is shorter, and shows the later last day", () => {
    const short = rule("window", { days: 7, anchor: "delivery" });
    const decision = decide({ rules: [short] }, [withdrawal], { request: late });
    expect(decision.lines[0]).toMatchObject({ outcome: "approve", closesOn: "2026-05-17" });
    expect(decision.lines[0]?.law?.overruled).toEqual([
      { code: "window-expired", values: { closedOn: "2026-05-10" } },
    ]);
  });

  it("is named beside the policy's remedies where it lasts longer", () => {
    const short = rule("window", { days: 7, anchor: "delivery" });
    const { lines } = decide({ rules: [short] }, [withdrawal]);
    expect(
      lines[0]?.remedies.map(({ remedy, closesOn, floor }) => [remedy, closesOn, floor]),
    ).toEqual([
      ["refund", "2026-05-10", undefined],
      ["store-credit", "2026-05-10", undefined],
      ["exchange", "2026-05-10", undefined],
      ["refund", "2026-05-17", "law.withdrawal"],
    ]);
  });

  it("comes before a review for abuse", () => {
    const look = rule("review", { reason: "serial-returner" });
    expect(decide({ rules: [look] }, [withdrawal]).lines[0]).toMatchObject({
      outcome: "approve",
      law: { overruled: [{ code: "serial-returner" }] },
    });
  });

  it("gives money where the policy would give credit only", () => {
    const { lines } = decide({ offer: { remedies: ["store-credit"] } }, [withdrawal]);
    expect(lines[0]).toMatchObject({ remedy: "refund", law: { policy: "law.withdrawal" } });
    const wished = decide({ offer: { remedies: ["store-credit"] } }, [withdrawal], {
      request: { wantedRemedy: "store-credit" },
    });
    expect(wished.lines[0]).toMatchObject({ remedy: "store-credit" });
    expect(wished.lines[0]).not.toHaveProperty("law");
  });

  it("is not used where the policy gives as much", () => {
    const { lines } = decide({}, [withdrawal]);
    expect(lines[0]).toMatchObject({ outcome: "approve", remedy: "refund", reasons: [] });
    expect(lines[0]).not.toHaveProperty("law");
  });
});

describe("money under a floor", () => {
  const fee = rule("fee", { kind: "restocking", basisPoints: 1_500, per: "return" });

  it("bears no fee of the shop, and none is asked", () => {
    const { settlement, lines } = decide({ rules: [fee] }, [withdrawal]);
    expect(settlement).toMatchObject({
      refundMinor: 10_000,
      fees: [],
      feesMinor: 0,
      uncollectedFeeMinor: 0,
    });
    expect(lines[0]?.law).toMatchObject({ policy: "law.withdrawal", overruled: [] });
  });

  it("bears fees as before where the right does not apply", () => {
    const request = { requestedAt: "2026-05-17T22:00:00Z" };
    const { settlement } = decide({ rules: [fee] }, [withdrawal], { request });
    expect(settlement).toMatchObject({ refundMinor: 8_500, feesMinor: 1_500 });
  });

  it("gives back standard delivery, not the surcharge, where the policy gives none", () => {
    expect(decide({}, [withdrawal], { shipping }).settlement?.shippingMinor).toBe(495);
  });

  it("gives back what the policy gives where that is more", () => {
    const settle = { outboundShipping: "last-item" } as const;
    expect(decide({ settle }, [withdrawal], { shipping }).settlement?.shippingMinor).toBe(995);
  });

  it("gives back delivery when the last units come back, however the policy shares it", () => {
    const settle = { outboundShipping: "proportional" } as const;
    const policy = load({ settle }, withdrawal);
    const facts = factsWith({ lines: [{}, {}], shipping });
    const ask = (lineId: string, one: ReturnsFacts) =>
      policy.decide({ ...one, request: { ...one.request, lines: [{ lineId, quantity: 1 }] } });
    const first = ask("line-1", facts);
    expect(first.settlement?.shippingMinor).toBe(498);
    const after = {
      ...facts,
      lines: facts.lines.map((line, index) =>
        index === 0 ? { ...line, quantityReturned: 1 } : line,
      ),
      shipping: { ...shipping, refundedMinor: 498 },
      tenders: [
        { id: "card", kind: "card" as const, capturedMinor: 20_995, refundedMinor: 10_498 },
      ],
    };
    expect(ask("line-2", after).settlement?.shippingMinor).toBe(497);
  });

  it("loses no value that the law does not let be deducted", () => {
    const deduct = rule("deduct", { for: "diminished-value" });
    const lines = [{ lineId: "line-1", quantity: 1, valueLossBasisPoints: 3_000 }];
    const lossy = { request: { lines } };
    expect(decide({ rules: [deduct] }, [], lossy).settlement?.refundMinor).toBe(7_000);
    expect(decide({ rules: [deduct] }, [withdrawal], lossy).settlement?.refundMinor).toBe(10_000);
  });

  it("keeps a fee of one line from a line that the law protects", () => {
    const sealed = { when: fact("item.hygieneSeal", false), name: "right-of-others" };
    const some = lawWith([lawRule("entitle", { remedies: ["refund"] }, sealed)]);
    const lines = [{ hygieneSeal: true }, { hygieneSeal: false }];
    const { settlement } = decide({ rules: [fee] }, [some], { lines });
    expect(settlement).toMatchObject({ refundMinor: 18_500, feesMinor: 1_500 });
  });

  it("goes where the policy sends it, and the way it came where the policy does not say", () => {
    const tenders = [
      { id: "visa", kind: "card" as const, capturedMinor: 6_000 },
      { id: "gift", kind: "gift-card" as const, capturedMinor: 4_000 },
    ];
    const { settlement } = decide(
      { tender: { strategy: "gift-card-first" }, rules: [finalSale] },
      [withdrawal],
      { tenders, lines: [{ finalSale: true }] },
    );
    expect(settlement?.refunds.map(({ tenderId }) => tenderId)).toEqual(["gift", "visa"]);
    expect(
      returns.load(withdrawal).decide(factsWith({ tenders })).settlement?.refunds,
    ).toHaveLength(2);
  });

  it("lets the shop pay the way back where the law says so", () => {
    const payer = rule("return-shipping", { paidBy: "customer" });
    const request = { reason: "defective" as const, wantedRemedy: "repair" as const };
    const { lines } = decide({ offer: { remedies: ["repair"] }, rules: [payer] }, [conformity], {
      request,
    });
    expect(lines[0]).toMatchObject({ remedy: "repair", returnShipping: "shop" });
  });
});

describe("a right without a number of days", () => {
  const defective = { request: { reason: "defective" as const } };
  const deny = rule("deny", { reason: "no-returns" });

  it("makes a denial a question for a person", () => {
    expect(decide({ rules: [deny] }, [guarantee], defective)).toMatchObject({
      outcome: "review",
      reason: { code: "statutory-review", rule: "right", values: { article: "section 259" } },
    });
  });

  it("leaves a denial alone where it gives nothing", () => {
    const facts = { request: { reason: "changed-mind" as const } };
    expect(decide({ rules: [deny] }, [guarantee], facts).outcome).toBe("deny");
  });

  it("leaves what the policy grants alone", () => {
    expect(decide({}, [guarantee], defective)).toMatchObject({ outcome: "approve", reasons: [] });
  });
});

describe("several floors", () => {
  it("give what each of them gives, by its basis", () => {
    const deny = rule("deny", { reason: "no-returns" });
    const laws = [withdrawal, conformity, guarantee];
    const facts = {
      request: { reason: "defective" as const, requestedAt: "2026-09-01T10:00:00Z" },
    };
    const { lines } = decide({ rules: [deny] }, laws, facts);
    expect(lines[0]).toMatchObject({
      outcome: "approve",
      law: { policy: "law.conformity" },
      floors: [
        { basis: "withdrawal", outcome: "deny" },
        { basis: "non-conformity", outcome: "approve" },
        { policy: "law.guarantee", outcome: "review" },
      ],
    });
    expect(lines[0]?.remedies.map(({ remedy }) => remedy)).toEqual(["repair", "replacement"]);
  });

  it("prefer money to goods where nothing is wished", () => {
    const facts = { request: { reason: "defective" as const } };
    const { lines } = decide({ rules: [finalSale] }, [conformity, withdrawal], {
      ...facts,
      lines: [{ finalSale: true }],
    });
    expect(lines[0]).toMatchObject({ remedy: "refund", law: { policy: "law.withdrawal" } });
  });
});

describe("of several floors that grant the same", () => {
  const deducts = lawWith(
    [
      lawRule("entitle", { remedies: ["refund"] }, { name: "right" }),
      lawRule("deduct", { for: "diminished-value" }),
    ],
    { id: "law.a" },
  );
  const generous = lawWith(
    [
      lawRule("entitle", { remedies: ["refund"] }, { name: "right" }),
      lawRule("settle", { outboundShipping: "last-item" }),
      lawRule("return-shipping", { paidBy: "shop" }),
    ],
    { id: "law.b" },
  );
  const lines = [{ lineId: "line-1", quantity: 1, valueLossBasisPoints: 3_000 }];
  const facts = { shipping, request: { lines } };
  const deny = rule("deny", { reason: "no-returns" });
  const half = rule("fee", { kind: "half", basisPoints: 5_000, per: "line" });

  it.each([
    ["where the shop denies", deny],
    ["where the shop keeps a fee", half],
  ])("the best of each counts, in whatever order they are given: %s", (_what, own) => {
    for (const laws of [
      [deducts, generous],
      [generous, deducts],
    ]) {
      const decision = decide({ rules: [own] }, laws, facts);
      expect(decision.settlement?.refundMinor).toBe(10_995);
      expect(decision.lines[0]?.returnShipping).toBe("shop");
    }
  });
});

describe("what a shop cannot do with a statutory refund", () => {
  const deny = rule("deny", { reason: "no-returns" });

  it("is to leave a part of it to somebody's discretion", () => {
    const wear = rule("fee", { kind: "wear", basisPoints: 5_000, per: "line", upTo: true });
    const decision = decide({ rules: [wear] }, [withdrawal]);
    expect(decision).toMatchObject({ outcome: "approve", settlement: { refundMinor: 10_000 } });
    expect(decision).not.toHaveProperty("refundRange");
  });

  it("is to give credit for money, though what was credit may come back as such", () => {
    const tender = { asCredit: ["card" as const, "gift-card" as const] };
    const tenders = [
      { id: "visa", kind: "card" as const, capturedMinor: 6_000 },
      { id: "gift", kind: "gift-card" as const, capturedMinor: 4_000 },
    ];
    for (const rules of [[], [deny]])
      expect(
        decide({ tender, rules }, [withdrawal], { tenders }).settlement?.refunds,
      ).toMatchObject([
        { tenderId: "visa", kind: "card" },
        { tenderId: "gift", kind: "store-credit" },
      ]);
  });

  it.each(["first-return", "reprice"] as const)(
    "is to lower it by a promotion that is valued anew: %s",
    (promotions) => {
      const facts = {
        order: { discounts: [{ amountMinor: 4_000 }] },
        lines: [{}, {}],
        request: { lines: [{ lineId: "line-1", quantity: 1 }] },
      };
      const { settlement } = decide({ settle: { promotions }, rules: [deny] }, [withdrawal], facts);
      expect(settlement?.refundMinor).toBe(8_000);
    },
  );
});

describe("a right without a limit", () => {
  it("is shown without a last day, though another has lapsed", () => {
    const both = lawWith([
      lawRule(
        "entitle",
        { remedies: ["refund"], window: { days: 1, anchor: "delivery" } },
        { name: "short", article: "article 1" },
      ),
      lawRule("entitle", { remedies: ["refund"] }, { name: "unlimited", article: "article 2" }),
    ]);
    const [line] = decide({ rules: [rule("deny", { reason: "no" })] }, [both]).lines;
    expect(line).toMatchObject({ outcome: "approve" });
    expect(line).not.toHaveProperty("closesOn");
    expect(line?.law?.citations.map(({ article }) => article)).toEqual(["article 2"]);
  });
});

describe("what a floor lacks", () => {
  const consumers = lawWith(
    [lawRule("entitle", { remedies: ["refund"] }, { when: fact("order.buyer", "consumer") })],
    { id: "law.consumers" },
  );
  const deny = rule("deny", { reason: "no-returns" });

  it("that turns on its money keeps the right from being told", () => {
    const maybe = lawWith([
      lawRule("entitle", { remedies: ["refund"] }),
      lawRule(
        "settle",
        { outboundShipping: "last-item" },
        { when: fact("order.informedOfWithdrawal", false) },
      ),
    ]);
    expect(decide({ rules: [deny] }, [maybe], { shipping })).toMatchObject({
      outcome: "undetermined",
      missing: ["/order/informedOfWithdrawal"],
    });
  });

  it("keeps a denial from being told", () => {
    expect(decide({ rules: [deny] }, [consumers])).toMatchObject({
      outcome: "undetermined",
      missing: ["/order/buyer"],
    });
  });

  it("does not keep a right from being granted where only the policy lacks it, and is named", () => {
    const maybe = rule("deny", { reason: "final-sale" }, { when: fact("item.finalSale", true) });
    expect(decide({ rules: [maybe] }, [withdrawal])).toMatchObject({
      outcome: "approve",
      reason: { code: "statutory-right" },
      missing: ["/lines/0/finalSale"],
      settlement: { refundMinor: 10_000 },
    });
  });

  it("does not matter where nothing better could come of it", () => {
    const free = rule("return-shipping", { paidBy: "shop" });
    expect(decide({ rules: [free] }, [consumers]).outcome).toBe("approve");
    expect(decide({}, [consumers]).outcome).toBe("undetermined");
  });

  it("is answered by `allows` as far as it can be told", () => {
    const policy = load({ rules: [deny] }, consumers);
    const asked = (buyer?: "consumer" | "business") =>
      policy.allows("refund", factsWith({ order: buyer === undefined ? {} : { buyer } }));
    expect([asked("consumer"), asked("business"), asked()]).toEqual([true, false, undefined]);
  });
});

describe("a decision with floors", () => {
  it("carries the identity of every layer, the floor's as it ships", () => {
    const { policy } = decide({ timeZone: "Asia/Tokyo" }, [withdrawal]);
    const alone = returns.load(withdrawal);
    expect(policy.floors).toEqual([{ id: "law.withdrawal", version: "1", hash: alone.hash }]);
    expect(decide({}, []).policy).not.toHaveProperty("floors");
  });

  it("is reckoned in the shop's zone", () => {
    const inTime = { request: { requestedAt: "2026-05-17T22:30:00Z" } };
    const deny = rule("deny", { reason: "no-returns" });
    const at = (timeZone: string) =>
      decide({ timeZone, rules: [deny] }, [withdrawal], inTime).outcome;
    expect([at("UTC"), at("Europe/Berlin")]).toEqual(["approve", "deny"]);
  });

  it("is the same on json-rules-engine", async () => {
    const policy = load({ rules: [finalSale] }, withdrawal, conformity);
    const facts = factsWith({ lines: [{ finalSale: true }] });
    expect(await policy.decideAsync(facts)).toEqual(policy.decide(facts));
  });

  it("can be overridden by staff where policy and law both deny", () => {
    const request = {
      askedBy: "staff" as const,
      override: { by: "agent-7" },
      requestedAt: "2026-06-30T10:00:00Z",
    };
    const { lines } = decide({ rules: [finalSale] }, [withdrawal], {
      lines: [{ finalSale: true }],
      request,
    });
    expect(lines[0]).toMatchObject({ outcome: "approve", override: { rules: ["deny"] } });
    expect(lines[0]).not.toHaveProperty("law");
  });
});

describe("a floor that cannot be", () => {
  const issues = (floor: unknown, parts: PolicyParts = {}) => {
    const result = returns.safeLoad(documentWith(parts), { floors: [floor] });
    return result.success ? [] : result.error.issues.map(({ message }) => message);
  };
  const right = lawRule("entitle", { remedies: ["refund"] });

  it.each<[string, unknown, string]>([
    [
      "is a shop's policy",
      documentWith(),
      "/floors/0/law: expected a document that restates a law, got none",
    ],
    [
      "has a broken rule",
      lawWith([{ ...right, name: "A" }]),
      "/floors/0/rules/0/name: expected an id such as `window.standard`, got `A`",
    ],
    [
      "has a fee",
      lawWith([right, lawRule("fee", { kind: "a", amountMinor: 1, per: "line" })], {
        currency: "EUR",
      }),
      "/floors/0/rules/1/event/type: expected an effect that a law can have, got `fee`",
    ],
    [
      "has a rule without an article",
      lawWith([rule("entitle", { remedies: ["refund"] })]),
      "/floors/0/rules/0: expected the `law` that the rule restates, got none",
    ],
  ])("is refused: it %s", (_what, floor, message) => {
    expect(issues(floor)).toEqual([message]);
  });

  it("is refused where it counts business days and the shop declares no calendar", () => {
    const rolled = lawWith([
      lawRule("entitle", {
        remedies: ["refund"],
        window: { days: 14, anchor: "delivery", roll: "next-business-day" },
      }),
    ]);
    expect(issues(rolled)).toEqual([
      "/calendar: expected a `calendar`, by which `law.test` counts business days, got none",
    ]);
  });

  it("needs no calendar where it says that nothing rolls", () => {
    const plain = lawWith([
      lawRule("entitle", {
        remedies: ["refund"],
        window: { days: 14, anchor: "delivery", roll: "none" },
      }),
    ]);
    expect(issues(plain)).toEqual([]);
  });

  it("leaves rights to laws", () => {
    const result = returns.safeLoad(
      documentWith({ rules: [rule("entitle", { remedies: ["refund"] })] }),
    );
    expect(result.success ? [] : result.error.issues.map(({ message }) => message)).toEqual([
      "/rules/3/event/type: expected an effect of a shop's policy, got `entitle` without `law`",
    ]);
  });
});

describe("warnings", () => {
  it("name every statement of law that was not read in its source, with its numbers", () => {
    const law = { article: "s. 22", source: "a note", mark: "secondary" as const };
    const window = { days: 30, anchor: "delivery" as const };
    const floor = lawWith([
      lawRule("entitle", { remedies: ["refund"] }),
      { ...rule("entitle", { remedies: ["refund"], window }, { name: "right-to-reject" }), law },
    ]);
    expect(load({}, floor).warnings.map(({ code, message }) => [code, message])).toEqual([
      [
        "unverified_law",
        "/rules/1/law/mark: expected `law.test` to state law that was read in its source, got `secondary` for `right-to-reject`; s. 22: days 30",
      ],
    ]);
    expect(load({}).warnings).toEqual([]);
  });
});
