import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PolicyDocument } from "../../../src/policy/document-schema.js";
import type { PrivacyFacts } from "../../../src/privacy/facts.js";
import { type PrivacyPolicy, privacy } from "../../../src/privacy/index.js";
import type { PolicyCase } from "../../support/shipped-policies.js";

/** A real privacy notice below `examples/privacy/`, as a document, loaded, and with its cases. */
export interface Notice {
  readonly notice: string;
  readonly document: PolicyDocument;
  readonly policy: PrivacyPolicy;
  readonly casesOf: string;
  readonly cases: readonly PolicyCase<PrivacyFacts>[];
  readonly readme: string;
}

const folder = "examples/privacy";

/** Reads the notices below `examples/privacy/`, found by walking. */
export function notices(): Notice[] {
  return readdirSync(folder)
    .filter((notice) => existsSync(join(folder, notice, "policy.json")))
    .sort()
    .map((notice) => {
      const read = (file: string) => readFileSync(join(folder, notice, file), "utf8");
      const document = JSON.parse(read("policy.json"));
      const { policy: casesOf, cases } = JSON.parse(read("cases.json"));
      const policy = privacy.load(document);
      return { notice, document, policy, casesOf, cases, readme: read("README.md") };
    });
}

/** A notice without some of its rules, and without what names them. */
export function without({ rules, ...document }: PolicyDocument, gone: readonly string[]) {
  const left = rules
    .filter(({ name }) => !gone.includes(name))
    .map(({ overrides = [], ...rule }) => ({
      ...rule,
      overrides: overrides.filter((name) => !gone.includes(name)),
    }));
  return privacy.load({ ...document, rules: left });
}
