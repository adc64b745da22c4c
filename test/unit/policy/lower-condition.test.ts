import { describe, expect, it } from "vitest";
import { parsePolicy } from "../../../src/policy/parse-policy.js";
import { testLanguage } from "../../property/arbitraries/policy-documents.js";
import { documentOn, documentTesting, documentWith, messagesOf, ruleWith } from "./messages.js";

const at = "/rules/0/conditions/all/0";
const check = (_: string, members: Readonly<Record<string, unknown>>, message: string) =>
  expect(messagesOf(documentTesting(members))).toEqual([message]);

describe("a fact's name", () => {
  const aPath = "a path to a known fact";
  const single = "a path to a single value or a list of single values";
  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    [
      "is misspelt",
      { fact: "cuont" },
      `unknown_fact: ${at}/fact: expected a known fact, got \`cuont\`; did you mean \`count\`?`,
    ],
    [
      "is like no other",
      { fact: "zebra" },
      `unknown_fact: ${at}/fact: expected a known fact, got \`zebra\``,
    ],
    [
      "is a prototype's",
      { fact: "constructor" },
      `unknown_fact: ${at}/fact: expected a known fact, got \`constructor\``,
    ],
    [
      "is misspelt in the operand",
      { value: { fact: "contu" } },
      `unknown_fact: ${at}/value/fact: expected a known fact, got \`contu\`; did you mean \`count\`?`,
    ],
    [
      "is a misspelt member",
      { fact: "customer", path: "$.pionts" },
      `unknown_path: ${at}/path: expected ${aPath}, got \`$.pionts\`; did you mean \`points\`?`,
    ],
    [
      "is a misspelt member of a list's element",
      { fact: "parcels", path: "$[0].wieght" },
      `unknown_path: ${at}/path: expected ${aPath}, got \`$[0].wieght\`; did you mean \`weight\`?`,
    ],
    [
      "is a misspelt member in the operand",
      { value: { fact: "customer", path: "$.poins" } },
      `unknown_path: ${at}/value/path: expected ${aPath}, got \`$.poins\`; did you mean \`points\`?`,
    ],
    [
      "is a member of a prototype",
      { fact: "customer", path: "$.__proto__" },
      `unknown_path: ${at}/path: expected ${aPath}, got \`$.__proto__\``,
    ],
    [
      "is a member of a single value",
      { path: "$.a" },
      `unknown_path: ${at}/path: expected ${aPath}, got \`$.a\``,
    ],
    [
      "is a member of a list",
      { fact: "parcels", path: "$.weight" },
      `unknown_path: ${at}/path: expected ${aPath}, got \`$.weight\``,
    ],
    [
      "is an index into a group",
      { fact: "customer", path: "$[0]" },
      `unknown_path: ${at}/path: expected ${aPath}, got \`$[0]\``,
    ],
    [
      "is a group",
      { fact: "customer", path: "$.address" },
      `unknown_path: ${at}/path: expected ${single}, got \`$.address\`, a group of facts; its facts are \`zip\`, \`floors\``,
    ],
    [
      "is a group without a path",
      { fact: "customer" },
      `unknown_path: ${at}: expected ${single}, got no path; its facts are \`vip\`, \`points\`, \`credit\`, \`ending\`, \`name\`, \`since\`, \`seenAt\`, \`address\``,
    ],
    [
      "is a list of lists",
      { fact: "matrix" },
      `unknown_path: ${at}: expected ${single}, got no path`,
    ],
  ])("is refused where it %s", check);
});

