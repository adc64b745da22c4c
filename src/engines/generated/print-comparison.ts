import type { Literal } from "../../ir/condition.js";
import type { DecoratedOperator, DecoratorName, OperatorName } from "../../ir/operator.js";
import type { Constants } from "./constants.js";
import { printLiteral } from "./print-literal.js";

/** One side of a comparison: something read into a local, or a value of the document. */
export type Side =
  | { readonly kind: "local"; readonly name: string }
  | { readonly kind: "literal"; readonly value: Literal };

/** Up to here a set is a chain of `===`, which is faster than a look-up. */
export const longestChain = 8;

type Print = (left: Side, right: Side, depth: number) => string;

/** Makes the printer of comparisons of two values that are both there, as `compareBy` makes them. */
export function createComparisonPrinter(
  constants: Constants,
): (operator: DecoratedOperator, left: Side, right: Side) => string {
  const textOf = (side: Side): string => {
    if (side.kind === "local") return side.name;
    const text = printLiteral(side.value);
    return isList(side.value) ? constants.nameOf(text) : text;
  };
  const infix =
    (sign: string): Print =>
    (left, right) =>
      `(${textOf(left)} ${sign} ${textOf(right)})`;
  const has: Print = (list, one) => {
    if (!isListLiteral(list)) return `${textOf(list)}.includes(${textOf(one)})`;
    const values = list.value.map((value) => printLiteral(value));
    if (values.length > longestChain)
      return `${constants.nameOf(`new Set([${values.join(", ")}])`)}.has(${textOf(one)})`;
    return `(${values.map((value) => `${textOf(one)} === ${value}`).join(" || ") || "false"})`;
  };
  const operators: Readonly<Record<OperatorName, Print>> = {
    equal: infix("==="),
    notEqual: infix("!=="),
    in: (left, right, depth) => has(right, left, depth),
    notIn: (left, right, depth) => `!${has(right, left, depth)}`,
    contains: has,
    doesNotContain: (left, right, depth) => `!${has(left, right, depth)}`,
    lessThan: infix("<"),
    lessThanInclusive: infix("<="),
    greaterThan: infix(">"),
    greaterThanInclusive: infix(">="),
  };
  const each = (list: Side, method: string, depth: number, print: (element: Side) => string) =>
    `${textOf(list)}.${method}((e${depth}) => ${print({ kind: "local", name: `e${depth}` })})`;
  const decorators: Readonly<Record<DecoratorName, (next: Print) => Print>> = {
    someFact: (next) => (left, right, depth) =>
      each(left, "some", depth, (element) => next(element, right, depth + 1)),
    everyFact: (next) => (left, right, depth) =>
      each(left, "every", depth, (element) => next(element, right, depth + 1)),
    someValue: (next) => (left, right, depth) =>
      each(right, "some", depth, (element) => next(left, element, depth + 1)),
    everyValue: (next) => (left, right, depth) =>
      each(right, "every", depth, (element) => next(left, element, depth + 1)),
    swap: (next) => (left, right, depth) => next(right, left, depth),
    not: (next) => (left, right, depth) => `!${next(left, right, depth)}`,
  };
  return ({ decorators: names, name }, left, right) =>
    names.reduceRight((next, one) => decorators[one](next), operators[name])(left, right, 0);
}

/** Tells whether a side is a list that the document gives: a set that is known when printing. */
export function isListLiteral(side: Side): side is Side & {
  readonly kind: "literal";
  readonly value: readonly (boolean | number | string)[];
} {
  return side.kind === "literal" && isList(side.value);
}

function isList(value: Literal): value is readonly (boolean | number | string)[] {
  return typeof value === "object";
}
