import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DisclosureDecision } from "../../src/privacy/disclosure/decision.js";
import { showings } from "../../src/privacy/disclosure/showing.js";
import type { FactsOf } from "../../src/privacy/facts.js";
import { type PrivacyPolicy, privacy } from "../../src/privacy/index.js";
import { categoryNames, overlaps } from "../../src/privacy/vocabulary/data-category.js";
import { dataSubjects } from "../../src/privacy/vocabulary/data-subject.js";
import { dataUses, isNarrower } from "../../src/privacy/vocabulary/data-use.js";
import { isAsClose, relations } from "../../src/privacy/vocabulary/relation.js";
import { verificationLevels } from "../../src/privacy/vocabulary/verification.js";
import { privacyChannels } from "../../src/privacy/vocabulary/words.js";
import { runs } from "../support/property-options.js";
import { shippedPrivacyLaws, shippedPrivacyPolicies } from "../support/shipped-policies.js";

type Disclosure = FactsOf<"disclosure">;

/** The laws of disclosure, held against the policies that ship. */
const laws = shippedPrivacyLaws().map(({ document }) => document);

const calendar = { weekend: ["saturday", "sunday"], holidays: [], coveredUntil: "2099-12-31" };

const evidenceKinds = [
  ...["name", "order-number", "postcode", "email", "one-time-code", "login", "password-again"],
  ...["identity-document", "parcel-number", "signed-permission", "legal-ground", "api-key"],
];

const roles = ["agent", "call-back", "team-lead", "fraud-analyst", "carrier", "payment-provider"];

const anyDisclosure: fc.Arbitrary<Disclosure> = fc
  .record({
    question: fc.constant("disclosure" as const),
    at: fc.constant("2026-05-05T10:00:00Z"),
    channel: fc.constantFrom(...privacyChannels),
    region: fc.constantFrom({ country: "GB" }, { country: "DE" }, { country: "US", state: "CA" }),
    subject: fc.record({
      kind: fc.constantFrom(...dataSubjects),
      objected: fc.boolean(),
      language: fc.constantFrom("en", "bn", "mr"),
    }),
    requester: fc.record({
      role: fc.constantFrom(...roles),
      relation: fc.oneof(fc.constantFrom("self", "staff"), fc.constantFrom(...relations)),
      verification: fc.constantFrom(...verificationLevels),
      evidence: fc
        .subarray(evidenceKinds, { maxLength: 4 })
        .map((kinds) => kinds.map((kind) => ({ kind }))),
    }),
    purpose: fc.oneof(
      fc.constantFrom("essential.service.operations.support", "essential.service"),
      fc.constantFrom(...dataUses),
    ),
    fields: fc
      .uniqueArray(fc.constantFrom(...categoryNames), { minLength: 1, maxLength: 40 })
      .map((categories) => categories.map((category) => ({ name: category, category }))),
  })
  .map((facts) => facts as Disclosure);

const decide = (policy: PrivacyPolicy, facts: Disclosure) =>
  policy.decide(facts) as DisclosureDecision;

function neverLess(before: DisclosureDecision, after: DisclosureDecision): void {
  const less = before.fields.filter(
    ({ show }, index) =>
      showings.indexOf(after.fields[index]?.show ?? "nothing") < showings.indexOf(show),
  );
  expect(less.map(({ field }) => field)).toEqual([]);
}

const never = ["user.authorization", "system.authentication", "user.biometrics"] as const;
const neverWhole = [
  ...["user.financial.credit_card", "user.financial.bank_account"],
  ...["payment-number", "user.government_id"],
] as readonly ("user.government_id" | "payment-number")[];

describe.each(shippedPrivacyPolicies())("$folder", ({ policy, document }) => {
  const floors = laws.map((law) => privacy.load({ ...document, calendar }, { floors: [law] }));

  test("shows something to many, and never whole what is never whole", () => {
    let shown = 0;
    const law = fc.property(anyDisclosure, (facts) => {
      for (const [index, { show }] of decide(policy, facts).fields.entries()) {
        const category = facts.fields[index]?.category ?? "user";
        if (show !== "nothing") shown += 1;
        if (never.some((one) => overlaps(category, one))) expect(show).toBe("nothing");
        if (neverWhole.some((one) => overlaps(category, one))) expect(show).not.toBe("in-full");
      }
    });
    fc.assert(law, runs(2_000));
    expect(shown).toBeGreaterThan(200);
  });

  test("never shows less to who is closer, better verified, or has a narrower purpose", () => {
    const law = fc.property(anyDisclosure, fc.nat(), fc.nat(), fc.nat(), (facts, a, b, c) => {
      const { requester = {}, purpose = "collect" } = facts;
      const { relation = "unrelated", verification = "none" } = requester;
      const pick = <Value>(values: readonly Value[], index: number, usual: Value) =>
        values[index % values.length] ?? usual;
      const closer = relations.filter((one) => isAsClose(one, relation));
      const better = verificationLevels.slice(verificationLevels.indexOf(verification));
      const narrower = dataUses.filter((one) => isNarrower(one, purpose));
      const changed = {
        ...facts,
        purpose: pick(narrower, c, purpose),
        requester: {
          ...requester,
          relation: pick(closer, a, relation),
          verification: pick(better, b, verification),
        },
      };
      neverLess(decide(policy, facts), decide(policy, changed));
    });
    fc.assert(law, runs());
  });

  test("treats alike whoever it is, in whatever language", () => {
    const law = fc.property(
      anyDisclosure,
      fc.constantFrom(...dataSubjects),
      fc.constantFrom("en", "bn", "mr"),
      (facts, kind, language) => {
        const other = { ...facts, subject: { ...facts.subject, kind, language } };
        expect(decide(policy, other)).toEqual(decide(policy, facts));
      },
    );
    fc.assert(law, runs());
  });

  test("shows no more above a law than without it", () => {
    const law = fc.property(anyDisclosure, fc.nat(), (facts, index) => {
      const above = floors[index % floors.length] ?? policy;
      neverLess(decide(above, facts), decide(policy, facts));
    });
    fc.assert(law, runs());
  });
});
