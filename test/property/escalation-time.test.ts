import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EscalationDecision } from "../../src/escalation/decision.js";
import type { EscalationFacts } from "../../src/escalation/facts.js";
import { escalation } from "../../src/escalation/index.js";
import { addDays } from "../../src/time/calendar-date.js";
import { runs } from "../support/property-options.js";
import { complaintCase, isoAt } from "./arbitraries/complaint-cases.js";
import { gapMs } from "./arbitraries/complaint-histories.js";
import { complaintPolicy } from "./arbitraries/complaint-policies.js";

const DAY = 86_400_000;
const policies = complaintPolicy();
const cases = complaintCase();
const fresh = complaintCase({ maxLength: 4 });
const later = fc.oneof(
  gapMs,
  fc.nat(400).map((days) => days * DAY),
);

function at(facts: EscalationFacts, instantMs: number): EscalationFacts {
  return { ...facts, at: isoAt(instantMs) };
}

function ruleOf({ rule, floor = "" }: EscalationDecision["clocks"][number]): string {
  return `${floor} ${rule}`;
}

describe("time that moves on", () => {
  it("never lowers the tier, nor takes back that a clock is breached or a step is due", () => {
    const law = fc.property(policies, cases, later, (document, facts, laterMs) => {
      const policy = escalation.load(document);
      const now = policy.decide(facts);
      const then = policy.decide(at(facts, Date.parse(facts.at) + laterMs));
      if (now.route && then.route) expect(then.route.tier).toBeGreaterThanOrEqual(now.route.tier);
      const breached = ({ clocks }: EscalationDecision) =>
        clocks.filter(({ state }) => state === "breached").map(ruleOf);
      expect(breached(then)).toEqual(expect.arrayContaining(breached(now)));
      expect(then.steps.taken).toEqual(now.steps.taken);
      expect(then.steps.due).toEqual(expect.arrayContaining([...now.steps.due]));
    });
    fc.assert(law, runs());
  });

  it("changes nothing until the next check, and something then", () => {
    let checks = 0;
    const law = fc.property(
      policies,
      fresh,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (document, facts, share) => {
        const policy = escalation.load(document);
        const now = policy.decide(facts);
        const nowMs = Date.parse(facts.at);
        const endMs = now.nextCheckAt ? Date.parse(now.nextCheckAt) : nowMs + 9_000 * DAY;
        const betweenMs = nowMs + Math.floor((endMs - 1 - nowMs) * share);
        expect(standing(policy.decide(at(facts, betweenMs)))).toEqual(standing(now));
        expect(standing(policy.decide(at(facts, endMs - 1)))).toEqual(standing(now));
        if (now.nextCheckAt === undefined) return;
        checks += 1;
        expect(standing(policy.decide(at(facts, endMs)))).not.toEqual(standing(now));
      },
    );
    fc.assert(law, runs());
    expect(checks).toBeGreaterThan(100);
  });

  /** What a scheduler acts on. Who is open for business, and for what period grants count, is not in it. */
  function standing({ outcome, clocks, steps, route, referrals, agenda }: EscalationDecision) {
    return {
      outcome,
      clocks: clocks.map((clock) => [ruleOf(clock), clock.state, clock.dueBy, clock.binding]),
      steps,
      route: route && [route.tier, route.owner, route.rule],
      referrals: referrals.map(({ rule, state }) => [rule, state]),
      agenda: agenda.map(({ name }) => name),
    };
  }
});

describe("a case some whole weeks later", () => {
  it("is answered alike, every instant as much later, where all weeks are the same", () => {
    const weekly = complaintPolicy({ weekly: true, topics: ["severity", "history", "asking"] });
    // An amount that was granted in the last so many days, and the answer's other dates, move along.
    const law = fc.property(weekly, cases, fc.integer({ min: -52, max: 52 }), (...drawn) => {
      const [document, facts, weeks] = drawn;
      const policy = escalation.load(document);
      expect(policy.decide(shifted(facts, weeks))).toEqual(shifted(policy.decide(facts), weeks));
      expect(policy.timeline(shifted(facts, weeks))).toEqual(
        shifted(policy.timeline(facts), weeks),
      );
    });
    fc.assert(law, runs());
  });

  /** The same JSON with every instant and every date so many weeks later. */
  function shifted<Value>(value: Value, weeks: number): Value {
    return mapTexts(value, (text) => {
      if (/^\d{4}-\d\d-\d\dT.*Z$/.test(text)) return isoAt(Date.parse(text) + weeks * 7 * DAY);
      return /^\d{4}-\d\d-\d\d$/.test(text) ? addDays(text, weeks * 7) : text;
    });
  }
});

describe("an instant written with another offset", () => {
  const offsets = fc.infiniteStream(
    fc.constantFrom("Z", "+00:00", "-00:00", "+01:00", "+05:45", "-03:30", "+14:00", "-12:00"),
  );

  it("is the same instant, in facts and in what rules compare them with", () => {
    const law = fc.property(policies, cases, offsets, (document, facts, stream) => {
      const policy = escalation.load(document);
      const decision = policy.decide(facts);
      const written = mapTexts(facts, (text) =>
        /^\d{4}-\d\d-\d\dT.*Z$/.test(text) ? inOffset(text, stream.next().value) : text,
      );
      expect(policy.decide(written)).toEqual(decision);
    });
    fc.assert(law, runs());
  });

  function inOffset(text: string, offset: string): string {
    const [sign = "+", hours = "0", minutes = "0"] = [
      offset[0],
      offset.slice(1, 3),
      offset.slice(4),
    ];
    if (offset === "Z") return text;
    const shiftMs = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === "-" ? -1 : 1);
    return isoAt(Date.parse(text) + shiftMs).replace("Z", offset);
  }
});

function mapTexts<Value>(value: Value, map: (text: string) => string): Value {
  if (typeof value === "string") return map(value) as Value;
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, map)) as Value;
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([key, one]) => [key, mapTexts(one, map)]);
  return Object.fromEntries(members) as Value;
}
