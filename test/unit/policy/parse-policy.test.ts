import { describe, expect, it } from "vitest";
import { createIssue } from "../../../src/errors/issue.js";
import { PolicyError } from "../../../src/errors/policy-error.js";
import { parsePolicy } from "../../../src/policy/parse-policy.js";
import { testLanguage } from "../../property/arbitraries/policy-documents.js";
import { documentOn, documentTesting, documentWith, messagesOf, ruleWith } from "./messages.js";

describe("a document that is accepted", () => {
  const document = documentWith({
    title: { en: "Returns" },
    conditions: { c: { all: [{ fact: "flag", operator: "equal", value: true }] } },
    rules: [
      ruleWith({ name: "b", overrides: ["a"] }),
      ruleWith({ name: "a", conditions: { not: { condition: "c" } } }),
    ],
  });

  it("is kept as it is written, frozen, and not the caller's object", () => {
    const result = parsePolicy(document, testLanguage);
    const kept = result.success ? result.data.document : undefined;
    expect(kept).toEqual(document);
    expect(kept).not.toBe(document);
    expect(isDeeplyFrozen(kept)).toBe(true);
  });

  it("is left as it was", () => {
    const before = structuredClone(document);
    parsePolicy(document, testLanguage);
    expect(document).toEqual(before);
    expect(Object.isFrozen(document)).toBe(false);
    expect(Object.isFrozen(document.rules)).toBe(false);
  });

  it("is not changed by what the caller does to it later", () => {
    const rules = [ruleWith({})];
    const result = parsePolicy(documentWith({ rules }), testLanguage);
    rules.push(ruleWith({ name: "b" }));
    expect(result.success && result.data.document.rules.length).toBe(1);
  });

  it("gives its rules in the order of their names, each where it stands", () => {
    const result = parsePolicy(document, testLanguage);
    const rules = result.success ? result.data.rules : [];
    expect(rules.map(({ name, pointer, overrides }) => [name, pointer, overrides])).toEqual([
      ["a", "/rules/1", []],
      ["b", "/rules/0", [0]],
    ]);
  });

  it("may be always, with the effect's params as they are written", () => {
    const event = { type: "note", params: { level: 3, words: "x" } };
    const result = parsePolicy(documentWith({ rules: [ruleWith({ event })] }), testLanguage);
    const [rule] = result.success ? result.data.rules : [];
    expect([rule?.condition, rule?.effect]).toEqual([{ kind: "always" }, event]);
  });
});

function isDeeplyFrozen(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen);
}

describe("a document that is refused", () => {
  it("names everything that is wrong with it at once", () => {
    const document = documentWith({
      timeZone: "Nowhere",
      effective: { from: "2026-02-01", to: "2026-01-01" },
      reasonOrder: ["d"],
      curency: "EUR",
      conditions: { c: { all: [{ fact: "flga", operator: "equal", value: true }] } },
      rules: [
        ruleWith({
          conditions: { all: [{ fact: "cuont", operator: "equal", value: 1 }, { condition: "e" }] },
          overrides: ["zebra"],
        }),
        { name: "broken", conditions: { any: [] }, overrides: ["broken"] },
        ruleWith({
          event: { type: "stpo", params: {} },
          conditions: { all: [{ fact: "flag", operator: "lessThan", value: true }] },
        }),
      ],
    });
    const result = parsePolicy(document, testLanguage);
    const issues = result.success ? [] : result.error.issues;
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "empty_list /rules/1/conditions/any",
      "missing_key /rules/1/event",
      "invalid_value /rules/2/event/type",
      "unknown_key /curency",
      "unknown_time_zone /timeZone",
      "invalid_value /effective/to",
      "unknown_fact /conditions/c/all/0/fact",
      "unknown_fact /rules/0/conditions/all/0/fact",
      "unknown_condition /rules/0/conditions/all/1/condition",
      "operand_type /rules/2/conditions/all/0/value",
      "duplicate_name /rules/2/name",
      "unknown_rule /rules/0/overrides/0",
      "override_cycle /rules/1/overrides",
      "unknown_rule /reasonOrder/0",
    ]);
  });

  it("says so in an error that is returned, one issue a line", () => {
    const result = parsePolicy(
      documentTesting({ fact: "zebra", value: { fact: "zebra" } }),
      testLanguage,
    );
    const error = result.success ? undefined : result.error;
    expect(error).toBeInstanceOf(PolicyError);
    expect(error?.message).toBe(
      "/rules/0/conditions/all/0/fact: expected a known fact, got `zebra`\n" +
        "/rules/0/conditions/all/0/value/fact: expected a known fact, got `zebra`",
    );
  });

  it("may be refused by its domain, once all else is well", () => {
    const issue = createIssue({
      code: "own",
      path: "/rules",
      expected: "a window",
      received: "none",
    });
    const seen: unknown[] = [];
    const check = ({ rules }: { readonly rules: readonly { readonly name: string }[] }) => {
      seen.push(rules.map(({ name }) => name));
      return [issue];
    };
    const rules = [ruleWith({ name: "b" }), ruleWith({ name: "a" })];
    const refused = parsePolicy(documentWith({ rules }), { ...testLanguage, check });
    expect(refused.success ? [] : refused.error.issues).toEqual([issue]);
    parsePolicy(documentWith({ id: "Bad" }), { ...testLanguage, check });
    expect(seen).toEqual([["b", "a"]]);
  });
});

