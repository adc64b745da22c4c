import { describe, expect, it } from "vitest";
import { createClosuresEngine } from "../../../../src/engines/closures.js";
import { createGeneratedEngine } from "../../../../src/engines/generated/create-generated-engine.js";
import { prelude } from "../../../../src/engines/generated/prelude.js";
import { printRules } from "../../../../src/engines/generated/print-rules.js";
import type { Condition, Literal } from "../../../../src/ir/condition.js";
import type { DecoratorName, OperatorName } from "../../../../src/ir/operator.js";
import type { Rule } from "../../../../src/ir/rule.js";
import { all, any, factAt, not, ruleOn, shared, testOf } from "../rules.js";

function isIn(fact: string, value: Literal, ...decorators: DecoratorName[]): Condition {
  const operator = { decorators, name: "in" as OperatorName };
  const operand = { kind: "literal" as const, value };
  return { kind: "test", reference: factAt(fact), operator, operand, pointer: "" };
}

const textOf = (...conditions: Condition[]) => {
  const lines = printRules(conditions.map(ruleOn)).split("\n");
  expect(lines.slice(0, prelude.length)).toEqual(prelude);
  return lines.slice(prelude.length, -1);
};

describe("printed rules", () => {
  it("are one function, which reads every fact once", () => {
    const dear = testOf("item.price", "greaterThan", 100);
    expect(textOf(all(dear, isIn("state", ["new", "used"])), not(dear))).toEqual([
      "function part0(record, masks) {",
      "let q0 = 0, h0 = 0, u0 = 0;",
      'const g0 = record["item"] ?? none;',
      'const f0 = g0["price"] ?? (q0 |= 1, undefined);',
      'const f1 = record["state"] ?? (q0 |= 2, undefined);',
      'if (((f0 > 100) && (f1 === "new" || f1 === "used"))) h0 |= 1;',
      "if ((f0 !== undefined && !(f0 > 100))) h0 |= 2;",
      "if (q0 !== 0) {",
      'if ((q0 & 3) !== 0 && (h0 & 1) === 0 && ((f0 === undefined || (f0 > 100)) && (f1 === undefined || (f1 === "new" || f1 === "used")))) u0 |= 1;',
      "if ((q0 & 1) !== 0 && (h0 & 2) === 0 && !(f0 > 100)) u0 |= 2;",
      "}",
      "masks[0] = h0;",
      "masks[1] = u0;",
      "}",
      "function fire(record, masks) {",
      'if ("item" in base || "price" in base || "state" in base) record = bare(record);',
      "part0(record, masks);",
      "}",
    ]);
  });

  it("ask once about a set that several conditions ask about, and keep large ones as sets", () => {
    const small = isIn("state", [1, 2]);
    const large = isIn("state", [1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const lines = textOf(any(small, large), shared(all(not(small), large)));
    expect(lines).toContain("const k0 = new Set([1, 2, 3, 4, 5, 6, 7, 8, 9]);");
    expect(lines).toContain("const c0 = (f0 === 1 || f0 === 2);");
    expect(lines).toContain("const c1 = k0.has(f0);");
    expect(lines).toContain("if ((c0 || c1)) h0 |= 1;");
    expect(lines).toContain("if (((f0 !== undefined && !c0) && c1)) h0 |= 2;");
  });

  it("look carefully for facts with names that every object has", () => {
    const lines = textOf(testOf("toString.__proto__", "equal", 1));
    expect(lines).toContain('const g0 = own(record, "toString") ?? none;');
    expect(lines).toContain('const f0 = own(g0, "__proto__") ?? (q0 |= 1, undefined);');
    expect(lines.filter((line) => line.includes(" in base"))).toEqual([]);
  });

  it("name lists that are gone through, and their elements", () => {
    const lines = textOf(isIn("tags", [1], "everyFact"), isIn("tag", [3], "someValue", "swap"));
    expect(lines).toContain("if ((f0 !== undefined && f0.every((e0) => (e0 === 1)))) h0 |= 1;");
    expect(lines).toContain("const k0 = [3];");
    expect(lines).toContain("if ((f1 !== undefined && k0.some((e0) => f1.includes(e0)))) h0 |= 2;");
  });

  it("are several functions where there are more than 640 comparisons", () => {
    const parts = (count: number, one: Condition) =>
      textOf(...Array.from({ length: count }, () => one)).filter((line) => /^part\d/.test(line));
    const one = testOf("fact", "equal", 1);
    const eight = isIn("fact", [1, 2, 3, 4, 5, 6, 7, 8]);
    expect(parts(0, one)).toEqual([]);
    expect(parts(640, one)).toHaveLength(1);
    expect(parts(641, one)).toHaveLength(2);
    expect(parts(80, eight)).toHaveLength(1);
    expect(parts(161, eight)).toHaveLength(3);
    expect(parts(80, all(eight, one))).toHaveLength(2);
    expect(parts(2, any(...Array.from({ length: 1_000 }, () => one)))).toHaveLength(2);
  });

  it("share a word of the masks where a function ends within one", () => {
    const most = any(...Array.from({ length: 600 }, (_, index) => testOf("a", "equal", index)));
    const lines = textOf(testOf("b", "equal", 1), most, most).filter((line) => /^masks/.test(line));
    expect(lines).toEqual([
      "masks[0] = h0;",
      "masks[1] = u0;",
      "masks[0] |= h0;",
      "masks[1] |= u0;",
    ]);
  });

  it("are the same to the byte for the same rules", () => {
    const rules = [any(isIn("a.b", ["x"]), testOf("c", "lessThan", "a.d"))].map(ruleOn);
    expect(printRules(structuredClone(rules))).toBe(printRules(rules));
  });
});

describe("the generated engine", () => {
  it.each([1, 31, 32, 33, 320, 321, 1_000, 1_500])("tells %i rules in their order", (count) => {
    const rules = Array.from({ length: count }, (_, index): Rule => {
      const fact = `group${index % 5}.fact${index % 67}`;
      return ruleOn(any(testOf(fact, "equal", index % 3), not(testOf("x", "lessThan", index))));
    });
    const closures = createClosuresEngine(rules);
    const generated = createGeneratedEngine(rules);
    const facts = Object.fromEntries(
      Array.from({ length: 67 }, (_, index) => [
        `fact${index}`,
        index % 4 === 3 ? null : index % 4,
      ]),
    );
    for (const record of [{}, { x: 40 }, { group1: facts, group2: null, group4: facts }, facts])
      expect(generated.fire(record)).toEqual(closures.fire(record));
  });

  it("gives the same as bits", () => {
    const conditions = [testOf("a", "equal", 1), testOf("b", "equal", 1), testOf("a", "equal", 2)];
    const masks = new Int32Array(2).fill(-1);
    createGeneratedEngine(conditions.map(ruleOn)).fireMasks({ a: 1 }, masks);
    expect([...masks]).toEqual([0b001, 0b010]);
  });

  it("sees own members only, even if somebody has given all objects one of that name", () => {
    const rules = [
      testOf("constructor.name", "notEqual", 1),
      testOf("flag", "equal", 1),
      testOf("item.flag", "equal", 1),
      isIn("lists.0", [1, 2]),
    ].map(ruleOn);
    const { fire } = createGeneratedEngine(rules);
    const record = { item: { other: 1 }, lists: { 0: 2 } };
    const truths = [undefined, undefined, undefined, true];
    expect(fire(record)).toEqual(truths);
    try {
      Object.defineProperty(Object.prototype, "flag", { value: 1, configurable: true });
      expect(fire(record)).toEqual(truths);
      expect(fire({ ...record, flag: 1, item: { flag: 2 } })).toEqual([
        undefined,
        true,
        false,
        true,
      ]);
    } finally {
      Reflect.deleteProperty(Object.prototype, "flag");
    }
  });

  it("takes a condition of 50,000 tests", () => {
    const tests = Array.from({ length: 50_000 }, (_, index) => testOf("a", "equal", index));
    const { fire } = createGeneratedEngine([ruleOn(any(...tests))]);
    expect([fire({ a: 49_999 }), fire({ a: -1 }), fire({})]).toEqual([
      [true],
      [false],
      [undefined],
    ]);
  });
});
