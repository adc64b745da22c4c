import { createIssue } from "../errors/issue.js";
import type { IssueList } from "../errors/issue-list.js";
import { toJsonPointer } from "../errors/json-pointer.js";
import { didYouMean } from "../errors/nearest-name.js";
import type { Condition, Literal, Operand } from "../ir/condition.js";
import type { FactReference } from "../ir/fact-reference.js";
import type { FactSchema, FactType } from "../ir/fact-type.js";
import type { DecoratedOperator, DecoratorName, OperatorName } from "../ir/operator.js";
import { formatInstant, parseInstant } from "../time/instant.js";
import type { ConditionDocument, OperandDocument, TestDocument } from "./condition-schema.js";
import { checkOperands } from "./operand-check.js";
import { resolveReference } from "./resolve-reference.js";

type At = readonly PropertyKey[];

/** What lowering needs to know, and where it puts what it finds wrong. */
export interface LoweringContext {
  readonly facts: FactSchema;
  readonly shared: (name: string) => Condition | undefined;
  readonly sharedNames: ReadonlySet<string>;
  /** The names of the document's windows, which `within` may ask about. */
  readonly windows: ReadonlySet<string>;
  readonly usesMoney: (at: At) => void;
  readonly issues: IssueList;
}

/**
 * Lowers a condition of a document, already structurally sound, to typed IR. Reports every reference
 * that does not exist and every operand that does not fit; then the result is `undefined`.
 */
export function lowerCondition(
  node: ConditionDocument,
  at: At,
  context: LoweringContext,
): Condition | undefined {
  if (context.issues.isFull()) return undefined;
  if ("all" in node) return lowerGroup("all", node.all, [...at, "all"], context);
  if ("any" in node) return lowerGroup("any", node.any, [...at, "any"], context);
  if ("not" in node) {
    const condition = lowerCondition(node.not, [...at, "not"], context);
    return condition === undefined ? undefined : { kind: "not", condition };
  }
  if ("condition" in node) return lowerShared(node.condition, [...at, "condition"], context);
  if ("within" in node) return lowerWithin(node.within, [...at, "within"], context);
  return lowerTest(node, at, context);
}

function lowerGroup(
  kind: "all" | "any",
  children: readonly ConditionDocument[],
  at: At,
  context: LoweringContext,
): Condition | undefined {
  const lowered = children.map((child, index) => lowerCondition(child, [...at, index], context));
  const conditions = lowered.filter((child) => child !== undefined);
  return conditions.length === children.length ? { kind, conditions } : undefined;
}

function lowerShared(name: string, at: At, context: LoweringContext): Condition | undefined {
  if (!context.sharedNames.has(name)) {
    context.issues.add(
      createIssue({
        code: "unknown_condition",
        path: toJsonPointer(at),
        expected: "the name of a shared condition",
        received: `\`${name}\``,
        hint: didYouMean(name, context.sharedNames),
      }),
    );
    return undefined;
  }
  const condition = context.shared(name);
  return condition === undefined ? undefined : { kind: "shared", name, condition };
}

/** That something is in time for a window is a fact like others: derived, and told or not. */
function lowerWithin(name: string, at: At, { windows, issues }: LoweringContext) {
  if (windows.has(name)) return isTrue(withinReference(name), toJsonPointer(at));
  issues.add(
    createIssue({
      code: "unknown_window",
      path: toJsonPointer(at),
      expected: "the name of a window that the policy declares in `windows`",
      received: `\`${name}\``,
      hint: didYouMean(name, windows),
    }),
  );
  return undefined;
}

/** The derived fact that something is in time for a named window. */
export function withinReference(name: string): FactReference {
  return { fact: "within", steps: [name], type: { kind: "boolean" } };
}

function isTrue(reference: FactReference, pointer: string): Condition {
  const operator: DecoratedOperator = { decorators: [], name: "equal" };
  return { kind: "test", reference, operator, operand: { kind: "literal", value: true }, pointer };
}

function lowerTest(
  document: TestDocument,
  at: At,
  context: LoweringContext,
): Condition | undefined {
  const reference = resolve(document, at, context);
  const operator = parseOperator(document.operator);
  const right = resolveOperand(document.value, [...at, "value"], context);
  if (reference === undefined || right === undefined) return undefined;
  const mismatch = checkOperands(operator, { type: reference.type }, right);
  if (mismatch !== undefined) {
    const received = `${mismatch.received} with \`${document.operator}\``;
    const path = toJsonPointer([...at, "value"]);
    context.issues.add(
      createIssue({ code: "operand_type", path, expected: mismatch.expected, received }),
    );
    return undefined;
  }
  if (isMoney(reference.type) && "literal" in right) context.usesMoney([...at, "value"]);
  const operand = lowerOperand(right, reference.type);
  return { kind: "test", reference, operator, operand, pointer: toJsonPointer(at) };
}

type ResolvedOperand = { readonly literal: Literal } | FactReference;

function resolveOperand(
  value: OperandDocument,
  at: At,
  context: LoweringContext,
): ResolvedOperand | undefined {
  if (!isReference(value)) return { literal: value };
  return resolve(value, at, context);
}

function lowerOperand(right: ResolvedOperand, type: FactType): Operand {
  if (!("literal" in right)) return { kind: "reference", reference: right };
  const instant = type.kind === "instant" || (type.kind === "list" && type.of.kind === "instant");
  return { kind: "literal", value: instant ? inUtc(right.literal) : right.literal };
}

/** Instants are compared as text, so literals take the one form that records have. */
function inUtc(literal: Literal): Literal {
  if (typeof literal === "object") return literal.map((element) => toUtc(element));
  return toUtc(literal);
}

function toUtc(literal: boolean | number | string): boolean | number | string {
  const instant = typeof literal === "string" ? parseInstant(literal) : undefined;
  return instant === undefined ? literal : formatInstant(instant);
}

function resolve(
  document: { readonly fact: string; readonly path?: string | undefined },
  at: At,
  { facts, issues }: LoweringContext,
): FactReference | undefined {
  const resolved = resolveReference(document, facts, at);
  if ("code" in resolved) {
    issues.add(resolved);
    return undefined;
  }
  return resolved;
}

function parseOperator(text: string): DecoratedOperator {
  const names = text.split(":");
  const name = names.pop() as OperatorName;
  return { decorators: names as DecoratorName[], name };
}

function isReference(value: OperandDocument): value is Extract<OperandDocument, { fact: string }> {
  return typeof value === "object" && "fact" in value;
}

function isMoney(type: FactType): boolean {
  return type.kind === "money" || (type.kind === "list" && type.of.kind === "money");
}
