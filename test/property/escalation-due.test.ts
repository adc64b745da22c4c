import fc from "fast-check";
import { expect, it } from "vitest";
import type { ClockDecision } from "../../src/escalation/decision.js";
import type { ComplaintEvent, EscalationFacts } from "../../src/escalation/facts.js";
import { escalation } from "../../src/escalation/index.js";
import type { EventType } from "../../src/escalation/vocabulary.js";
import type { PolicyDocument } from "../../src/policy/document-schema.js";
import { runs } from "../support/property-options.js";
import { complaintCase, isoAt } from "./arbitraries/complaint-cases.js";
import { canHappen } from "./arbitraries/complaint-histories.js";
import { complaintPolicy } from "./arbitraries/complaint-policies.js";

/** Conditions that count events are left out: what keeps a promise must not change that there is one. */
const policies = complaintPolicy({ topics: ["severity", "dates"], takesAll: true });
const cases = complaintCase({ complete: true, maxLength: 5 });
const complained = complaintCase({ complete: true, maxLength: 5, complained: true });

/** The case at another instant; of what was granted elsewhere nothing is asked here. */
function at({ grants: _grants, ...facts }: EscalationFacts, instantMs: number): EscalationFacts {
  return { ...facts, at: isoAt(instantMs) };
}

/** What a usual promise is kept by, where the rule does not say. */
const usual: Readonly<Record<string, EventType>> = {
  acknowledge: "acknowledged",
  "first-response": "replied",
  update: "updated",
  resolve: "resolved",
};

/** An event that keeps the promise of a clock. */
function keeping(document: PolicyDocument, { rule, target }: ClockDecision, instantMs: number) {
  const params = document.rules.find(({ name }) => name === rule)?.event.params;
  const [first = usual[target] ?? "kept"] = (params?.metBy ?? []) as readonly EventType[];
  const base = { type: first, at: isoAt(instantMs) };
  if (first === "kept") return { ...base, promise: target };
  if (first === "granted") return { ...base, offer: "apology" as const, amountMinor: 0 };
  return base;
}

/** Whether a clock starts anew with the event that keeps it: then there is no telling which promise it kept. */
function startsWith(document: PolicyDocument, { rule }: ClockDecision, { type }: ComplaintEvent) {
  const params = document.rules.find(({ name }) => name === rule)?.event.params;
  return JSON.stringify(params?.from ?? "").includes(`"${type}"`);
}

it("a clock is running up to its due instant and breached after it, met by what happens up to then", () => {
  let clocks = 0;
  const law = fc.property(policies, cases, (document, facts) => {
    const policy = escalation.load(document);
    const lastMs = Date.parse(facts.history.at(-1)?.at ?? facts.signal?.observedAt ?? facts.at);
    const find = (given: EscalationFacts, rule: string) =>
      policy.decide(given).clocks.find((clock) => clock.rule === rule);
    for (const clock of policy.decide(at(facts, lastMs)).clocks) {
      const { rule, dueBy, doneAt, missing, startedAt = "" } = clock;
      const dueMs = Date.parse(dueBy ?? "");
      // What ends before it starts, as no days from a later date on, nothing can keep.
      const isAhead = dueMs - 1 >= lastMs && dueMs >= Date.parse(startedAt);
      if (doneAt || missing || !isAhead) continue;
      clocks += 1;
      const states = [dueMs - 1, dueMs, dueMs + 1].map((ms) => find(at(facts, ms), rule)?.state);
      expect(states, rule).toEqual(["running", "running", "breached"]);
      for (const [instantMs, expected] of [
        [dueMs, "met"],
        [dueMs + 1, "breached"],
      ] as const) {
        const event = keeping(document, clock, instantMs);
        const history = [...facts.history, event];
        if (!canHappen(history) || startsWith(document, clock, event)) continue;
        const then = find({ ...at(facts, instantMs + 5_000), history }, rule);
        expect([then?.state, then?.doneAt, then?.dueBy], rule).toEqual([expected, event.at, dueBy]);
      }
    }
  });
  fc.assert(law, runs());
  expect(clocks).toBeGreaterThan(300);
});

it("a clock that starts at an event is kept by another one, not by the one that started it", () => {
  const updates = (from: EventType, metBy: readonly EventType[]) => ({
    id: "escalation.updates",
    domain: "escalation",
    version: "1",
    timeZone: "UTC",
    rules: [
      {
        name: "update",
        conditions: "always",
        event: { type: "target", params: { target: "update", hours: 24, from, metBy } },
      },
    ],
  });
  const type = fc.constantFrom<EventType>("acknowledged", "replied", "updated");
  const law = fc.property(complained, type, fc.nat(100_000), (facts, of, laterMs) => {
    const policy = escalation.load(updates(of, [of]));
    const startMs = Date.parse(facts.at);
    const history = [...facts.history, { type: of, at: isoAt(startMs), by: "new" }];
    const { clocks } = policy.decide({ ...at(facts, startMs + laterMs), history });
    expect(clocks.map(({ state }) => state)).toEqual(["running"]);
  });
  fc.assert(law, runs());
});