/** Each of these took seconds, gigabytes or the whole stack in some stage of the parser or before it. */
describe("a hostile document", { timeout: 60_000 }, () => {
  const test = { fact: "flag", operator: "equal", value: true };

  function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
    let condition: unknown = test;
    for (let level = 0; level < depth; level += 1) condition = wrap(condition);
    return condition;
  }

  const many = (count: number, make: (index: number) => unknown) =>
    Array.from({ length: count }, (_, index) => make(index));

  const long = (index: number) => `${"x".repeat(58)}${String(index).padStart(4, "0")}`;

  it.each<[string, () => unknown, string]>([
    [
      "all 10,000 deep",
      () => documentOn(nested(10_000, (inner) => ({ all: [inner] }))),
      "too_deep",
    ],
    ["not 10,000 deep", () => documentOn(nested(10_000, (not) => ({ not }))), "too_deep"],
    [
      "every boolean key 13 deep",
      () => documentOn(nested(13, (inner) => ({ all: [inner], any: [inner], not: inner }))),
      "too_large",
    ],
    ["text of 5 MB", () => documentTesting({ value: "x".repeat(5_000_000) }), "too_long"],
    [
      "a key of 5 MB",
      () => documentWith({ conditions: { ["k".repeat(5_000_000)]: {} } }),
      "too_long",
    ],
    [
      "a list of 1,000,000",
      () => documentTesting({ value: many(1_000_000, () => 1) }),
      "too_large",
    ],
    ["a list of nothing", () => documentWith({ rules: new Array(2 ** 32 - 1) }), "too_large"],
    ["190,000 unknown keys", () => documentWith({ ...many(190_000, () => 1) }), "unknown_key"],
    ["190,000 rules", () => documentWith({ rules: many(190_000, () => 5) }), "invalid_value"],
    [
      "60,000 broken tests",
      () => documentOn({ all: many(60_000, () => ({ fact: 1 })) }),
      "invalid_type",
    ],
    [
      "a script in its path",
      () => documentTesting({ path: "$[?(@.constructor.constructor('return process')())]" }),
      "invalid_value",
    ],
    [
      "a number for a zone, and much else",
      () => ({ ...many(300, () => 1), reasonOrder: {}, rules: [], timeZone: 5 }),
      "missing_key",
    ],
    [
      "5,000 rules that override each other in a circle",
      () =>
        documentWith({
          rules: many(5_000, (i) =>
            ruleWith({ name: `r${i}`, overrides: [`r${(i + 1) % 5_000}`] }),
          ),
        }),
      "override_cycle",
    ],
    [
      "5,000 misspelt overrides",
      () =>
        documentWith({
          rules: many(5_000, (i) => ruleWith({ name: long(i), overrides: [`y${long(i)}y`] })),
        }),
      "unknown_rule",
    ],
    [
      "5,000 misspelt reasons",
      () =>
        documentWith({
          rules: many(5_000, (i) => ruleWith({ name: long(i) })),
          reasonOrder: many(5_000, (i) => `${long(i)}yyyyy`),
        }),
      "unknown_rule",
    ],
    [
      "20,000 shared conditions in a row",
      () =>
        documentWith({
          conditions: Object.fromEntries(
            many(20_000, (i) => [`c${i}`, { condition: `c${Number(i) + 1}` }]) as [
              string,
              unknown,
            ][],
          ),
        }),
      "condition_cycle",
    ],
    [
      "5,000 rules on a condition of 9,000 tests",
      () =>
        documentWith({
          conditions: { c: { all: many(9_000, () => test) } },
          rules: many(5_000, (i) => ruleWith({ name: `r${i}`, conditions: { condition: "c" } })),
        }),
      "too_large",
    ],
  ])("with %s is refused", (_, make, code) => {
    const messages = messagesOf(make());
    expect(messages[0]).toMatch(new RegExp(`^${code}: `));
    expect(messages.length).toBeLessThanOrEqual(201);
  });

  it("with 400 issues is refused with 200 of them and a word about the others", () => {
    const messages = messagesOf(documentOn({ all: many(400, () => ({ ...test, fact: "zebra" })) }));
    expect(messages).toHaveLength(201);
    expect(messages.at(-1)).toBe(
      "too_many_issues: the document: expected at most 200 issues, got more",
    );
  });

  it.each([
    ["undefined", undefined],
    ["a function", () => 1],
    ["a class", new Map()],
    [
      "a proxy",
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error("no");
          },
        },
      ),
    ],
    ["NaN", Number.NaN],
  ])("that is %s is refused", (_, value) => {
    expect(messagesOf(value)).toHaveLength(1);
    expect(messagesOf(documentTesting({ value }))).toHaveLength(1);
  });

  it("cannot answer differently when it is asked again", () => {
    let asked = 0;
    const rules = [ruleWith({})];
    const document = Object.defineProperty(documentWith({}), "rules", {
      enumerable: true,
      get: () => {
        asked += 1;
        return asked === 1 ? rules : [{ evil: true }];
      },
    });
    const result = parsePolicy(document, testLanguage);
    expect(result.success && result.data.document.rules).toEqual(rules);
  });
});
