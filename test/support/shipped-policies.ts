import { readFileSync } from "node:fs";
import type { EscalationFacts } from "../../src/escalation/facts.js";
import { escalation } from "../../src/escalation/index.js";
import type { PolicyDocument } from "../../src/policy/document-schema.js";
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
}

/** A returns policy that ships with the package, loaded. */
export interface ShippedPolicy extends ShippedDocument<ReturnsFacts> {
  readonly policy: ReturnType<typeof returns.load>;
}

/** An escalation policy that ships with the package, loaded. */
export interface ShippedEscalation extends ShippedDocument<EscalationFacts> {
  readonly policy: ReturnType<typeof escalation.load>;
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

function documentsOf<Facts>(domain: string, prefix: string): ShippedDocument<Facts>[] {
  return policyFolders()
    .filter((folder) => folder.startsWith(prefix))
    .flatMap((folder) => {
      const document = readJson(folder, "policy.json") as PolicyDocument;
      if (document.domain !== domain) return [];
      const { policy: casesOf, cases } = readJson(folder, "cases.json") as {
        policy: string;
        cases: PolicyCase<Facts>[];
      };
      const readme = readFileSync(`rules/${folder}/README.md`, "utf8");
      return [{ folder, document, casesOf, cases, readme }];
    });
}

function readJson(folder: string, file: string): unknown {
  return JSON.parse(readFileSync(`rules/${folder}/${file}`, "utf8"));
}
