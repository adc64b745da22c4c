import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EscalationDecision } from "../../src/escalation/decision.js";
import type { ComplaintEvent, EscalationFacts } from "../../src/escalation/facts.js";
import { escalation } from "../../src/escalation/index.js";
import { runs } from "../support/property-options.js";
import { complaintCase, isoAt } from "./arbitraries/complaint-cases.js";
import { grounds } from "./arbitraries/complaint-clocks.js";
import { canHappen, gapMs } from "./arbitraries/complaint-histories.js";
import { complaintPolicy } from "./arbitraries/complaint-policies.js";

/**
 * A hold is looked at by itself: conditions that count events are left out, since a rule may say that a
 * case which was held is another case.
 */
const policies = complaintPolicy({ topics: ["severity", "dates"], takesAll: true });
const cases = complaintCase({ complained: true });

const share = fc.double({ min: 0, max: 1, noNaN: true });
const added = fc.record({
  ground: fc.constantFrom<string>(...grounds, "holiday"),
  from: share,
  lengthMs: fc.option(gapMs, { nil: undefined, freq: 4 }),
});

type Added = typeof added extends fc.Arbitrary<infer One> ? One : never;

/** Puts events into a history, each behind all that happened by then. */
function insert(history: readonly ComplaintEvent[], more: readonly ComplaintEvent[]) {
  return more.reduce(
    (events, event) => {
      const place = events.filter(({ at }) => at <= event.at).length;
      return events.toSpliced(place, 0, event);
    },
    [...history],
  );
}

/** The facts with one hold more, somewhere between the complaint and now; over by now, or not. */
function withHold(facts: EscalationFacts, { ground, from, lengthMs }: Added) {
  const firstMs = Date.parse(facts.history[0]?.at ?? facts.at);
  const nowMs = Date.parse(facts.at);
  const heldMs = firstMs + Math.floor((nowMs - firstMs) * from);
  const held: ComplaintEvent = { type: "held", at: isoAt(heldMs), ground };
  const untilMs = lengthMs === undefined ? Number.POSITIVE_INFINITY : heldMs + lengthMs;
  const resumed: ComplaintEvent[] =
    untilMs <= nowMs ? [{ type: "resumed", at: isoAt(untilMs), ground }] : [];
  return { ...facts, history: insert(facts.history, [held, ...resumed]) };
}

/** Whether the history is one that can have happened, with no event twice. */
function isPossible({ history }: EscalationFacts): boolean {
  const texts = new Set(history.map(({ type, at, ground }) => `${type} ${at} ${ground}`));
  const holds = history.filter(({ type }) => type === "held" || type === "resumed");
  const distinct = new Set(holds.map(({ type, at, ground }) => `${type} ${at} ${ground}`));
  return canHappen(history) && distinct.size === holds.length && texts.size > 0;
}

/** When something is due, on hold never; by what it is that is due. */
function instants({ clocks, steps, referrals }: EscalationDecision): ReadonlyMap<string, number> {
  const never = Number.POSITIVE_INFINITY;
  const ms = (text: string | undefined) => (text === undefined ? never : Date.parse(text));
  return new Map([
    ...clocks
      .filter(({ state }) => state !== "pending" && state !== "not-told")
      .flatMap(({ rule, dueBy, latestBy }): [string, number][] => [
        [`${rule} dueBy`, ms(dueBy)],
        [`${rule} latestBy`, ms(latestBy ?? dueBy)],
      ]),
    ...[...steps.due, ...steps.next].map(({ step, at }): [string, number] => [step, ms(at)]),
    ...referrals.flatMap(({ rule, fromAt, closesBy }): [string, number][] => [
      [`${rule} fromAt`, ms(fromAt)],
      // No end is none, or one that the calendar does not tell.
      ...(closesBy === undefined ? [] : [[`${rule} closesBy`, ms(closesBy)] as [string, number]]),
    ]),
  ]);
}

function pausedOn(ground: string, pausedBy: unknown): boolean {
  return pausedBy === "any" || (Array.isArray(pausedBy) && pausedBy.includes(ground));
}

