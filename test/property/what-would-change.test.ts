import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChange } from "../../src/domain/apply-change.js";
import { changeCandidates } from "../../src/domain/change-candidates.js";
import { type FactChange, whatWouldChange } from "../../src/domain/what-would-change.js";
import { createClosuresEngine } from "../../src/engines/closures.js";
import { toJsonPointer } from "../../src/errors/json-pointer.js";
import { type FactRecord, type FactReference, readFact } from "../../src/ir/fact-reference.js";
import type { ScalarType } from "../../src/ir/fact-type.js";
import { type Rule, referencesOf } from "../../src/ir/rule.js";
import type { TestDocument } from "../../src/policy/condition-schema.js";
import { parsePolicy } from "../../src/policy/parse-policy.js";
import { runs } from "../support/property-options.js";
import { everyTypeSchema } from "./arbitraries/fact-places.js";
import { factRecord, scalar } from "./arbitraries/fact-records.js";
import { soundTest } from "./arbitraries/policy-conditions.js";
import { testLanguage } from "./arbitraries/policy-documents.js";

type Changes = readonly FactChange[];

const factCount = 8;
const pointers = Array.from({ length: factCount }, (_, index) =>
  index < 4 ? `/f${index}` : `/group/f${index}`,
);
const value = fc.constantFrom<unknown>(true, true, false, undefined);

const givenFacts = fc
  .array(fc.constantFrom<unknown>(true, false, undefined), {
    minLength: factCount,
    maxLength: factCount,
  })
  .map((values) => pointers.reduce(setTo(values), {}));
/** Few and many. */
const givenCandidates = fc.constantFrom(0, 4, 8, 12, 12).chain((length) =>
  fc.array(fc.record({ pointer: fc.constantFrom(...pointers), to: value }), {
    minLength: length,
    maxLength: length,
  }),
);