describe("an operand", () => {
  const ordered = "an integer, an amount, a date or an instant";
  const anyStatus = "one of `open`, `closed`, `on-hold`";
  const aDate = "a date (YYYY-MM-DD)";
  const refusal = (expected: string, received: string) =>
    `operand_type: ${at}/value: expected ${expected}, got ${received}`;

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    [
      "a boolean in an order",
      { fact: "flag", operator: "lessThan", value: true },
      refusal(ordered, "true or false with `lessThan`"),
    ],
    [
      "text in an order",
      { fact: "note", operator: "greaterThan", value: "a" },
      refusal(ordered, "text with `greaterThan`"),
    ],
    [
      "an enum in an order",
      { fact: "status", operator: "lessThanInclusive", value: "open" },
      refusal(ordered, `${anyStatus} with \`lessThanInclusive\``),
    ],
    [
      "a list in an order",
      { fact: "counts", operator: "greaterThanInclusive", value: 1 },
      refusal(ordered, "a list of an integer with `greaterThanInclusive`"),
    ],
    [
      "text in an order, on the right",
      { operator: "swap:lessThan", value: { fact: "note" } },
      refusal(ordered, "text with `swap:lessThan`"),
    ],
    [
      "a value that an enum does not have",
      { fact: "status", value: "opne" },
      refusal(anyStatus, "`opne` with `equal`"),
    ],
    [
      "a list with one that an enum does not have",
      { fact: "status", operator: "in", value: ["open", "shut"] },
      refusal(anyStatus, "`shut` with `in`"),
    ],
    ["a number for an enum", { fact: "status", value: 1 }, refusal(anyStatus, "`1` with `equal`")],
    [
      "text for a date",
      { fact: "placedOn", operator: "lessThan", value: "soon" },
      refusal(aDate, "`soon` with `lessThan`"),
    ],
    [
      "a day that does not exist",
      { fact: "placedOn", value: "2026-02-30" },
      refusal(aDate, "`2026-02-30` with `equal`"),
    ],
    [
      "a number for a date",
      { fact: "placedOn", value: 20_260_101 },
      refusal(aDate, "`20260101` with `equal`"),
    ],
    [
      "a fact of text for a date",
      { fact: "placedOn", value: { fact: "note" } },
      refusal(aDate, "text with `equal`"),
    ],
    [
      "an instant for a date",
      { fact: "placedOn", value: { fact: "deliveredAt" } },
      refusal(aDate, "an instant with offset with `equal`"),
    ],
    [
      "a date for an instant",
      { fact: "deliveredAt", operator: "lessThan", value: "2026-01-01" },
      refusal("an instant with offset", "`2026-01-01` with `lessThan`"),
    ],
    [
      "an instant without offset",
      { fact: "deliveredAt", operator: "lessThan", value: "2026-01-01T00:00:00" },
      refusal("an instant with offset", "`2026-01-01T00:00:00` with `lessThan`"),
    ],
    [
      "a number for an instant",
      { fact: "deliveredAt", value: 0 },
      refusal("an instant with offset", "`0` with `equal`"),
    ],
    [
      "an amount for an integer",
      { value: { fact: "total" } },
      refusal("an integer", "an amount in minor units with `equal`"),
    ],
    [
      "an integer for an amount",
      { fact: "total", value: { fact: "count" } },
      refusal("an amount in minor units", "an integer with `equal`"),
    ],
    [
      "text for an amount",
      { fact: "total", value: "5.00" },
      refusal("an amount in minor units", "`5.00` with `equal`"),
    ],
    ["a number for text", { fact: "note", value: 5 }, refusal("text", "`5` with `equal`")],
    [
      "a number for a boolean",
      { fact: "flag", value: 1 },
      refusal("true or false", "`1` with `equal`"),
    ],
    [
      "a number in place of a list",
      { operator: "in", value: 1 },
      refusal("a list", "`1` with `in`"),
    ],
    [
      "text in place of a list, of which it could be a part",
      { fact: "note", operator: "notIn", value: "abc" },
      refusal("a list", "`abc` with `notIn`"),
    ],
    [
      "a single fact in place of a list",
      { operator: "in", value: { fact: "count" } },
      refusal("a list", "an integer with `in`"),
    ],
    [
      "a list of several types",
      { operator: "in", value: [1, "a", true] },
      refusal("an integer", "`a` with `in`"),
    ],
    ["a list to equal", { value: [1] }, refusal("an integer", "an array with `equal`")],
    [
      "a fact that is a list to equal",
      { fact: "tags", operator: "notEqual", value: "a" },
      refusal("a single value", "a list of text with `notEqual`"),
    ],
    [
      "a single fact to contain",
      { operator: "contains" },
      refusal("a list", "an integer with `contains`"),
    ],
    [
      "elements of another type to contain",
      { fact: "tags", operator: "doesNotContain", value: 5 },
      refusal("text", "`5` with `doesNotContain`"),
    ],
    [
      "a single fact to take elements of",
      { operator: "not:someFact:equal" },
      refusal("a list", "an integer with `not:someFact:equal`"),
    ],
    [
      "elements of elements",
      { fact: "counts", operator: "everyFact:someFact:equal", value: 1 },
      refusal("a list", "an integer with `everyFact:someFact:equal`"),
    ],
    [
      "a single literal to take elements of",
      { operator: "someValue:equal", value: 5 },
      refusal("a list", "`5` with `someValue:equal`"),
    ],
    [
      "a single operand to take elements of",
      { operator: "everyValue:equal", value: { fact: "count" } },
      refusal("a list", "an integer with `everyValue:equal`"),
    ],
    [
      "sides that a swap puts in the wrong places",
      { operator: "swap:in", value: 5 },
      refusal("a list", "an integer with `swap:in`"),
    ],
    [
      "another type once sides are swapped",
      { fact: "counts", operator: "swap:in", value: "5" },
      refusal("an integer", "`5` with `swap:in`"),
    ],
    [
      "enums that have no value in common",
      { fact: "status", value: { fact: "color" } },
      refusal(anyStatus, "one of `red` with `equal`"),
    ],
  ])("is refused where it is %s", (_, members, message) => {
    const color = { kind: "enum", values: ["red"] } as const;
    const fields = new Map([...testLanguage.facts.fields, ["color", color] as const]);
    const language = { ...testLanguage, facts: { ...testLanguage.facts, fields } };
    const result = parsePolicy(documentTesting(members), language);
    const issues = result.success ? [] : result.error.issues;
    expect(issues.map((issue) => `${issue.code}: ${issue.message}`)).toEqual([message]);
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    [
      "an enum with one that shares a value",
      { fact: "status", value: { fact: "endings", path: "$[0]" } },
    ],
    ["an element with a list", { fact: "tags", operator: "everyFact:in", value: ["a", "b"] }],
    [
      "a list with a list",
      { fact: "tags", operator: "someFact:someValue:equal", value: { fact: "tags" } },
    ],
    ["a swapped literal", { fact: "counts", operator: "swap:in", value: 5 }],
    ["a member of an element", { fact: "parcels", path: "$[9999].weight" }],
    [
      "an element of a list of lists",
      { fact: "matrix", path: "$[0]", operator: "contains", value: 1 },
    ],
  ])("is accepted: %s", (_, members) => {
    expect(messagesOf(documentTesting(members))).toEqual([]);
  });
});

