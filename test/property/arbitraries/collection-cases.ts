import fc from "fast-check";
import type { PolicyDocument } from "../../../src/policy/document-schema.js";
import type { FactsOf } from "../../../src/privacy/facts.js";
import { consentKinds, lawfulBases } from "../../../src/privacy/vocabulary/words.js";
import { rulesOf } from "./disclosure-policies.js";
import { privacyConditions } from "./privacy-conditions.js";

type Collection = FactsOf<"collection">;

/** Few categories, so that rules meet: wider ones, narrower ones, and some of health. */
const categories = [
  "user",
  "user.contact",
  "email",
  "delivery-address",
  "user.demographic",
  "user.health",
  "prescription",
] as const;

const purposes = [
  "essential",
  "essential.service",
  "essential.service.operations.support",
  "marketing",
  "marketing.communications.email",
] as const;

const someCategories = fc.subarray([...categories], { minLength: 1, maxLength: 3 });
const somePurposes = fc.subarray([...purposes], { minLength: 1, maxLength: 3 });
const limits = { categories: someCategories, purposes: somePurposes };
const consentKind = fc.constantFrom(...consentKinds);

/** Lets much be taken, and by consent as often as by all other bases, so that what limits it is seen. */
const collect = fc
  .record({
    categories: fc.subarray([...categories], { minLength: 2, maxLength: 5 }),
    purposes: fc.subarray([...purposes], { minLength: 2 }),
    basis: fc.oneof(fc.constant("consent"), fc.constantFrom(...lawfulBases)),
  })
  .map((params) => ({ type: "collect", params }));
const someBases = fc.subarray([...lawfulBases], { minLength: 1 });
const consent = fc
  .record({ ...limits, bases: someBases, kind: consentKind }, { requiredKeys: ["kind"] })
  .map((params) => ({ type: "consent", params }));
const forbid = fc
  .record(limits, { requiredKeys: ["purposes"] })
  .map((params) => ({ type: "forbid", params }));
const safeguard = fc
  .record({ categories: someCategories })
  .map((params) => ({ type: "safeguard", params }));
const exempt = fc.constant({ type: "exempt", params: {} });

const signals = [
  { fact: "signals", path: "$.gpc", operator: "equal", value: true },
  { fact: "signals", path: "$.optedOut", operator: "equal", value: false },
];

const frame = { domain: "privacy", version: "1", timeZone: "UTC" } as const;

/** A shop's policy on what its forms take, with exceptions to exceptions. */
export function collectionPolicy(): fc.Arbitrary<PolicyDocument> {
  const effect = fc.oneof(
    { weight: 9, arbitrary: collect },
    { weight: 2, arbitrary: consent },
    { weight: 1, arbitrary: forbid },
    { weight: 1, arbitrary: exempt },
  );
  return rulesOf(effect, 7, privacyConditions(signals)).map(
    (rules) => ({ ...frame, id: "privacy.drawn", rules }) as unknown as PolicyDocument,
  );
}

/** A law on what may be taken; it alone can say that health data is safe. */
export function collectionLaw(): fc.Arbitrary<PolicyDocument> {
  const effect = fc.oneof(
    { weight: 3, arbitrary: safeguard },
    { weight: 1, arbitrary: consent },
    { weight: 1, arbitrary: forbid },
    { weight: 1, arbitrary: exempt },
  );
  const law = { article: "art. 1", source: "drawn", mark: "verified" };
  return rulesOf(effect, 4, privacyConditions(signals)).map(
    (rules) =>
      ({
        ...frame,
        id: "law.drawn",
        law: { jurisdiction: "EU", basis: "privacy" },
        rules: rules.map((rule) => ({ ...rule, law })),
      }) as unknown as PolicyDocument,
  );
}

/** One consent that was given. */
export const givenConsent = fc.record({ purpose: fc.constantFrom(...purposes), kind: consentKind });

const fields = fc
  .array(fc.record({ category: fc.constantFrom(...categories), necessary: fc.boolean() }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) => all.map((one, index) => ({ ...one, name: `field ${index}` })));

/** Facts of a form that has a published statement, none of them missing. */
export function collectionFacts(): fc.Arbitrary<Collection> {
  return fc.record({
    question: fc.constant("collection" as const),
    at: fc.constant("2026-05-05T10:00:00Z"),
    channel: fc.constantFrom("phone", "chat", "email"),
    region: fc.record({
      country: fc.constantFrom("DE", "FR", "US"),
      state: fc.constantFrom("CA", "NY"),
    }),
    subject: fc.record({
      ageYears: fc.integer({ min: 10, max: 20 }),
      vulnerable: fc.boolean(),
      agreed: fc.boolean(),
    }),
    purpose: fc.constantFrom(...purposes),
    fields,
    form: fc.constant({ statementPublished: true }),
    consent: fc.array(givenConsent, { maxLength: 3 }),
    signals: fc.record({ secGpc: fc.constantFrom("0", "1"), optedOut: fc.boolean() }),
  });
}

/** Facts that a caller may leave out; the header of a request whose signals are told is no such fact. */
const optional = [
  ...["channel", "purpose", "region", "region.country", "region.state"],
  ...["subject", "subject.ageYears", "subject.vulnerable", "subject.agreed"],
  ...["form", "form.statementPublished", "signals", "signals.optedOut"],
] as const;

/** Which facts are left out: some by name, and `necessary` of all fields. */
export const leftOut = fc.record({
  paths: fc.subarray([...optional], { minLength: 1, maxLength: 3 }),
  necessary: fc.boolean(),
});

/** The facts without those that are left out. */
export function leaveOut(
  facts: Collection,
  { paths, necessary }: typeof leftOut extends fc.Arbitrary<infer One> ? One : never,
): Collection {
  const left = structuredClone(facts) as unknown as Record<string, Record<string, unknown>>;
  for (const path of paths) {
    const [group = "", name] = path.split(".");
    if (name === undefined) delete left[group];
    else delete left[group]?.[name];
  }
  const bare = facts.fields.map(({ necessary: _, ...field }) => field);
  return { ...(left as unknown as Collection), ...(necessary && { fields: bare }) };
}
