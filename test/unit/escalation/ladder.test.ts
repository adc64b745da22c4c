import { describe, expect, it } from "vitest";
import type { EffectParams } from "../../../src/escalation/effects.js";
import type { PolicyDocument } from "../../../src/policy/document-schema.js";
import { event, factsWith, ladderOf, london, policyWith, rule } from "../../support/escalation.js";

type Step = Omit<EffectParams<"step">, "action">;
type History = Parameters<typeof factsWith>[1];
type Parts = Parameters<typeof factsWith>[2];

const step = (params: Step, name = "step") =>
  rule("step", { action: "notify", to: "lead", ...params }, { name });
const decide = (
  rules: PolicyDocument["rules"],
  shown: string,
  history: History = [],
  parts: Parts = {},
) => policyWith({ rules }).decide(factsWith(shown, history, parts));
const ladder = (...given: Parameters<typeof decide>) => ladderOf(decide(...given));
const nothing = { taken: {}, due: {}, next: {} };
const only = (state: "taken" | "due" | "next", steps: Readonly<Record<string, string>>) => ({
  ...nothing,
  [state]: Object.fromEntries(Object.entries(steps).map(([name, at]) => [name, london(at)])),
});

describe("a step after an event", () => {
  const rules = [step({ after: { hours: 2, from: "received" } })];

  it("is next, and due at its instant", () => {
    expect(ladder(rules, "06-01 11:59:59.999")).toEqual(only("next", { step: "06-01 12:00" }));
    expect(ladder(rules, "06-01 12:00")).toEqual(only("due", { step: "06-01 12:00" }));
    expect(decide(rules, "06-01 11:00").nextCheckAt).toBe(london("06-01 12:00"));
  });

  it("is on the agenda when due, with what it says", () => {
    const { steps, agenda } = decide(rules, "06-01 12:30");
    expect(steps.due).toEqual([
      { step: "step", action: "notify", at: london("06-01 12:00"), to: "lead" },
    ]);
    expect(agenda).toEqual([
      { do: "step", name: "step", dueBy: london("06-01 12:00"), late: true },
    ]);
  });

  it("of days comes when the last of them is over", () => {
    const days = [step({ after: { days: 1, from: "received" } })];
    expect(ladder(days, "06-01 12:00")).toEqual(only("next", { step: "06-03 00:00" }));
  });

  it("waits for it", () => {
    const pending = [step({ after: { hours: 2, from: "replied" } })];
    expect(ladder(pending, "06-01 12:00")).toEqual(nothing);
  });

  it("is taken once it was, and comes again after a new start", () => {
    const chase = [step({ after: { hours: 2, from: "replied" } })];
    const taken = [
      event("replied", "06-01 10:30"),
      event("step-taken", "06-01 12:40", { step: "step" }),
    ];
    expect(ladder(chase, "06-01 13:00", taken)).toEqual(only("taken", { step: "06-01 12:40" }));
    const again = [...taken, event("replied", "06-01 14:00")];
    expect(ladder(chase, "06-01 15:00", again)).toEqual(only("next", { step: "06-01 16:00" }));
  });

  it("is not needed once resolved, or what else it says, and again when reopened", () => {
    const resolved = event("resolved", "06-01 11:00");
    expect(ladder(rules, "06-01 13:00", [resolved])).toEqual(nothing);
    expect(ladder(rules, "06-01 13:00", [event("replied", "06-01 11:00")])).toEqual(
      only("due", { step: "06-01 12:00" }),
    );
    const until = [step({ after: { hours: 2, from: "received" }, until: ["replied"] })];
    expect(ladder(until, "06-01 13:00", [event("replied", "06-01 11:00")])).toEqual(nothing);
    expect(ladder(rules, "06-01 13:00", [resolved, event("reopened", "06-01 12:30")])).toEqual(
      only("due", { step: "06-01 12:00" }),
    );
  });

  it("waits on hold where its own grounds say so", () => {
    const held = event("held", "06-01 11:00", { ground: "parts" });
    const resumed = event("resumed", "06-01 14:00");
    const paused = [step({ after: { hours: 2, from: "received", pausedBy: ["parts"] } })];
    expect(ladder(paused, "06-01 13:00", [held])).toEqual(nothing);
    expect(decide(paused, "06-01 13:00", [held]).steps.notTold).toEqual([]);
    expect(ladder(paused, "06-01 14:30", [held, resumed])).toEqual(
      only("next", { step: "06-01 15:00" }),
    );
    expect(ladder(rules, "06-01 13:00", [held])).toEqual(only("due", { step: "06-01 12:00" }));
  });

  it("is not told while the fact that it counts from is missing", () => {
    const from = { fact: "order", path: "$.promisedAt" };
    const rules = [step({ after: { hours: 2, from } })];
    const { steps, outcome } = decide(rules, "06-01 13:00");
    expect(steps).toEqual({
      taken: [],
      due: [],
      next: [],
      notTold: [{ step: "step", missing: ["/order/promisedAt"] }],
    });
    expect(outcome).toBe("undetermined");
    const order = { promisedAt: london("06-01 12:00") };
    expect(ladder(rules, "06-01 13:00", [], { order })).toEqual(
      only("next", { step: "06-01 14:00" }),
    );
  });
});

