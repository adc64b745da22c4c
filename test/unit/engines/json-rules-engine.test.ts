import { expect, it } from "vitest";
import { createJsonRulesEngine } from "../../../src/engines/json-rules-engine.js";
import type { Condition } from "../../../src/ir/condition.js";
import { all, ruleOn } from "./rules.js";

const indexed: Condition = {
  kind: "test",
  reference: { fact: "list", steps: [1, "a"], type: { kind: "integer" } },
  operator: { decorators: ["not", "swap"], name: "lessThan" },
  operand: { kind: "literal", value: 3 },
  pointer: "",
};

it("reads indexes and applies decorators below its own", async () => {
  const fire = createJsonRulesEngine([ruleOn(all(indexed))]);
  expect(await fire({ list: [{}, { a: 3 }] })).toEqual([true]);
  expect(await fire({ list: [{}, { a: 4 }] })).toEqual([false]);
  expect(await fire({ list: [{ a: 4 }] })).toEqual([undefined]);
});

it("never runs a script that got into a path", async () => {
  const steps = ["a[?(globalThis.ran = true)]"];
  const reference = { fact: "group", steps, type: { kind: "integer" } } as const;
  const fire = createJsonRulesEngine([ruleOn(all({ ...indexed, reference } as Condition))]);
  expect(await fire({ group: { a: [1] } })).toEqual([undefined]);
  expect("ran" in globalThis).toBe(false);
});

it("reads own members only", async () => {
  const reference = {
    fact: "group",
    steps: ["constructor", "length"],
    type: { kind: "integer" },
  } as const;
  const fire = createJsonRulesEngine([ruleOn(all({ ...indexed, reference } as Condition))]);
  expect(await fire({ group: {} })).toEqual([undefined]);
});
