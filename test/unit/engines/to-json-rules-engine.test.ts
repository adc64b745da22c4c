import { Engine } from "json-rules-engine";
import { describe, expect, it } from "vitest";
import { toJsonRulesEngine } from "../../../src/engines/to-json-rules-engine.js";
import type { Condition } from "../../../src/ir/condition.js";
import { all, any, not, ruleOn, shared, testOf } from "./rules.js";

const print = (condition: Condition) => toJsonRulesEngine([ruleOn(condition)])[0]?.conditions;
const two = { fact: "a", operator: "equal", value: 2 };

describe("toJsonRulesEngine", () => {
  it("writes a rule with its name and its effect as an event", () => {
    expect(toJsonRulesEngine([ruleOn({ kind: "always" })])).toEqual([
      { name: "a", conditions: { all: [] }, event: { type: "error", params: { days: 30 } } },
    ]);
  });

  it("hands out params of its own", () => {
    const rule = ruleOn({ kind: "always" });
    const [printed] = toJsonRulesEngine([rule]);
    if (printed?.event.params !== undefined) printed.event.params.days = 1;
    expect(rule.effect.params).toEqual({ days: 30 });
  });

  it.each<[string, Condition, unknown]>([
    ["a bare test at the root into all", testOf("a", "equal", 2), { all: [two] }],
    ["a shared bare test at the root into all", shared(testOf("a", "equal", 2)), { all: [two] }],
    [
      "boolean nodes as they are",
      all(any(not(testOf("a", "equal", 2)))),
      { all: [{ any: [{ not: two }] }] },
    ],
    [
      "shared conditions where they are used",
      not(shared(any(testOf("a", "equal", 2)))),
      { not: { any: [two] } },
    ],
    [
      "paths and facts as operands",
      any(testOf("a.b", "in", "c.d.e"), testOf("a", "lessThan", "c")),
      {
        any: [
          { fact: "a", path: "$.b", operator: "in", value: { fact: "c", path: "$.d.e" } },
          { fact: "a", operator: "lessThan", value: { fact: "c" } },
        ],
      },
    ],
  ])("writes %s", (_, condition, written) => {
    expect(print(condition)).toEqual(written);
  });

  it("writes operators with their decorators", () => {
    const test = testOf("a", "equal", 2);
    const operator = { decorators: ["not", "someFact"], name: "equal" } as const;
    expect(print({ ...test, operator } as Condition)).toEqual({
      all: [{ ...two, operator: "not:someFact:equal" }],
    });
  });

  it("writes what a plain Engine runs", async () => {
    const rules = [all(testOf("a", "equal", 2)), not(testOf("a", "equal", 2))].map(
      (condition, index) => ({
        ...ruleOn(condition),
        name: `r${index}`,
        effect: { type: "note", params: {} },
      }),
    );
    const { results } = await new Engine(toJsonRulesEngine(rules)).run({ a: 2 });
    expect(results.map(({ name }) => name)).toEqual(["r0"]);
  });
});
