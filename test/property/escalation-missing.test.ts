import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EscalationDecision } from "../../src/escalation/decision.js";
import type { EscalationFacts } from "../../src/escalation/facts.js";
import { escalation } from "../../src/escalation/index.js";
import { severityRank } from "../../src/escalation/vocabulary.js";
import { runs } from "../support/property-options.js";
import { complaintCase } from "./arbitraries/complaint-cases.js";
import { complaintPolicy } from "./arbitraries/complaint-policies.js";

/**
 * DESIGN law 4, of complaints. The facts are drawn complete, some are taken out, and what was certain
 * without them must be as it was with them: they are one completion of many, drawn at random.
 */
const groups = {
  complaint: ["id", "category", "channel", "impact", "urgency", "safety", "amountAtStakeMinor"],
  customer: ["id", "tier", "tags", "vulnerable", "complaintsLast12Months"],
  order: ["seller", "totalMinor", "promisedAt", "deliveredAt", "placedAt"],
} as const;

const gone = fc.record({
  complaint: fc.subarray([...groups.complaint, "legalThreat"], { maxLength: 4 }),
  customer: fc.subarray([...groups.customer], { maxLength: 3 }),
  order: fc.subarray([...groups.order], { maxLength: 3 }),
  whole: fc.subarray(["grants", "customer", "order"] as const, { maxLength: 1 }),
});

type Gone = typeof gone extends fc.Arbitrary<infer One> ? One : never;

function without<Group extends object>(group: Group | undefined, keys: readonly string[]): Group {
  const left = Object.entries(group ?? {}).filter(([key]) => !keys.includes(key));
  return Object.fromEntries(left) as Group;
}

function drop(
  facts: EscalationFacts,
  { complaint, customer, order, whole }: Gone,
): EscalationFacts {
  const left = {
    ...facts,
    complaint: without(facts.complaint, complaint),
    customer: without(facts.customer, customer),
    order: without(facts.order, order),
  };
  return without(left, whole);
}

interface Pair {
  readonly few: EscalationDecision;
  readonly all: EscalationDecision;
}

/** Checks the decision without some facts beside that with all of them. */
function decidedTwice(check: (pair: Pair) => void): void {
  const all = complaintCase({ complete: true });
  const law = fc.property(complaintPolicy(), all, gone, (document, facts, keys) => {
    const policy = escalation.load(document);
    check({ few: policy.decide(drop(facts, keys)), all: policy.decide(facts) });
  });
  fc.assert(law, runs());
}

describe("what is certain without some facts", () => {
  it("stays as it is with them: the outcome, clocks, and between which severities it is", () => {
    const counts = { told: 0, untold: 0 };
    decidedTwice(({ few, all }) => {
      counts[few.outcome === "undetermined" ? "untold" : "told"] += 1;
      if (few.outcome === "undetermined") expect(few.missing).not.toEqual([]);
      else expect(all.outcome).toBe(few.outcome);
      if (!isCase(all)) return;
      expect(sameClocks(few, all)).toEqual(certainClocks(few));
      const { atLeast = "low", atMost = "critical" } = few.severity ?? {};
      const severity = all.severity ?? few.severity ?? { atLeast, atMost };
      expect(severityRank(severity.atLeast)).toBeGreaterThanOrEqual(severityRank(atLeast));
      expect(severityRank(severity.atMost)).toBeLessThanOrEqual(severityRank(atMost));
    });
    expect(Math.min(counts.told, counts.untold)).toBeGreaterThan(100);
  });

  it("stays as it is with them: whose it is, steps due or next, offers, and ways out", () => {
    decidedTwice(({ few, all }) => {
      if (!isCase(all)) return;
      if (few.route) expect(all.route).toEqual(few.route);
      for (const key of ["due", "next"] as const)
        expect(all.steps[key], key).toEqual(expect.arrayContaining([...few.steps[key]]));
      expect(all.offers).toEqual(expect.arrayContaining([...few.offers]));
      // A way out with facts missing is open at the latest from then on.
      const told = few.referrals.filter(({ missing }) => missing === undefined);
      expect(all.referrals).toEqual(expect.arrayContaining(told));
    });
  });

  it("never grants more than with them, and what is told of a role stays so", () => {
    decidedTwice(({ few: { authority: few }, all: { authority: all } }) => {
      if (few === undefined || all === undefined) return;
      expect(few.mayGrantMinor).toBeLessThanOrEqual(all.mayGrantMinor);
      const { verdict, mayGrantMinor, grantMinor } = few;
      if (verdict === "not-told") return;
      expect([all.verdict, all.grantMinor]).toEqual([verdict, grantMinor]);
      // What is granted in any case is: how much more there is to grant can turn on what is missing.
      if (verdict !== "grant") expect(all.mayGrantMinor).toBe(mayGrantMinor);
    });
  });
});

/** A complaint that was taken up: of others nothing is said. */
function isCase({ outcome }: EscalationDecision): boolean {
  return outcome !== "declined" && outcome !== "no-case";
}

/** Clocks that certainly apply; which of them binds can turn on one that may apply. */
function certainClocks({ clocks }: EscalationDecision) {
  return clocks.filter((clock) => clock.missing === undefined).map(unbound);
}

function sameClocks(few: EscalationDecision, all: EscalationDecision) {
  return certainClocks(few).map(({ rule }) => {
    const clock = all.clocks.find((one) => one.rule === rule);
    return clock && unbound(clock);
  });
}

function unbound({ binding: _binding, ...clock }: EscalationDecision["clocks"][number]) {
  return clock;
}
