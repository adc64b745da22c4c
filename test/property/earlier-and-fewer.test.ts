import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PolicyDocument, RuleDocument } from "../../src/policy/document-schema.js";
import type { LineOutcome, ReturnsDecision } from "../../src/returns/decision.js";
import type { ReturnsFacts } from "../../src/returns/facts.js";
import { returns } from "../../src/returns/index.js";
import { formatInstant, parseInstant } from "../../src/time/instant.js";
import { conformity, declaredBy, guarantee, weekendsOnly, withdrawal } from "../support/law.js";
import { runs } from "../support/property-options.js";
import { asking, documentWith, execute, rule, sum } from "../support/returns.js";
import { shippedLaws } from "../support/shipped-laws.js";
import { lawFactsOf } from "./arbitraries/law-facts.js";
import { storeRules } from "./arbitraries/store-rules.js";

/**
 * DESIGN laws 5 and 6 over random policies, facts and floors. A right to what was not sent in time begins
 * when the time is over: of it alone asking earlier is worse.
 */
const laws = [withdrawal, conformity, guarantee, ...shippedLaws()].filter(
  ({ law }) => law?.basis !== "late-delivery",
);
const some = fc.subarray(laws, { maxLength: 3 });
const lawFacts = lawFactsOf(laws);

/** Rules that do not ask how long ago something was: what they say, time does not make worse. */
const timeless = storeRules.map((rules) =>
  rules.filter(({ conditions }) => !JSON.stringify(conditions).includes("daysSince")),
);

function policyOf(rules: readonly RuleDocument[], floors: readonly PolicyDocument[]) {
  const known = new Set(rules.map(({ name }) => name));
  const closed = rules.map(({ overrides = [], ...one }) => ({
    ...one,
    overrides: overrides.filter((name) => known.has(name)),
  }));
  const document = documentWith({ calendar: weekendsOnly, facts: declaredBy(laws), rules: closed });
  return returns.load(document, { floors });
}

const rank: Readonly<Record<LineOutcome, number>> = {
  deny: 0,
  undetermined: 0,
  review: 1,
  approve: 2,
};

/** The ids of the lines that one decision answers worse than another on the same lines. */
function worse(one: ReturnsDecision, than: ReturnsDecision): readonly string[] {
  return than.lines
    .filter(({ outcome }, index) => rank[one.lines[index]?.outcome ?? "deny"] < rank[outcome])
    .map(({ lineId }) => lineId);
}

/** The same request some time before, but not before the goods were there. */
function askedEarlier(facts: ReturnsFacts, part: number): ReturnsFacts {
  const { order, lines, request } = facts;
  const events = [order.placedAt, order.dispatchedAt, order.deliveredAt];
  const there = [...events, ...lines.flatMap((line) => [line.deliveredAt, line.installedAt])];
  const earliest = Math.max(0, ...there.map((text) => parseInstant(text ?? "") ?? 0));
  const asked = parseInstant(request.requestedAt ?? "") ?? 0;
  if (asked <= earliest) return facts;
  const sooner = earliest + Math.floor((asked - earliest) * part);
  return { ...facts, request: { ...request, requestedAt: formatInstant(sooner) } };
}

describe("under floors", () => {
  it("a request is never answered worse for being made earlier", () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    const law = fc.property(timeless, some, lawFacts, part, (rules, floors, facts, share) => {
      const policy = policyOf(rules, floors);
      const sooner = policy.decide(askedEarlier(facts, share));
      expect(worse(sooner, policy.decide(facts))).toEqual([]);
    });
    fc.assert(law, runs(400));
  });

  it("other lines are never answered worse for fewer units of one", () => {
    const law = fc.property(
      storeRules,
      some,
      lawFacts,
      fc.nat({ max: 3 }),
      (rules, floors, facts, index) => {
        const policy = policyOf(rules, floors);
        const { lines: asked } = facts.request;
        const fewer = asked?.map((line, at) =>
          at === index ? { ...line, quantity: 1, quantityReceived: 0 } : line,
        );
        const request = { ...facts.request, ...(fewer && { lines: fewer }) };
        const changed = policy.decide({ ...facts, request });
        const id = asked?.[index]?.lineId;
        expect(worse(changed, policy.decide(facts)).filter((one) => one !== id)).toEqual([]);
      },
    );
    fc.assert(law, runs(400));
  });

  it("a return gives back the same however it is split into steps", () => {
    const settle = fc.record({
      outboundShipping: fc.constantFrom("never", "last-item", "proportional"),
      promotions: fc.constantFrom("freeze", "first-return"),
    });
    const price = fc.constantFrom(1, 333, 1_000, 1_999, 10_000);
    const lines = fc.array(
      fc.record({ unitPriceMinor: price, quantityOrdered: fc.integer({ min: 1, max: 3 }) }),
      { minLength: 1, maxLength: 4 },
    );
    const discount = fc.constantFrom(0, 1, 100);
    const law = fc.property(
      settle,
      lines,
      discount,
      fc.boolean(),
      (own, ordered, amountMinor, denies) => {
        const rules = denies ? [rule("deny", { reason: "no" })] : [];
        const document = documentWith({ settle: own, rules });
        const policy = returns.load(document, { floors: [withdrawal] });
        const facts = orderOf(
          ordered,
          Math.min(amountMinor, sum(ordered.map((one) => one.unitPriceMinor))),
        );
        const whole = policy.decide(facts).settlement?.refundMinor;
        let state = facts;
        const steps = facts.lines.flatMap((line) =>
          Array.from({ length: line.quantityOrdered }, () => {
            const decision = policy.decide(asking(state, { [line.id]: 1 }));
            state = execute(state, decision);
            return decision.settlement?.refundMinor ?? 0;
          }),
        );
        expect(sum(steps)).toBe(whole);
      },
    );
    fc.assert(law, runs(300));
  });
});

function orderOf(
  ordered: readonly { readonly unitPriceMinor: number; readonly quantityOrdered: number }[],
  amountMinor: number,
): ReturnsFacts {
  const lines = ordered.map((line, index) => ({ id: `line-${index + 1}`, ...line }));
  const goods = sum(ordered.map((line) => line.unitPriceMinor * line.quantityOrdered));
  return {
    order: {
      currency: "EUR",
      pricesIncludeTax: true,
      placedAt: "2026-05-01T10:00:00Z",
      deliveredAt: "2026-05-03T08:00:00Z",
      discounts: [{ amountMinor }],
    },
    lines,
    shipping: { paidMinor: 995, cheapestMinor: 495 },
    tenders: [{ id: "card", kind: "card", capturedMinor: goods - amountMinor + 995 }],
    request: { kind: "return", requestedAt: "2026-05-10T10:00:00Z" },
  };
}
