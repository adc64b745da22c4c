import { describeValue } from "../errors/describe-value.js";
import type { Literal } from "../ir/condition.js";
import { describeType, type FactType, isScalarType, type ScalarType } from "../ir/fact-type.js";
import type { DecoratedOperator, DecoratorName, OperatorName } from "../ir/operator.js";
import { isCalendarDate } from "../time/calendar-date.js";
import { parseInstant } from "../time/instant.js";

/** One side of a comparison: a fact of a known type, or a value of the document. */
export type Side = { readonly type: FactType } | { readonly literal: Literal };

/** Why a comparison makes no sense: what would have fitted, and what stands there. */
export interface Mismatch {
  readonly expected: string;
  readonly received: string;
}

/**
 * Checks that a decorated operator can compare two sides. Decorators are peeled off from the outside:
 * `swap` exchanges the sides, the list decorators take an element of one of them.
 */
export function checkOperands(
  { decorators, name }: DecoratedOperator,
  left: Side,
  right: Side,
): Mismatch | undefined {
  const [decorator, ...inner] = decorators;
  if (decorator === undefined) return operatorChecks[name](left, right);
  return decoratorChecks[decorator](left, right, (l, r) =>
    checkOperands({ decorators: inner, name }, l, r),
  );
}

type Check = (left: Side, right: Side) => Mismatch | undefined;

const same: Check = (left, right) => checkScalars(left, right, isScalarType, "a single value");
const ordered: Check = (left, right) =>
  checkScalars(left, right, isOrdered, "an integer, an amount, a date or an instant");
const memberOf: Check = (left, right) => withElements(right, (element) => same(left, element));
const holds: Check = (left, right) => withElements(left, (element) => same(element, right));

const operatorChecks: Readonly<Record<OperatorName, Check>> = {
  equal: same,
  notEqual: same,
  in: memberOf,
  notIn: memberOf,
  contains: holds,
  doesNotContain: holds,
  lessThan: ordered,
  lessThanInclusive: ordered,
  greaterThan: ordered,
  greaterThanInclusive: ordered,
};

const eachFact = (left: Side, right: Side, next: Check) =>
  withElements(left, (element) => next(element, right));
const eachValue = (left: Side, right: Side, next: Check) =>
  withElements(right, (element) => next(left, element));

const decoratorChecks: Readonly<
  Record<DecoratorName, (left: Side, right: Side, next: Check) => Mismatch | undefined>
> = {
  someFact: eachFact,
  everyFact: eachFact,
  someValue: eachValue,
  everyValue: eachValue,
  swap: (left, right, next) => next(right, left),
  not: (left, right, next) => next(left, right),
};

function isOrdered(type: FactType): boolean {
  return ["integer", "money", "date", "instant"].includes(type.kind);
}

/** Checks the elements of a side that must be a list; a literal list element by element. */
function withElements(
  side: Side,
  check: (element: Side) => Mismatch | undefined,
): Mismatch | undefined {
  if ("type" in side) {
    if (side.type.kind === "list") return check({ type: side.type.of as ScalarType });
    return { expected: "a list", received: describeType(side.type) };
  }
  if (!isList(side.literal)) return { expected: "a list", received: describeValue(side.literal) };
  for (const literal of side.literal) {
    const mismatch = check({ literal });
    if (mismatch !== undefined) return mismatch;
  }
  return undefined;
}

function checkScalars(
  left: Side,
  right: Side,
  accepts: (type: FactType) => boolean,
  accepted: string,
): Mismatch | undefined {
  for (const side of [left, right])
    if ("type" in side && !accepts(side.type))
      return { expected: accepted, received: describeType(side.type) };
  if ("type" in left)
    return "type" in right ? sameTypes(left.type, right.type) : fits(left.type, right.literal);
  return "type" in right ? fits(right.type, left.literal) : undefined;
}

function sameTypes(left: FactType, right: FactType): Mismatch | undefined {
  const bothEnums = left.kind === "enum" && right.kind === "enum";
  const match = bothEnums
    ? left.values.some((value) => right.values.includes(value))
    : left.kind === right.kind;
  return match ? undefined : { expected: describeType(left), received: describeType(right) };
}

function fits(type: FactType, literal: Literal): Mismatch | undefined {
  if (isLiteralOf(type, literal)) return undefined;
  return { expected: describeType(type), received: describeValue(literal) };
}

function isLiteralOf(type: FactType, literal: Literal): boolean {
  switch (type.kind) {
    case "boolean":
      return typeof literal === "boolean";
    case "integer":
    case "money":
      return Number.isSafeInteger(literal);
    case "text":
      return typeof literal === "string";
    case "enum":
      return typeof literal === "string" && type.values.includes(literal);
    case "date":
      return typeof literal === "string" && isCalendarDate(literal);
    case "instant":
      return typeof literal === "string" && parseInstant(literal) !== undefined;
    case "list":
      return false;
  }
}

function isList(literal: Literal): literal is readonly (boolean | number | string)[] {
  return Array.isArray(literal);
}
