import { describe, expect, it } from "vitest";
import type { EffectParams } from "../../../src/escalation/effects.js";
import { documentIssues, lawRule, lawWith, rule, ruleIssues } from "../../support/escalation.js";

type Step = EffectParams<"step">;
type After = NonNullable<Step["after"]>;

const at = "/rules/2/event/params";
const soon: After = { days: 1, from: "received" };
const step = (params: Partial<Step>, name = "step") =>
  rule("step", { action: "notify", to: "lead", ...params }, { name });
const lead = rule("route", { tier: 2, attendant: "person", owner: "lead" }, { name: "lead" });
const head = rule("route", { tier: 3, attendant: "person", owner: "head" }, { name: "head" });
const raise = (tier: number): Partial<Step> => ({ action: "raise-tier", tier });

describe("what a step does", () => {
  it.each<[Step["action"], string]>([
    ["notify", "to"],
    ["reassign", "to"],
    ["raise-tier", "tier"],
    ["offer", "offer"],
    ["refer", "to"],
    ["act", "what"],
  ])("says with `%s` its `%s`", (action, key) => {
    expect(ruleIssues(rule("step", { action, after: soon }))).toEqual([
      `invalid_step ${at}/${key}: expected the \`${key}\` of \`${action}\`, got none`,
    ]);
  });

  it("is accepted where it says all", () => {
    const steps = [
      step({ after: soon }, "a"),
      step({ action: "reassign", after: soon }, "b"),
      step({ ...raise(2), after: soon }, "c"),
      step({ action: "offer", offer: "apology", after: soon }, "d"),
      step({ action: "refer", to: "ombudsman", after: soon }, "e"),
      step({ action: "act", what: "stop-collection", after: soon }, "f"),
    ];
    expect(ruleIssues(...steps, lead)).toEqual([]);
  });

  it("has a tier only where it raises it", () => {
    expect(ruleIssues(step({ tier: 2, after: soon }), lead)).toEqual([
      `invalid_step ${at}/tier: expected no \`tier\`, unless the step raises it, got \`2\``,
    ]);
  });

  it("raises to a tier on which somebody is", () => {
    expect(ruleIssues(step({ ...raise(3), after: soon }), lead)).toEqual([
      `ladder_gap ${at}/tier: expected a tier that a \`route\` rule names somebody on, got \`3\``,
    ]);
  });

  it("raises above the tier on which cases start", () => {
    expect(ruleIssues(step({ ...raise(1), after: soon }), lead)).toEqual([
      `unreachable_step ${at}/tier: expected a tier above \`1\`, on which cases start, got \`1\``,
    ]);
  });
});

describe("when a step comes", () => {
  const target = rule("target", { target: "resolve", businessHours: 8 });

  it("is either before or after something", () => {
    const issue = (got: string) =>
      `invalid_step ${at}: expected either \`after\` or \`before\`, got ${got}`;
    expect(ruleIssues(step({}))).toEqual([issue("neither")]);
    const before = { businessHours: 1, target: "resolve" };
    expect(ruleIssues(step({ after: soon, before }), target)).toEqual([issue("both")]);
    expect(ruleIssues(step({ before }), target)).toEqual([]);
  });

  it("is a clock like any other", () => {
    expect(ruleIssues(step({ after: { from: "received" } }))).toEqual([
      `invalid_clock ${at}/after: expected exactly one length such as \`businessDays\`, got none`,
    ]);
    const from = { fact: "order", path: "$.totalMinor" };
    expect(ruleIssues(step({ after: { days: 1, from } }))).toEqual([
      `unfitting_fact ${at}/after/from: expected a fact that is an instant or a date, got \`$.totalMinor\``,
    ]);
  });

  it.each([
    ["none", {}, "expected exactly one length such as `businessDays`, got none"],
    [
      "weeks",
      { weeks: 1 },
      "expected a length that can be counted backwards, got `weeks` cannot be counted backwards",
    ],
    [
      "months",
      { months: 1 },
      "expected a length that can be counted backwards, got `months` cannot be counted backwards",
    ],
  ])("is counted backwards before a target: %s", (_what, length, message) => {
    const before = { ...length, target: "resolve" };
    expect(ruleIssues(step({ before }), target)).toEqual([
      `invalid_clock ${at}/before: ${message}`,
    ]);
  });

  it("is not what makes it superfluous", () => {
    const expected = `unreachable_step ${at}/until: expected events other than`;
    const until: Step["until"] = ["replied", "updated"];
    expect(ruleIssues(step({ after: { days: 1, from: "replied" }, until }))).toEqual([
      `${expected} \`replied\`, after which the step comes, got \`replied\``,
    ]);
    expect(ruleIssues(step({ after: { days: 1, from: "resolved" } }))).toEqual([
      `${expected} \`resolved\`, after which the step comes, got \`resolved\``,
    ]);
    const reopened: Step["until"] = ["reopened"];
    expect(ruleIssues(step({ after: { days: 1, from: "resolved" }, until: reopened }))).toEqual([]);
  });
});

