import type { DecoratedOperator, OperatorName } from "../ir/operator.js";

/** An operator from which everything is taken that does not change what is compared. */
export interface PlainOperator extends DecoratedOperator {
  /** Whether the result is to be turned round. */
  readonly negated: boolean;
  /** Whether the operand stands on the left. */
  readonly swapped: boolean;
}

const positives: Readonly<Partial<Record<OperatorName, OperatorName>>> = {
  notEqual: "equal",
  notIn: "in",
  doesNotContain: "contains",
};

/**
 * Takes `not` and `swap` off the outside of an operator, and the negation off its name where nothing
 * stands between: `not:swap:notIn` is `in`, swapped.
 *
 * @example
 * plainOperator({ decorators: ["not"], name: "notEqual" })
 * // { negated: false, swapped: false, decorators: [], name: "equal" }
 */
export function plainOperator({ decorators, name }: DecoratedOperator): PlainOperator {
  const first = decorators.findIndex((one) => one !== "not" && one !== "swap");
  const outer = first < 0 ? decorators : decorators.slice(0, first);
  const isOdd = (which: string) => outer.filter((one) => one === which).length % 2 === 1;
  const inner = decorators.slice(outer.length);
  const positive = inner.length === 0 ? positives[name] : undefined;
  return {
    negated: isOdd("not") !== (positive !== undefined),
    swapped: isOdd("swap"),
    decorators: inner,
    name: positive ?? name,
  };
}
