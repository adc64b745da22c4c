import {
  type Import,
  importsOf,
  packageOf,
  resolveImport,
  type SourceFile,
} from "./source-files.js";

/** What each folder of `src/` may import from the others; `.` stands for the entries in `src/` itself. */
export type Layers = Readonly<Record<string, readonly string[]>>;

/** The packages each folder may import. */
export type Packages = Readonly<Record<string, readonly string[]>>;

/** Finds imports between folders that the table does not allow, and folders it does not know. */
export function checkLayers(files: readonly SourceFile[], layers: Layers): string[] {
  return files.flatMap((file) => {
    const folder = folderOf(file.path);
    const allowed = layers[folder];
    if (allowed === undefined) return [`${file.path}: folder \`${folder}\` is not in the table`];
    return targetsOf(file)
      .filter((target) => folderOf(target) !== folder && !allowed.includes(folderOf(target)))
      .map((target) => `${file.path}: \`${folder}\` may not import ${target}`);
  });
}

/** Finds imports of an `index.ts` by anything but an entry or the CLI. */
export function checkBarrels(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => ![".", "cli"].includes(folderOf(path)))
    .flatMap((file) =>
      targetsOf(file)
        .filter((target) => target.endsWith("/index.ts"))
        .map((target) => `${file.path}: imports through ${target}`),
    );
}

/** Finds packages that a folder may not import. */
export function checkPackages(files: readonly SourceFile[], packages: Packages): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .flatMap((entry) => packageOf(entry) ?? [])
      .filter((name) => !packages[folderOf(file.path)]?.includes(name))
      .map((name) => `${file.path}: may not import \`${name}\``),
  );
}

/** Finds imports of a package that load it: all but types and one dynamic import in `loader`. */
export function checkLazyPackage(
  files: readonly SourceFile[],
  name: string,
  loader: string,
): string[] {
  const isAllowed = (file: SourceFile, { kind }: Import) =>
    kind === "type" || (kind === "dynamic" && file.path === loader);
  return files.flatMap((file) =>
    importsOf(file)
      .filter((entry) => packageOf(entry) === name && !isAllowed(file, entry))
      .map(({ kind }) => `${file.path}: ${kind} import of \`${name}\``),
  );
}

/** Finds import cycles, type imports included; each is named once, from its first file in order. */
export function checkCycles(files: readonly SourceFile[]): string[] {
  const graph = new Map(files.map((file) => [file.path, targetsOf(file)]));
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [[...trail.slice(trail.indexOf(path)), path].join(" -> ")];
    if (done.has(path)) return [];
    const cycles = (graph.get(path) ?? []).flatMap((target) => visit(target, [...trail, path]));
    done.add(path);
    return cycles;
  };
  return files.flatMap(({ path }) => visit(path, []));
}

/** Finds relative imports without the ending that Node needs. */
export function checkEndings(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter(({ specifier }) => specifier.startsWith(".") && !/\.(js|json)$/.test(specifier))
      .map(({ specifier }) => `${file.path}: \`${specifier}\` lacks its .js ending`),
  );
}

function targetsOf(file: SourceFile): string[] {
  return importsOf(file).flatMap((entry) => resolveImport(file, entry) ?? []);
}

function folderOf(path: string): string {
  const [, folder = "", ...rest] = path.split("/");
  return rest.length === 0 ? "." : folder;
}
