import { z } from "zod";
import { describeValue } from "../errors/describe-value.js";
import { createIssue, type Issue } from "../errors/issue.js";
import { type DeclaredType, type FactsDocument, scalarKinds } from "../policy/declared-facts.js";
import { readJson } from "../policy/read-json.js";
import { isCalendarDate } from "../time/calendar-date.js";
import { parseInstant } from "../time/instant.js";
import { canonicalJson } from "./canonical-json.js";

/** The facts that several documents declare together, or where they contradict each other. */
export type Declared = { readonly facts: FactsDocument } | { readonly issues: readonly Issue[] };

/** One fact that a document declares. */
export type DeclaredFact = readonly [group: string, name: string, type: DeclaredType];

type Groups = Record<string, Record<string, DeclaredType>>;

/**
 * Collects the facts that a policy and its floors declare: all see the same facts, so a name means one
 * thing in all of them. What is broken is left for the document's own checks to report.
 */
export function collectDeclared(documents: readonly (readonly DeclaredFact[])[]): Declared {
  const facts: Groups = {};
  const issues: Issue[] = [];
  for (const [index, declared] of documents.entries())
    for (const [group, name, type] of declared) {
      const known = facts[group]?.[name];
      if (known !== undefined && canonicalJson(known) !== canonicalJson(type))
        issues.push(contradiction(index, group, name, known, type));
      facts[group] = { ...facts[group], [name]: type };
    }
  return issues.length > 0 ? { issues } : { facts };
}

/** Reads what a document declares, as far as it is sound. */
export function declaredBy(document: unknown): readonly DeclaredFact[] {
  const json = readJson(document);
  const facts = json.success ? memberOf(json.data, "facts") : undefined;
  return entriesOf(facts).flatMap(([group, names]) =>
    entriesOf(names)
      .filter(([, type]) => isDeclaredType(type))
      .map(([name, type]) => [group, name, type as DeclaredType] as const),
  );
}

function isDeclaredType(type: unknown): boolean {
  if (typeof type === "string") return scalars.has(type);
  const kind = memberOf(type, "type");
  if (kind !== undefined)
    return scalars.has(String(kind)) && memberOf(type, "default") !== undefined;
  const values = memberOf(type, "oneOf");
  if (Array.isArray(values))
    return values.length > 0 && values.every((value) => typeof value === "string");
  return scalars.has(String(memberOf(type, "listOf")));
}

const scalars: ReadonlySet<string> = new Set(scalarKinds);

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}

function contradiction(
  index: number,
  group: string,
  name: string,
  known: DeclaredType,
  type: DeclaredType,
): Issue {
  const at = index === 0 ? "" : `/floors/${index - 1}`;
  return createIssue({
    code: "contradicting_declaration",
    path: `${at}/facts/${group}/${name}`,
    expected: `${canonicalJson(known)}, as it is declared elsewhere`,
    received: canonicalJson(type),
  });
}

/** Defaults that are no values of the types that they are declared for. */
export function misfitDefaults(declared: readonly DeclaredFact[]): readonly Issue[] {
  return declared.flatMap(([group, name, type]) => {
    if (typeof type === "string" || !("default" in type) || type.default === undefined) return [];
    const values = "oneOf" in type ? type.oneOf : undefined;
    const fits =
      "type" in type ? isOfKind(type.default, type.type) : type.oneOf.includes(type.default);
    if (fits) return [];
    return [
      createIssue({
        code: "invalid_default",
        path: `/facts/${group}/${name}/default`,
        expected:
          values === undefined
            ? `a value of type \`${"type" in type ? type.type : ""}\``
            : `one of ${values.map((value) => `\`${value}\``).join(", ")}`,
        received: describeValue(type.default),
      }),
    ];
  });
}

function isOfKind(value: unknown, kind: string): boolean {
  if (kind === "boolean") return typeof value === "boolean";
  if (kind === "integer" || kind === "money") return typeof value === "number";
  if (kind === "date") return typeof value === "string" && isCalendarDate(value);
  if (kind === "instant") return typeof value === "string" && parseInstant(value) !== undefined;
  return typeof value === "string";
}

/** A fact that the domain knows already is not declared again: it would not mean what it says. */
export function takenNames(
  declared: readonly DeclaredFact[],
  record: z.ZodObject,
): readonly Issue[] {
  return declared.flatMap(([group, name]) => {
    const known = record.shape[group];
    if (!(known instanceof z.ZodObject) || !Object.hasOwn(known.shape, name)) return [];
    return [
      createIssue({
        code: "known_fact",
        path: `/facts/${group}/${name}`,
        expected: "a name that is not a fact already",
        received: `\`${name}\``,
      }),
    ];
  });
}
