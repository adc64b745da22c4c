import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import type { PrivacyDecision } from "../../src/privacy/decision.js";
import type { PrivacyFacts } from "../../src/privacy/facts.js";
import { type PrivacyPolicy, privacy } from "../../src/privacy/index.js";
import { nullForAbsent } from "../support/null-for-absent.js";
import { ruleRows } from "../support/rule-rows.js";
import { answerOf, expectedAnswer } from "./privacy-notices/answer.js";
import { notices, without } from "./privacy-notices/notices.js";
import { type Expected, hasScenarios, scenariosOf } from "./privacy-notices/scenarios.js";
import { sameAs, vocabulary } from "./privacy-notices/vocabulary.js";
import { factsOf } from "./privacy-notices/words.js";

/** Published privacy notices, restated, decide what their clauses say. */
const found = notices();

const ajv = new Ajv2020({ strict: false, validateFormats: false });
const validate = ajv.compile(JSON.parse(readFileSync("rules/privacy.schema.json", "utf8")));

if (!hasScenarios)
  console.warn("skipped: no folder ../shared/data/real-policies beside the project");

test("the notices are found", () =>
  expect(found.map(({ notice }) => notice)).toEqual(["vodafone-ireland"]));

describe.each(found)("$notice", ({ notice, document, policy, casesOf, cases, readme }) => {
  const { id, rules } = document;

  test.each(cases)("decides: $name", async ({ facts, expected }) => {
    const decision = policy.decide(facts);
    expect(nullForAbsent(decision, expected)).toMatchObject(expected);
    expect(await policy.decideAsync(facts)).toEqual(decision);
    const again = privacy.load(policy.toJSON()).decide(facts);
    expect({ ...again, policy: decision.policy }).toEqual(decision);
  });

  test("has its folder's id, and cases of its own, each expecting an outcome", () => {
    expect(id).toBe(`privacy.${notice}`);
    expect(casesOf).toBe(id);
    expect(cases.length).toBeGreaterThanOrEqual(20);
    expect(cases.filter(({ expected, why = "" }) => !expected.outcome || why === "")).toEqual([]);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  test("has a case for every rule: without it, one is decided otherwise", () => {
    const decided = cases.map(({ facts }) => contentOf(policy.decide(facts)));
    const idle = rules.filter(({ name }) => {
      const struck = without(document, [name]);
      return cases.every(({ facts }, index) => contentOf(struck.decide(facts)) === decided[index]);
    });
    expect(idle.map(({ name }) => name)).toEqual([]);
  });

  test("says in its README what its rules say", () =>
    expect(ruleRows(readme)).toEqual(rules.map(({ name, description }) => [name, description])));

  test("names for every rule the clauses that it restates", () =>
    expect(rules.filter(({ clauses }) => clauses === undefined)).toEqual([]));

  test("is valid by the schema, which it names", () => {
    const base = `file:///examples/privacy/${notice}/policy.json`;
    expect(new URL(document.$schema ?? "", base).pathname).toBe("/rules/privacy.schema.json");
    validate(document);
    expect(validate.errors).toBe(null);
  });
});

function contentOf(decision: PrivacyDecision): string {
  return JSON.stringify({ ...decision, policy: undefined });
}

describe.skipIf(!hasScenarios).each(found)("$notice and its scenarios", (one) => {
  const { notice, document, policy, cases } = one;
  const scenarios = scenariosOf(notice);
  const answer = (facts: PrivacyFacts, expected: Expected, by: PrivacyPolicy = policy) =>
    answerOf(by.decide(facts), expected, document);

  test("are all there, each a case with the same facts", () => {
    expect(scenarios).toHaveLength(8);
    for (const { id } of scenarios) {
      const [only, ...others] = cases.filter(({ name }) => name.startsWith(`${id}: `));
      expect(others).toEqual([]);
      expect(only?.why).toMatch(/^Read: .+ Not said: /);
      expect(only?.facts).toEqual(factsOf(id));
    }
  });

  test.each(scenarios)("agree on $id", ({ id, expected }) =>
    expect(answer(factsOf(id), expected)).toEqual(expectedAnswer(expected)),
  );

  test.each(scenarios)("differ wherever a difference is planted in $id", ({ id, expected }) => {
    const planted = plantedIn(expected);
    expect(planted.length).toBeGreaterThan(15);
    for (const wrong of planted)
      expect(answer(factsOf(id), wrong)).not.toEqual(expectedAnswer(wrong));
  });

  test.each(scenarios)("differ without any clause that decides $id", ({ id, expected }) => {
    for (const clause of expected.clauses) {
      const gone = document.rules.filter(({ clauses = [] }) => clauses.includes(String(clause)));
      const struck = without(
        document,
        gone.map(({ name }) => name),
      );
      expect(answer(factsOf(id), expected, struck)).not.toEqual(expectedAnswer(expected));
    }
  });

  const requests = scenarios.filter(({ id }) => factsOf(id).question === "request");

  test.each(requests)("differ if $id happens a day later", ({ id, expected }) =>
    expect(answer(aDayLater(factsOf(id)), expected).deadline).not.toBe(expected.deadline),
  );

  test.each(scenarios)("give the days that stand in the facts of $id", ({ id, facts }) => {
    const days = JSON.stringify(factsOf(id)).match(/\d{4}-\d\d-\d\d/g) ?? [];
    expect(days.filter((day) => !facts.includes(day))).toEqual([]);
  });

  test("that wait for the check of who asks are fulfilled once it is made", () => {
    const waiting = scenarios.filter(({ id }) => policy.decide(factsOf(id)).outcome === "verify");
    expect(waiting.map(({ id }) => id)).toEqual(["vodafone-ie-01", "vodafone-ie-05"]);
    for (const { id } of waiting)
      expect(policy.decide(confirmed(factsOf(id)))).toMatchObject({
        outcome: "fulfil",
        reasons: [],
      });
  });
});

/** Answers that are not a scenario's: a comparison that lets them pass compares nothing. */
function plantedIn(expected: Expected): readonly Expected[] {
  const { deadline, clauses } = expected;
  const days =
    deadline === null ? ["2026-04-02"] : [null, dayAfter(deadline, 1), dayAfter(deadline, -1)];
  const keys = Object.keys(vocabulary) as (keyof typeof vocabulary)[];
  return [
    ...days.map((day) => ({ ...expected, deadline: day })),
    ...[clauses.slice(1), [...clauses, 14]].map((other) => ({ ...expected, clauses: other })),
    ...keys.flatMap((key) =>
      ["something else", null, ...Object.keys(vocabulary[key])]
        .filter((word) => word !== expected[key] && word !== sameAs[expected[key] ?? ""])
        .map((word) => ({ ...expected, [key]: word })),
    ),
  ];
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The facts with every instant a day later; the dates of records stay. */
function aDayLater(facts: PrivacyFacts): PrivacyFacts {
  const later = (_key: string, value: unknown) =>
    typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value)
      ? `${dayAfter(value.slice(0, 10), 1)}${value.slice(10)}`
      : value;
  return JSON.parse(JSON.stringify(facts), later);
}

function confirmed(facts: PrivacyFacts): PrivacyFacts {
  if (facts.question !== "request") throw new Error("no request");
  return { ...facts, requester: { ...facts.requester, verification: "matched" } };
}
