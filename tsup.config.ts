import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { defineConfig } from "tsup";
import { catalogues } from "./src/messages/catalogues.js";
import { checkCatalogues } from "./src/messages/check-catalogue.js";
import { codesOfPolicies } from "./src/messages/codes-of-policies.js";

export default defineConfig(() => {
  checkMessages();
  // Not `clean`: tsup's type build would remove, later, the declarations that `onSuccess` writes.
  rmSync("dist", { recursive: true, force: true });
  return {
    entry: [
      "src/index.ts",
      "src/returns/index.ts",
      "src/escalation/index.ts",
      "src/privacy/index.ts",
      "src/messages/index.ts",
      "src/json-rules-engine.ts",
    ],
    format: ["esm", "cjs"],
    dts: true,
    target: "es2022",
    // For CommonJS too: an error of `redress/returns` is then an `instanceof` the class of `redress`.
    splitting: true,
    // Bengali and Marathi as they are written: escaped, every character would take six bytes.
    esbuildOptions: (options) => {
      options.charset = "utf8";
    },
    onSuccess: async () => writeRuleModules(),
  };
});

/** Fails the build, before anything is written, if a policy can say what messages have no text for. */
function checkMessages(): void {
  const documents = policyFolders().map((folder) => JSON.parse(readPolicy(folder)));
  const found = checkCatalogues(catalogues, codesOfPolicies(documents));
  if (found.length > 0) throw new Error(`messages:\n${found.join("\n")}`);
}

/** Writes every `rules/<folder>/policy.json` as a module with one export, `policy`. */
function writeRuleModules(): void {
  policyFolders().forEach(writeRuleModule);
}

function policyFolders(): string[] {
  return readdirSync("rules", { recursive: true, encoding: "utf8" })
    .filter((path) => basename(path) === "policy.json")
    .map((path) => dirname(path));
}

function readPolicy(folder: string): string {
  return readFileSync(join("rules", folder, "policy.json"), "utf8").trimEnd();
}

function writeRuleModule(folder: string): void {
  const policy = readPolicy(folder);
  const target = join("dist", "rules", folder);
  const root = "../".repeat(folder.split(sep).length);
  const declare = (ending: string) =>
    `import type { PolicyDocument } from "${root}index.${ending}";\n` +
    "export declare const policy: PolicyDocument;\n";
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(`${target}.js`, `export const policy = ${policy};\n`);
  writeFileSync(`${target}.cjs`, `exports.policy = ${policy};\n`);
  writeFileSync(`${target}.d.ts`, declare("js"));
  writeFileSync(`${target}.d.cts`, declare("cjs"));
}
