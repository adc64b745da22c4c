import { readdirSync } from "node:fs";
import { posix } from "node:path";

/** The folders below `rules/` that hold a policy, for example `returns/standard`. */
export function policyFolders(): string[] {
  return readdirSync("rules", { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => posix.basename(path) === "policy.json")
    .map((path) => posix.dirname(path))
    .sort();
}
