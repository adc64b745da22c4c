import { describe, expect, it } from "vitest";
import { z } from "zod";
import { structuralIssues } from "../../../src/policy/structural-issues.js";
import { documentOn, documentTesting, documentWith, messagesOf, ruleWith } from "./messages.js";

const root =
  "`always`, or an object with exactly one of `all`, `any`, `not`, `condition` and `within`";
const node = "a condition: `all`, `any`, `not`, `condition`, `within`, or a test of a `fact`";
const operand = "true or false, an integer, text, a list of these, or another fact";
const testKeys = "one of the keys `fact`, `path`, `operator`, `value`";
const someRules = "the name of a rule, or the beginning of several as `window.*`";
const ruleKeys =
  "one of the keys `name`, `description`, `clauses`, `effective`, `internal`, `law`, `conditions`, `event`, `overrides`";
const byAccident = "an empty list of conditions would hold by accident: write `always`";
const noScripts = "only dotted names and fixed indexes: scripts and filters are never run";
const noFloats = "there are no floats: write minor units, basis points or whole days";
const noPriority =
  "rules and conditions have no priority: say with `overrides` what is an exception";
const noEffects = "a policy has no side effects: act on the decision";
const oneOfTwo = "json-rules-engine would silently ignore one of two such keys";
const someId = "an id such as `window.standard`";
const days = "one of `monday`, `tuesday`, `wednesday`, `thursday`, `friday`, `saturday`, `sunday`";

const withRule = (members: Readonly<Record<string, unknown>>) =>
  documentWith({ rules: [ruleWith(members)] });
const withEvent = (type: unknown, params: unknown) => withRule({ event: { type, params } });
const calendar = (members: object) => ({
  calendar: { weekend: [], holidays: [], coveredUntil: "2027-01-01", ...members },
});

type Case = readonly [document: unknown, ...messages: string[]];
const check = (_: string, document: unknown, ...messages: string[]) =>
  expect(messagesOf(document)).toEqual(messages);

