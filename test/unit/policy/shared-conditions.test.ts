import { describe, expect, it } from "vitest";
import { parsePolicy } from "../../../src/policy/parse-policy.js";
import { testLanguage } from "../../property/arbitraries/policy-documents.js";
import { documentWith, messagesOf, ruleWith } from "./messages.js";

const test = { fact: "flag", operator: "equal", value: true };
const usedBy = (name: string) => [ruleWith({ conditions: { condition: name } })];
const cycle = (name: string, received: string) =>
  `condition_cycle: /conditions/${name}: expected shared conditions that do not use themselves, at most 100 deep, got ${received}`;

describe("shared conditions", () => {
  it("may use each other in any order", () => {
    const conditions = {
      a: { condition: "b" },
      b: { all: [{ condition: "c" }] },
      c: { not: test },
    };
    const document = documentWith({ conditions, rules: usedBy("a") });
    const result = parsePolicy(document, testLanguage);
    expect(JSON.stringify(result)).toContain('"name":"c"');
    expect(messagesOf(document)).toEqual([]);
  });

  it("are refused where one uses itself", () => {
    expect(messagesOf(documentWith({ conditions: { a: { not: { condition: "a" } } } }))).toEqual([
      cycle("a", "`a` → `a`"),
    ]);
  });

  it("are refused once where several use each other in a circle", () => {
    const conditions = {
      start: { condition: "a" },
      a: { any: [test, { condition: "b" }] },
      b: { condition: "c" },
      c: { all: [{ condition: "a" }] },
    };
    expect(messagesOf(documentWith({ conditions, rules: usedBy("b") }))).toEqual([
      cycle("a", "`a` → `b` → `c` → `a`"),
    ]);
  });

  it("are named where a circle is short only", () => {
    const conditions = Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => [
        `c${index}`,
        { condition: `c${(index + 1) % 10}` },
      ]),
    );
    expect(messagesOf(documentWith({ conditions }))).toEqual([cycle("c0", "a longer chain")]);
  });

  it("are looked into where no rule uses them", () => {
    const conditions = { a: { all: [{ ...test, fact: "falg" }] } };
    expect(messagesOf(documentWith({ conditions }))).toEqual([
      "unknown_fact: /conditions/a/all/0/fact: expected a known fact, got `falg`; did you mean `flag`?",
    ]);
  });

  it("are reported once where many rules use a broken one", () => {
    const conditions = { a: { all: [{ ...test, fact: "zebra" }] } };
    const rules = [
      ...usedBy("a"),
      ruleWith({ name: "b", conditions: { not: { condition: "a" } } }),
    ];
    expect(messagesOf(documentWith({ conditions, rules }))).toHaveLength(1);
  });
});
