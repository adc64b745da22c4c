import { describe, expect, it } from "vitest";
import { returns } from "../../../src/index.js";

const document = {
  id: "returns.explained",
  domain: "returns",
  version: "1",
  timeZone: "Europe/Berlin",
  conditions: {
    broken: {
      all: [{ fact: "request", path: "$.reason", operator: "equal", value: "defective" }],
    },
  },
  rules: [
    {
      name: "exclude.final-sale",
      conditions: {
        all: [{ fact: "item", path: "$.finalSale", operator: "equal", value: true }],
      },
      event: { type: "deny", params: { reason: "final-sale" } },
    },
    {
      name: "exclude.risk",
      conditions: {
        all: [{ fact: "customer", path: "$.fraudRisk", operator: "equal", value: "high" }],
      },
      event: { type: "deny", params: { reason: "risk", scope: "request" } },
    },
    {
      name: "offer.all",
      conditions: "always",
      event: { type: "offer", params: { remedies: ["replacement"] } },
    },
    {
      name: "offer.defective",
      conditions: { condition: "broken" },
      event: { type: "offer", params: { remedies: ["repair"] } },
      overrides: ["exclude.final-sale"],
    },
    {
      name: "offer.more-wanted-than-returnable",
      conditions: {
        all: [
          {
            fact: "item",
            path: "$.quantityRequested",
            operator: "greaterThan",
            value: { fact: "item", path: "$.quantityReturned" },
          },
        ],
      },
      event: { type: "offer", params: { remedies: ["keep-item"] } },
    },
    {
      name: "settle",
      conditions: "always",
      event: { type: "settle", params: { outboundShipping: "never", promotions: "freeze" } },
    },
    {
      name: "tender",
      conditions: "always",
      event: { type: "tender", params: { strategy: "original" } },
    },
  ],
};

const policy = returns.load(document);
const facts = {
  order: {},
  lines: [{ id: "lamp", quantityOrdered: 1, finalSale: true }],
  request: { kind: "return" as const, reason: "defective" as const },
};
const explained = policy.explain(facts);
const ruleOf = (name: string) => explained.trace[0]?.rules.find(({ rule }) => rule === name);

describe("explain", () => {
  it("gives the decision that decide gives", () => {
    expect(explained.decision).toEqual(policy.decide(facts));
  });

  it("says of every rule, per subject, how it stands", () => {
    const states = explained.trace.map(({ subject, rules }) => [
      subject,
      ...rules.map(({ rule, state }) => `${rule}: ${state}`),
    ]);
    expect(states).toEqual([
      [
        "lamp",
        "exclude.final-sale: overridden",
        "exclude.risk: cannot-be-told",
        "offer.all: holds",
        "offer.defective: holds",
        "offer.more-wanted-than-returnable: cannot-be-told",
        "settle: holds",
        "tender: holds",
      ],
    ]);
  });

  it("names the exception to an overridden rule, and where the rule stands in the document", () => {
    expect(ruleOf("exclude.final-sale")).toMatchObject({
      effect: "deny",
      overriddenBy: ["offer.defective"],
      missing: [],
      pointer: "/rules/0",
    });
  });

  it("names the facts that keep a rule from being told", () => {
    expect(ruleOf("exclude.risk")?.missing).toEqual(["/customer/fraudRisk"]);
  });

  it("shows what each test saw, against what, and where it stands", () => {
    expect(ruleOf("offer.defective")?.condition).toEqual({
      kind: "shared",
      name: "broken",
      truth: true,
      condition: {
        kind: "all",
        truth: true,
        conditions: [
          {
            kind: "test",
            fact: "request",
            path: "$.reason",
            seen: "defective",
            operator: "equal",
            operand: { value: "defective" },
            truth: true,
            pointer: "/conditions/broken/all/0",
          },
        ],
      },
    });
  });

  it("shows nothing seen where a fact is missing, on either side", () => {
    expect(ruleOf("exclude.risk")?.condition).toMatchObject({ truth: undefined });
    expect(ruleOf("offer.more-wanted-than-returnable")?.condition).toMatchObject({
      conditions: [
        {
          seen: 1,
          operand: { fact: "item", path: "$.quantityReturned" },
          truth: undefined,
        },
      ],
    });
  });

  it("says which rules a request without lines is not asked about", () => {
    const { trace } = policy.explain({ order: {}, lines: [], request: { kind: "return" } });
    expect(trace.map(({ subject }) => subject)).toEqual(["request"]);
    expect(trace[0]?.rules.find(({ rule }) => rule === "exclude.final-sale")).toMatchObject({
      state: "not-asked",
      missing: [],
    });
  });

  it("throws what decide throws for facts that cannot be", () => {
    const bad = { ...facts, lines: [{ id: "lamp", quantityOrdered: -1 }] };
    expect(() => policy.explain(bad)).toThrow(
      "/lines/0/quantityOrdered: expected at least 1, got `-1`",
    );
  });
});
