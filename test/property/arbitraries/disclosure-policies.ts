import fc from "fast-check";
import { masks } from "../../../src/privacy/disclosure/mask.js";
import { relations } from "../../../src/privacy/vocabulary/relation.js";
import { verificationLevels } from "../../../src/privacy/vocabulary/verification.js";
import { ofRequester, privacyConditions } from "./privacy-conditions.js";

/** Few categories of one tree, so that rules meet: wider ones, narrower ones, and one that is never shown whole. */
export const drawnCategories = [
  "user",
  "user.contact",
  "user.contact.address",
  "delivery-address",
  "email",
  "phone",
  "order-status",
  "user.behavior.purchase_history",
  "card-number",
  "password",
] as const;

/** Purposes of one branch, and one beside it. */
export const drawnPurposes = [
  "essential",
  "essential.service",
  "essential.service.operations",
  "essential.service.operations.support",
  "marketing",
] as const;

/** Evidence that drawn rules ask for. */
export const drawnEvidence = ["order-number", "one-time-code", "login", "permission"] as const;

const categories = fc.subarray([...drawnCategories], { minLength: 1, maxLength: 3 });
const codes = fc.subarray([...drawnEvidence], { minLength: 1, maxLength: 2 });
const level = fc.constantFrom(...verificationLevels);
const relation = fc.constantFrom(...relations);
const show = fc.constantFrom<string>(...masks, "in-full", "in-full");

/** Often what many have, so that rules show something to most. */
const threshold = fc.oneof(fc.constantFrom("none", "claimed", "matched"), level);
const closeness = fc.oneof(fc.constant("unrelated"), fc.constant("spouse"), relation);

const disclose = fc.record({
  categories,
  show,
  relations: fc.array(closeness, { minLength: 1, maxLength: 2 }),
  verification: threshold,
  purposes: fc.oneof(
    fc.constant(["essential", "marketing"]),
    fc.subarray([...drawnPurposes], { minLength: 1, maxLength: 2 }),
  ),
});

const withhold = fc.record(
  {
    categories,
    show: fc.constantFrom(...masks),
    until: level,
    unless: fc.array(relation, { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: ["categories"] },
);

const verify = fc.oneof(
  fc.record({ level, with: codes }),
  fc.record({ level, from: codes, points: fc.constant(1) }),
);

const authorise = fc.record({
  relation: fc.constantFrom("delegate", "representative", "spouse", "recipient"),
  with: codes,
});

const effect = fc.oneof(
  { weight: 5, arbitrary: disclose.map((params) => ({ type: "disclose", params })) },
  { weight: 2, arbitrary: withhold.map((params) => ({ type: "withhold", params })) },
  { weight: 2, arbitrary: verify.map((params) => ({ type: "verify", params })) },
  { weight: 1, arbitrary: authorise.map((params) => ({ type: "authorise", params })) },
  { weight: 1, arbitrary: fc.constant({ type: "exempt", params: {} }) },
);

/** A policy about what is shown, with exceptions to exceptions; a rule overrides only rules before it. */
export function disclosurePolicy(): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return rulesOf(effect, 9).map((rules) => ({ ...frame, id: "privacy.drawn", rules }));
}

/** A law about what is kept back, and what evidence lifts that. */
export function disclosureLaw(): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const kept = fc.oneof(
    { weight: 5, arbitrary: withhold.map((params) => ({ type: "withhold", params })) },
    { weight: 1, arbitrary: verify.map((params) => ({ type: "verify", params })) },
    { weight: 1, arbitrary: authorise.map((params) => ({ type: "authorise", params })) },
    { weight: 1, arbitrary: fc.constant({ type: "exempt", params: {} }) },
  );
  const law = { article: "art. 1", source: "drawn", mark: "verified" };
  return rulesOf(kept, 5).map((rules) => ({
    ...frame,
    id: "law.drawn",
    law: { jurisdiction: "EU", basis: "privacy" },
    rules: rules.map((rule) => ({ ...rule, law })),
  }));
}

const frame = { domain: "privacy", version: "1", timeZone: "UTC" } as const;

/** Rules in order, each of which may override some before it. */
export function rulesOf(
  event: fc.Arbitrary<object>,
  most: number,
  conditions: fc.Arbitrary<unknown> = privacyConditions(ofRequester),
): fc.Arbitrary<readonly Readonly<Record<string, unknown>>[]> {
  const rule = fc.record({
    event,
    conditions,
    overridden: fc.array(fc.nat({ max: most }), { maxLength: 2 }),
  });
  return fc.array(rule, { minLength: 1, maxLength: most }).map((rules) =>
    rules.map(({ overridden, ...one }, index) => {
      const overrides = [...new Set(overridden.filter((other) => other < index))];
      return {
        name: `rule-${String.fromCharCode(97 + index)}`,
        ...one,
        ...(overrides.length > 0 && {
          overrides: overrides.map((other) => `rule-${String.fromCharCode(97 + other)}`),
        }),
      };
    }),
  );
}
