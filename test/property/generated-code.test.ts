import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createClosuresEngine } from "../../src/engines/closures.js";
import { createGeneratedEngine } from "../../src/engines/generated/create-generated-engine.js";
import { printRules } from "../../src/engines/generated/print-rules.js";
import type { Condition, Literal, Operand } from "../../src/ir/condition.js";
import type { FactRecord, FactReference } from "../../src/ir/fact-reference.js";
import { type OperatorName, operatorNames } from "../../src/ir/operator.js";
import type { Rule } from "../../src/ir/rule.js";
import { runs } from "../support/property-options.js";

/** Pieces of text that end a string, a comment, a line, a script or a function. */
const pieces = ['"', "'", "`", "\\", "${", "}", "*/", "/*", "//", "<!--", "-->", "</script>", "]]>"]
  .concat(["\n", "\r", "\u2028", "\u2029", "\u0000", "\ud800", "\udfff"])
  .concat([");throw 1;(", '"];throw 1;["']);

/** Names that every object has, that printed code has, or that no identifier can be. */
const words = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "f0",
  "masks",
  "",
  "1",
  "if",
];
const hostile = fc.oneof(
  fc.constantFrom(...words),
  fc.array(fc.constantFrom(...pieces), { maxLength: 3 }).map((parts) => parts.join("")),
);

interface Case {
  readonly rules: readonly Rule[];
  readonly record: FactRecord;
}

/** Few names, so that a record often has the fact that a rule names; the first names a group. */
const anyCase: fc.Arbitrary<Case> = fc
  .uniqueArray(hostile, { minLength: 2, maxLength: 4 })
  .chain(([group = "", ...texts]) => {
    const members = membersOf([group, ...texts], hostile).map(toRecord);
    return fc.record({
      rules: fc.array(ruleOn(group, texts), { minLength: 1, maxLength: 3 }),
      record: fc
        .tuple(membersOf([group], members), membersOf(texts, hostile))
        .map((parts) => toRecord(parts.flat())),
    });
  });

type Member = readonly [string, unknown];

function membersOf(names: readonly string[], value: fc.Arbitrary<unknown>) {
  return fc.array(fc.tuple(fc.constantFrom(...names), fc.option(value)), { maxLength: 4 });
}

/** A record as JSON gives it: `__proto__` is a member like any other. */
function toRecord(members: readonly Member[]): FactRecord {
  const texts = members.map((member) => member.map((part) => JSON.stringify(part)).join(":"));
  return JSON.parse(`{${texts.join(",")}}`);
}

function ruleOn(group: string, texts: readonly string[]): fc.Arbitrary<Rule> {
  const reference = fc
    .oneof(
      fc.record({ fact: fc.constantFrom(...texts), steps: fc.constant([]) }),
      fc.record({
        fact: fc.constant(group),
        steps: fc.constantFrom(group, ...texts).map((step) => [step]),
      }),
    )
    .map((parts): FactReference => ({ ...parts, type: { kind: "text" } }));
  const test = fc.constantFrom(...operatorNames).chain((name) =>
    fc.record({ reference, operand: operandFor(name, reference) }).map((parts): Condition => {
      // The document's list stands on the right; `contains` wants it on the left.
      const decorators = isContaining(name) ? (["swap"] as const) : [];
      return { kind: "test", ...parts, operator: { decorators, name }, pointer: "" };
    }),
  );
  const groups = fc.record({
    kind: fc.constantFrom("all" as const, "any" as const),
    conditions: fc.array(test, { minLength: 1, maxLength: 4 }),
  });
  return fc
    .record({
      name: hostile,
      type: hostile,
      condition: fc.oneof(test, groups),
      negated: fc.boolean(),
    })
    .map(({ name, type, condition, negated }) => ({
      name,
      condition: negated ? { kind: "not", condition } : condition,
      effect: { type, params: { [type]: name } },
      overrides: [],
      pointer: name,
    }));
}

function operandFor(
  name: OperatorName,
  reference: fc.Arbitrary<FactReference>,
): fc.Arbitrary<Operand> {
  const literal = (value: fc.Arbitrary<Literal>) =>
    fc.record({ kind: fc.constant("literal" as const), value });
  const list = fc.array(hostile, { minLength: 1, maxLength: 12 });
  if (isContaining(name) || name === "in" || name === "notIn") return literal(list);
  const other = fc.record({ kind: fc.constant("reference" as const), reference });
  return fc.oneof(literal(hostile), other);
}

function isContaining(name: OperatorName): boolean {
  return name === "contains" || name === "doesNotContain";
}

/** All words of printed code that are not in strings. */
const vocabulary = new Set(
  "Array Object Set bare base const copy fire for function group hasOwn if in includes isArray"
    .concat(" create keys let map has masks name new none null of own prototype record return step")
    .concat(" typeof undefined value")
    .split(" "),
);

function isOurs(word: string): boolean {
  return vocabulary.has(word) || /^(?:[cfghkqu]|part)\d+$/.test(word);
}

describe("generated code", () => {
  it("tells what closures tell, whatever names and texts there are", () => {
    const law = fc.property(anyCase, ({ rules, record }) => {
      const truths = createClosuresEngine(rules).fire(record);
      expect(createGeneratedEngine(rules).fire(record)).toEqual(truths);
    });
    fc.assert(law, runs(5_000));
  });

  it("has nothing of a document in it but strings that end neither line nor script", () => {
    const strings = /"(?:[^"\\\n\r\u2028\u2029]|\\.)*"/g;
    const law = fc.property(anyCase, ({ rules }) => {
      const text = printRules(rules);
      const code = text.replace(strings, '""');
      expect(code).toMatch(/^[\w\s"()[\]{}.,;:?!=<>&|+-]*$/);
      expect(code.match(/[A-Za-z_]\w*/g)?.filter((word) => !isOurs(word))).toEqual([]);
      expect(text).not.toMatch(/<\/script|<!--|\u2028|\u2029/);
      expect(printRules(structuredClone(rules))).toBe(text);
    });
    fc.assert(law, runs(2_000));
  });

  it("is compared on rules that hold, do not hold and are untold, each often", () => {
    const cases = fc.sample(anyCase, runs(1_000));
    const truths = cases.flatMap(({ rules, record }) => createClosuresEngine(rules).fire(record));
    for (const truth of [true, false, undefined])
      expect(truths.filter((one) => one === truth).length).toBeGreaterThan(truths.length / 10);
  });
});
