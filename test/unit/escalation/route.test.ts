import { describe, expect, it } from "vitest";
import type { EffectParams } from "../../../src/escalation/effects.js";
import { escalation } from "../../../src/escalation/index.js";
import type { PolicyDocument } from "../../../src/policy/document-schema.js";
import {
  documentWith,
  event,
  factsWith,
  london,
  policyWith,
  rule,
} from "../../support/escalation.js";

type Route = EffectParams<"route">;
type History = Parameters<typeof factsWith>[1];

const route = (owner: string, params: Partial<Route> = {}, overrides?: readonly string[]) =>
  rule(
    "route",
    { tier: 1, attendant: "person", owner, ...params },
    { name: owner, ...(overrides && { overrides }) },
  );
const decide = (rules: PolicyDocument["rules"], shown: string, history: History = []) =>
  policyWith({ rules }).decide(factsWith(shown, history));

describe("a tier", () => {
  const raise = rule(
    "step",
    { action: "raise-tier", tier: 2, after: { hours: 2, from: "received" } },
    { name: "raise" },
  );
  const rules = [route("lead", { tier: 2, team: "care" }), raise];
  const reason = { code: "tier-raised", rule: "raise", values: { tier: 2 } };

  it("is the lowest until a step that raises it is due, taken or not", () => {
    expect(decide(rules, "06-01 11:59:59.999")).toMatchObject({
      route: { tier: 1, owner: "agent", rule: "route" },
      reasons: [],
    });
    const lead = { tier: 2, owner: "lead", team: "care", attendant: "person", rule: "lead" };
    expect(decide(rules, "06-01 12:00")).toMatchObject({ route: lead, reasons: [reason] });
    const taken = event("step-taken", "06-01 11:00", { step: "raise" });
    expect(decide(rules, "06-01 11:30", [taken])).toMatchObject({ route: lead, reasons: [reason] });
  });

  it("that was raised stays so when the case is resolved", () => {
    const late = decide(rules, "06-01 15:00", [event("resolved", "06-01 13:00")]);
    expect(late).toMatchObject({ outcome: "resolved", route: { tier: 2 }, reasons: [reason] });
    expect(late.steps.due).toEqual([]);
    const early = decide(rules, "06-01 15:00", [event("resolved", "06-01 11:00")]);
    expect(early).toMatchObject({ outcome: "resolved", route: { tier: 1 }, reasons: [] });
  });

  it("is what a case was handed over to", () => {
    const handed = event("handed-over", "06-01 10:30", { tier: 2 });
    expect(decide(rules, "06-01 11:00", [handed]).route).toMatchObject({ tier: 2, owner: "lead" });
  });

  it("has nobody on it where only a lower one has", () => {
    const handed = event("handed-over", "06-01 10:30", { tier: 3 });
    expect(decide(rules, "06-01 11:00", [handed])).toMatchObject({
      outcome: "review",
      reasons: [{ code: "no-route" }],
    });
  });

  it("is owned by who it was handed over to, on that tier", () => {
    const handed = event("handed-over", "06-01 10:30", { tier: 1, owner: "specialist" });
    expect(decide(rules, "06-01 11:00", [handed]).route).toMatchObject({
      tier: 1,
      owner: "specialist",
      rule: "route",
    });
    expect(decide(rules, "06-01 12:00", [handed]).route).toMatchObject({ tier: 2, owner: "lead" });
  });
});

describe("a hand-over that names no tier", () => {
  it("is on the tier that the case had then, and not on one that it is raised to later", () => {
    const raise = rule("step", {
      action: "raise-tier",
      tier: 2,
      after: { hours: 2, from: "received" },
    });
    const rules = [route("lead", { tier: 2 }), raise];
    const handed = event("handed-over", "06-01 10:30", { owner: "specialist" });
    expect(decide(rules, "06-01 11:00", [handed]).route?.owner).toBe("specialist");
    expect(decide(rules, "06-01 12:00", [handed]).route).toMatchObject({ tier: 2, owner: "lead" });
  });
});

describe("several routes on a tier", () => {
  it("are for a person, unless they are alike", () => {
    const decision = decide([route("specialist")], "06-01 11:00");
    expect(decision).toMatchObject({ outcome: "review", reasons: [{ code: "several-routes" }] });
    expect(decision.route).toBeUndefined();
    const same = { ...route("agent"), name: "same" };
    expect(decide([same], "06-01 11:00")).toMatchObject({ outcome: "open" });
  });

  it("are decided by the one for the higher severity", () => {
    expect(decide([route("specialist", { atLeast: "normal" })], "06-01 11:00")).toMatchObject({
      outcome: "open",
      route: { owner: "specialist" },
    });
    expect(decide([route("specialist", { atLeast: "high" })], "06-01 11:00")).toMatchObject({
      outcome: "open",
      route: { owner: "agent" },
    });
  });

  it("are decided by the one that overrides the others", () => {
    const overriding = route("specialist", {}, ["route"]);
    expect(decide([overriding], "06-01 11:00")).toMatchObject({
      outcome: "open",
      route: { owner: "specialist" },
    });
  });
});

describe("no route at all", () => {
  it("is for a person; the clocks are there all the same", () => {
    const target = rule("target", { target: "resolve", hours: 4 });
    const document = documentWith({ rules: [target] });
    const rules = document.rules.filter(({ name }) => name !== "route");
    const decision = escalation.load({ ...document, rules }).decide(factsWith("06-01 11:00"));
    expect(decision).toMatchObject({
      outcome: "review",
      reasons: [{ code: "no-route" }],
      clocks: [{ dueBy: london("06-01 14:00") }],
    });
  });
});

describe("the hours of a route", () => {
  const hoursAt = (shown: string, rules: PolicyDocument["rules"] = []) => {
    const { open, opensAt } = decide(rules, shown).route ?? {};
    return { open, opensAt };
  };

  it("are open from the first instant to before the last", () => {
    expect(hoursAt("06-02 09:00")).toEqual({ open: true });
    expect(hoursAt("06-02 16:59:59.999")).toEqual({ open: true });
    expect(hoursAt("06-02 08:59:59.999")).toEqual({ open: false, opensAt: london("06-02 09:00") });
    expect(hoursAt("06-02 17:00")).toEqual({ open: false, opensAt: london("06-03 09:00") });
  });

  it("open again after the weekend", () => {
    expect(hoursAt("06-06 12:00")).toEqual({ open: false, opensAt: london("06-08 09:00") });
  });

  it("are those of its own calendar", () => {
    const line = { hours: [{ days: ["saturday"], opens: "10:00", closes: "14:00" }] } as const;
    const phone = route("phone", { calendar: "line" }, ["route"]);
    const policy = policyWith({ calendars: { line }, rules: [phone] });
    expect(policy.decide(factsWith("06-06 12:00")).route).toMatchObject({ open: true });
    expect(policy.decide(factsWith("06-06 14:00")).route).toMatchObject({
      open: false,
      opensAt: london("06-13 10:00"),
    });
  });

  it("are not told where the policy has none", () => {
    const { calendar: _, ...document } = documentWith();
    const { route } = escalation.load(document).decide(factsWith("06-06 12:00"));
    expect(route).toEqual({ tier: 1, attendant: "person", owner: "agent", rule: "route" });
  });
});
