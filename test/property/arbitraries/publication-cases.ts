import fc from "fast-check";
import type { PolicyDocument } from "../../../src/policy/document-schema.js";
import type { FactsOf } from "../../../src/privacy/facts.js";
import { rulesOf } from "./disclosure-policies.js";

type Publication = FactsOf<"publication">;

const items = ["imprint", "odr-link", "statement"] as const;
const places = ["footer", "header", "imprint-page"] as const;

const item = fc.constantFrom(...items);
const day = fc.constantFrom("2024-12-31", "2025-06-30", "2026-01-01", "2026-05-05");

const publish = fc
  .record(
    {
      item,
      places: fc.subarray([...places], { minLength: 1 }),
      reach: fc.constantFrom("home-page", "anywhere"),
      yearlyBy: fc.constantFrom("01-31", "07-01"),
      maxAgeMonths: fc.constantFrom(6, 12),
    },
    { requiredKeys: ["item", "places", "reach"] },
  )
  .map((params) => ({ type: "publish", params }));
const ban = fc.record({ item }).map((params) => ({ type: "ban", params }));
const exempt = fc.constant({ type: "exempt", params: {} });

const tests = [
  { fact: "business", path: "$.sellsOnline", operator: "equal", value: true },
  { fact: "business", path: "$.marketplace", operator: "notEqual", value: true },
  { fact: "business", path: "$.audience", operator: "in", value: ["consumers", "both"] },
  { fact: "business", path: "$.consumersHeld", operator: "lessThan", value: 5 },
  { fact: "region", path: "$.country", operator: "equal", value: "DE" },
];

const some = fc.subarray(tests, { minLength: 1, maxLength: 2 });
const conditions = fc.oneof(
  fc.constant("always"),
  some.map((all) => ({ all })),
  some.map((any) => ({ any })),
  fc.constantFrom(...tests).map((one) => ({ not: { all: [one] } })),
);

const rules = rulesOf(
  fc.oneof(
    { weight: 4, arbitrary: publish },
    { weight: 4, arbitrary: ban },
    { weight: 1, arbitrary: exempt },
  ),
  4,
  conditions,
);

const frame = { domain: "privacy", version: "1", timeZone: "UTC" } as const;

/** A shop's policy on what is published. */
export function publicationPolicy(): fc.Arbitrary<PolicyDocument> {
  return rules.map(
    (drawn) => ({ ...frame, id: "shop", rules: drawn }) as unknown as PolicyDocument,
  );
}

/** Up to two laws on what is published. */
export function publicationLaws(): fc.Arbitrary<readonly PolicyDocument[]> {
  const law = { article: "art. 1", source: "drawn", mark: "verified" };
  return fc.array(rules, { maxLength: 2 }).map((all) =>
    all.map(
      (drawn, index) =>
        ({
          ...frame,
          id: `law-${index}`,
          law: { jurisdiction: "EU", basis: "privacy" },
          rules: drawn.map((rule) => ({ ...rule, law })),
        }) as unknown as PolicyDocument,
    ),
  );
}

/** Facts of a publication that name all that rules ask of the business; or what is published, too. */
export function publicationFacts(): fc.Arbitrary<Publication> {
  return fc.record(
    {
      question: fc.constant("publication" as const),
      at: fc.constant("2026-05-05T10:00:00Z"),
      region: fc.record({ country: fc.constantFrom("DE", "FR") }),
      business: fc.record({
        sellsOnline: fc.boolean(),
        marketplace: fc.boolean(),
        audience: fc.constantFrom("consumers", "businesses"),
        consumersHeld: fc.nat({ max: 10 }),
      }),
      published: fc.array(
        fc.record(
          { item, place: fc.constantFrom(...places), updatedOn: day },
          { requiredKeys: ["item", "place"] },
        ),
        { maxLength: 4 },
      ),
    },
    { requiredKeys: ["question", "at", "region", "business"] },
  );
}

const optional = ["sellsOnline", "marketplace", "audience", "consumersHeld"] as const;

/** Which facts are left out of the business's; of the region, whether that is. */
export const leftOut = fc.record({
  keys: fc.subarray([...optional], { minLength: 1, maxLength: 3 }),
  region: fc.boolean(),
});

/** The facts without those that are left out. */
export function leaveOut(
  { region, business = {}, ...facts }: Publication,
  gone: typeof leftOut extends fc.Arbitrary<infer One> ? One : never,
): Publication {
  const left = Object.entries(business).filter(([key]) => !gone.keys.some((one) => one === key));
  return {
    ...facts,
    business: Object.fromEntries(left),
    ...(!gone.region && region && { region }),
  };
}
