import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  checkHostAccess,
  checkNames,
  checkStyle,
  checkTitles,
  checkUnfinished,
  fileLengths,
  functionLengths,
} from "./support/code-checks.js";
import {
  checkBarrels,
  checkCycles,
  checkEndings,
  checkLayers,
  checkLazyPackage,
  checkPackages,
  type Layers,
  type Packages,
} from "./support/import-checks.js";
import { parseSource, readSources, type SourceFile } from "./support/source-files.js";

/** Who may import whom. A folder always may import its own files; `.` is `src/*.ts`, the entries. */
const core = ["errors", "money", "time", "ir", "policy", "engines", "domain"];
const domains = ["returns", "escalation", "privacy"];
const layers: Layers = {
  errors: [],
  money: ["errors"],
  time: ["errors"],
  ir: ["errors"],
  policy: ["errors", "time", "ir"],
  engines: ["errors", "ir"],
  domain: core,
  returns: core,
  escalation: core,
  privacy: core,
  messages: ["errors", "money", "time", "ir", "domain", "returns", "escalation"],
  ".": [...core, ...domains, "messages"],
  cli: [".", ...domains, "messages"],
};

/** Packages by folder; of json-rules-engine the types only, but for the one file that loads it. */
const packages: Packages = {
  errors: ["fastest-levenshtein"],
  time: ["date-fns", "@date-fns/tz"],
  policy: ["zod"],
  engines: ["json-rules-engine"],
  domain: ["zod", "json-rules-engine", "@noble/hashes"],
  returns: ["zod"],
  escalation: ["zod"],
  privacy: ["zod"],
  messages: ["intl-messageformat"],
  ".": ["json-rules-engine"],
  cli: ["node:fs", "node:path", "node:util", "node:process"],
};

const engineLoader = "src/engines/json-rules-engine.ts";

/** The entry for programs that are built on json-rules-engine: who imports it wants it. */
const engineEntry = "src/json-rules-engine.ts";

const topLevel = [
  "src",
  "rules",
  "examples",
  "test",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "tsup.config.ts",
  "biome.json",
  "README.md",
  "LICENSE",
  "CHANGELOG.md",
];

const source = readSources("src");
const tests = readSources("test");
const withoutEntry = source.filter(({ path }) => path !== engineEntry);

describe("the source", () => {
  test("is read", () => {
    expect(source.map(({ path }) => path)).toContain("src/errors/issue.ts");
    expect(tests.map(({ path }) => path)).toContain("test/architecture.test.ts");
  });

  test("imports along the table only", () => expect(checkLayers(source, layers)).toEqual([]));
  test("has no import cycle", () => expect(checkCycles(source)).toEqual([]));
  test("imports by file, never through an index", () => expect(checkBarrels(source)).toEqual([]));
  test("imports packages where they belong", () =>
    expect(checkPackages(source, packages)).toEqual([]));
  test("loads json-rules-engine in one place and lazily", () =>
    expect(checkLazyPackage(withoutEntry, "json-rules-engine", engineLoader)).toEqual([]));
  test("writes .js endings", () => expect(checkEndings([...source, ...tests])).toEqual([]));
  test("reads nothing from the host", () => expect(checkHostAccess(source)).toEqual([]));
  test("has no any, no default export, no export without a doc comment", () =>
    expect(checkStyle(source)).toEqual([]));
  test("has no unfinished work", () => expect(checkUnfinished(source)).toEqual([]));
  test("names files in kebab-case", () => expect(checkNames([...source, ...tests])).toEqual([]));
  test("titles tests by what happens", () => expect(checkTitles(tests)).toEqual([]));

  test("keeps files short", () => {
    const lengths = fileLengths(source);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(300);
    expect(percentile(lengths, 0.5)).toBeLessThanOrEqual(100);
  });

  test("keeps functions short", () => {
    const lengths = functionLengths(source);
    expect(percentile(lengths, 0.5)).toBeLessThanOrEqual(10);
    expect(percentile(lengths, 0.9)).toBeLessThanOrEqual(25);
  });
});

