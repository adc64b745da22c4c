import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, it } from "vitest";
import { windowSchema } from "../../src/escalation/clocks.js";
import { effects } from "../../src/escalation/effects.js";
import { escalation } from "../../src/escalation/index.js";
import { declarable } from "../../src/escalation/record-schema.js";
import { createDocumentSchema } from "../../src/policy/document-schema.js";
import { policyFolders } from "../support/policy-folders.js";
import { runs } from "../support/property-options.js";
import { mutated } from "./arbitraries/json-mutations.js";

const schema = createDocumentSchema({
  domain: "escalation",
  effects,
  windows: windowSchema,
  hours: true,
  factGroups: declarable,
});
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
  escalation.jsonSchema(),
);
const documents = policyFolders()
  .map((folder) => JSON.parse(readFileSync(`rules/${folder}/policy.json`, "utf8")))
  .filter(({ domain }) => domain === "escalation");
const changed = fc.constantFrom(...documents).chain(mutated);

it("the JSON Schema accepts exactly what Zod accepts", { timeout: 300_000 }, () => {
  const verdicts = { true: 0, false: 0 };
  const law = fc.property(changed, (document) => {
    const { success } = schema.safeParse(document);
    verdicts[`${success}`] += 1;
    expect(validate(document)).toBe(success);
  });
  fc.assert(law, runs(2_000));
  const fewer = Math.min(verdicts.true, verdicts.false);
  expect(fewer).toBeGreaterThan((verdicts.true + verdicts.false) / 20);
});

it("a document is accepted or refused with located one-line issues, and never throws", () => {
  const law = fc.property(changed, (document) => {
    const loaded = escalation.safeLoad(document);
    for (const { path, message } of loaded.success ? [] : loaded.error.issues) {
      expect(path === "" || path.startsWith("/")).toBe(true);
      expect(message).not.toContain("\n");
    }
    expect(loaded.success && !schema.safeParse(document).success).toBe(false);
  });
  fc.assert(law, runs());
});
