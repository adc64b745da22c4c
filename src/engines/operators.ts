import type { DecoratedOperator, DecoratorName, OperatorName } from "../ir/operator.js";

/** A comparison of two values that are both there and of fitting types. */
export type Compare = (left: unknown, right: unknown) => boolean;

type Ordered = number | string;
type List = readonly unknown[];

/** The ten operators on values whose types were checked at load. */
const operators: Readonly<Record<OperatorName, Compare>> = {
  equal: (left, right) => left === right,
  notEqual: (left, right) => left !== right,
  in: (left, right) => (right as List).includes(left),
  notIn: (left, right) => !(right as List).includes(left),
  contains: (left, right) => (left as List).includes(right),
  doesNotContain: (left, right) => !(left as List).includes(right),
  lessThan: (left, right) => (left as Ordered) < (right as Ordered),
  lessThanInclusive: (left, right) => (left as Ordered) <= (right as Ordered),
  greaterThan: (left, right) => (left as Ordered) > (right as Ordered),
  greaterThanInclusive: (left, right) => (left as Ordered) >= (right as Ordered),
};

/** The six decorators: each makes a comparison of another one. */
const decorators: Readonly<Record<DecoratorName, (next: Compare) => Compare>> = {
  someFact: (next) => (left, right) => (left as List).some((element) => next(element, right)),
  everyFact: (next) => (left, right) => (left as List).every((element) => next(element, right)),
  someValue: (next) => (left, right) => (right as List).some((element) => next(left, element)),
  everyValue: (next) => (left, right) => (right as List).every((element) => next(left, element)),
  swap: (next) => (left, right) => next(right, left),
  not: (next) => (left, right) => !next(left, right),
};

/** Builds the comparison that a decorated operator names; the leftmost decorator is outermost. */
export function compareBy({ decorators: names, name }: DecoratedOperator): Compare {
  return names.reduceRight((next, decorator) => decorators[decorator](next), operators[name]);
}
