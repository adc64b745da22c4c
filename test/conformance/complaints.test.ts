import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { escalation } from "../../src/escalation/index.js";
import { nullForAbsent } from "../support/null-for-absent.js";
import { ruleRows } from "../support/rule-rows.js";
import { answerOf, decidingClauses, expectedAnswer, unsaidDay } from "./complaints/answer.js";
import { caseOf, procedures } from "./complaints/procedures.js";
import { type Expected, hasScenarios, scenariosOf } from "./complaints/scenarios.js";
import { alsoTrue, type Vocabulary, vocabularies } from "./complaints/words.js";

/** Published complaint procedures, restated, decide what their clauses say. */
const found = procedures();

const ajv = new Ajv2020({ strict: false, validateFormats: false });
const validate = ajv.compile(JSON.parse(readFileSync("rules/escalation.schema.json", "utf8")));

if (!hasScenarios)
  console.warn("skipped: no folder ../shared/data/real-policies beside the project");

test("the procedures are found", () =>
  expect(found.map(({ procedure }) => procedure)).toEqual(["cloud-pharmacy", "newcastle-housing"]));

describe.each(found)("$procedure", ({ procedure, document, policy, casesOf, cases, readme }) => {
  const { id, rules } = policy.document;

  test.each(cases)("decides: $name", async ({ facts, expected }) => {
    const decision = policy.decide(facts);
    expect(nullForAbsent(decision, expected)).toMatchObject(expected);
    expect(await policy.decideAsync(facts)).toEqual(decision);
    const { hash } = decision.policy;
    const again = escalation.load(policy.toJSON()).decide(facts);
    expect({ ...again, policy: { ...again.policy, hash } }).toEqual(decision);
  });

  test("has its folder's id, and cases of its own, each expecting an outcome", () => {
    expect(id).toBe(`complaints.${procedure}`);
    expect(casesOf).toBe(id);
    expect(cases.length).toBeGreaterThanOrEqual(14);
    expect(cases.filter(({ expected }) => !("outcome" in expected))).toEqual([]);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  test("says in its README what its rules say", () =>
    expect(ruleRows(readme)).toEqual(rules.map(({ name, description }) => [name, description])));

  test("names for every rule the clauses that it restates", () =>
    expect(rules.filter(({ clauses }) => clauses === undefined)).toEqual([]));

  test("is valid by the schema, which it names", () => {
    const base = `file:///examples/complaints/${procedure}/policy.json`;
    expect(new URL(document.$schema, base).pathname).toBe("/rules/escalation.schema.json");
    validate(document);
    expect(validate.errors).toBe(null);
  });
});

describe.skipIf(!hasScenarios).each(found)("$procedure and its scenarios", (one) => {
  const { procedure, policy } = one;
  const scenarios = scenariosOf(procedure);
  const words = vocabularyOf(procedure);

  test("are all there", () => {
    expect(scenarios).toHaveLength(8);
    for (const { id } of scenarios) expect(caseOf(id, one).why).toMatch(/^Read: .+ Not said: /);
  });

  test.each(scenarios)("agree on $id", ({ id, expected }) => {
    const decision = policy.decide(caseOf(id, one).facts);
    expect(answerOf(decision, expected, words)).toEqual(expectedAnswer(expected));
  });

  test.each(scenarios)("differ wherever a difference is planted in $id", ({ id, expected }) => {
    const decision = policy.decide(caseOf(id, one).facts);
    const planted = plantedIn(expected, words);
    expect(planted.length).toBeGreaterThan(5);
    for (const wrong of planted)
      expect(answerOf(decision, wrong, words)).not.toEqual(expectedAnswer(wrong));
  });

  const clausesOf = (id: string) => decidingClauses(policy.explain(caseOf(id, one).facts), policy);

  test.each(scenarios)("rest on the same clauses in $id", ({ id, expected }) =>
    expect(clausesOf(id)).toEqual(expect.arrayContaining(expected.clauses.map(String))),
  );

  test("rest on no clause all together, but on the one that says what there is", () => {
    const [first = [], ...others] = scenarios.map(({ id }) => clausesOf(id));
    const common = first.filter((clause) => others.every((clauses) => clauses.includes(clause)));
    expect(common.filter((clause) => clause !== "1")).toEqual([]);
  });

  test.each(scenarios)("give the days that stand in the case of $id", ({ id, facts }) => {
    const days = JSON.stringify(caseOf(id, one).facts).match(/\d{4}-\d\d-\d\d/g) ?? [];
    const own = [...new Set(days)].filter((day) => day !== unsaidDay && !facts.includes(day));
    expect(own).toEqual(workedOut[id] ?? []);
    expect(facts).not.toContain(unsaidDay);
  });
});

/** Days that follow from the words of a scenario, though they do not stand in them. */
const workedOut: Readonly<Record<string, readonly string[]>> = {
  // 10 working days before 19 March, on which the answer is due.
  "newcastle-04": ["2026-03-05"],
};

function vocabularyOf(procedure: string): Vocabulary {
  const words = vocabularies[procedure];
  if (words === undefined) throw new Error(`no words for ${procedure}`);
  return words;
}

/** Answers that are not a scenario's: a comparison that lets them pass compares nothing. */
function plantedIn(expected: Expected, words: Vocabulary): readonly Expected[] {
  const { deadline, in_time: inTime } = expected;
  const days =
    deadline === null ? ["2026-03-09"] : [null, dayAfter(deadline, 1), dayAfter(deadline, -1)];
  const keys = Object.keys(words) as (keyof Vocabulary)[];
  return [
    ...days.map((day) => ({ ...expected, deadline: day })),
    ...keys.flatMap((key) =>
      ["something else", ...Object.keys(words[key])]
        .filter((word) => word !== expected[key] && !alsoTrue[expected[key]]?.includes(word))
        .map((word) => ({ ...expected, [key]: word })),
    ),
    ...(inTime === undefined ? [] : [{ ...expected, in_time: !inTime }]),
  ];
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
