import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import ts from "typescript";

/** A TypeScript file by its path from the project's root, parsed, so comments and strings never count. */
export interface SourceFile {
  readonly path: string;
  readonly tree: ts.SourceFile;
}

/**
 * One import, re-export or require. `kind` tells what is left of it when the program runs: nothing of
 * `type`, and of `dynamic` (a require inside a function too) a load at the moment it is reached.
 */
export interface Import {
  readonly specifier: string;
  readonly kind: "static" | "type" | "dynamic";
}

/** Parses a text as the file at `path`. */
export function parseSource(path: string, text: string): SourceFile {
  return { path, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true) };
}

/** Reads every file below `folder` whose name ends in `ending`, sorted by path. */
export function readSources(folder: string, ending = ".ts"): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(ending))
    .map((path) => posix.join(folder, path.replaceAll("\\", "/")))
    .sort()
    .map((path) => parseSource(path, readFileSync(path, "utf8")));
}

/** Every node of a file, parents first. */
export function nodesOf(file: SourceFile): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file.tree);
  return nodes;
}

/** Where a node stands, as `path:line`. */
export function placeOf(file: SourceFile, node: ts.Node): string {
  return `${file.path}:${file.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

/** Everything a file imports, re-exports or requires. */
export function importsOf(file: SourceFile): Import[] {
  return nodesOf(file).flatMap((node) => importOf(node) ?? []);
}

function importOf(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node)) return of(node.moduleSpecifier, isTypeOnly(node));
  if (ts.isExportDeclaration(node)) return of(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return of(node.argument.literal, true);
  }
  if (!ts.isCallExpression(node)) return undefined;
  const { expression, arguments: given } = node;
  if (expression.kind === ts.SyntaxKind.ImportKeyword) return of(given[0], false, "dynamic");
  if (expression.getText() !== "require") return undefined;
  return of(given[0], false, ts.findAncestor(node, ts.isFunctionLike) ? "dynamic" : "static");
}

function of(
  node: ts.Node | undefined,
  typeOnly: boolean,
  loaded: "static" | "dynamic" = "static",
): Import | undefined {
  if (node === undefined || !ts.isStringLiteral(node)) return undefined;
  return { specifier: node.text, kind: typeOnly ? "type" : loaded };
}

function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
  return importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

/** The file an import of `from` leads to, or undefined for a package. */
export function resolveImport(from: SourceFile, { specifier }: Import): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  return posix.join(posix.dirname(from.path), specifier).replace(/\.js$/, ".ts");
}

/** The package an import names, scope included, or undefined for a relative path. */
export function packageOf({ specifier }: Import): string | undefined {
  if (specifier.startsWith(".")) return undefined;
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}
