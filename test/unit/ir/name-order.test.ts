import { expect, it } from "vitest";
import { inNameOrder } from "../../../src/ir/name-order.js";
import type { Rule } from "../../../src/ir/rule.js";

function rule(name: string, overrides: readonly number[]): Rule {
  const effect = { type: "stop", params: {} };
  return { name, condition: { kind: "always" }, effect, overrides, pointer: `/${name}` };
}

it("sorts rules by code units of their names and moves overrides with them", () => {
  const sorted = inNameOrder([rule("b", [2]), rule("a.b", []), rule("a-b", [0, 1])]);
  expect(sorted.map(({ name, overrides }) => [name, overrides])).toEqual([
    ["a-b", [2, 1]],
    ["a.b", []],
    ["b", [0]],
  ]);
});
