import { describe, expect, it } from "vitest";
import type { ComplaintEvent } from "../../../src/escalation/facts.js";
import type { RuleDocument } from "../../../src/policy/document-schema.js";
import { event, factsWith, london, policyWith, rule } from "../../support/escalation.js";

const nextCheck = (
  rules: readonly RuleDocument[],
  shown: string,
  history: readonly ComplaintEvent[] = [],
) => policyWith({ rules }).decide(factsWith(shown, history)).nextCheckAt;
const target = rule("target", { target: "resolve", hours: 8, pausedBy: "any" });
const step = rule("step", {
  action: "notify",
  to: "lead",
  before: { hours: 2, target: "resolve" },
});

describe("when to ask again", () => {
  it("is when the next step falls due, then when the clock is late", () => {
    expect(nextCheck([target, step], "06-01 10:00")).toBe(london("06-01 16:00"));
    expect(nextCheck([target, step], "06-01 16:00")).toBe(london("06-01 18:00:00.001"));
    expect(nextCheck([target, step], "06-01 18:00")).toBe(london("06-01 18:00:00.001"));
    expect(nextCheck([target, step], "06-01 18:00:00.001")).toBeUndefined();
  });

  it("is never where nothing is open", () => {
    expect(nextCheck([], "06-01 10:00")).toBeUndefined();
    expect(nextCheck([target], "06-01 12:00", [event("resolved", "06-01 11:00")])).toBeUndefined();
    const held = event("held", "06-01 11:00", { ground: "parts" });
    expect(nextCheck([target, step], "06-01 12:00", [held])).toBeUndefined();
  });

  it("is when a way out opens, and when it has closed", () => {
    const after = { hours: 2, from: "received" } as const;
    const refer = rule("refer", { to: "ombudsman", right: "review", after, within: { days: 1 } });
    expect(nextCheck([refer], "06-01 10:00")).toBe(london("06-01 12:00"));
    expect(nextCheck([refer], "06-01 12:00")).toBe(london("06-03 00:00"));
    expect(nextCheck([refer], "06-03 00:00")).toBeUndefined();
  });

  it("is at both ends of a clock while its severity is not known", () => {
    const hours = (count: number) => ({ hours: count });
    const bySeverity = { low: hours(8), normal: hours(4), high: hours(2), critical: hours(1) };
    const policy = policyWith({ rules: [rule("target", { target: "resolve", bySeverity })] });
    const ask = (shown: string) =>
      policy.decide(factsWith(shown, [], { complaint: { urgency: undefined } })).nextCheckAt;
    expect(ask("06-01 10:00")).toBe(london("06-01 12:00:00.001"));
    expect(ask("06-01 12:00:00.001")).toBe(london("06-01 18:00:00.001"));
  });
});
