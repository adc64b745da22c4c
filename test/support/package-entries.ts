import { readFileSync } from "node:fs";

/** One entry of the package's exports map that is code, and the source it is built from. */
export interface PackageEntry {
  /** What a user imports, for example `redress/returns`. */
  readonly name: string;
  /** The built ES module, for example `dist/returns/index.js`. */
  readonly module: string;
  /** The built CommonJS module. */
  readonly commonJs: string;
  /** For example `src/returns/index.ts`. */
  readonly source: string;
}

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, Target>>;
}

type Target =
  | string
  | { readonly [condition in "import" | "require"]: { readonly default: string } };

/** Reads the code entries of package.json; patterns and JSON files are none. */
export function packageEntries(): PackageEntry[] {
  const manifest: Manifest = JSON.parse(readFileSync("package.json", "utf8"));
  return Object.entries(manifest.exports).flatMap(([subpath, target]) => {
    if (typeof target === "string" || subpath.includes("*")) return [];
    const module = target.import.default.replace("./", "");
    return {
      name: manifest.name + subpath.slice(1),
      module,
      commonJs: target.require.default.replace("./", ""),
      source: module.replace("dist/", "src/").replace(/\.js$/, ".ts"),
    };
  });
}
