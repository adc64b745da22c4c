import type { z } from "zod";
import type { Issue } from "../errors/issue.js";
import { IssueList } from "../errors/issue-list.js";
import { toJsonPointer } from "../errors/json-pointer.js";
import { PolicyError } from "../errors/policy-error.js";
import type { Result } from "../errors/result.js";
import type { Condition } from "../ir/condition.js";
import type { FactReference } from "../ir/fact-reference.js";
import type { FactSchema } from "../ir/fact-type.js";
import { inNameOrder } from "../ir/name-order.js";
import type { OperatorName } from "../ir/operator.js";
import type { Rule } from "../ir/rule.js";
import { type NamedRule, resolveOverrides } from "./check-overrides.js";
import { checkReasonOrder, checkSettings, createCurrencyCheck } from "./check-settings.js";
import { checkSize, checkTotalSize } from "./condition-size.js";
import type { PolicyDocument, RuleDocument, Validity } from "./document-schema.js";
import { type LoweringContext, lowerCondition } from "./lower-condition.js";
import { readJson } from "./read-json.js";
import { createSharedConditions } from "./shared-conditions.js";
import { structuralIssues } from "./structural-issues.js";

/** What a domain lends to its policy documents: their schema, the facts that rules may name, checks. */
export interface PolicyLanguage {
  readonly schema: z.ZodType<PolicyDocument>;
  readonly facts: FactSchema;
  /** The date that says which law and which version is in force: the order's, for most domains. */
  readonly inForceOn?: FactReference | undefined;
  readonly check: (policy: ParsedPolicy, facts: FactSchema) => readonly Issue[];
}

/** A document that was accepted: the document itself, frozen, and its rules as typed IR, by name. */
export interface ParsedPolicy {
  readonly document: PolicyDocument;
  readonly rules: readonly Rule[];
}

/**
 * Parses a policy document: looks for what is hostile, checks structure, resolves names and types.
 * All issues are reported at once; parts that are structurally broken are not looked into further.
 */
export function parsePolicy(
  input: unknown,
  language: PolicyLanguage,
): Result<ParsedPolicy, PolicyError> {
  const json = readJson(input);
  if (!json.success) return failure([json.error]);
  const issues = new IssueList();
  issues.addAll(structuralIssues(language.schema, json.data));
  // A full list does not name everything that is broken, and only what is sound can be lowered.
  if (issues.isFull()) return failure(issues.toArray());
  const document = json.data as PolicyDocument;
  const rules = lowerDocument(document, language, issues, brokenParts(issues.toArray()));
  if (issues.toArray().length > 0) return failure(issues.toArray());
  const domainIssues = language.check({ document, rules }, language.facts);
  if (domainIssues.length > 0) return failure(domainIssues);
  return { success: true, data: { document, rules: inNameOrder(rules) } };
}

function failure(issues: readonly Issue[]): Result<never, PolicyError> {
  return { success: false, error: new PolicyError(issues) };
}

/** The pointers of all parts of the document in which something is structurally wrong. */
function brokenParts(issues: readonly Issue[]): ReadonlySet<string> {
  const broken = new Set<string>();
  for (const { path } of issues)
    for (let at = path; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) broken.add(at);
  return broken;
}

function lowerDocument(
  document: PolicyDocument,
  { facts, inForceOn }: PolicyLanguage,
  issues: IssueList,
  broken: ReadonlySet<string>,
): readonly Rule[] {
  if (!isObject(document)) return [];
  checkSettings(document, issues, broken);
  if (!Array.isArray(document.rules)) return [];
  const context = createContext(document, facts, issues, broken);
  const lowered = document.rules.map((rule: RuleDocument, index) =>
    isObject(rule) && !broken.has(`/rules/${index}/conditions`)
      ? lowerRule(rule, index, inForceOn, context)
      : undefined,
  );
  checkTotalSize(
    lowered.flatMap((rule) => rule?.condition ?? []),
    issues,
  );
  const named = document.rules.map((rule: unknown, index) => nameOf(rule, index, broken));
  const overrides = resolveOverrides(named, issues);
  checkReasonOrder(document.reasonOrder, named, issues, broken);
  return lowered.flatMap((rule, index) =>
    rule === undefined ? [] : [{ ...rule, overrides: overrides[index] ?? [] }],
  );
}

/** Lowers all shared conditions too, so that what is wrong with an unused one is reported. */
function createContext(
  document: PolicyDocument,
  facts: FactSchema,
  issues: IssueList,
  broken: ReadonlySet<string>,
): LoweringContext {
  const all = isObject(document.conditions) ? Object.entries(document.conditions) : [];
  const sound = all.filter(([name]) => !broken.has(toJsonPointer(["conditions", name])));
  const base = {
    facts,
    issues,
    sharedNames: new Set(all.map(([name]) => name)),
    windows: new Set(isObject(document.windows) ? Object.keys(document.windows) : []),
    usesMoney: createCurrencyCheck(document, issues),
  };
  const shared = createSharedConditions(Object.fromEntries(sound), base);
  for (const [name] of sound) shared(name);
  return { ...base, shared };
}

function lowerRule(
  rule: RuleDocument,
  index: number,
  inForceOn: FactReference | undefined,
  context: LoweringContext,
): Rule | undefined {
  const at = ["rules", index, "conditions"];
  const lowered = lowerRoot(rule.conditions, at, context);
  if (lowered === undefined || !checkSize(lowered, at, context.issues)) return undefined;
  const pointer = toJsonPointer(["rules", index]);
  const { name, event: effect, clauses, internal, law, effective } = rule;
  return {
    name,
    condition: whileInForce(lowered, effective, inForceOn, pointer),
    effect,
    overrides: [],
    pointer,
    ...(clauses && { clauses }),
    ...(internal && { internal }),
    ...(law && { law }),
  };
}

/** A rule with dates of its own holds for orders of those dates only. */
function whileInForce(
  condition: Condition,
  effective: Validity | undefined,
  reference: FactReference | undefined,
  pointer: string,
): Condition {
  if (effective === undefined || reference === undefined) return condition;
  const test = (name: OperatorName, value: string, key: string): Condition => ({
    kind: "test",
    reference,
    operator: { decorators: [], name },
    operand: { kind: "literal", value },
    pointer: `${pointer}/effective/${key}`,
  });
  const from = test("greaterThanInclusive", effective.from, "from");
  const to = effective.to === undefined ? [] : [test("lessThanInclusive", effective.to, "to")];
  const own = condition.kind === "always" ? [] : [condition];
  return { kind: "all", conditions: [from, ...to, ...own] };
}

function lowerRoot(
  conditions: RuleDocument["conditions"],
  at: readonly PropertyKey[],
  context: LoweringContext,
): Condition | undefined {
  return conditions === "always" ? { kind: "always" } : lowerCondition(conditions, at, context);
}

/** The names in a rule that may be structurally broken elsewhere: overrides of it are still known. */
function nameOf(rule: unknown, index: number, broken: ReadonlySet<string>): NamedRule {
  if (!isObject(rule)) return { name: undefined, overrides: [] };
  const { name, overrides } = rule as Partial<Record<keyof RuleDocument, unknown>>;
  const names = Array.isArray(overrides) ? (overrides as readonly string[]) : [];
  return {
    name: typeof name === "string" ? name : undefined,
    overrides: names.map((one, at) =>
      broken.has(`/rules/${index}/overrides/${at}`) ? undefined : one,
    ),
  };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
