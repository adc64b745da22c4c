import { readFileSync } from "node:fs";
import type { PolicyDocument } from "../../src/policy/document-schema.js";
import { policyFolders } from "./policy-folders.js";

/** The statutory floors of returns that ship with the package, found by walking. */
export function shippedLaws(): PolicyDocument[] {
  return policyFolders()
    .filter((folder) => folder.startsWith("law/"))
    .map(
      (folder): PolicyDocument => JSON.parse(readFileSync(`rules/${folder}/policy.json`, "utf8")),
    )
    .filter(({ domain }) => domain === "returns");
}
