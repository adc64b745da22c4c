import { readFileSync } from "node:fs";
import type { EscalationFacts } from "../../src/escalation/facts.js";
import { escalation } from "../../src/escalation/index.js";
import type { PolicyDocument } from "../../src/policy/document-schema.js";
import type { PrivacyFacts } from "../../src/privacy/facts.js";
import { privacy } from "../../src/privacy/index.js";
import type { ReturnsFacts } from "../../src/returns/facts.js";
import { returns } from "../../src/returns/index.js";
import { policyFolders } from "./policy-folders.js";

/** A case of a policy: facts, and a part of the decision that they must lead to. */
export interface PolicyCase<Facts = ReturnsFacts> {
  readonly name: string;
  readonly why?: string;
  readonly facts: Facts;
  readonly expected: Readonly<Record<string, unknown>>;
}

/** A document that ships with the package, with its cases and its README. */
export interface ShippedDocument<Facts> {
  readonly folder: string;
  readonly document: PolicyDocument;
  readonly casesOf: string;
  readonly cases: readonly PolicyCase<Facts>[];
  readonly readme: string;
  /** The shop that a law's cases are decided above it with. */
  readonly shop?: PolicyDocument;
}

/** A returns policy that ships with the package, loaded. */
export interface ShippedPolicy extends ShippedDocument<ReturnsFacts> {
  readonly policy: ReturnType<typeof returns.load>;
}

/** An escalation policy that ships with the package, loaded. */
export interface ShippedEscalation extends ShippedDocument<EscalationFacts> {
  readonly policy: ReturnType<typeof escalation.load>;
}

/**
 * A privacy policy that ships with the package, loaded. A law lets nobody show or take anything: where its
 * cases need a shop that does, they bring one, and it is loaded above the law.
 */
export interface ShippedPrivacy extends ShippedDocument<PrivacyFacts> {
  readonly policy: ReturnType<typeof privacy.load>;
}

/** Loads a privacy document as its cases are decided by: alone, or below the shop that they bring. */
export function loadWithShop(
  document: unknown,
  shop: PolicyDocument | undefined,
): ShippedPrivacy["policy"] {
  return shop === undefined ? privacy.load(document) : privacy.load(shop, { floors: [document] });
}

/** Reads the returns policies below `rules/`, found by walking. */
export function shippedReturnsPolicies(): ShippedPolicy[] {
  return loadedReturns("returns/");
}

/** Reads the statutory floors of returns below `rules/law`, each loaded alone, as what it gives by itself. */
export function shippedLawPolicies(): ShippedPolicy[] {
  return loadedReturns("law/");
}

/** Reads the escalation policies below `rules/escalation`. */
export function shippedEscalationPolicies(): ShippedEscalation[] {
  return loadedEscalation("escalation/");
}

/** Reads the laws on complaints below `rules/law`, each loaded alone. */
export function shippedComplaintLaws(): ShippedEscalation[] {
  return loadedEscalation("law/");
}

/** Reads the privacy policies below `rules/privacy`. */
export function shippedPrivacyPolicies(): ShippedPrivacy[] {
  return loadedPrivacy("privacy/");
}

/** Reads the laws on privacy below `rules/law`, each loaded alone. */
export function shippedPrivacyLaws(): ShippedPrivacy[] {
  return loadedPrivacy("law/");
}

function loadedReturns(prefix: string): ShippedPolicy[] {
  return documentsOf<ReturnsFacts>("returns", prefix).map((one) => ({
    ...one,
    policy: returns.load(one.document),
  }));
}

function loadedEscalation(prefix: string): ShippedEscalation[] {
  return documentsOf<EscalationFacts>("escalation", prefix).map((one) => ({
    ...one,
    policy: escalation.load(one.document),
  }));
}

function loadedPrivacy(prefix: string): ShippedPrivacy[] {
  return documentsOf<PrivacyFacts>("privacy", prefix).map((one) => ({
    ...one,
    policy: loadWithShop(one.document, one.shop),
  }));
}

function documentsOf<Facts>(domain: string, prefix: string): ShippedDocument<Facts>[] {
  return policyFolders()
    .filter((folder) => folder.startsWith(prefix))
    .flatMap((folder) => {
      const document = readJson(folder, "policy.json") as PolicyDocument;
      if (document.domain !== domain) return [];
      const {
        policy: casesOf,
        cases,
        shop,
      } = readJson(folder, "cases.json") as {
        policy: string;
        cases: PolicyCase<Facts>[];
        shop?: PolicyDocument;
      };
      const readme = readFileSync(`rules/${folder}/README.md`, "utf8");
      return [{ folder, document, casesOf, cases, readme, ...(shop && { shop }) }];
    });
}

function readJson(folder: string, file: string): unknown {
  return JSON.parse(readFileSync(`rules/${folder}/${file}`, "utf8"));
}
