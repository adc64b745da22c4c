import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { policySchemaText } from "../support/policy-schema.js";
import { shippedLawPolicies, shippedReturnsPolicies } from "../support/shipped-policies.js";

const text = readFileSync("rules/policy.schema.json", "utf8");
const ajv = new Ajv2020({ strict: false, validateFormats: false });
const validate = ajv.compile(JSON.parse(text));

test("the schema in the package is the one that the source generates: `npm run schema` writes it", () => {
  expect(text).toBe(policySchemaText());
});

describe.each([...shippedReturnsPolicies(), ...shippedLawPolicies()])(
  "$folder",
  ({ folder, document }) => {
    test("is valid by the schema, which it names", () => {
      const { $schema } = document as { $schema: string };
      expect(new URL($schema, `file:///rules/${folder}/policy.json`).pathname).toBe(
        "/rules/policy.schema.json",
      );
      validate(document);
      expect(validate.errors).toBe(null);
    });

    test("is refused by the schema with a misspelt key", () => {
      expect(validate({ ...(document as object), tittle: { en: "Returns" } })).toBe(false);
    });
  },
);
