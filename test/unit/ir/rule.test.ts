import { expect, it } from "vitest";
import type { Condition } from "../../../src/ir/condition.js";
import type { FactReference } from "../../../src/ir/fact-reference.js";
import { referencesOf } from "../../../src/ir/rule.js";

const factOf = (fact: string): FactReference => ({ fact, steps: [], type: { kind: "boolean" } });

function testOf(fact: string, other?: string): Condition {
  return {
    kind: "test",
    reference: factOf(fact),
    operator: { decorators: [], name: "equal" },
    operand:
      other === undefined
        ? { kind: "literal", value: true }
        : { kind: "reference", reference: factOf(other) },
    pointer: "",
  };
}

it("lists the facts of a condition in the order of the document, operands too", () => {
  const condition: Condition = {
    kind: "any",
    conditions: [
      { kind: "shared", name: "s", condition: { kind: "all", conditions: [testOf("a", "b")] } },
      { kind: "not", condition: testOf("c") },
      { kind: "always" },
      testOf("a"),
    ],
  };
  expect(referencesOf(condition).map(({ fact }) => fact)).toEqual(["a", "b", "c", "a"]);
});
