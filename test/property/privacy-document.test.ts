import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { expect, it } from "vitest";
import { createDocumentSchema } from "../../src/policy/document-schema.js";
import { effects } from "../../src/privacy/effects.js";
import { declarable } from "../../src/privacy/fact-shapes.js";
import { privacy } from "../../src/privacy/index.js";
import { policyFolders } from "../support/policy-folders.js";
import { runs } from "../support/property-options.js";
import { collectionLaw, collectionPolicy } from "./arbitraries/collection-cases.js";
import { disclosureLaw, disclosurePolicy } from "./arbitraries/disclosure-policies.js";
import { mutated } from "./arbitraries/json-mutations.js";
import { publicationLaws, publicationPolicy } from "./arbitraries/publication-cases.js";
import { layered } from "./arbitraries/request-policies.js";
import { retentionLaw, retentionPolicy } from "./arbitraries/retention-rules.js";

const schema = createDocumentSchema({
  domain: "privacy",
  effects,
  hours: true,
  factGroups: declarable,
});
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
  privacy.jsonSchema(),
);

/** Documents that are sound: of all five questions, drawn. */
const drawn = fc.oneof(
  layered().chain(({ shop, law }) => fc.constantFrom(shop, law)),
  fc.oneof(retentionPolicy(), retentionLaw()),
  fc.oneof(disclosurePolicy(), disclosureLaw()),
  fc.oneof(collectionPolicy(), collectionLaw()),
  publicationLaws().chain((laws) => fc.oneof(publicationPolicy(), ...laws.map(fc.constant))),
);

/** The policies and laws that are shipped, some of their rules at a time. */
const shipped = fc
  .constantFrom(
    ...policyFolders()
      .map((folder) => JSON.parse(readFileSync(`rules/${folder}/policy.json`, "utf8")))
      .filter(({ domain }) => domain === "privacy"),
  )
  .chain((document) =>
    fc
      .subarray(document.rules as unknown[], { minLength: 1 })
      .map((rules): unknown => ({ ...document, rules: rules.slice(0, 6) })),
  );
const changed = fc.oneof(drawn, shipped).chain(mutated);

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
  const verdicts = { true: 0, false: 0 };
  const law = fc.property(changed, (document) => {
    const loaded = privacy.safeLoad(document);
    verdicts[`${loaded.success}`] += 1;
    for (const { path, message } of loaded.success ? [] : loaded.error.issues) {
      expect(path === "" || path.startsWith("/")).toBe(true);
      expect(message).not.toContain("\n");
    }
    expect(loaded.success && !schema.safeParse(document).success).toBe(false);
  });
  fc.assert(law, runs());
  expect(Math.min(verdicts.true, verdicts.false)).toBeGreaterThan(50);
});

it("a document that is printed and loaded again prints the same, and says the same", () => {
  const law = fc.property(drawn, (document) => {
    const loaded = privacy.safeLoad(document);
    // A drawn document may ask for what it bans.
    fc.pre(loaded.success);
    const printed = JSON.parse(JSON.stringify(loaded.data.toJSON()));
    const again = privacy.load(printed);
    expect(again.toJSON()).toEqual(printed);
    const { rules, ...settings } = document;
    expect(printed).toMatchObject(settings);
    expect(byName(printed.rules)).toEqual(byName(rules as readonly Named[]));
  });
  fc.assert(law, runs());
});

interface Named {
  readonly name: string;
  readonly event: unknown;
}

/** Rules with their effects, in the order of their names. */
function byName(rules: readonly Named[]) {
  return rules
    .map(({ name, event }) => ({ name, event }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
