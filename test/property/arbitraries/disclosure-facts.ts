import fc from "fast-check";
import type { FactsOf } from "../../../src/privacy/facts.js";
import { relations } from "../../../src/privacy/vocabulary/relation.js";
import { verificationLevels } from "../../../src/privacy/vocabulary/verification.js";
import { drawnCategories, drawnEvidence, drawnPurposes } from "./disclosure-policies.js";

type Disclosure = FactsOf<"disclosure">;

const field = (complete: boolean) =>
  fc.record(
    { category: fc.constantFrom(...drawnCategories), necessary: fc.boolean() },
    complete ? {} : { requiredKeys: ["category"] },
  );

/** Whether facts that a caller may leave out are all there. */
interface Drawn {
  readonly complete?: boolean;
}

/** Facts of a disclosure; some of them missing, unless they are to be complete. */
export function disclosureFacts({ complete = false }: Drawn = {}): fc.Arbitrary<Disclosure> {
  const facts = fc.record(
    {
      at: fc.constant("2026-05-05T10:00:00Z"),
      channel: fc.constantFrom("phone", "chat", "email"),
      region: some(
        { country: fc.constantFrom("DE", "FR", "US"), state: fc.constantFrom("CA", "NY") },
        complete,
      ),
      subject: some(
        {
          kind: fc.constantFrom("customer", "employee"),
          ageYears: fc.integer({ min: 10, max: 20 }),
          vulnerable: fc.boolean(),
          agreed: fc.boolean(),
          language: fc.constantFrom("bn", "mr", "en"),
        },
        complete,
      ),
      requester: some(
        {
          role: fc.constantFrom("clerk", "manager"),
          involved: fc.boolean(),
          relation: fc.constantFrom(...relations),
          verification: fc.constantFrom(...verificationLevels),
          evidence: fc.subarray([...drawnEvidence]).map((kinds) => kinds.map((kind) => ({ kind }))),
        },
        complete,
      ),
      purpose: fc.constantFrom(...drawnPurposes),
      fields: fc
        .array(field(complete), { minLength: 1, maxLength: 4 })
        .map((fields) => fields.map((one, index) => ({ ...one, name: `field ${index}` }))),
    },
    complete ? {} : { requiredKeys: ["at", "fields"] },
  );
  return facts.map((one) => ({ question: "disclosure", ...one }) as Disclosure);
}

function some<Shape extends Record<string, fc.Arbitrary<unknown>>>(
  shape: Shape,
  complete: boolean,
) {
  return fc.record(shape, complete ? {} : { requiredKeys: [] });
}
