import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EscalationDecision } from "../../src/escalation/decision.js";
import type { EscalationFacts } from "../../src/escalation/facts.js";
import { escalation } from "../../src/escalation/index.js";
import { runs } from "../support/property-options.js";
import { complaintCase } from "./arbitraries/complaint-cases.js";
import { complaintPolicy } from "./arbitraries/complaint-policies.js";

/** DESIGN laws 1 to 3, of complaints. */
const policies = complaintPolicy({ declares: true });
const cases = complaintCase({ declares: true });
const outcomes = ["open", "resolved", "declined", "no-case", "review", "undetermined"];

function frozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null)
    for (const member of Object.values(Object.freeze(value))) frozen(member);
  return value;
}

/** A decision without the hash of its policy, which the order of rules is a part of. */
function unhashed({ policy: _policy, ...decision }: EscalationDecision) {
  return decision;
}

/** Lists whose order says nothing, in one order: why, what can be offered, what is missing. */
function unordered(decision: EscalationDecision) {
  const { authority, steps, clocks, obligations, ...rest } = unhashed(decision);
  return sortedLists({
    ...rest,
    agenda: { inOrder: rest.agenda.map((item) => JSON.stringify(item)).join() },
    referrals: { inOrder: rest.referrals.map(({ rule }) => rule).join(), all: rest.referrals },
    clocks: { inOrder: clocks.map(({ rule }) => rule).join(), all: clocks },
    steps: { inOrder: JSON.stringify({ ...steps, notTold: [] }), notTold: steps.notTold },
    authority,
    obligations,
  });
}

function sortedLists(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(sortedLists).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, sortedLists(member)]),
  );
}

describe("a decision on a complaint", () => {
  it("is the same for the same facts, and changes nothing that it is given", () => {
    const law = fc.property(policies, cases, (document, facts) => {
      const before = structuredClone({ document, facts });
      const policy = escalation.load(frozen(document));
      const first = policy.decide(frozen(facts));
      expect(policy.decide(structuredClone(facts))).toEqual(first);
      expect(policy.document).toEqual(document);
      expect({ document, facts }).toEqual(before);
    });
    fc.assert(law, runs());
  });

  it("does not turn on the order of the rules", () => {
    const shuffled = policies.chain((document) =>
      fc.record({
        document: fc.constant(document),
        rules: fc.shuffledSubarray([...document.rules], { minLength: document.rules.length }),
      }),
    );
    const law = fc.property(shuffled, cases, ({ document, rules }, facts) => {
      const decision = escalation.load(document).decide(facts);
      const other = escalation.load({ ...document, rules }).decide(facts);
      expect(unordered(other)).toEqual(unordered(decision));
    });
    fc.assert(law, runs());
  });

  it("is the same on json-rules-engine, and by the policy printed and loaded again", async () => {
    const law = fc.asyncProperty(policies, cases, async (document, facts) => {
      const policy = escalation.load(document);
      const decision = policy.decide(facts);
      expect(await policy.decideAsync(facts)).toEqual(decision);
      const printed = escalation.load(JSON.parse(JSON.stringify(policy.toJSON())));
      expect(unhashed(printed.decide(facts))).toEqual(unhashed(decision));
    });
    await fc.assert(law, runs());
  });

  it("is there for all facts that can be, one of the outcomes, and nothing throws", () => {
    const seen = new Map<string, number>();
    const law = fc.property(policies, cases, (document, facts) => {
      const policy = escalation.load(document);
      const result = policy.safeDecide(facts);
      if (!result.success) throw result.error;
      const { outcome, missing, clocks, nextCheckAt } = result.data;
      seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
      expect(outcomes).toContain(outcome);
      expect(JSON.parse(JSON.stringify(result.data))).toEqual(result.data);
      if (outcome === "undetermined") expect(missing).not.toEqual([]);
      expect(clocks.filter(({ binding }) => binding).length).toBeLessThanOrEqual(1);
      if (nextCheckAt !== undefined) expect(nextCheckAt > result.data.at).toBe(true);
      expectEveryAnswer(policy, facts, result.data);
    });
    fc.assert(law, runs());
    // Each outcome is drawn often enough to say something.
    expect([...seen.keys()].sort()).toEqual([...outcomes].sort());
    expect(Math.min(...seen.values())).toBeGreaterThan(20);
  });
});

/** The other questions are answered too, and from the same clocks. */
function expectEveryAnswer(
  policy: ReturnType<typeof escalation.load>,
  facts: EscalationFacts,
  decision: EscalationDecision,
): void {
  expect(policy.explain(facts).decision).toEqual(decision);
  expect([true, false, undefined]).toContain(policy.allows({ role: "agent" }, facts));
  const { clocks, entries } = policy.timeline(facts);
  expect(clocks.length).toBeGreaterThanOrEqual(decision.clocks.length);
  expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).sort());
}
