import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PolicyDocument, RuleDocument } from "../../src/policy/document-schema.js";
import type { LineOutcome, ReturnsDecision } from "../../src/returns/decision.js";
import type { ReturnsFacts } from "../../src/returns/facts.js";
import { returns } from "../../src/returns/index.js";
import { conformity, declaredBy, guarantee, weekendsOnly, withdrawal } from "../support/law.js";
import { runs } from "../support/property-options.js";
import { documentWith, rule, sum } from "../support/returns.js";
import { shippedLaws } from "../support/shipped-laws.js";
import { lawFactsOf } from "./arbitraries/law-facts.js";
import { storeRules } from "./arbitraries/store-rules.js";

/** DESIGN law 7: with a floor, never worse than the floor alone; store rules never lower it. */
const floors = [withdrawal, conformity, guarantee, ...shippedLaws()].map((law) => ({
  id: law.id,
  law,
}));

const settle = {
  outboundShipping: "never",
  promotions: "freeze",
  feeTax: "follows-refund",
} as const;
const base = { calendar: weekendsOnly };

/** A shop that promises nothing of its own: what the law alone gives, paid as the shop pays. */
const promisesNothing: PolicyDocument = {
  ...documentWith(base),
  rules: [rule("settle", settle), rule("tender", { strategy: "original" })],
};

const store = fc.record({
  rules: storeRules,
  outboundShipping: fc.constantFrom("never", "last-item", "proportional"),
  remedies: fc.constantFrom(
    ["refund", "store-credit", "exchange"] as const,
    ["store-credit"] as const,
    ["repair"] as const,
  ),
});

interface Store {
  readonly rules: readonly RuleDocument[];
  readonly outboundShipping: "never" | "last-item" | "proportional";
  readonly remedies: readonly ("refund" | "store-credit" | "exchange" | "repair")[];
}

function policyOf({ rules, outboundShipping, remedies }: Store, laws: readonly PolicyDocument[]) {
  const document = documentWith({
    ...base,
    offer: { remedies: [...remedies] },
    settle: { outboundShipping },
    rules,
  });
  return returns.load(document, { floors: laws });
}

const rank: Readonly<Record<LineOutcome, number>> = {
  deny: 0,
  undetermined: 1,
  review: 1,
  approve: 2,
};

function refunded({ settlement }: ReturnsDecision): number {
  return settlement?.refundMinor ?? 0;
}

/** What is wrong with a decision, given what the law alone gives. */
function shortfalls(decision: ReturnsDecision, alone: ReturnsDecision): readonly string[] {
  const worse = alone.lines.flatMap((line, index) => {
    const got = decision.lines[index];
    if (got === undefined) return ["no line"];
    const isLower = rank[got.outcome] < rank[line.outcome];
    const unpaid =
      line.outcome === "approve" &&
      line.returnShipping === "shop" &&
      got.remedy === line.remedy &&
      got.returnShipping !== "shop";
    return [
      ...(isLower ? [`${line.lineId} ${got.outcome} < ${line.outcome}`] : []),
      ...(unpaid ? ["return shipping"] : []),
    ];
  });
  const same = alone.lines.every(
    ({ remedy }, index) => remedy === decision.lines[index]?.remedy || remedy === undefined,
  );
  // Nothing is settled of a request of which a part cannot be told; line by line the law still grants.
  const told = decision.outcome !== "undetermined";
  const isLess = same && told && refunded(decision) < refunded(alone);
  return [...worse, ...(isLess ? [`refund ${refunded(decision)} < ${refunded(alone)}`] : [])];
}

describe.each(floors)("the floor $id", ({ law }) => {
  const alone = returns.load(promisesNothing, { floors: [law] });
  const lawFacts = lawFactsOf([law]);

  it("is never undercut by a rule of the shop", () => {
    let granted = 0;
    const property = fc.property(store, lawFacts, (drawn, facts) => {
      const least = alone.decide(facts);
      granted += least.lines.filter(({ outcome }) => outcome !== "deny").length;
      expect(shortfalls(policyOf(drawn, [law]).decide(facts), least)).toEqual([]);
    });
    fc.assert(property, runs());
    expect(granted).toBeGreaterThan(0);
  });

  it("leaves a refund within what was paid, and its parts adding up", () => {
    const property = fc.property(store, lawFacts, (drawn, facts) => {
      const decision = policyOf(drawn, [law]).decide(facts);
      expect(balanceOf(decision)).toBe(0);
      expect(refunded(decision)).toBeLessThanOrEqual(decision.refundableBefore.totalMinor);
    });
    fc.assert(property, runs(200));
  });

  it("decides the same on json-rules-engine", async () => {
    const property = fc.asyncProperty(store, lawFacts, async (drawn, facts) => {
      const policy = policyOf(drawn, [law]);
      expect(await policy.decideAsync(facts)).toEqual(policy.decide(facts));
    });
    await fc.assert(property, runs(40));
  });
});

/** What goes back less what it is made of: nothing, unless a cap or an exchange is in the way. */
function balanceOf({ settlement, reasons }: ReturnsDecision): number {
  if (settlement === undefined || reasons.some(({ code }) => code === "refund-capped")) return 0;
  const { goodsMinor, dutiesMinor, shippingMinor, feesMinor, uncollectedFeeMinor } = settlement;
  const back = sum(settlement.refunds.map(({ amountMinor }) => amountMinor));
  const credit = settlement.storeCredit?.cashValueMinor ?? 0;
  if (back + credit + settlement.residueMinor !== settlement.refundMinor) return Number.NaN;
  if (settlement.priceDifferenceMinor !== undefined) return 0;
  const made = goodsMinor + dutiesMinor + shippingMinor - (feesMinor - uncollectedFeeMinor);
  return settlement.refundMinor - made;
}

describe("several floors", () => {
  const laws = floors.map(({ law }) => law);
  const lawFacts = lawFactsOf(laws);

  it("give at least what each of them gives alone", () => {
    const facts = declaredBy(laws);
    const each = laws.map((law) => returns.load({ ...promisesNothing, facts }, { floors: [law] }));
    const property = fc.property(
      store,
      lawFacts,
      fc.nat({ max: each.length - 1 }),
      (drawn, given, index) => {
        const decision = policyOf(drawn, laws).decide(given);
        const least = each[index]?.decide(given);
        const lower = (least?.lines ?? []).filter(
          ({ outcome }, at) => rank[decision.lines[at]?.outcome ?? "deny"] < rank[outcome],
        );
        expect(lower).toEqual([]);
      },
    );
    fc.assert(property, runs(300));
  });

  it("do not turn on the order in which they are given", () => {
    const property = fc.property(store, lawFacts, (drawn, facts: ReturnsFacts) => {
      const one = policyOf(drawn, laws).decide(facts);
      const other = policyOf(drawn, [...laws].reverse()).decide(facts);
      expect([other.outcome, refunded(other)]).toEqual([one.outcome, refunded(one)]);
    });
    fc.assert(property, runs(200));
  });
});