describe("one hold more", () => {
  it("never makes anything due earlier, and nothing later that does not pause on its ground", () => {
    const counts = { later: 0, same: 0 };
    const law = fc.property(policies, cases, added, (document, facts, more) => {
      const held = withHold(facts, more);
      fc.pre(isPossible(held));
      const policy = escalation.load(document);
      const before = instants(policy.decide(facts));
      const after = instants(policy.decide(held));
      const runsOn = document.rules
        .filter(({ event: { params } }) => !pausedOn(more.ground, params.pausedBy))
        .map(({ name }) => `${name} dueBy`);
      for (const [what, instantMs] of after) {
        const beforeMs = before.get(what);
        if (beforeMs === undefined) continue;
        expect(instantMs, what).toBeGreaterThanOrEqual(beforeMs);
        if (runsOn.includes(what)) expect(instantMs, what).toBe(beforeMs);
        counts[instantMs > beforeMs ? "later" : "same"] += 1;
      }
    });
    fc.assert(law, runs());
    expect(Math.min(counts.later, counts.same)).toBeGreaterThan(100);
  });
});

describe("a hold that begins when a clock has run out", () => {
  it("changes nothing of it", () => {
    let clocks = 0;
    const law = fc.property(policies, cases, added, (document, facts, more) => {
      const policy = escalation.load(document);
      const held = withHold(facts, more);
      fc.pre(isPossible(held));
      const fromAt = held.history.find((event) => !facts.history.includes(event))?.at ?? "";
      const after = policy.decide(held).clocks;
      const early = document.rules
        .filter(({ event }) =>
          /previous-business-day|close-of-business/.test(JSON.stringify(event)),
        )
        .map(({ name }) => name);
      for (const clock of policy.decide(facts).clocks) {
        const { rule, dueBy = "9", latestBy = dueBy, state } = clock;
        // What is due before its last day is over can still be held on that day.
        if (latestBy >= fromAt || early.includes(rule)) continue;
        clocks += 1;
        const then = after.find((one) => one.rule === rule);
        expect([then?.dueBy, then?.state], rule).toEqual([dueBy, state]);
      }
    });
    fc.assert(law, runs(2_000));
    expect(clocks).toBeGreaterThan(50);
  });
});

describe("a hold that is split into two adjacent ones", () => {
  it("changes nothing", () => {
    let clocks = 0;
    const law = fc.property(policies, cases, added, share, (document, facts, more, middle) => {
      const held = withHold(facts, more);
      fc.pre(isPossible(held));
      const split = splitHold(held, more.ground, middle);
      fc.pre(split !== undefined && isPossible(split));
      const policy = escalation.load(document);
      const inOne = policy.decide(held);
      clocks += inOne.clocks.length;
      expect(withoutHolds(policy.decide(split))).toEqual(withoutHolds(inOne));
    });
    fc.assert(law, runs());
    expect(clocks).toBeGreaterThan(1_000);
  });

  /** Ends a hold on a ground within it, and begins another at the same instant. */
  function splitHold(facts: EscalationFacts, ground: string, middle: number) {
    const place = facts.history.findLastIndex(
      (event) => event.type === "held" && event.ground === ground,
    );
    const held = facts.history[place];
    if (held === undefined) return undefined;
    const end = facts.history
      .slice(place)
      .find((event) => event.type === "resumed" && (event.ground ?? ground) === ground);
    const fromMs = Date.parse(held.at);
    const untilMs = Date.parse(end?.at ?? facts.at);
    const at = isoAt(fromMs + Math.floor((untilMs - fromMs) * middle));
    const between: ComplaintEvent[] = [
      { type: "resumed", at, ground },
      { type: "held", at, ground, by: "ben" },
    ];
    // Before whatever else happens at that instant, but after the hold itself.
    const next = facts.history.findIndex((event, index) => index > place && event.at >= at);
    const index = next === -1 ? facts.history.length : next;
    return { ...facts, history: facts.history.toSpliced(index, 0, ...between) };
  }

  /** Which holds a clock ran through is shown one by one. */
  function withoutHolds({ clocks, ...decision }: EscalationDecision) {
    return { ...decision, clocks: clocks.map(({ refusedHolds: _refused, ...clock }) => clock) };
  }
});
