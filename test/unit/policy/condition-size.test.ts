import { describe, expect, it } from "vitest";
import { documentOn, documentWith, messagesOf, ruleWith } from "./messages.js";

const test = { fact: "flag", operator: "equal", value: true };
const limit = "at most 100000 conditions and elements of lists";
const written = "once shared conditions are written out, got more";
const tooLarge = (path: string) => `too_large: ${path}: expected ${limit}, 100 deep, ${written}`;
const tooLargeTogether = `too_large: /rules: expected ${limit}, ${written}`;

function nested(depth: number): object {
  return depth === 1 ? test : { not: nested(depth - 1) };
}

/** Rules that use a shared condition of so many nodes, itself one of them. */
function rulesOnNodes(rules: number, nodes: number) {
  return documentWith({
    conditions: { c: { all: Array(nodes - 1).fill(test) } },
    rules: Array.from({ length: rules }, (_, index) =>
      ruleWith({ name: `r${index}`, conditions: { condition: "c" } }),
    ),
  });
}

describe("conditions", () => {
  it("are accepted 100 deep and refused deeper", () => {
    expect(messagesOf(documentOn(nested(100)))).toEqual([]);
    expect(messagesOf(documentOn(nested(101)))).toEqual([tooLarge("/rules/0/conditions")]);
  });

  it("are as deep as what they use, and refused where they become too deep", () => {
    const conditions = { c: nested(99) };
    const on = (root: object) =>
      documentWith({ conditions, rules: [ruleWith({ conditions: root })] });
    expect(messagesOf(on({ condition: "c" }))).toEqual([]);
    expect(messagesOf(on({ not: { condition: "c" } }))).toEqual([tooLarge("/rules/0/conditions")]);
  });

  it("are refused where shared ones double, at the first that is too large", () => {
    const conditions: Record<string, object> = { c0: { any: [test] } };
    for (let index = 1; index <= 40; index += 1)
      conditions[`c${index}`] = { all: Array(2).fill({ condition: `c${index - 1}` }) };
    expect(messagesOf(documentWith({ conditions }))).toEqual([tooLarge("/conditions/c15")]);
  });

  it("are accepted up to 100,000 of them in all rules and refused beyond", () => {
    expect(messagesOf(rulesOnNodes(10, 9_999))).toEqual([]);
    expect(messagesOf(rulesOnNodes(10, 10_000))).toEqual([tooLargeTogether]);
    expect(messagesOf(rulesOnNodes(5_000, 9_000))).toEqual([tooLargeTogether]);
  });

  it("count the elements of their lists", () => {
    const long = { fact: "count", operator: "in", value: Array(5_000).fill(1) };
    const conditions = { c: { all: [long] } };
    const rules = Array.from({ length: 20 }, (_, index) =>
      ruleWith({ name: `r${index}`, conditions: { condition: "c" } }),
    );
    expect(messagesOf(documentWith({ conditions, rules: rules.slice(1) }))).toEqual([]);
    expect(messagesOf(documentWith({ conditions, rules }))).toEqual([tooLargeTogether]);
  });
});