describe("the document", () => {
  it.each<[string, ...Case]>([
    ["is text", "x", "invalid_type: the document: expected an object, got `x`"],
    ["is null", null, "invalid_type: the document: expected an object, got null"],
    ["is a list", [], "invalid_type: the document: expected an object, got an empty array"],
    [
      "is empty",
      {},
      `missing_key: /id: expected ${someId}, got nothing`,
      "missing_key: /domain: expected `test`, got nothing",
      "missing_key: /version: expected a version such as `2026.1.0`, got nothing",
      "missing_key: /timeZone: expected an IANA time zone such as `Europe/Berlin`, got nothing",
      "missing_key: /rules: expected an array, got nothing",
    ],
    [
      "has a misspelt key",
      documentWith({ timezone: "UTC" }),
      "unknown_key: /timezone: expected a known key, got `timezone`; did you mean `timeZone`?",
    ],
    [
      "has keys of its own",
      documentWith({ "x/y": 1, "x\ny": 2 }),
      "unknown_key: /x~1y: expected a known key, got `x/y`",
      "unknown_key: /x\\u000ay: expected a known key, got `x\\u000ay`",
    ],
    [
      "is of another domain",
      documentWith({ domain: "tests" }),
      "invalid_value: /domain: expected `test`, got `tests`; did you mean `test`?",
    ],
    [
      "has a bad id",
      documentWith({ id: "Test" }),
      `invalid_value: /id: expected ${someId}, got \`Test\``,
    ],
    [
      "has a long id",
      documentWith({ id: "a".repeat(101) }),
      `invalid_value: /id: expected at most 100 characters, got \`${"a".repeat(60)}…\``,
    ],
    [
      "has a bad version",
      documentWith({ version: "v 1" }),
      "invalid_value: /version: expected a version such as `2026.1.0`, got `v 1`",
    ],
    [
      "has a number for a zone",
      documentWith({ timeZone: 2 }),
      "invalid_type: /timeZone: expected an IANA time zone such as `Europe/Berlin`, got `2`",
    ],
    [
      "has a currency in small letters",
      documentWith({ currency: "eur" }),
      "invalid_value: /currency: expected an ISO 4217 code such as `EUR`, got `eur`",
    ],
    [
      "has a title in no language",
      documentWith({ title: { English: "x" } }),
      "invalid_key: /title/English: expected a language tag such as `en`, got `English`",
    ],
    [
      "has a long title",
      documentWith({ title: { en: "é".repeat(1001) } }),
      `invalid_value: /title/en: expected at most 1000 characters, got \`${"é".repeat(60)}…\``,
    ],
    [
      "takes effect on no day",
      documentWith({ effective: { from: "2026-02-30" } }),
      "invalid_value: /effective/from: expected a date (YYYY-MM-DD), got `2026-02-30`",
    ],
    [
      "takes effect by another name",
      documentWith({ effective: { form: "2026-02-01" } }),
      "missing_key: /effective/from: expected a date (YYYY-MM-DD), got nothing",
      "unknown_key: /effective/form: expected one of the keys `from`, `to`, got `form`; did you mean `from`?",
    ],
    [
      "has a misspelt day in its weekend",
      documentWith(calendar({ weekend: ["sonday"] })),
      `invalid_value: /calendar/weekend/0: expected ${days}, got \`sonday\`; did you mean \`monday\`?`,
    ],
    [
      "has a weekend longer than a week",
      documentWith(calendar({ weekend: Array(8).fill("monday") })),
      "invalid_value: /calendar/weekend: expected at most 7 elements, got an array",
    ],
    [
      "has a condition with a bad name",
      documentWith({ conditions: { "Not Good": { all: [] } } }),
      `invalid_key: /conditions/Not Good: expected ${someId}, got \`Not Good\``,
    ],
    [
      "orders reasons that are no names",
      documentWith({ reasonOrder: ["a", ["a", 5], []] }),
      `invalid_type: /reasonOrder/1/1: expected ${someId}, got \`5\``,
      "empty_list: /reasonOrder/2: expected at least 1 element, got an empty array",
    ],
    [
      "orders reasons by a number",
      documentWith({ reasonOrder: [5] }),
      "invalid_type: /reasonOrder/0: expected the name of a rule, or a list of the names of rules that share a place, got `5`",
    ],
    [
      "has no rules",
      documentWith({ rules: [] }),
      "empty_list: /rules: expected at least 1 element, got an empty array",
    ],
    [
      "has rules that are no list",
      documentWith({ rules: { a: 1 } }),
      "invalid_type: /rules: expected an array, got an object",
    ],
    [
      "has a rule that is no object",
      documentWith({ rules: [ruleWith({}), 5] }),
      "invalid_type: /rules/1: expected an object, got `5`",
    ],
  ])("is refused where it %s", check);
});