describe("a step whose instant the calendar does not tell", () => {
  it("is for a person, with the reason", () => {
    const rules = [step({ after: { businessDays: 5, from: "received" } })];
    const decision = decide(rules, "12-30 11:00", [], { receivedAt: "12-30 10:00" });
    expect(decision).toMatchObject({
      outcome: "review",
      reasons: [{ code: "calendar-not-covered", rule: "step" }],
      steps: { due: [], next: [], notTold: [{ step: "step" }] },
    });
  });
});

describe("a step by a target", () => {
  const target = rule("target", { target: "resolve", hours: 8 });

  it("comes before its end", () => {
    const rules = [target, step({ before: { hours: 1, target: "resolve" } })];
    expect(ladder(rules, "06-01 12:00")).toEqual(only("next", { step: "06-01 17:00" }));
    expect(ladder(rules, "06-01 17:00")).toEqual(only("due", { step: "06-01 17:00" }));
    expect(ladder(rules, "06-01 17:30", [event("resolved", "06-01 16:00")])).toEqual(nothing);
  });

  it("comes no earlier than its clock starts", () => {
    // It ends at 14:00; five open hours before that it is 09:00, and it was received at 10:00.
    const short = rule("target", { target: "resolve", hours: 4 });
    const rules = [short, step({ before: { businessHours: 5, target: "resolve" } })];
    expect(ladder(rules, "06-01 12:00")).toEqual(only("due", { step: "06-01 10:00" }));
  });

  it("comes after its end, from the first instant that is late", () => {
    const after = { minutes: 0, from: { target: "resolve" } };
    const rules = [target, step({ after })];
    expect(ladder(rules, "06-01 18:00")).toEqual(only("next", { step: "06-01 18:00:00.001" }));
    expect(ladder(rules, "06-01 19:00", [event("resolved", "06-01 18:00")])).toEqual(nothing);
  });

  it("goes by the one that ends first, where there are several", () => {
    const rules = [target, step({ before: { hours: 1, target: "resolve" } })];
    const faster = rule("target", { target: "resolve", hours: 5 }, { name: "faster" });
    expect(ladder([...rules, faster], "06-01 12:00")).toEqual(
      only("next", { step: "06-01 14:00" }),
    );
  });
});

describe("a step after a step", () => {
  const rules = [
    step({ after: { hours: 2, from: "received" } }, "first"),
    step({ after: { hours: 3, from: { step: "first" } } }, "second"),
  ];

  it("counts from when that falls due, or from when it was taken", () => {
    expect(ladder(rules, "06-01 11:00")).toEqual(
      only("next", { first: "06-01 12:00", second: "06-01 15:00" }),
    );
    const taken = event("step-taken", "06-01 12:30", { step: "first" });
    expect(ladder(rules, "06-01 13:00", [taken])).toEqual({
      taken: { first: london("06-01 12:30") },
      due: {},
      next: { second: london("06-01 15:30") },
    });
  });

  it("is not needed where that was not", () => {
    expect(ladder(rules, "06-01 16:00", [event("resolved", "06-01 11:00")])).toEqual(nothing);
  });
});
