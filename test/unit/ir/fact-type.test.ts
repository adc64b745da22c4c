import { describe, expect, it } from "vitest";
import {
  describeType,
  type FactNode,
  isFactType,
  isScalarType,
} from "../../../src/ir/fact-type.js";

const text: FactNode = { kind: "text" };
const group: FactNode = { kind: "record", fields: new Map([["a", text]]) };
const listOf = (of: FactNode): FactNode => ({ kind: "list", of });

describe("a fact's type", () => {
  it.each<[string, FactNode, boolean, boolean]>([
    ["text", text, true, true],
    ["an enum", { kind: "enum", values: ["a"] }, true, true],
    ["a list of text", listOf(text), false, true],
    ["a list of lists", listOf(listOf(text)), false, false],
    ["a list of groups", listOf(group), false, false],
    ["a group", group, false, false],
  ])("is a single value or testable: %s", (_, node, isScalar, isTestable) => {
    expect([isScalarType(node), isFactType(node)]).toEqual([isScalar, isTestable]);
  });

  it.each<[FactNode, string]>([
    [{ kind: "boolean" }, "true or false"],
    [{ kind: "integer" }, "an integer"],
    [{ kind: "money" }, "an amount in minor units"],
    [text, "text"],
    [{ kind: "date" }, "a date (YYYY-MM-DD)"],
    [{ kind: "instant" }, "an instant with offset"],
    [{ kind: "enum", values: ["card", "cash"] }, "one of `card`, `cash`"],
    [listOf({ kind: "enum", values: ["a"] }), "a list of one of `a`"],
    [listOf(listOf(text)), "a list of a list of text"],
    [group, "a group of facts"],
  ])("of %j is called %s", (node, words) => {
    expect(describeType(node)).toBe(words);
  });
});
