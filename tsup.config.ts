import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { defineConfig } from "tsup";

export default defineConfig(() => {
  // Not `clean`: tsup's type build would remove, later, the declarations that `onSuccess` writes.
  rmSync("dist", { recursive: true, force: true });
  return {
    entry: ["src/index.ts", "src/returns/index.ts", "src/json-rules-engine.ts"],
    format: ["esm", "cjs"],
    dts: true,
    target: "es2022",
    // For CommonJS too: an error of `redress/returns` is then an `instanceof` the class of `redress`.
    splitting: true,
    onSuccess: async () => writeRuleModules(),
  };
});

/** Writes every `rules/<folder>/policy.json` as a module with one export, `policy`. */
function writeRuleModules(): void {
  for (const path of readdirSync("rules", { recursive: true, encoding: "utf8" })) {
    if (basename(path) === "policy.json") writeRuleModule(dirname(path));
  }
}

function writeRuleModule(folder: string): void {
  const policy = readFileSync(join("rules", folder, "policy.json"), "utf8").trimEnd();
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
