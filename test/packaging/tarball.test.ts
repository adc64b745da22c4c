import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packageEntries } from "../support/package-entries.js";
import { policyFolders } from "../support/policy-folders.js";
import { runNode } from "../support/run-node.js";
import { makeScratchFolder } from "../support/scratch-project.js";

const policies = policyFolders();
const folder = makeScratchFolder();
let files: string[] = [];
let tarball = "";

beforeAll(() => {
  const options = ["--json", "--ignore-scripts", "--pack-destination", folder];
  const [packed] = JSON.parse(npm(".", "pack", ...options));
  files = packed.files.map(({ path }: { path: string }) => path);
  tarball = join(folder, packed.filename);
  writeFileSync(join(folder, "package.json"), '{ "name": "shop", "private": true }\n');
  npm(folder, "install", "--prefer-offline", "--no-audit", "--no-fund", tarball);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the tarball", () => {
  test("holds the build, the policies and their schema, and nothing of the workshop", () => {
    const others = files.filter((path) => !/^(dist|rules)\//.test(path));
    expect(others.sort()).toEqual(["LICENSE", "README.md", "package.json"]);
    expect(files).toContain("rules/policy.schema.json");
    expect(policies).toContain("returns/standard");
    for (const policy of policies) expect(files).toContain(`rules/${policy}/policy.json`);
  });

  test("passes publint", async () => {
    const printed = await runNode(["node_modules/publint/src/cli.js", tarball, "--strict"]);
    expect(printed).toContain("All good!");
  });

  test("passes arethetypeswrong", async () => {
    const cli = "node_modules/@arethetypeswrong/cli/dist/index.js";
    const modules = policies.map((policy) => `rules/${policy}`);
    // Subpaths need an exports map: what reads none (`node10`) cannot reach them in any package.
    const options = ["--profile", "node16", "--include-entrypoints", ...modules];
    const printed = await runNode([cli, tarball, "--no-color", "--no-emoji", ...options]);
    expect(printed).toMatch(
      /"redress\/rules\/returns\/standard" *│ OK \(CJS\) *│ OK \(ESM\) *│ OK /,
    );
  });
});

describe("the installed package", () => {
  const modules = packageEntries().map(({ name }) => name);
  const policyModules = policies.map((policy) => `redress/rules/${policy}`);
  const jsonFiles = [
    "redress/package.json",
    "redress/rules/policy.schema.json",
    ...policyModules.map((name) => `${name}/policy.json`),
  ];

  test("is the packed one", () => {
    expect(existsSync(join(folder, "node_modules/redress/dist/index.js"))).toBe(true);
    expect(existsSync(join(folder, "node_modules/redress/src"))).toBe(false);
  });

  test.each(["inspect.mjs", "inspect.cjs"])("gives %s every entry", async (program) => {
    copyFileSync(join("test/packaging/consumers", program), join(folder, program));
    const names = [...modules, ...policyModules, ...jsonFiles];
    const printed = JSON.parse(await runNode(["--no-warnings", program, ...names], folder));
    expect(printed).toEqual({
      exported: {
        ...writtenNames(),
        ...Object.fromEntries(policyModules.map((name) => [name, ["policy"]])),
        ...Object.fromEntries(jsonFiles.map((name) => [name, readJson(name.slice(8))])),
      },
      loads: readJson("rules/returns/standard/policy.json").id,
      refuses: true,
    });
  });

  test.each([
    ["shop.mts", "node16", "node16"],
    ["shop.cts", "node16", "node16"],
    ["shop.mts", "nodenext", "nodenext"],
    ["shop.ts", "esnext", "bundler"],
  ])("type-checks %s as module %s resolved by %s", async (file, module, moduleResolution) => {
    copyFileSync("test/packaging/consumers/shop.ts", join(folder, file));
    const types = join(process.cwd(), "node_modules/@types");
    const options = { module, moduleResolution, target: "es2022", lib: ["es2023"], strict: true };
    const config = { ...options, noEmit: true, types: ["node"], typeRoots: [types] };
    writeConfig({ compilerOptions: config, files: [file] });
    const compiler = join(process.cwd(), "node_modules/typescript/bin/tsc");
    expect(await runNode([compiler], folder)).toBe("");
  });
});

/** The values that each entry exports, as `support/public-api.json` has them. */
function writtenNames(): Record<string, string[]> {
  const written = readJson("test/support/public-api.json");
  return Object.fromEntries(
    packageEntries().map(({ name, source }) => {
      return [name, written[source].filter((text: string) => !text.startsWith("type "))];
    }),
  );
}

function writeConfig(config: object): void {
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
}

function readJson(path: string) {
  return JSON.parse(readFileSync(path, "utf8"));
}

function npm(cwd: string, ...args: readonly string[]): string {
  return execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}
