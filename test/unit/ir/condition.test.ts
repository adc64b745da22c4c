import { expect, it } from "vitest";
import { type Condition, foldCondition, type TestNode } from "../../../src/ir/condition.js";

function testOf(fact: string): TestNode {
  return {
    kind: "test",
    reference: { fact, steps: [], type: { kind: "boolean" } },
    operator: { decorators: [], name: "equal" },
    operand: { kind: "literal", value: true },
    pointer: `/${fact}`,
  };
}

const condition: Condition = {
  kind: "all",
  conditions: [
    testOf("a"),
    { kind: "any", conditions: [{ kind: "not", condition: testOf("b") }, { kind: "always" }] },
    { kind: "shared", name: "c", condition: testOf("d") },
  ],
};

it("folds every kind of node from its leaves up, children in their order", () => {
  const written = foldCondition<string>(condition, {
    test: ({ reference }) => reference.fact,
    all: (results, { kind }) => `${kind}(${results.join(", ")})`,
    any: (results, { kind }) => `${kind}(${results.join(", ")})`,
    not: (result, { kind }) => `${kind} ${result}`,
    shared: (result, { name }) => `${name} = ${result}`,
    always: ({ kind }) => kind,
  });
  expect(written).toBe("all(a, any(not b, always), c = d)");
});