test("the top level holds nothing but what the design lists", () => {
  const ignored = readFileSync(".gitignore", "utf8").split("\n");
  const found = readdirSync(".", { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .filter((name) => !name.startsWith(".") && !ignored.includes(name))
    .map((name) => name.replace("/", ""));
  expect(found.filter((name) => !topLevel.includes(name))).toEqual([]);
});

/** A check that finds nothing could be one that cannot: each must find the fault planted for it. */
describe("each check", () => {
  const plant = (texts: Readonly<Record<string, string>>): SourceFile[] =>
    Object.entries(texts).map(([path, text]) => parseSource(path, text));
  const planted = (text: string) => plant({ "src/ir/a.ts": text });

  test.each([
    ["an upward import", { "src/ir/a.ts": 'import { b } from "../policy/b.js";' }],
    ["an upward type import", { "src/ir/a.ts": 'import type { B } from "../policy/b.js";' }],
    ["an upward re-export", { "src/ir/a.ts": 'export * from "../policy/b.js";' }],
    ["an upward import type", { "src/ir/a.ts": 'type B = import("../policy/b.js").B;' }],
    ["a domain in another", { "src/returns/a.ts": 'import { b } from "../privacy/b.js";' }],
    ["a domain in an engine", { "src/engines/a.ts": 'await import("../returns/b.js");' }],
    ["an unknown folder", { "src/utils/a.ts": "" }],
  ])("finds %s", (_, texts) => expect(checkLayers(plant(texts), layers)).toHaveLength(1));

  test("allows what the table allows, in comments and strings too", () => {
    const texts = {
      "src/ir/a.ts": 'import "../errors/b.js"; // import "../policy/b.js"\nconst s = "new Date()";',
      "src/index.ts": 'export { returns } from "./returns/index.js";',
    };
    expect(checkLayers(plant(texts), layers)).toEqual([]);
    expect(checkBarrels(plant(texts))).toEqual([]);
    expect(checkHostAccess(plant(texts))).toEqual([]);
  });

  test("finds a cycle, through types too", () => {
    const texts = {
      "src/ir/a.ts": 'import "./b.js";',
      "src/ir/b.ts": 'import type { C } from "./c.js";',
      "src/ir/c.ts": 'export * from "./a.js";',
    };
    const cycle = "src/ir/a.ts -> src/ir/b.ts -> src/ir/c.ts -> src/ir/a.ts";
    expect(checkCycles(plant(texts))).toEqual([cycle]);
  });

  test("finds an import through an index", () =>
    expect(checkBarrels(planted('import "./index.js";'))).toHaveLength(1));

  test("finds a package out of place", () => {
    const texts = { "src/ir/a.ts": 'import { z } from "zod/v4"; import "@date-fns/tz/x";' };
    expect(checkPackages(plant(texts), packages)).toEqual([
      "src/ir/a.ts: may not import `zod`",
      "src/ir/a.ts: may not import `@date-fns/tz`",
    ]);
  });

  test.each([
    ["a static import", engineLoader, 'import { Engine } from "json-rules-engine";', 1],
    ["a dynamic import elsewhere", "src/engines/a.ts", 'import("json-rules-engine");', 1],
    ["no dynamic import in its place", engineLoader, 'import("json-rules-engine");', 0],
    ["no type", "src/ir/a.ts", 'import type { Engine } from "json-rules-engine";', 0],
  ])("finds %s of the lazy package", (_, path, text, found) => {
    const files = plant({ [path]: text });
    expect(checkLazyPackage(files, "json-rules-engine", engineLoader)).toHaveLength(found);
  });

  test("finds a missing ending", () =>
    expect(checkEndings(planted('import "./b"; export * from "./c.ts";'))).toHaveLength(2));

  test.each([
    "Date.now()",
    "new Date()",
    "new Date",
    "Date()",
    "Math.random()",
    "process.env",
    "console.log(1)",
    "globalThis.process",
    "const log = { console };",
    "performance.now()",
    "x.toLocaleString()",
    "a.localeCompare(b)",
    "new Intl.NumberFormat()",
    'new Intl.DateTimeFormat("en")',
    "d.getTimezoneOffset()",
  ])("finds %s", (text) => expect(checkHostAccess(planted(text))).not.toEqual([]));

  test.each([
    "new Date(0)",
    "x.process()",
    "const o = { process: 1 };",
    'new Intl.DateTimeFormat("en", { timeZone: "UTC" })',
  ])("lets %s pass", (text) => expect(checkHostAccess(planted(text))).toEqual([]));

  test.each([
    "let a: any;",
    "export default 1;",
    "/** Doc. */ export default function a() {}",
    "export const a = 1;",
    "// not a doc comment\nexport type A = 1;",
  ])("finds the bad style of %s", (text) => expect(checkStyle(planted(text))).toHaveLength(1));

  test("lets a documented export pass, overloads included", () => {
    const text =
      "/** Doc. */\nexport function a(): 1;\nexport function a(): 1 { return 1; }\n/** Doc. */\nexport type B = 1;";
    expect(checkStyle(planted(text))).toEqual([]);
  });

  test("finds unfinished work", () =>
    expect(checkUnfinished(planted(`// ${"TO"}DO later`))).toHaveLength(1));

  test("finds a camel-case file name", () =>
    expect(checkNames(plant({ "src/ir/aB.ts": "", "src/ir/a-b.ts": "" }))).toEqual([
      "src/ir/aB.ts",
    ]));

  test("finds a title that promises", () =>
    expect(checkTitles(planted('test("it sho" + ""); it("should work");'))).toHaveLength(1));

  test("measures files and functions", () => {
    const text = "function f() {\n  return 1;\n}\nconst g = () => 1;\n";
    expect(fileLengths(planted(text))).toEqual([4]);
    expect(functionLengths(planted(text))).toEqual([3, 1]);
    expect(percentile([5, 1, 3], 0.5)).toBe(3);
  });
});

/** The smallest of `values` that at least `share` of them do not exceed. */
function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
}
