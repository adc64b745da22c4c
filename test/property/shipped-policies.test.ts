import fc from "fast-check";
import { Engine } from "json-rules-engine";
import { describe, expect, test } from "vitest";
import { createClosuresEngine } from "../../src/engines/closures.js";
import { readFact } from "../../src/ir/fact-reference.js";
import { referencesOf } from "../../src/ir/rule.js";
import { createDocumentSchema } from "../../src/policy/document-schema.js";
import { parsePolicy } from "../../src/policy/parse-policy.js";
import type { LineOutcome, ReturnsDecision } from "../../src/returns/decision.js";
import { effects } from "../../src/returns/effects.js";
import type { ReturnsFacts } from "../../src/returns/facts.js";
import { returns } from "../../src/returns/index.js";
import { formatInstant, parseInstant } from "../../src/time/instant.js";
import { runs } from "../support/property-options.js";
import { shippedReturnsPolicies } from "../support/shipped-policies.js";
import { arbitraryReturnsFacts } from "./arbitraries/returns-facts.js";

/** The laws of every returns policy, held against each of the five that ship. */
const each = runs(300);

describe.each(shippedReturnsPolicies())("$folder", ({ policy, document }) => {
  const anyFacts = arbitraryReturnsFacts({ policy: policy.document });

  test("gives every valid case one decision, the same each time, and leaves facts alone", () => {
    const law = fc.property(anyFacts, (facts) => {
      const decision = policy.decide(deepFreeze(facts));
      expect(policy.decide(structuredClone(facts))).toEqual(decision);
      expect(decision.outcome).toBe(combined(decision));
    });
    fc.assert(law, each);
  });

  test("decides the same in whatever order its rules stand", () => {
    const others = reordered(document).map((other) => returns.load(other));
    const law = fc.property(anyFacts, fc.nat({ max: others.length - 1 }), (facts, index) => {
      const other = others[index] ?? policy;
      const ofHash = { policy: undefined };
      expect({ ...other.decide(facts), ...ofHash }).toEqual({ ...policy.decide(facts), ...ofHash });
    });
    fc.assert(law, each);
  });

  test("decides the same on json-rules-engine", async () => {
    const law = fc.asyncProperty(anyFacts, async (facts) => {
      expect(await policy.decideAsync(facts)).toEqual(policy.decide(facts));
    });
    await fc.assert(law, each);
  });

  test("asks of a plain json-rules-engine what it asks itself, rule by rule", async () => {
    const rules = rulesOf(document);
    const engine = createClosuresEngine(rules);
    const law = fc.asyncProperty(anyFacts, async (facts) => {
      for (const record of policy.subjects(facts)) {
        const told = rules.filter(({ condition }) =>
          referencesOf(condition).every((one) => readFact(record, one) !== undefined),
        );
        const names = new Set(told.map(({ name }) => name));
        const held = rules.filter((_, index) => engine.fire(record)[index] === true);
        const expected = held.map(({ name }) => name).filter((name) => names.has(name));
        const plain = policy.toJsonRulesEngine().filter(({ name = "" }) => names.has(name));
        const { results } = await new Engine(plain).run({ ...record });
        expect(results.map(({ name }) => name).sort()).toEqual(expected.sort());
      }
    });
    await fc.assert(law, each);
  });

  test("never answers a request worse for being made earlier", () => {
    const law = fc.property(anyFacts, fc.double({ min: 0, max: 1, noNaN: true }), (facts, part) => {
      const sooner = policy.decide(askedEarlier(facts, part));
      expect(worse(sooner, policy.decide(facts))).toEqual([]);
    });
    fc.assert(law, each);
  });

  test("never answers other lines worse for fewer units of one", () => {
    const law = fc.property(anyFacts, fc.nat({ max: 3 }), (facts, index) => {
      const { lines: asked } = facts.request;
      const fewer = asked?.map((line, at) =>
        at === index ? { ...line, quantity: 1, quantityReceived: 0 } : line,
      );
      const request = { ...facts.request, ...(fewer && { lines: fewer }) };
      const changed = policy.decide({ ...facts, request });
      const id = asked?.[index]?.lineId;
      expect(worse(changed, policy.decide(facts)).filter((one) => one !== id)).toEqual([]);
    });
    fc.assert(law, each);
  });

  test("treats customers alike, whoever they are", () => {
    const law = fc.property(
      anyFacts,
      fc.string(),
      fc.constantFrom("FR", "IN"),
      (facts, who, country) => {
        const order = { ...facts.order, id: `o-${who}`, customerId: `c-${who}`, country };
        const request = { ...facts.request, id: `r-${who}`, statedReason: who };
        const { idempotencyKey, ...decision } = policy.decide(facts);
        expect(policy.decide({ ...facts, order, request })).toEqual({
          ...decision,
          idempotencyKey: expect.not.stringContaining(idempotencyKey),
        });
      },
    );
    fc.assert(law, each);
  });
});

const language = {
  schema: createDocumentSchema({ domain: "returns", effects }),
  facts: returns.factSchema,
  check: () => [],
};

function rulesOf(document: unknown) {
  const parsed = parsePolicy(document, language);
  return parsed.success ? parsed.data.rules : [];
}

function reordered(document: unknown): readonly unknown[] {
  const { rules, ...rest } = document as { rules: readonly unknown[] };
  const orders = fc.shuffledSubarray([...rules], { minLength: rules.length });
  return fc.sample(orders, { ...each, numRuns: 20 }).map((order) => ({ ...rest, rules: order }));
}

function combined({ lines, outcome }: ReturnsDecision): string {
  const outcomes = new Set(lines.map((line) => line.outcome));
  if (outcomes.size === 0) return outcome;
  if (outcomes.has("undetermined")) return "undetermined";
  if (outcomes.has("review")) return "review";
  return outcomes.size === 2 ? "partial" : ([...outcomes][0] ?? "");
}

const rank: Readonly<Record<LineOutcome, number>> = {
  deny: 0,
  undetermined: 0,
  review: 1,
  approve: 2,
};

/**
 * The ids of the lines that one decision answers worse than another on the same lines. Where nothing
 * can be told nothing is granted: neither that nor a refusal is worse than the other.
 */
function worse(one: ReturnsDecision, than: ReturnsDecision): readonly string[] {
  expect(one.lines.length).toBe(than.lines.length);
  return than.lines
    .filter(({ outcome }, index) => rank[one.lines[index]?.outcome ?? "deny"] < rank[outcome])
    .map(({ lineId }) => lineId);
}

/** The same request some time before, but not before the goods were there. */
function askedEarlier(facts: ReturnsFacts, part: number): ReturnsFacts {
  const { order, lines, request } = facts;
  const events = [order.placedAt, order.dispatchedAt, order.deliveredAt];
  const there = [...events, ...lines.map(({ deliveredAt }) => deliveredAt)];
  const earliest = Math.max(0, ...there.map((text) => parseInstant(text ?? "") ?? 0));
  const asked = parseInstant(request.requestedAt ?? "") ?? 0;
  if (asked <= earliest) return facts;
  const sooner = earliest + Math.floor((asked - earliest) * part);
  return { ...facts, request: { ...request, requestedAt: formatInstant(sooner) } };
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) {
    for (const member of Object.values(value)) deepFreeze(member);
    Object.freeze(value);
  }
  return value;
}
