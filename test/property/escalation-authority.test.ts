import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AuthorityDecision } from "../../src/escalation/decision.js";
import type { ComplaintEvent, EscalationFacts } from "../../src/escalation/facts.js";
import { escalation } from "../../src/escalation/index.js";
import { offerKinds } from "../../src/escalation/vocabulary.js";
import { runs } from "../support/property-options.js";
import { asking, complaintCase, isoAt } from "./arbitraries/complaint-cases.js";
import { complaintPolicy } from "./arbitraries/complaint-policies.js";
import { roles } from "./arbitraries/complaint-rules.js";

/** Conditions on who asks for what are left out, and on what was granted: the limits are looked at. */
const policies = complaintPolicy({ topics: ["severity", "dates"] });
const cases = complaintCase();
const amount = fc.oneof(fc.nat(3_000), fc.constantFrom(0, 999, 1_000, 1_001, 2_500, 10_000));

function ask(
  facts: EscalationFacts,
  question: NonNullable<EscalationFacts["asking"]>,
): EscalationFacts {
  return { ...facts, asking: question };
}

function grants(decision: AuthorityDecision | undefined): boolean {
  return decision?.verdict === "grant";
}

describe("what a role may grant", () => {
  it("is no larger amount where it is no smaller one", () => {
    const counts = { granted: 0, refused: 0 };
    const law = fc.property(policies, cases, asking, amount, amount, (...drawn) => {
      const [document, facts, question, one, other] = drawn;
      const policy = escalation.load(document);
      const [less, more] = [Math.min(one, other), Math.max(one, other)];
      const of = (amountMinor: number) =>
        policy.decide(ask(facts, { ...question, amountMinor })).authority;
      const [small, large] = [of(less), of(more)];
      if (grants(large)) expect(grants(small)).toBe(true);
      if (small?.verdict === "route-up") expect(large?.verdict).toBe("route-up");
      expect(small?.mayGrantMinor).toBe(large?.mayGrantMinor);
      if (small?.grantMinor !== undefined)
        expect(small.grantMinor).toBeLessThanOrEqual(Math.min(less, small.mayGrantMinor));
      counts[grants(small) ? "granted" : "refused"] += 1;
    });
    fc.assert(law, runs());
    expect(Math.min(counts.granted, counts.refused)).toBeGreaterThan(100);
  });

  it("never becomes more by what was granted before, in this case or elsewhere", () => {
    const counts = { less: 0, same: 0 };
    const before = fc.record({
      elsewhere: fc.boolean(),
      agoMs: fc.oneof(
        fc.nat(40).map((days) => days * 86_400_000),
        fc.nat(86_400_000),
      ),
      amountMinor: fc.constantFrom(0, 300, 1_200),
      offer: fc.constantFrom(...offerKinds),
      role: fc.constantFrom(...roles),
      caseId: fc.constantFrom("case-1", "case-2", "case-3"),
      customerId: fc.constantFrom("customer-1", "customer-2"),
    });
    const law = fc.property(policies, cases, asking, before, (document, facts, question, drawn) => {
      const policy = escalation.load(document);
      const given = ask(facts, question);
      const { elsewhere, agoMs, ...one } = drawn;
      const { amountMinor, offer } = one;
      const grant = { ...one, at: isoAt(Date.parse(facts.at) - agoMs) };
      const event: ComplaintEvent = {
        type: "granted",
        at: facts.at,
        by: "new",
        offer,
        amountMinor,
      };
      // Where nobody says what was granted elsewhere, nothing can be added to it.
      fc.pre(!elsewhere || facts.grants !== undefined);
      const more = elsewhere
        ? { ...given, grants: [...(facts.grants ?? []), grant] }
        : { ...given, history: [...facts.history, event] };
      const [less, all] = [policy.decide(more).authority, policy.decide(given).authority];
      if (less === undefined || all === undefined) return;
      expect(less.mayGrantMinor).toBeLessThanOrEqual(all.mayGrantMinor);
      if (grants(less)) expect(grants(all) || all.verdict === "not-told").toBe(true);
      counts[less.mayGrantMinor < all.mayGrantMinor ? "less" : "same"] += 1;
    });
    fc.assert(law, runs());
    expect(Math.min(counts.less, counts.same)).toBeGreaterThan(50);
  });

  it("is, asked shortly, what the decision says, whether the facts say who asks or not", () => {
    const counts = new Map<boolean | undefined, number>();
    const named = complaintPolicy({ topics: ["severity", "history", "asking"] });
    const law = fc.property(named, cases, asking, (document, facts, question) => {
      const policy = escalation.load(document);
      const { asking: _asked, ...unasked } = facts;
      const { outcome, authority } = policy.decide(ask(facts, question));
      const short = policy.allows(question, ask(facts, question));
      counts.set(short, (counts.get(short) ?? 0) + 1);
      if (authority === undefined) expect(short, outcome).not.toBe(true);
      else expect(short).toBe(shortly(authority));
      expect(policy.allows(question, unasked)).toBe(short);
    });
    fc.assert(law, runs());
    const all = [true, false, undefined].map((one) => counts.get(one) ?? 0);
    expect(Math.min(...all)).toBeGreaterThan(50);
  });

  function shortly({ verdict, mayGrantMinor }: AuthorityDecision): boolean | undefined {
    if (verdict === "not-told") return undefined;
    return verdict === "grant" || (verdict === "may-grant" && mayGrantMinor > 0);
  }
});