describe("a step before or after a target", () => {
  const target = (params: Partial<EffectParams<"target">>) =>
    rule("target", { target: "resolve", ...params });
  const unknown = "expected a target that a rule sets, got";

  it("names one that a rule sets", () => {
    const days = target({ businessDays: 5 });
    expect(ruleIssues(step({ before: { hours: 1, target: "resolv" } }), days)).toEqual([
      `unreachable_step ${at}/before/target: ${unknown} \`resolv\`; did you mean \`resolve\`?`,
    ]);
    expect(ruleIssues(step({ after: { hours: 1, from: { target: "update" } } }), days)).toEqual([
      `unreachable_step ${at}/after/from/target: ${unknown} \`update\``,
    ]);
  });

  const toolong = `unreachable_step ${at}/before: expected less than its target takes, got as much or more`;

  it.each<[string, Partial<EffectParams<"target">>, object]>([
    ["as many minutes as it has hours", { businessHours: 2 }, { businessMinutes: 120 }],
    ["more days than it has weeks", { weeks: 1 }, { days: 8 }],
    [
      "as long as the shortest of its grades",
      {
        bySeverity: {
          low: { businessHours: 8 },
          normal: { businessHours: 8 },
          high: { businessHours: 4 },
          critical: { businessHours: 1 },
        },
      },
      { businessMinutes: 60 },
    ],
  ])("warns after its clock has started: %s", (_what, params, length) => {
    const before = { ...length, target: "resolve" };
    expect(ruleIssues(step({ before }), target(params))).toEqual([toolong]);
  });

  it("warns within one unit; another is not compared", () => {
    const before = { businessMinutes: 119, target: "resolve" };
    expect(ruleIssues(step({ before }), target({ businessHours: 2 }))).toEqual([]);
    const other = { businessHours: 30, target: "resolve" };
    expect(ruleIssues(step({ before: other }), target({ days: 1 }))).toEqual([]);
  });
});

describe("a step after another", () => {
  const follows = (name: string, params: Partial<Step> = {}): Partial<Step> => ({
    after: { hours: 1, from: { step: name } },
    ...params,
  });

  it("names one of the ladder", () => {
    expect(ruleIssues(step({ after: soon }, "first"), step(follows("frist"), "next"))).toEqual([
      "unreachable_step /rules/3/event/params/after/from/step: expected a step of the ladder, got `frist`; did you mean `first`?",
    ]);
  });

  it("comes some time after it", () => {
    const next = step({ after: { minutes: 0, from: { step: "first" } } }, "next");
    expect(ruleIssues(step({ after: soon }, "first"), next)).toEqual([
      "step_not_after /rules/3/event/params/after: expected some time after `first`, got none",
    ]);
  });

  it("raises further than it", () => {
    const first = step({ ...raise(3), after: soon }, "first");
    const next = (tier: number) => step(follows("first", raise(tier)), "next");
    const issue = (tier: number) =>
      `step_not_after /rules/3/event/params/tier: expected a tier above \`3\`, that of \`first\`, got \`${tier}\``;
    expect(ruleIssues(first, next(2), lead, head)).toEqual([issue(2)]);
    expect(ruleIssues(first, next(3), lead, head)).toEqual([issue(3)]);
    const lower = step({ ...raise(2), after: soon }, "first");
    expect(ruleIssues(lower, next(3), lead, head)).toEqual([]);
  });

  it("is not in a circle, which is named once", () => {
    const expected = "expected a step that does not come after this one, got";
    expect(ruleIssues(step(follows("a"), "a"))).toEqual([
      `unreachable_step ${at}/after/from/step: ${expected} \`a\` after \`a\``,
    ]);
    const steps = [step(follows("c"), "b"), step(follows("a"), "c"), step(follows("b"), "a")];
    expect(ruleIssues(...steps, step(follows("a"), "d"))).toEqual([
      `unreachable_step /rules/4/event/params/after/from/step: ${expected} \`a\` after \`b\` after \`c\` after \`a\``,
    ]);
  });
});

describe("a way out after a target", () => {
  type From = NonNullable<EffectParams<"refer">["after"]>["from"];
  const refer = (from: From) =>
    rule("refer", { to: "ombudsman", right: "review", after: { days: 0, from } });

  it("is a clock like any other", () => {
    const after = { from: "received" } as const;
    expect(ruleIssues(rule("refer", { to: "ombudsman", right: "review", after }))).toEqual([
      `invalid_clock ${at}/after: expected exactly one length such as \`businessDays\`, got none`,
    ]);
  });

  it("names one that a rule sets", () => {
    expect(ruleIssues(refer({ target: "resolve" }))).toEqual([
      `unreachable_step ${at}/after/from/target: expected a target that a rule sets, got \`resolve\``,
    ]);
    const after = { days: 0, from: { target: "resolve" } };
    const law = lawWith([lawRule("refer", { to: "ombudsman", right: "review", after })]);
    expect(documentIssues(law)).toEqual([
      "unreachable_step /rules/0/event/params/after/from/target: expected a target that a rule sets, got `resolve`",
    ]);
  });

  it("is none after a step, which the shop may not take", () => {
    expect(ruleIssues(refer({ step: "letter" } as never))).toEqual([
      `invalid_type ${at}/after/from: expected an event, a \`fact\` with its \`path\`, or a \`target\`, got an object`,
    ]);
  });
});
