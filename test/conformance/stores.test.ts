import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { returns } from "../../src/returns/index.js";
import { nullForAbsent } from "../support/null-for-absent.js";
import { ruleRows } from "../support/rule-rows.js";
import type { PolicyCase } from "../support/shipped-policies.js";
import { type StoreExample, storeExamples } from "../support/store-examples.js";
import { answerOf, expectedAnswer } from "./stores/answer.js";
import { type Expected, hasScenarios, scenariosOf } from "./stores/scenarios.js";

/** Published policies of real stores, restated, decide what their clauses say. */
const stores = storeExamples();

const ajv = new Ajv2020({ strict: false, validateFormats: false });
const validate = ajv.compile(JSON.parse(readFileSync("rules/policy.schema.json", "utf8")));

if (!hasScenarios)
  console.warn("skipped: no folder ../shared/data/real-policies beside the project");

test("the stores are found", () =>
  expect(stores.map(({ store }) => store)).toEqual([
    "amazon-us",
    "ikea-ireland",
    "spartoo",
    "takealot",
  ]));

describe.each(stores)("$store", ({ store, document, policy, casesOf, cases, readme }) => {
  const { id, rules } = policy.document;

  test.each(cases)("decides: $name", async ({ facts, expected }) => {
    const decision = policy.decide(facts);
    expect(nullForAbsent(decision, expected)).toMatchObject(expected);
    expect(await policy.decideAsync(facts)).toEqual(decision);
    const { hash } = decision.policy;
    const again = returns.load(policy.toJSON()).decide(facts);
    expect({ ...again, policy: { ...again.policy, hash } }).toEqual(decision);
  });

  test("has its folder's id, and cases of its own, each expecting an outcome", () => {
    expect(id).toBe(`stores.${store}`);
    expect(casesOf).toBe(id);
    expect(cases.filter(({ expected }) => !("outcome" in expected))).toEqual([]);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  test("says in its README what its rules say", () =>
    expect(ruleRows(readme)).toEqual(rules.map(({ name, description }) => [name, description])));

  test("names for every rule the clauses that it restates", () =>
    expect(rules.filter(({ clauses }) => clauses === undefined)).toEqual([]));

  test("is valid by the schema, which it names", () => {
    const { pathname } = new URL(document.$schema, `file:///examples/stores/${store}/policy.json`);
    expect(pathname).toBe("/rules/policy.schema.json");
    validate(document);
    expect(validate.errors).toBe(null);
  });
});

describe.skipIf(!hasScenarios).each(stores)("$store and its scenarios", ({ store, ...example }) => {
  const scenarios = scenariosOf(store);

  test("are all there", () => {
    expect(scenarios).toHaveLength(14);
    expect(scenarios.filter(({ id }) => caseOf(id, example) === undefined)).toEqual([]);
  });

  test.each(scenarios)("agree on $id", ({ id, expected }) => {
    const decision = example.policy.decide(factsOf(id, example));
    expect(answerOf(decision, expected)).toEqual(expectedAnswer(expected));
  });

  test.each(scenarios)("differ wherever a difference is planted in $id", ({ id, expected }) => {
    const decision = example.policy.decide(factsOf(id, example));
    for (const key of Object.keys(expectedAnswer(expected))) {
      const wrong: Expected = { ...expected, [key]: planted[key as keyof typeof planted] };
      expect(answerOf(decision, wrong)).not.toEqual(expectedAnswer(wrong));
    }
    expect(activeClauses(id, example)).not.toContain("99");
  });

  test.each(scenarios)("rest on the same clauses in $id", ({ id, expected }) =>
    expect(activeClauses(id, example)).toEqual(
      expect.arrayContaining(expected.clauses.map(String)),
    ),
  );
});

const wrongAmount = { amount: "0.01", currency: "EUR" };

/** Answers that no scenario has: a comparison that lets them pass compares nothing. */
const planted: Omit<Required<Expected>, "clauses" | "note"> = {
  outcome: "undetermined",
  remedies: ["price_reduction"],
  refund: wrongAmount,
  refund_range: { min: "0.01", max: "0.02", currency: "EUR" },
  refund_split: [{ to: "same_card", ...wrongAmount }],
  refund_to: "bank_account",
  fees: [wrongAmount],
  return_shipping: "carrier",
  last_day: "2020-01-01",
  deadline: "2020-01-01T00:00:00Z",
  replacement_coupon: wrongAmount,
  remaining_instalments: wrongAmount,
  customer_pays_difference: wrongAmount,
  next_step: "wait",
};

type Example = Omit<StoreExample, "store">;

function caseOf(id: string, { cases }: Example) {
  return cases.find(({ name }) => name === id);
}

function factsOf(id: string, example: Example): PolicyCase["facts"] {
  const found = caseOf(id, example);
  if (found === undefined) throw new Error(`no case of the name ${id}`);
  return found.facts;
}

/** The clauses of all rules that hold or are overridden for a line, and of those that reasons name. */
function activeClauses(id: string, example: Example): readonly string[] {
  const { policy } = example;
  const { decision, trace } = policy.explain(factsOf(id, example));
  const active = trace
    .flatMap(({ rules }) => rules)
    .filter(({ state }) => state === "holds" || state === "overridden")
    .map(({ rule }) => rule);
  const named = new Set([...active, ...decision.reasons.map(({ rule }) => rule)]);
  return policy.document.rules
    .filter(({ name }) => named.has(name))
    .flatMap(({ clauses = [] }) => clauses);
}
