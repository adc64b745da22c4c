import { readFileSync } from "node:fs";
import type { PolicyDocument } from "../../src/policy/document-schema.js";
import { policyFolders } from "./policy-folders.js";

/** The statutory floors that ship with the package, found by walking. */
export function shippedLaws(): PolicyDocument[] {
  return policyFolders()
    .filter((folder) => folder.startsWith("law/"))
    .map((folder) => JSON.parse(readFileSync(`rules/${folder}/policy.json`, "utf8")));
}