describe("an amount", () => {
  const { currency: _, ...noCurrency } = documentTesting({ fact: "total", value: 500 });
  const message = (path: string) =>
    `undeclared_currency: ${path}: expected a \`currency\` declared at the top of a policy that names amounts, got an amount without one`;

  it("needs a currency", () => {
    expect(messagesOf(noCurrency)).toEqual([message(`${at}/value`)]);
  });

  it("needs one in lists and shared conditions, and says so once", () => {
    const test = { fact: "amounts", operator: "contains", value: 5 };
    const rules = [ruleWith({ conditions: { any: [{ condition: "c" }, test] } })];
    const conditions = { c: { all: [test] } };
    expect(messagesOf({ ...noCurrency, rules, conditions })).toEqual([
      message("/conditions/c/all/0/value"),
    ]);
  });

  it("needs none where amounts are compared with each other", () => {
    const test = {
      fact: "total",
      operator: "lessThan",
      value: { fact: "customer", path: "$.credit" },
    };
    expect(
      messagesOf({ ...noCurrency, rules: [ruleWith({ conditions: { all: [test] } })] }),
    ).toEqual([]);
  });
});

describe("a shared condition", () => {
  it.each([
    ["defectiv", "; did you mean `defective`?"],
    ["constructor", ""],
  ])("is reported by the unknown name %s", (name, hint) => {
    const conditions = { defective: { not: { fact: "flag", operator: "equal", value: true } } };
    const rules = [ruleWith({ conditions: { any: [{ condition: name }] } })];
    expect(messagesOf(documentWith({ conditions, rules }))).toEqual([
      `unknown_condition: /rules/0/conditions/any/0/condition: expected the name of a shared condition, got \`${name}\`${hint}`,
    ]);
  });

  it("is known where it is broken itself", () => {
    const conditions = { defective: { all: [] } };
    const rules = [ruleWith({ conditions: { condition: "defective" } })];
    expect(messagesOf(documentWith({ conditions, rules }))).toHaveLength(1);
  });
});

describe("lowering", () => {
  it("writes the document as typed nodes", () => {
    const conditions = {
      late: {
        not: { fact: "deliveredAt", operator: "lessThan", value: "2026-03-29T01:00:00+02:00" },
      },
    };
    const test = {
      fact: "customer",
      path: "$.since",
      operator: "not:someValue:equal",
      value: { fact: "holidays" },
    };
    const rules = [ruleWith({ conditions: { any: [{ condition: "late" }, { all: [test] }] } })];
    const result = parsePolicy(documentWith({ conditions, rules }), testLanguage);
    expect(result.success && result.data.rules[0]).toEqual({
      name: "a",
      condition: {
        kind: "any",
        conditions: [
          {
            kind: "shared",
            name: "late",
            condition: {
              kind: "not",
              condition: {
                kind: "test",
                reference: { fact: "deliveredAt", steps: [], type: { kind: "instant" } },
                operator: { decorators: [], name: "lessThan" },
                operand: { kind: "literal", value: "2026-03-28T23:00:00.000Z" },
                pointer: "/conditions/late/not",
              },
            },
          },
          {
            kind: "all",
            conditions: [
              {
                kind: "test",
                reference: { fact: "customer", steps: ["since"], type: { kind: "date" } },
                operator: { decorators: ["not", "someValue"], name: "equal" },
                operand: {
                  kind: "reference",
                  reference: {
                    fact: "holidays",
                    steps: [],
                    type: { kind: "list", of: { kind: "date" } },
                  },
                },
                pointer: "/rules/0/conditions/any/1/all/0",
              },
            ],
          },
        ],
      },
      effect: { type: "stop", params: {} },
      overrides: [],
      pointer: "/rules/0",
    });
  });

  it("brings instants in lists to one form too", () => {
    const value = ["2026-01-01T00:00:00+05:45", "2026-01-01T00:00:00.000Z"];
    const result = parsePolicy(
      documentOn({ all: [{ fact: "deliveredAt", operator: "in", value }] }),
      testLanguage,
    );
    expect(JSON.stringify(result)).toContain(
      '"value":["2025-12-31T18:15:00.000Z","2026-01-01T00:00:00.000Z"]',
    );
  });
});
