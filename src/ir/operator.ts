/** The ten operators of json-rules-engine, by its names. */
export const operatorNames = [
  "equal",
  "notEqual",
  "in",
  "notIn",
  "contains",
  "doesNotContain",
  "lessThan",
  "lessThanInclusive",
  "greaterThan",
  "greaterThanInclusive",
] as const;

/** The six operator decorators of json-rules-engine, by its names; the leftmost is outermost. */
export const decoratorNames = [
  "someFact",
  "everyFact",
  "someValue",
  "everyValue",
  "swap",
  "not",
] as const;

/** One of the ten operators. */
export type OperatorName = (typeof operatorNames)[number];

/** One of the six decorators. */
export type DecoratorName = (typeof decoratorNames)[number];

/** An operator with the decorators before it, outermost first. */
export interface DecoratedOperator {
  readonly decorators: readonly DecoratorName[];
  readonly name: OperatorName;
}

/** Writes a decorated operator as a policy document has it: `not:someFact:equal`. */
export function printOperator({ decorators, name }: DecoratedOperator): string {
  return [...decorators, name].join(":");
}
