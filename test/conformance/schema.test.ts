import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { policySchemas } from "../support/policy-schema.js";
import {
  shippedComplaintLaws,
  shippedEscalationPolicies,
  shippedLawPolicies,
  shippedPrivacyLaws,
  shippedPrivacyPolicies,
  shippedReturnsPolicies,
} from "../support/shipped-policies.js";

const ajv = new Ajv2020({ strict: false, validateFormats: false });
const schemas = Object.entries(policySchemas()).map(([path, generated]) => ({ path, generated }));
const validators = new Map(
  schemas.map(({ path, generated }) => [`/${path}`, ajv.compile(JSON.parse(generated))]),
);
const schemaOf = {
  returns: "/rules/policy.schema.json",
  escalation: "/rules/escalation.schema.json",
  privacy: "/rules/privacy.schema.json",
};
const shipped = [
  ...shippedReturnsPolicies(),
  ...shippedLawPolicies(),
  ...shippedEscalationPolicies(),
  ...shippedComplaintLaws(),
  ...shippedPrivacyPolicies(),
  ...shippedPrivacyLaws(),
].map(({ folder, document }) => ({ folder, document }));

test.each(schemas)(
  "$path is the schema that the source generates: `npm run schema` writes it",
  ({ path, generated }) => expect(readFileSync(path, "utf8")).toBe(generated),
);

describe.each(shipped)("$folder", ({ folder, document }) => {
  const path = new URL(String(document.$schema), `file:///rules/${folder}/policy.json`).pathname;
  const validate = validators.get(path);

  test("is valid by the schema of its domain, which it names", () => {
    expect(path).toBe(schemaOf[document.domain as keyof typeof schemaOf]);
    validate?.(document);
    expect(validate?.errors).toBe(null);
  });

  test("is refused by the schema with a misspelt key", () => {
    expect(validate?.({ ...document, tittle: { en: "Returns" } })).toBe(false);
  });
});
