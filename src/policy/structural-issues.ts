import type { z } from "zod";
import { describeValue } from "../errors/describe-value.js";
import { createIssue, type Issue } from "../errors/issue.js";
import { toJsonPointer } from "../errors/json-pointer.js";
import { didYouMean } from "../errors/nearest-name.js";
import { decoratorNames, operatorNames } from "../ir/operator.js";
import {
  descend,
  describeExpected,
  describeKey,
  literalsOf,
  objectKeys,
  optionsOf,
  sharedKeys,
} from "./schema-view.js";

type ZodIssue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Why a key that json-rules-engine takes is refused here, by the key. */
const refusedKeys: ReadonlyMap<string, string> = new Map([
  ["priority", "rules and conditions have no priority: say with `overrides` what is an exception"],
  ["params", "a fact takes no params here: derived facts have names of their own"],
  ["onSuccess", "a policy has no side effects: act on the decision"],
  ["onFailure", "a policy has no side effects: act on the decision"],
]);

const booleanKeys: ReadonlySet<string> = new Set(["all", "any", "not", "condition", "within"]);
const twoBooleans = "json-rules-engine would silently ignore one of two such keys";
const bareTest = "json-rules-engine takes no bare test here: put it into `all`";
const noFloats = "there are no floats: write minor units, basis points or whole days";
const longestListed = 10;
const emptyCondition = "an empty list of conditions would hold by accident: write `always`";

/**
 * Checks a value against a schema and reports everything that is wrong in our own form: a pointer,
 * what was expected, what came, and the nearest valid name where something was misspelt. Of a union,
 * the alternative that the value most resembles is reported on. One issue after the other, so that
 * who has enough of them stops the work too.
 */
export function* structuralIssues(schema: z.ZodType, value: unknown): Generator<Issue> {
  const result = schema.safeParse(value, { reportInput: true });
  for (const issue of result.error?.issues ?? []) yield* translate(issue, schema, value, []);
}

function* translate(
  issue: ZodIssue,
  schema: z.ZodType,
  root: unknown,
  base: Path,
): Generator<Issue> {
  const path = [...base, ...issue.path];
  const value = valueAt(root, issue.path);
  const at = descend(schema, undecided(issue) ? issue.path.slice(0, -1) : issue.path, root);
  if (issue.code === "unrecognized_keys")
    for (const key of issue.keys) yield unknownKey(key, [...path, key], objectKeys(at, value));
  else if (issue.code === "invalid_union" && issue.errors.length > 0)
    yield* translateUnion(issue, at, value, path);
  else if (issue.code === "invalid_key")
    yield invalid("invalid_key", path, describeKey(schema, issue.path, root), path.at(-1));
  else if (issue.code === "custom") yield customIssue(issue, path, value);
  else yield plainIssue(issue, at, value, path);
}

function plainIssue(issue: ZodIssue, schema: z.ZodType, value: unknown, path: Path): Issue {
  const hint = hintFor(issue, schema, value, path);
  return invalid(codeOf(issue, value), path, describeExpected(schema, issue), value, hint);
}

/** A union told apart by a key whose value is none of the known ones: Zod points at the key. */
function undecided(issue: ZodIssue): boolean {
  return issue.code === "invalid_union" && issue.errors.length === 0;
}

function customIssue(issue: ZodIssue, path: Path, value: unknown): Issue {
  return createIssue({
    code: "invalid_value",
    path: toJsonPointer(path),
    expected: issue.message,
    received: describeValue(value),
  });
}

function* translateUnion(
  issue: Extract<ZodIssue, { code: "invalid_union" }>,
  union: z.ZodType,
  value: unknown,
  path: Path,
): Generator<Issue> {
  const options = optionsOf(union);
  const best = nearestOption(options, issue.errors, value);
  if (best !== undefined) {
    const [option, errors] = best;
    for (const error of errors) yield* translate(error, option, value, path);
    return;
  }
  const code = value === undefined ? "missing_key" : "invalid_type";
  yield invalid(code, path, describeExpected(union, issue), value, unionHint(options, value));
}

/** The alternative that shares most keys with the value; none, where nothing is shared. */
function nearestOption(
  options: readonly z.ZodType[],
  errors: readonly ZodIssue[][],
  value: unknown,
): [z.ZodType, ZodIssue[]] | undefined {
  const ranked = options
    .map((option, index) => ({
      option,
      errors: errors[index] ?? [],
      shared: sharedKeys(option, value),
    }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || a.errors.length - b.errors.length);
  const [best] = ranked;
  return best === undefined ? undefined : [best.option, best.errors];
}

function invalid(code: string, path: Path, expected: string, value: unknown, hint?: string): Issue {
  const received = describeValue(value);
  return createIssue({ code, path: toJsonPointer(path), expected, received, hint });
}

function unknownKey(key: string, path: Path, known: readonly string[]): Issue {
  const conflicting = booleanKeys.has(key) && known.some((one) => booleanKeys.has(one));
  const hint = conflicting ? twoBooleans : (refusedKeys.get(key) ?? didYouMean(key, known));
  return createIssue({
    code: "unknown_key",
    path: toJsonPointer(path),
    expected: conflicting
      ? "exactly one of `all`, `any`, `not`, `condition` and `within`"
      : describeKeys(known),
    received: describeValue(key),
    hint,
  });
}

function describeKeys(known: readonly string[]): string {
  if (known.length === 0 || known.length > longestListed) return "a known key";
  const shown = known.map((key) => `\`${key}\``).join(", ");
  return known.length === 1 ? `no key but ${shown}` : `one of the keys ${shown}`;
}

function codeOf(issue: ZodIssue, value: unknown): string {
  if (value === undefined) return "missing_key";
  if (issue.code === "too_small" && issue.origin === "array") return "empty_list";
  if (issue.code === "invalid_union") return "invalid_value";
  return issue.code === "invalid_type" ? "invalid_type" : "invalid_value";
}

function hintFor(
  issue: ZodIssue,
  schema: z.ZodType,
  value: unknown,
  path: Path,
): string | undefined {
  if (issue.code === "too_small" && (path.at(-1) === "all" || path.at(-1) === "any"))
    return emptyCondition;
  if (issue.code === "invalid_type" && typeof value === "number" && !Number.isSafeInteger(value))
    return noFloats;
  if (path.at(-1) === "path")
    return "only dotted names and fixed indexes: scripts and filters are never run";
  if (typeof value !== "string") return undefined;
  return path.at(-1) === "operator" ? operatorHint(value) : didYouMean(value, literalsOf(schema));
}

/** The name that was meant by the first part of a decorated operator that is none. */
function operatorHint(operator: string): string | undefined {
  const parts = operator.split(":");
  const last = parts.length - 1;
  const namesAt = (index: number): readonly string[] =>
    index === last ? operatorNames : decoratorNames;
  const wrong = parts.findIndex((part, index) => !namesAt(index).includes(part));
  return didYouMean(parts[wrong] ?? "", namesAt(wrong));
}

function unionHint(options: readonly z.ZodType[], value: unknown): string | undefined {
  if (typeof value === "number" && !Number.isSafeInteger(value)) return noFloats;
  if (typeof value === "string") return didYouMean(value, options.flatMap(literalsOf));
  if (typeof value !== "object" || value === null) return undefined;
  if ("fact" in value) return bareTest;
  const known = options.flatMap((option) => objectKeys(option, value));
  const [key] = Object.keys(value);
  return key === undefined ? undefined : didYouMean(key, known);
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[key];
  }
  return value;
}
