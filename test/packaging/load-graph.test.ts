import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { packageEntries } from "../support/package-entries.js";
import { type Import, importsOf, packageOf, parseSource } from "../support/source-files.js";

const entries = packageEntries();
const built = entries.flatMap(({ module, commonJs }) => [module, commonJs]);

/** The entry for programs that are built on json-rules-engine: all others do without it. */
const withoutEngine = built.filter((entry) => !entry.startsWith("dist/json-rules-engine."));

test.each(withoutEngine)(
  "%s loads json-rules-engine only when asked to decide with it",
  (entry) => {
    const loaded = loadedWith(entry, ["static"]);
    expect(packagesIn(loaded)).not.toContain("json-rules-engine");
  },
);

describe.each(built)("%s", (entry) => {
  test("loads declared dependencies only, and no module of Node, so that a browser can run it", () => {
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
    const packages = packagesIn(loadedWith(entry, ["static", "dynamic"]));
    expect(packages.filter((name) => !(name in dependencies))).toEqual([]);
  });
});

test.each(built.filter((entry) => entry.startsWith("dist/index.")))(
  "%s reaches json-rules-engine by a dynamic import",
  (entry) => {
    const loaded = loadedWith(entry, ["static", "dynamic"]);
    expect(packagesIn(loaded)).toContain("json-rules-engine");
  },
);

/** All imports of the files that `entry` reaches through imports of the given kinds. */
function loadedWith(entry: string, kinds: readonly Import["kind"][]): Import[] {
  const found: Import[] = [];
  const paths = new Set([entry]);
  for (const path of paths) {
    const imports = importsOf(parseSource(path, readFileSync(path, "utf8")));
    const followed = imports.filter(({ kind }) => kinds.includes(kind));
    found.push(...followed);
    for (const { specifier } of followed) {
      if (specifier.startsWith(".")) paths.add(posix.join(posix.dirname(path), specifier));
    }
  }
  return found;
}

function packagesIn(imports: readonly Import[]): string[] {
  return imports.flatMap((entry) => packageOf(entry) ?? []);
}
