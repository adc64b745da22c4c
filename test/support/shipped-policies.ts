import { readFileSync } from "node:fs";
import type { ReturnsFacts } from "../../src/returns/facts.js";
import { returns } from "../../src/returns/index.js";
import { policyFolders } from "./policy-folders.js";

/** A case of a policy: facts, and a part of the decision that they must lead to. */
export interface PolicyCase {
  readonly name: string;
  readonly why?: string;
  readonly facts: ReturnsFacts;
  readonly expected: Readonly<Record<string, unknown>>;
}

/** A policy that ships with the package, as text, loaded, and with its cases. */
export interface ShippedPolicy {
  readonly folder: string;
  readonly document: unknown;
  readonly policy: ReturnType<typeof returns.load>;
  readonly casesOf: string;
  readonly cases: readonly PolicyCase[];
  readonly readme: string;
}

/** Reads the returns policies below `rules/`, found by walking. */
export function shippedReturnsPolicies(): ShippedPolicy[] {
  return shippedBelow("returns/");
}

/** Reads the statutory floors below `rules/law`, each loaded alone, as what it gives by itself. */
export function shippedLawPolicies(): ShippedPolicy[] {
  return shippedBelow("law/");
}

function shippedBelow(prefix: string): ShippedPolicy[] {
  return policyFolders()
    .filter((folder) => folder.startsWith(prefix))
    .map((folder) => {
      const document = readJson(folder, "policy.json");
      const { policy: casesOf, cases } = readJson(folder, "cases.json") as {
        policy: string;
        cases: PolicyCase[];
      };
      const readme = readFileSync(`rules/${folder}/README.md`, "utf8");
      return { folder, document, policy: returns.load(document), casesOf, cases, readme };
    });
}

function readJson(folder: string, file: string): unknown {
  return JSON.parse(readFileSync(`rules/${folder}/${file}`, "utf8"));
}
