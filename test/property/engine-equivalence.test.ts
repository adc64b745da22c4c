import fc from "fast-check";
import { Engine } from "json-rules-engine";
import { describe, expect, it } from "vitest";
import { createClosuresEngine } from "../../src/engines/closures.js";
import { createGeneratedEngine } from "../../src/engines/generated/create-generated-engine.js";
import { createJsonRulesEngine } from "../../src/engines/json-rules-engine.js";
import { toJsonRulesEngine } from "../../src/engines/to-json-rules-engine.js";
import { type FactRecord, readFact } from "../../src/ir/fact-reference.js";
import { decoratorNames, operatorNames } from "../../src/ir/operator.js";
import { type Rule, referencesOf } from "../../src/ir/rule.js";
import type { PolicyDocument } from "../../src/policy/document-schema.js";
import { parsePolicy } from "../../src/policy/parse-policy.js";
import { runs } from "../support/property-options.js";
import { everyTypeSchema } from "./arbitraries/fact-places.js";
import { completed, factRecord } from "./arbitraries/fact-records.js";
import { soundDocument, testLanguage } from "./arbitraries/policy-documents.js";

const partial = factRecord(everyTypeSchema, { shortestList: 0, complete: false });
const complete = factRecord(everyTypeSchema, { shortestList: 0, complete: true });
/** Both elements that a path can name are there: a list that is there can lack none. */
const filled = factRecord(everyTypeSchema, { shortestList: 2, complete: true });
const gappy = factRecord(everyTypeSchema, { shortestList: 2, complete: false });

function rulesOf(document: PolicyDocument): readonly Rule[] {
  const parsed = parsePolicy(document, testLanguage);
  if (!parsed.success) throw parsed.error;
  return parsed.data.rules;
}

const isTellable = (rule: Rule, record: FactRecord) =>
  referencesOf(rule.condition).every((one) => readFact(record, one) !== undefined);

/** The names of the rules that hold in an Engine that knows nothing of ours. */
async function firePlain(rules: readonly Rule[], record: FactRecord): Promise<readonly string[]> {
  const { results } = await new Engine(toJsonRulesEngine(rules)).run({ ...record });
  return results.map(({ name }) => name).sort();
}

describe("the engines", () => {
  it("agree rule by rule, whatever facts are missing", { timeout: 300_000 }, async () => {
    const law = fc.asyncProperty(soundDocument, partial, async (document, record) => {
      const rules = rulesOf(document);
      const fired = await createJsonRulesEngine(rules)(record);
      expect(createClosuresEngine(rules).fire(record)).toEqual(fired);
      expect(createGeneratedEngine(rules).fire(record)).toEqual(fired);
    });
    await fc.assert(law, runs(10_000));
  });

  it("agree with a plain Engine where facts are complete", { timeout: 300_000 }, async () => {
    const law = fc.asyncProperty(soundDocument, complete, async (document, record) => {
      const rules = rulesOf(document).filter((rule) => isTellable(rule, record));
      const fired = createClosuresEngine(rules).fire(record);
      const holding = rules.filter((_, index) => fired[index] === true).map(({ name }) => name);
      expect(fired).not.toContain(undefined);
      expect(await firePlain(rules, record)).toEqual(holding.sort());
    });
    await fc.assert(law, runs(10_000));
  });
});

describe("the truth of a rule", () => {
  it("stays the same whatever the missing facts turn out to be", () => {
    const law = fc.property(soundDocument, gappy, filled, (document, known, source) => {
      const engine = createClosuresEngine(rulesOf(document));
      const before = engine.fire(known);
      const after = engine.fire(completed(known, source));
      expect(after).not.toContain(undefined);
      expect(before.map((truth, index) => truth ?? after[index])).toEqual(after);
    });
    fc.assert(law, runs(3_000));
  });

  it("is told once exactly the facts named as missing are there", () => {
    const law = fc.property(soundDocument, gappy, filled, (document, known, source) => {
      const rules = rulesOf(document);
      const engine = createClosuresEngine(rules);
      for (const [index, truth] of engine.fire(known).entries()) {
        const missing = engine.missing(index, known);
        expect(missing.length > 0).toBe(truth === undefined);
        expect(missing.map((one) => readFact(known, one))).toEqual(missing.map(() => undefined));
        const paths = missing.map(({ fact, steps }) => [fact, ...steps]);
        const told = engine.fire(paths.reduce((record, path) => give(record, path, source), known));
        expect(told[index]).toBeTypeOf("boolean");
      }
    });
    fc.assert(law, runs(2_000));
  });
});

/** Gives a record one fact of another; of a list that is missing, the whole list. */
function give(record: FactRecord, path: readonly (string | number)[], source: unknown): FactRecord {
  return put(record, path, source) as FactRecord;
}

function put(
  value: unknown,
  [step, ...rest]: readonly (string | number)[],
  source: unknown,
): unknown {
  if (step === undefined || typeof source !== "object" || source === null) return value ?? source;
  if (typeof step === "number" && (value === undefined || value === null)) return source;
  const child = put(member(value, step), rest, member(source, step));
  if (!Array.isArray(value)) return { ...(value as FactRecord | null), [step]: child };
  return value.map((element, index) => (index === step ? child : element));
}

function member(value: unknown, step: string | number): unknown {
  return (value as Readonly<Record<string | number, unknown>> | null | undefined)?.[step];
}

describe("the generator", () => {
  const { seed } = runs();
  const documents = fc.sample(soundDocument, { seed, numRuns: 1_000 });
  const text = documents.map((document) => JSON.stringify(document)).join("\n");
  const count = (pattern: RegExp) => [...text.matchAll(pattern)].length;

  it.each([...operatorNames])("reaches the operator %s, plain and decorated", (name) => {
    expect(count(new RegExp(`"operator":"${name}"`, "g"))).toBeGreaterThan(20);
    expect(count(new RegExp(`"operator":"[A-Za-z:]+:${name}"`, "g"))).toBeGreaterThan(20);
  });

  const pairs = decoratorNames.flatMap((a) => decoratorNames.map((b) => `${a}:${b}`));
  // A second one would need a list of lists on the side from which the first took an element.
  const impossible = /^(some|every)(Fact|Value):(some|every)\2$/;
  it.each(pairs.filter((pair) => !impossible.test(pair)))("nests the decorators %s", (pair) => {
    expect(count(new RegExp(`[":]${pair}:`, "g"))).toBeGreaterThan(5);
  });

  it("reaches shared conditions, other facts as operands, lists and every boolean node", () => {
    for (const pattern of [
      /"condition":"c[012]"/g,
      /"c[12]":[^\n]*"condition":"c0"/g,
      /"value":\{"fact":"\w+","path":/g,
      /"value":\{"fact":"\w+"\}/g,
      /"value":\[/g,
      /\{"not":\{"not":/g,
      /\{"any":\[\{"all":/g,
      /"conditions":"always"/g,
      /"overrides":\["/g,
    ])
      expect(count(pattern), String(pattern)).toBeGreaterThan(20);
  });

  it("makes rules hold, not hold and be untold, each often", () => {
    const records = fc.sample(partial, { seed, numRuns: 1_000 });
    const fired = documents.flatMap((document, index) =>
      createClosuresEngine(rulesOf(document)).fire(records[index] ?? {}),
    );
    for (const truth of [true, false, undefined])
      expect(fired.filter((one) => one === truth).length).toBeGreaterThan(fired.length / 6);
  });
});
