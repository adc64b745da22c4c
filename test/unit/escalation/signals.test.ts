import { describe, expect, it } from "vitest";
import type { EscalationFacts } from "../../../src/escalation/facts.js";
import { event, factsWith, london, policyWith, rule } from "../../support/escalation.js";

type Signal = NonNullable<EscalationFacts["signal"]>;

const when = {
  all: [{ fact: "signal", path: "$.score", operator: "lessThanInclusive", value: 2 }],
};
const rules = [
  rule("open", { category: "unhappy" }, { when }),
  rule("target", { target: "first-response", hours: 4 }),
];
const observedAt = london("06-01 10:00");
const facts = (signal: Partial<Signal>): EscalationFacts => ({
  ...factsWith("06-01 12:00"),
  signal: { kind: "bad-review", observedAt, ...signal },
  history: [],
});
const decide = (signal: Partial<Signal>) => policyWith({ rules }).decide(facts(signal));

describe("a signal", () => {
  it("opens a case where a rule says so, and its clocks start when it was noticed", () => {
    expect(decide({ score: 2 })).toMatchObject({
      outcome: "open",
      openedAs: "unhappy",
      reasons: [{ code: "opened-from-signal", rule: "open", values: { category: "unhappy" } }],
      clocks: [{ startedAt: observedAt, dueBy: london("06-01 14:00") }],
    });
  });

  it("opens none where no rule does, and nothing is promised", () => {
    const decision = decide({ score: 3 });
    expect(decision).toMatchObject({ outcome: "no-case", reasons: [], clocks: [], missing: [] });
    expect(decision.openedAs).toBeUndefined();
    expect(decision.route).toBeUndefined();
    expect(policyWith().decide(facts({ score: 1 })).outcome).toBe("no-case");
  });

  it("may open one where a fact is missing", () => {
    const decision = decide({});
    expect(decision).toMatchObject({
      outcome: "undetermined",
      missing: ["/signal/score"],
      clocks: [{ dueBy: london("06-01 14:00") }],
    });
    expect(decision.openedAs).toBeUndefined();
  });

  it("has a history that follows it", () => {
    const history = [event("replied", "06-01 11:00")];
    const decision = policyWith({ rules }).decide({ ...facts({ score: 1 }), history });
    expect(decision).toMatchObject({ openedAs: "unhappy", clocks: [{ state: "met" }] });
  });

  it("beside a complaint changes nothing", () => {
    const signal = { kind: "bad-review", observedAt, score: 5 } as const;
    const decision = policyWith({ rules }).decide(factsWith("06-01 12:00", [], { signal }));
    expect(decision).toMatchObject({ outcome: "open", reasons: [] });
    expect(decision.openedAs).toBeUndefined();
  });
});