describe("a rule", () => {
  it.each<[string, ...Case]>([
    [
      "a priority and a listener",
      withRule({ priority: 1, onSuccess: "x" }),
      `unknown_key: /rules/0/priority: expected ${ruleKeys}, got \`priority\`; ${noPriority}`,
      `unknown_key: /rules/0/onSuccess: expected ${ruleKeys}, got \`onSuccess\`; ${noEffects}`,
    ],
    [
      "a listener for failures",
      withRule({ onFailure: "x" }),
      `unknown_key: /rules/0/onFailure: expected ${ruleKeys}, got \`onFailure\`; ${noEffects}`,
    ],
    [
      "nothing in it",
      documentWith({ rules: [{}] }),
      `missing_key: /rules/0/name: expected ${someId}, got nothing`,
      `missing_key: /rules/0/conditions: expected ${root}, got nothing`,
      "missing_key: /rules/0/event: expected an object, got nothing",
    ],
    [
      "a number for a description",
      withRule({ description: 5 }),
      "invalid_type: /rules/0/description: expected text, got `5`",
    ],
    [
      "overrides that are no names",
      withRule({ overrides: ["Not Good", 5, "a b"] }),
      `invalid_value: /rules/0/overrides/0: expected ${someRules}, got \`Not Good\``,
      `invalid_type: /rules/0/overrides/1: expected ${someRules}, got \`5\``,
      `invalid_value: /rules/0/overrides/2: expected ${someRules}, got \`a b\``,
    ],
    [
      "a misspelt effect",
      withEvent("stpo", {}),
      "invalid_value: /rules/0/event/type: expected one of `note`, `pay`, `plan`, `stop`, got `stpo`; did you mean `stop`?",
    ],
    [
      "an effect of no type",
      withRule({ event: { params: {} } }),
      "missing_key: /rules/0/event/type: expected one of `note`, `pay`, `plan`, `stop`, got nothing",
    ],
    [
      "an effect without params",
      withRule({ event: { type: "stop" } }),
      "missing_key: /rules/0/event/params: expected an object, got nothing",
    ],
    [
      "an effect with a key of its own",
      withRule({ event: { type: "stop", params: {}, parms: {} } }),
      "unknown_key: /rules/0/event/parms: expected one of the keys `type`, `params`, got `parms`; did you mean `params`?",
    ],
    [
      "no object for an effect",
      withRule({ event: null }),
      "invalid_type: /rules/0/event: expected an object, got null",
    ],
    [
      "params of another effect",
      withEvent("stop", { level: 1 }),
      "unknown_key: /rules/0/event/params/level: expected a known key, got `level`",
    ],
    [
      "params out of bounds",
      withEvent("note", { level: 10, tag: "loww", words: "😀".repeat(21), tagg: "low" }),
      "invalid_value: /rules/0/event/params/level: expected at most 9, got `10`",
      "invalid_value: /rules/0/event/params/tag: expected one of `low`, `high`, got `loww`; did you mean `low`?",
      `invalid_value: /rules/0/event/params/words: expected at most 20 characters, got \`${"😀".repeat(21)}\``,
      "unknown_key: /rules/0/event/params/tagg: expected one of the keys `level`, `tag`, `words`, got `tagg`; did you mean `tag`?",
    ],
    [
      "params that are fractions or too many",
      withEvent("pay", { amountMinor: 19.99, parts: [1, 2, 3, 4] }),
      `invalid_type: /rules/0/event/params/amountMinor: expected an integer, got \`19.99\`; ${noFloats}`,
      "invalid_value: /rules/0/event/params/parts: expected at most 3 elements, got an array",
    ],
    [
      "params that fit neither alternative",
      withEvent("plan", { when: "noww", flags: { A: true }, rest: { isFinal: "yes" } }),
      "invalid_type: /rules/0/event/params/when: expected `now`, got `noww`; did you mean `now`?",
      "invalid_key: /rules/0/event/params/flags/A: expected a known key, got `A`",
      "invalid_type: /rules/0/event/params/rest/isFinal: expected true or false, got `yes`",
    ],
    [
      "params that fit one alternative better",
      withEvent("plan", { when: { days: 31, dyas: 1 } }),
      "invalid_value: /rules/0/event/params/when/days: expected at most 30, got `31`",
      "unknown_key: /rules/0/event/params/when/dyas: expected no key but `days`, got `dyas`; did you mean `days`?",
    ],
  ])("is refused with %s", check);
});

describe("the root of conditions", () => {
  it.each<[string, ...Case]>([
    [
      "a bare test",
      documentOn({ fact: "count", operator: "equal", value: 1 }),
      `invalid_type: /rules/0/conditions: expected ${root}, got an object; json-rules-engine takes no bare test here: put it into \`all\``,
    ],
    [
      "a misspelt word",
      documentOn("allways"),
      `invalid_type: /rules/0/conditions: expected ${root}, got \`allways\`; did you mean \`always\`?`,
    ],
    [
      "a misspelt key",
      documentOn({ alll: [] }),
      `invalid_type: /rules/0/conditions: expected ${root}, got an object; did you mean \`all\`?`,
    ],
    [
      "no key",
      documentOn({}),
      `invalid_type: /rules/0/conditions: expected ${root}, got an object`,
    ],
    [
      "a list",
      documentOn([]),
      `invalid_type: /rules/0/conditions: expected ${root}, got an empty array`,
    ],
    ["a number", documentOn(7), `invalid_type: /rules/0/conditions: expected ${root}, got \`7\``],
    [
      "two boolean keys",
      documentOn({ all: [{ condition: "a" }], any: [{ condition: "a" }] }),
      `unknown_key: /rules/0/conditions/any: expected exactly one of \`all\`, \`any\`, \`not\`, \`condition\` and \`within\`, got \`any\`; ${oneOfTwo}`,
    ],
    [
      "a priority",
      documentOn({ condition: "a", priority: 2 }),
      `unknown_key: /rules/0/conditions/priority: expected no key but \`condition\`, got \`priority\`; ${noPriority}`,
    ],
    [
      "an empty all",
      documentOn({ all: [] }),
      `empty_list: /rules/0/conditions/all: expected at least 1 element, got an empty array; ${byAccident}`,
    ],
    [
      "an empty any",
      documentOn({ any: [] }),
      `empty_list: /rules/0/conditions/any: expected at least 1 element, got an empty array; ${byAccident}`,
    ],
    [
      "an all that is no list",
      documentOn({ all: { fact: "count" } }),
      "invalid_type: /rules/0/conditions/all: expected an array, got an object",
    ],
    [
      "a list in its not",
      documentOn({ not: [] }),
      `invalid_type: /rules/0/conditions/not: expected ${node}, got an empty array`,
    ],
    [
      "a number for a condition's name",
      documentOn({ condition: 5 }),
      `invalid_type: /rules/0/conditions/condition: expected ${someId}, got \`5\``,
    ],
  ])("is refused with %s", check);

  it("is refused in shared conditions too", () => {
    const conditions = { c: { fact: "count", operator: "equal", value: 1 } };
    expect(messagesOf(documentWith({ conditions }))).toEqual([
      "invalid_type: /conditions/c: expected an object with exactly one of `all`, `any`, `not`, `condition` and `within`, got an object; json-rules-engine takes no bare test here: put it into `all`",
    ]);
  });
});

