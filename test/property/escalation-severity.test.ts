import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ClockDecision, EscalationDecision } from "../../src/escalation/decision.js";
import type { ComplaintEvent, EscalationFacts } from "../../src/escalation/facts.js";
import { escalation } from "../../src/escalation/index.js";
import { levels } from "../../src/escalation/vocabulary.js";
import type { PolicyDocument } from "../../src/policy/document-schema.js";
import { runs } from "../support/property-options.js";
import { complaintCase, isoAt } from "./arbitraries/complaint-cases.js";
import { complaintPolicy } from "./arbitraries/complaint-policies.js";
import { gradedTarget } from "./arbitraries/complaint-rules.js";

/** Rules that do not name impact and urgency themselves, nor count events: only the clocks turn on severity. */
const plain = { topics: ["dates"], takesAll: true } as const;
const without = ["reclassified"] as const;
const cases = complaintCase({ complete: true, without });
const level = fc.constantFrom(...levels);

type Level = (typeof levels)[number];

function gradesIn(document: PolicyDocument): readonly string[] {
  return document.rules
    .filter(({ event }) => event.params.bySeverity !== undefined)
    .map(({ name }) => name);
}

function clocksOf(document: PolicyDocument, decision: EscalationDecision) {
  const graded = gradesIn(document);
  return new Map(
    decision.clocks.filter(({ rule }) => graded.includes(rule)).map((clock) => [clock.rule, clock]),
  );
}

/** When a clock is due; on hold never, and not told where the calendar is not. */
function dueMs({ state, dueBy }: ClockDecision): number | undefined {
  if (dueBy !== undefined) return Date.parse(dueBy);
  return state === "paused" ? Number.POSITIVE_INFINITY : undefined;
}

function graded(facts: EscalationFacts, impact: Level, urgency: Level): EscalationFacts {
  return { ...facts, complaint: { ...facts.complaint, impact, urgency } };
}

describe("a more severe complaint", () => {
  const policies = complaintPolicy(plain);

  it("is never due later by a clock that turns on the severity", () => {
    const counts = { earlier: 0, same: 0 };
    const some = complaintCase({ complete: true });
    const law = fc.property(policies, some, fc.tuple(level, level), (document, facts, raised) => {
      const { impact = "low", urgency = "low" } = facts.complaint;
      const policy = escalation.load(document);
      const before = clocksOf(document, policy.decide(facts));
      const higher = graded(facts, higherOf(impact, raised[0]), higherOf(urgency, raised[1]));
      for (const [rule, clock] of clocksOf(document, policy.decide(higher))) {
        const [now, then] = [before.get(rule), dueMs(clock)];
        const beforeMs = now && dueMs(now);
        if (beforeMs === undefined || then === undefined) continue;
        expect(then, rule).toBeLessThanOrEqual(beforeMs);
        counts[then < beforeMs ? "earlier" : "same"] += 1;
      }
    });
    fc.assert(law, runs());
    expect(Math.min(counts.earlier, counts.same)).toBeGreaterThan(50);
  });

  function higherOf(a: Level, b: Level): Level {
    return levels[Math.max(levels.indexOf(a), levels.indexOf(b))] ?? a;
  }
});

describe("a complaint that is classified anew", () => {
  const change = fc.record({
    impact: level,
    urgency: level,
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  });

  interface Change {
    readonly impact: Level;
    readonly urgency: Level;
    readonly share: number;
  }

  /** The same case in three ways: as it was, as it is now since ever, and as it is now since some time. */
  function threeWays(document: PolicyDocument, facts: EscalationFacts, drawn: Change) {
    const policy = escalation.load(document);
    const before = policy.decide(facts);
    const since = graded(facts, drawn.impact, drawn.urgency);
    fc.pre(before.severity !== undefined && before.severity.atLeast === before.severity.atMost);
    const firstMs = Date.parse(facts.history[0]?.at ?? facts.at);
    const atMs = firstMs + Math.floor((Date.parse(facts.at) - firstMs) * drawn.share);
    const severityBefore = before.severity.atLeast;
    const event: ComplaintEvent = { type: "reclassified", at: isoAt(atMs), severityBefore };
    const place = facts.history.filter(({ at }) => at <= event.at).length;
    const changed = { ...since, history: facts.history.toSpliced(place, 0, event) };
    const all = [before, policy.decide(since), policy.decide(changed)];
    return all.map((decision) => clocksOf(document, decision));
  }

  it("keeps its start and its pauses: by the rule's word it is as if it had been so all along", () => {
    let clocks = 0;
    const retroactive = complaintPolicy({
      ...plain,
      graded: (range) => gradedTarget(range, fc.constant("retroactive" as const)),
    });
    const law = fc.property(retroactive, cases, change, (document, facts, drawn) => {
      const [, since, changed] = threeWays(document, facts, drawn);
      expect(changed).toEqual(since);
      clocks += changed?.size ?? 0;
    });
    fc.assert(law, runs());
    expect(clocks).toBeGreaterThan(500);
  });

  it("keeps its start and its pauses: else the earlier of what it was promised counts", () => {
    const counts = { before: 0, since: 0 };
    const keeping = complaintPolicy({
      ...plain,
      graded: (range) => gradedTarget(range, fc.constantFrom(undefined, "keep-earlier" as const)),
    });
    const law = fc.property(keeping, cases, change, (document, facts, drawn) => {
      const [before, since, changed] = threeWays(document, facts, drawn);
      for (const [rule, clock] of changed ?? []) {
        const [was, is] = [before?.get(rule), since?.get(rule)];
        expect(clock.startedAt, rule).toBe(is?.startedAt);
        const [wasMs, isMs] = [was && dueMs(was), is && dueMs(is)];
        if (wasMs === undefined || isMs === undefined) continue;
        expect(dueMs(clock), rule).toBe(Math.min(wasMs, isMs));
        counts[wasMs < isMs ? "before" : "since"] += 1;
      }
    });
    fc.assert(law, runs());
    expect(Math.min(counts.before, counts.since)).toBeGreaterThan(50);
  });
});
