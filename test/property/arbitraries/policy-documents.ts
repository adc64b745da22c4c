import fc from "fast-check";
import { z } from "zod";
import type { BooleanDocument } from "../../../src/policy/condition-schema.js";
import {
  createDocumentSchema,
  type EffectSchemas,
  type PolicyDocument,
  type RuleDocument,
  type Validity,
} from "../../../src/policy/document-schema.js";
import type { PolicyLanguage } from "../../../src/policy/parse-policy.js";
import { text } from "../../../src/policy/text-schema.js";
import { everyTypeSchema } from "./fact-places.js";
import { rootCondition } from "./policy-conditions.js";

const word = z.string().regex(/^[a-z]+$/);

/** Effects with many types of parameters. */
export const testEffects: EffectSchemas = {
  note: z.strictObject({
    level: z.int().min(1).max(9),
    tag: z.enum(["low", "high"]).optional(),
    words: text(20).optional(),
  }),
  pay: z.strictObject({
    amountMinor: z.int().min(0),
    parts: z.array(z.int().min(0).max(10)).min(1).max(3),
    fromOn: z.iso.date().optional(),
  }),
  plan: z.strictObject({
    when: z.union([z.literal("now"), z.strictObject({ days: z.int().min(0).max(30) })]),
    flags: z.record(word, z.boolean()).optional(),
    rest: z.strictObject({ names: z.array(word).optional(), isFinal: z.boolean() }).optional(),
  }),
  stop: z.strictObject({}),
};

/** A named window of the domain `test`. */
export const testWindow = z.strictObject({ days: z.int().min(0) });

/** The language of a domain `test` with every type of fact. */
export const testLanguage: PolicyLanguage = {
  schema: createDocumentSchema({ domain: "test", effects: testEffects, windows: testWindow }),
  facts: everyTypeSchema,
  inForceOn: { fact: "placedOn", steps: [], type: { kind: "date" } },
  check: () => [],
};

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const words = fc.string({ unit: "grapheme", maxLength: 10 });
const date = fc.constantFrom("2026-01-31", "2027-12-31", "2028-02-29");
const lowerWord = fc.constantFrom("a", "bc", "xyz");

const anyEvent: fc.Arbitrary<RuleDocument["event"]> = fc.oneof(
  eventOf("note", {
    level: fc.integer({ min: 1, max: 9 }),
    tag: optional(fc.constantFrom("low", "high")),
    words: optional(words),
  }),
  eventOf("pay", {
    amountMinor: fc.maxSafeNat(),
    parts: fc.array(fc.nat(10), { minLength: 1, maxLength: 3 }),
    fromOn: optional(date),
  }),
  eventOf("plan", {
    when: fc.oneof(fc.constant("now"), fc.record({ days: fc.nat(30) })),
    flags: optional(fc.dictionary(lowerWord, fc.boolean())),
    rest: optional(fc.record({ names: fc.array(lowerWord), isFinal: fc.boolean() })),
  }),
  eventOf("stop", {}),
);

function eventOf(
  type: string,
  params: Record<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<RuleDocument["event"]> {
  return fc.record(params).map((all) => ({ type, params: defined(all) }));
}

/** The same object without the members that are `undefined`, which JSON does not have. */
function defined<Value extends object>(value: Value): Value {
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members) as Value;
}

const validity = fc.constantFrom<Validity>(
  { from: "2026-01-01" },
  { from: "2026-01-01", to: "2026-12-31" },
);

const citation = fc
  .record({
    article: words,
    source: words,
    mark: fc.constantFrom("verified", "secondary", "unverified"),
    note: optional(words),
  })
  .map(defined);

const settings = fc.record({
  $schema: optional(words),
  title: optional(fc.dictionary(fc.constantFrom("en", "bn", "de-CH"), words)),
  effective: optional(validity),
  law: optional(
    fc.record({
      jurisdiction: fc.constantFrom("EU", "US-CA"),
      basis: fc.constantFrom("withdrawal", "non-conformity"),
    }),
  ),
  reviewBy: optional(date),
  currency: fc.constant("EUR"),
  timeZone: fc.constantFrom("Europe/Berlin", "UTC", "Pacific/Auckland"),
  calendar: optional(
    fc.record({
      weekend: fc.subarray(["friday", "saturday", "sunday"] as const),
      holidays: fc.array(date, { maxLength: 2 }),
      coveredUntil: date,
    }),
  ),
});

/** Names are not in the order of their numbers, so that sorting by name is a change. */
const ruleNames = ["b.two", "a.one", "c-3"] as const;

/** Shared conditions of which each may use those before it, in any order in the document. */
const sharedConditions: fc.Arbitrary<Readonly<Record<string, BooleanDocument>>> = fc
  .tuple(
    fc.nat(3),
    fc.boolean(),
    rootCondition([]),
    rootCondition(["c0"]),
    rootCondition(["c0", "c1"]),
  )
  .map(([count, reversed, ...roots]) => {
    const entries = roots.slice(0, count).map((root, index) => [`c${index}`, root] as const);
    return Object.fromEntries(reversed ? entries.reverse() : entries);
  });

function rule(name: string, names: readonly string[]): fc.Arbitrary<RuleDocument> {
  const later = ruleNames.slice(ruleNames.indexOf(name as (typeof ruleNames)[number]) + 1);
  return fc
    .record({
      name: fc.constant(name),
      description: optional(words),
      clauses: optional(fc.array(words, { minLength: 1, maxLength: 2 })),
      effective: optional(validity),
      internal: optional(fc.constant(true as const)),
      law: optional(citation),
      conditions: fc.oneof(
        { weight: 1, arbitrary: fc.constant("always" as const) },
        { weight: 15, arbitrary: rootCondition(names) },
      ),
      event: anyEvent,
      overrides: optional(fc.subarray([...later])),
    })
    .map(defined);
}

/** All three rules, so that overrides name rules that exist. */
function ruleList(names: readonly string[]): fc.Arbitrary<readonly RuleDocument[]> {
  const [first, second, third] = ruleNames;
  return fc
    .tuple(rule(first, names), rule(second, names), rule(third, names))
    .chain((rules) => fc.shuffledSubarray(rules, { minLength: 3 }));
}

/** A policy document of the domain `test` that is accepted. */
export const soundDocument: fc.Arbitrary<PolicyDocument> = fc
  .tuple(settings, sharedConditions)
  .chain(([set, conditions]) =>
    fc
      .tuple(ruleList(Object.keys(conditions)), optional(fc.subarray([...ruleNames])))
      .map(([rules, reasonOrder]) => ({
        id: "test.policy",
        domain: "test",
        version: "2026.1.0",
        ...defined({ ...set, reasonOrder }),
        conditions,
        rules,
      })),
  );

/** A sound document with a window that some of its rules ask about, alone or under another condition. */
export const windowedDocument: fc.Arbitrary<PolicyDocument> = fc
  .tuple(
    fc.constantFrom<BooleanDocument>({ within: "early" }, { not: { within: "early" } }),
    fc.nat(2),
  )
  .chain(([within, index]) =>
    soundDocument.map((document) => ({
      ...document,
      windows: { early: { days: 3 } },
      rules: document.rules.map((one, at) =>
        at === index ? { ...one, conditions: joined(one.conditions, within) } : one,
      ),
    })),
  );

function joined(conditions: RuleDocument["conditions"], within: BooleanDocument): BooleanDocument {
  return conditions === "always" ? within : { any: [conditions, within] };
}