describe("a test", () => {
  const at = "/rules/0/conditions/all/0";
  it.each<[string, ...Case]>([
    [
      "without members",
      documentOn({ all: [{ any: [{}] }] }),
      `invalid_type: ${at}/any/0: expected ${node}, got an object`,
    ],
    [
      "that is a number",
      documentOn({ all: [5] }),
      `invalid_type: ${at}: expected ${node}, got \`5\``,
    ],
    [
      "deep down with a misspelt key",
      documentOn({
        all: [{ any: [{ not: { all: [{ fact: "count", opeartor: "in", value: 1 }] } }] }],
      }),
      `missing_key: ${at}/any/0/not/all/0/operator: expected an operator such as \`equal\` or \`not:in\`, got nothing`,
      `unknown_key: ${at}/any/0/not/all/0/opeartor: expected ${testKeys}, got \`opeartor\`; did you mean \`operator\`?`,
    ],
    [
      "with no fact",
      documentTesting({ fact: undefined }),
      `missing_key: ${at}/fact: expected the name of a fact, got nothing`,
    ],
    [
      "with a list for a fact",
      documentTesting({ fact: ["count"] }),
      `invalid_type: ${at}/fact: expected the name of a fact, got an array`,
    ],
    [
      "with no value",
      documentTesting({ value: undefined }),
      `missing_key: ${at}/value: expected ${operand}, got nothing`,
    ],
    [
      "with null",
      documentTesting({ value: null }),
      `invalid_type: ${at}/value: expected ${operand}, got null`,
    ],
    [
      "with an empty object",
      documentTesting({ value: {} }),
      `invalid_type: ${at}/value: expected ${operand}, got an object`,
    ],
    [
      "with a misspelt fact as operand",
      documentTesting({ value: { fatc: "count" } }),
      `invalid_type: ${at}/value: expected ${operand}, got an object; did you mean \`fact\`?`,
    ],
    [
      "with an operand's params",
      documentTesting({ value: { fact: "count", params: {} } }),
      `unknown_key: ${at}/value/params: expected one of the keys \`fact\`, \`path\`, got \`params\`; a fact takes no params here: derived facts have names of their own`,
    ],
    [
      "with params",
      documentTesting({ params: {} }),
      `unknown_key: ${at}/params: expected ${testKeys}, got \`params\`; a fact takes no params here: derived facts have names of their own`,
    ],
    [
      "with a priority",
      documentTesting({ priority: 3 }),
      `unknown_key: ${at}/priority: expected ${testKeys}, got \`priority\`; ${noPriority}`,
    ],
    [
      "with a fraction",
      documentTesting({ value: 1.5 }),
      `invalid_type: ${at}/value: expected ${operand}, got \`1.5\`; ${noFloats}`,
    ],
    [
      "with a fraction in a list",
      documentTesting({ operator: "in", value: [1, 1.5] }),
      `invalid_type: ${at}/value/1: expected true or false, an integer or text, got \`1.5\`; ${noFloats}`,
    ],
    [
      "with a number beyond the safe integers",
      documentTesting({ value: 2 ** 53 }),
      `invalid_value: ${at}/value: expected at most 9007199254740991, got \`9007199254740992\``,
    ],
    [
      "with a long text",
      documentTesting({ fact: "note", value: "x".repeat(1001) }),
      `invalid_value: ${at}/value: expected at most 1000 characters, got \`${"x".repeat(60)}…\``,
    ],
    [
      "with an empty list",
      documentTesting({ operator: "in", value: [] }),
      `empty_list: ${at}/value: expected at least 1 element, got an empty array`,
    ],
    [
      "with a list in a list",
      documentTesting({ operator: "in", value: [[1]] }),
      `invalid_type: ${at}/value/0: expected true or false, an integer or text, got an array`,
    ],
    [
      "with a misspelt operator",
      documentTesting({ operator: "equals" }),
      `invalid_value: ${at}/operator: expected an operator such as \`equal\` or \`not:in\`, got \`equals\`; did you mean \`equal\`?`,
    ],
    [
      "with a misspelt decorator",
      documentTesting({ operator: "not:somefact:equal" }),
      `invalid_value: ${at}/operator: expected an operator such as \`equal\` or \`not:in\`, got \`not:somefact:equal\`; did you mean \`someFact\`?`,
    ],
    [
      "with a misspelt operator under a decorator",
      documentTesting({ operator: "not:lesThan" }),
      `invalid_value: ${at}/operator: expected an operator such as \`equal\` or \`not:in\`, got \`not:lesThan\`; did you mean \`lessThan\`?`,
    ],
    [
      "with an operator like no other",
      documentTesting({ operator: "matches" }),
      `invalid_value: ${at}/operator: expected an operator such as \`equal\` or \`not:in\`, got \`matches\``,
    ],
    [
      "with a decorator alone",
      documentTesting({ operator: "not:" }),
      `invalid_value: ${at}/operator: expected an operator such as \`equal\` or \`not:in\`, got \`not:\``,
    ],
    [
      "with a number for an operator",
      documentTesting({ operator: 5 }),
      `invalid_type: ${at}/operator: expected an operator such as \`equal\` or \`not:in\`, got \`5\``,
    ],
    ...[
      "$..a",
      "$[?(@.a)]",
      "$.a[*]",
      "$[(@.length-1)]",
      "$.a[-1]",
      "$.a[01]",
      "a",
      "$",
      "$.a\n",
    ].map((path): [string, ...Case] => [
      `with the path ${JSON.stringify(path)}`,
      documentTesting({ path }),
      `invalid_value: ${at}/path: expected a path such as \`$.finalSale\`, got \`${path.replace("\n", "\\u000a")}\`; ${noScripts}`,
    ]),
  ])("is refused %s", check);
});

describe("structuralIssues", () => {
  const messages = (schema: z.ZodType, value: unknown) =>
    [...structuralIssues(schema, value)].map(({ message }) => message);

  it("finds nothing where the schema accepts", () => {
    expect(messages(z.int(), 1)).toEqual([]);
  });

  it("finds its words for what has no description", () => {
    const either = z.union([z.strictObject({ a: z.int() }), z.strictObject({ b: z.int() })]);
    expect(messages(z.strictObject({ either }), { either: 1 })).toEqual([
      "/either: expected a valid value, got `1`",
    ]);
    expect(messages(z.strictObject({ big: z.bigint() }), { big: 1 })).toEqual([
      "/big: expected bigint, got `1`",
    ]);
    expect(messages(z.strictObject({ text: z.string().min(2) }), { text: "a" })).toEqual([
      "/text: expected at least 2 characters, got `a`",
    ]);
  });

  it("reports an unknown key of an object that a union of equals takes", () => {
    const schema = z.union([z.strictObject({ a: z.int() }), z.strictObject({ a: z.string() })]);
    expect(messages(schema, { a: true, b: 1 })).toEqual([
      "/a: expected an integer, got `true`",
      "/b: expected no key but `a`, got `b`",
    ]);
  });
});