/** A random function of whether each fact is true, mostly false so that it takes several changes. */
const givenTable = fc.array(
  fc.oneof(
    { weight: 10, arbitrary: fc.constant(false) },
    { weight: 2, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  ),
  { minLength: 2 ** factCount, maxLength: 2 ** factCount },
);

function setTo(values: readonly unknown[]) {
  return (facts: unknown, pointer: string, index: number) =>
    applyChange(facts, { pointer, to: values[index] });
}

function decideBy(table: readonly (boolean | undefined)[]) {
  return (facts: unknown): boolean | undefined => {
    const { group, ...rest } = facts as FactRecord;
    const all = { ...rest, ...(group as FactRecord | undefined) };
    const bits = pointers.map((_, index) => (all[`f${index}`] === true ? 2 ** index : 0));
    return table[bits.reduce((sum, bit) => sum + bit, 0)];
  };
}

function subsetsOf(changes: Changes): readonly Changes[] {
  const sets: Changes[] = [[]];
  for (const change of changes) sets.push(...sets.map((set) => [...set, change]));
  return sets;
}

const properSubsetsOf = (changes: Changes) => subsetsOf(changes).slice(0, -1);
const contentOf = (changes: Changes) =>
  JSON.stringify(changes.map(({ pointer, to }) => `${pointer}=${to}`).sort());

/** Every minimal set of up to three changes that is better, found by trying all there are. */
function minimalSets(candidates: Changes, isBetter: (changes: Changes) => boolean) {
  const sets = subsetsOf(candidates).filter(
    (set) => set.length <= 3 && new Set(set.map(({ pointer }) => pointer)).size === set.length,
  );
  const minimal = sets.filter((set) => isBetter(set) && !properSubsetsOf(set).some(isBetter));
  const byContent = new Map(minimal.map((set) => [contentOf(set), set]));
  return [...byContent.values()].filter(({ length }) => length > 0);
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}

describe("what would change a decision", () => {
  it("is true when decided again, minimal, and all that there is of up to five", () => {
    const law = fc.property(givenFacts, givenCandidates, givenTable, (given, changes, table) => {
      const facts = deepFreeze(given);
      const candidates = deepFreeze(changes);
      const decide = decideBy(table);
      const isBetter = (set: Changes) => decide(set.reduce(applyChange, facts)) === true;
      const found = whatWouldChange({ facts, candidates, decide, isBetter: (is) => is });
      for (const one of found) {
        expect(one.decision).toBe(true);
        expect(isBetter(one.changes)).toBe(true);
        expect(properSubsetsOf(one.changes).some(isBetter)).toBe(false);
      }
      const all = minimalSets(candidates, isBetter);
      const sizes = all.map(({ length }) => length).sort();
      expect(found.map(({ changes: { length } }) => length)).toEqual(sizes.slice(0, 5));
      const contents = found.map((one) => contentOf(one.changes));
      expect(new Set(contents).size).toBe(contents.length);
      expect(all.map(contentOf)).toEqual(expect.arrayContaining(contents));
    });
    fc.assert(law, runs());
  });

  it("is found at every size, and more than five times, in the cases above", () => {
    const { seed } = runs();
    const cases = fc.sample(fc.tuple(givenFacts, givenCandidates, givenTable), {
      seed,
      numRuns: 1_000,
    });
    const sizes = cases.map(([facts, candidates, table]) => {
      const decide = decideBy(table);
      const all = minimalSets(candidates, (set) => decide(set.reduce(applyChange, facts)) === true);
      return all.map(({ length }) => length);
    });
    for (const size of [1, 2, 3])
      expect(sizes.flat().filter((one) => one === size).length).toBeGreaterThan(50);
    expect(sizes.filter(({ length }) => length > 5).length).toBeGreaterThan(10);
    expect(sizes.filter(({ length }) => length === 0).length).toBeGreaterThan(50);
  });
});

describe("the candidates for one test", () => {
  const record = factRecord(everyTypeSchema, { shortestList: 0, complete: false });
  const place = ({ fact, steps }: FactReference) => toJsonPointer([fact, ...steps]);

  function ruleOn(test: TestDocument): Rule {
    const event = { type: "stop", params: {} };
    const rules = [{ name: "a", conditions: { all: [test] }, event }];
    const document = { id: "a", domain: "test", version: "1", timeZone: "UTC", currency: "EUR" };
    const parsed = parsePolicy({ ...document, rules }, testLanguage);
    if (!parsed.success) throw parsed.error;
    return parsed.data.rules[0] as Rule;
  }

  const soundRule = soundTest.map(ruleOn);
  const referenceOf = (rule: Rule) => referencesOf(rule.condition)[0] as FactReference;
  const truthsOn = (rule: Rule, records: readonly unknown[]) =>
    records.flatMap((one) => createClosuresEngine([rule]).fire(one as FactRecord));

  /** Text has no end of other values to try, and lists have one candidate per value only. */
  const scalarRule = soundRule.filter((rule) => {
    const { kind } = referenceOf(rule).type;
    return kind !== "text" && kind !== "list";
  });

  /** A fact compared with an empty list, or with a fact that is missing, has no values to take. */
  function isComparedWithNothing(rule: Rule, facts: FactRecord): boolean {
    const other = referencesOf(rule.condition)[1];
    return other !== undefined && [readFact(facts, other) ?? []].flat().length === 0;
  }

  it("bring about whatever any value brings about", () => {
    const law = fc.property(scalarRule, record, fc.gen(), (rule, facts, generate) => {
      fc.pre(!isComparedWithNothing(rule, facts));
      const { type, ...reference } = referenceOf(rule);
      const { kind } = type as ScalarType;
      const to = generate(scalar, kind, type.kind === "enum" ? type.values : []);
      const pointer = place({ type, ...reference });
      const candidates = changeCandidates({ rules: [rule], record: facts, place });
      const tried = candidates.map((change) => applyChange(facts, change));
      const [truth] = truthsOn(rule, [applyChange(facts, { pointer, to })]);
      expect(truthsOn(rule, [facts, ...tried])).toContain(truth);
    });
    fc.assert(law, runs());
  });

  it("are never what was seen, and come only once", () => {
    const law = fc.property(soundRule, record, (rule, given) => {
      const found = changeCandidates({ rules: [rule], record: deepFreeze(given), place });
      for (const { from, to } of found) expect(to).not.toEqual(from);
      const contents = found.map((change) => JSON.stringify(change));
      expect(new Set(contents).size).toBe(contents.length);
    });
    fc.assert(law, runs());
  });

  it("make tests true, and false, in most of the cases above", () => {
    const { seed } = runs();
    const cases = fc.sample(fc.tuple(scalarRule, record), { seed, numRuns: 1_000 });
    const flipped = cases.filter(([rule, facts]) => {
      const candidates = changeCandidates({ rules: [rule], record: facts, place });
      const [before, ...after] = truthsOn(
        rule,
        [facts].concat(candidates.map((change) => applyChange(facts, change) as FactRecord)),
      );
      return after.some((truth) => truth !== undefined && truth !== before);
    });
    expect(flipped.length).toBeGreaterThan(cases.length / 2);
  });
});
