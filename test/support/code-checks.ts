import { posix } from "node:path";
import ts from "typescript";
import { nodesOf, placeOf, type SourceFile } from "./source-files.js";

/** Finds reads of the host: its clock, dice, zone, locale, process and console. `src/cli/` may. */
export function checkHostAccess(files: readonly SourceFile[]): string[] {
  return find(
    files.filter(({ path }) => !path.startsWith("src/cli/")),
    (node) => hostGlobal(node) ?? hostMember(node) ?? hostDate(node) ?? hostIntl(node),
  );
}

/** Finds `any`, default exports, and exports without a doc comment. */
export function checkStyle(files: readonly SourceFile[]): string[] {
  return find(files, (node) => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) return "`any`";
    if (ts.isExportAssignment(node) || isDefaultExport(node)) return "default export";
    return isUndocumentedExport(node) ? "export without a doc comment" : undefined;
  });
}

/** Finds notes of unfinished work, which stand in comments. */
export function checkUnfinished(files: readonly SourceFile[]): string[] {
  return files.filter(({ tree }) => /\b(TODO|FIXME|XXX)\b/.test(tree.text)).map(({ path }) => path);
}

/** Finds file names that are not kebab-case. */
export function checkNames(files: readonly SourceFile[]): string[] {
  return files
    .map(({ path }) => path)
    .filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z-]+)*\.ts$/.test(posix.basename(path)));
}

/** Finds test titles that say "should" instead of what happens. */
export function checkTitles(files: readonly SourceFile[]): string[] {
  return find(files, (node) => {
    if (!ts.isCallExpression(node) || !/^(test|it|describe)\b/.test(node.expression.getText())) {
      return undefined;
    }
    const [title] = node.arguments;
    const isPromise = title && ts.isStringLiteralLike(title) && /\bshould\b/i.test(title.text);
    return isPromise ? `title \`${title.text}\`` : undefined;
  });
}

/** The number of lines of each file. */
export function fileLengths(files: readonly SourceFile[]): number[] {
  return files.map(({ tree }) => tree.text.trimEnd().split("\n").length);
}

/** The number of lines of each function with a body, from its first word to its closing brace. */
export function functionLengths(files: readonly SourceFile[]): number[] {
  return files.flatMap((file) =>
    nodesOf(file)
      .filter((node) => ts.isFunctionLike(node) && "body" in node && node.body !== undefined)
      .map((node) => node.getText().split("\n").length),
  );
}

type Finding = (node: ts.Node) => string | undefined;

function find(files: readonly SourceFile[], finding: Finding): string[] {
  return files.flatMap((file) =>
    nodesOf(file).flatMap((node) => {
      const found = finding(node);
      return found === undefined ? [] : [`${placeOf(file, node)}: ${found}`];
    }),
  );
}

const hostGlobals = new Set(["process", "console", "performance", "navigator"]);
const hostMembers = /^(Date\.now|Math\.random|crypto\.\w+|globalThis\.(process|console))$/;
const localeMembers =
  /^(toLocale\w*String|toLocale(Upper|Lower)Case|localeCompare|getTimezoneOffset)$/;

function hostGlobal(node: ts.Node): string | undefined {
  if (!ts.isIdentifier(node) || !hostGlobals.has(node.text)) return undefined;
  const { parent } = node;
  const isOwnName =
    (ts.isPropertyAccessExpression(parent) || ts.isNamedTupleMember(parent)) &&
    parent.name === node;
  const isKey = ts.isPropertyAssignment(parent) || ts.isTypeElement(parent);
  return isOwnName || (isKey && parent.name === node) ? undefined : `\`${node.text}\``;
}

function hostMember(node: ts.Node): string | undefined {
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const isHost = hostMembers.test(node.getText()) || localeMembers.test(node.name.text);
  return isHost ? `\`${node.getText()}\`` : undefined;
}

function hostDate(node: ts.Node): string | undefined {
  if (ts.isCallExpression(node) && node.expression.getText() === "Date") return "`Date()`";
  if (!ts.isNewExpression(node) || node.expression.getText() !== "Date") return undefined;
  return node.arguments === undefined || node.arguments.length === 0 ? "`new Date()`" : undefined;
}

/** A formatter without a locale, or a date formatter without options, takes the host's. */
function hostIntl(node: ts.Node): string | undefined {
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return undefined;
  const name = node.expression.getText();
  if (!name.startsWith("Intl.") || name === "Intl.supportedValuesOf") return undefined;
  const [locale, options] = node.arguments ?? [];
  const isHost =
    locale === undefined || locale.getText() === "undefined" || locale.getText() === "[]";
  const isHostZone = name === "Intl.DateTimeFormat" && !options?.getText().includes("timeZone");
  return isHost || isHostZone ? `\`${name}\` with the host's locale or zone` : undefined;
}

function isDefaultExport(node: ts.Node): boolean {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
}

function isUndocumentedExport(node: ts.Node): boolean {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  if (!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return false;
  return ts.getJSDocCommentsAndTags(node).length === 0 && !isLaterOverload(node);
}

/** The doc comment of an overloaded function stands at its first signature. */
function isLaterOverload(node: ts.Node): boolean {
  if (!ts.isFunctionDeclaration(node)) return false;
  const siblings = node.parent.getChildren().flatMap((child) => child.getChildren());
  const namesakes = siblings.filter(
    (sibling) => ts.isFunctionDeclaration(sibling) && sibling.name?.text === node.name?.text,
  );
  return namesakes.indexOf(node) > 0;
}
