import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FactsError } from "../../src/errors/facts-error.js";
import { PolicyError } from "../../src/errors/policy-error.js";
import { returns } from "../../src/returns/index.js";
import { runs } from "../support/property-options.js";
import { documentWith, factsWith, rule } from "../support/returns.js";

const document = documentWith({
  rules: [
    rule("window", { days: 30, anchor: "delivery" }),
    rule("fee", { kind: "restocking", basisPoints: 1_500, per: "line" }),
  ],
});
const policy = returns.load(document);
const facts = factsWith({
  order: { discounts: [{ amountMinor: 500, lineIds: ["line-1"] }] },
  lines: [{ quantityOrdered: 2, tags: ["a"], taxMinor: 100 }, {}],
  shipping: { paidMinor: 495 },
  customer: { tier: "gold" },
  request: { lines: [{ lineId: "line-1", quantity: 1, exchange: { unitPriceMinor: 1 } }] },
});

const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
});

/** Sound JSON with one member, at any depth, put in place of another, taken out, or added. */
function damaged(sound: unknown): fc.Arbitrary<unknown> {
  const junk = fc.oneof(anything, fc.jsonValue(), fc.constantFrom(-1, 0, 2 ** 53, 1.5, "", null));
  const key = fc.constantFrom("x", "__proto__", "constructor", "id", "0");
  return fc
    .tuple(fc.infiniteStream(fc.nat()), junk, key, fc.constantFrom("put", "drop", "add"))
    .map(([steps, value, name, how]) => damage(sound, steps, value, name, how));
}

function damage(
  value: unknown,
  steps: Iterator<number>,
  junk: unknown,
  name: string,
  how: string,
): unknown {
  if (typeof value !== "object" || value === null) return junk;
  const entries = Object.entries(value);
  const place = Number(steps.next().value) % (entries.length + 1);
  const chosen = entries[place];
  if (chosen === undefined) return how === "add" ? withMember(value, name, junk) : junk;
  const deeper = Number(steps.next().value) % 4 > 0;
  const changed = deeper ? damage(chosen[1], steps, junk, name, how) : junk;
  const rest = entries.filter((entry) => deeper || how !== "drop" || entry !== chosen);
  const members = rest.map((entry) => (entry === chosen ? ([entry[0], changed] as const) : entry));
  return Array.isArray(value) ? members.map(([, one]) => one) : Object.fromEntries(members);
}

function withMember(value: object, name: string, junk: unknown): unknown {
  if (Array.isArray(value)) return [...value, junk];
  return Object.fromEntries([...Object.entries(value), [name, junk]]);
}

const outcomes = ["approve", "partial", "review", "deny", "undetermined"];

describe("safeDecide", () => {
  it.each([
    ["anything", anything],
    ["any JSON", fc.jsonValue()],
    ["facts with something wrong", damaged(facts)],
  ])("answers %s with a decision or a FactsError, and throws nothing", (_name, given) => {
    const law = fc.property(given, (value) => {
      const result = policy.safeDecide(value);
      if (result.success) expect(outcomes).toContain(result.data.outcome);
      else {
        expect(result.error).toBeInstanceOf(FactsError);
        expect(result.error.issues.length).toBeGreaterThan(0);
      }
    });
    fc.assert(law, runs());
  });
});

describe("safeLoad", () => {
  it.each([
    ["anything", anything],
    ["any JSON", fc.jsonValue()],
    ["a policy with something wrong", damaged(document)],
  ])("answers %s with a policy or a PolicyError, and throws nothing", (_name, given) => {
    const law = fc.property(given, (value) => {
      const result = returns.safeLoad(value);
      if (result.success) expect(result.data.safeDecide(facts).success).toBe(true);
      else {
        expect(result.error).toBeInstanceOf(PolicyError);
        expect(result.error.issues.length).toBeGreaterThan(0);
      }
    });
    fc.assert(law, runs());
  });
});
