import {
  type Condition,
  type ConditionFolder,
  foldCondition,
  type TestNode,
} from "../ir/condition.js";
import type { Kleene } from "../ir/kleene.js";
import type { FactSlots } from "./fact-slots.js";
import { type Compare, compareBy } from "./operators.js";
import { type PlainOperator, plainOperator } from "./plain-operator.js";

/**
 * A comparison of two slots, and what comes after it: another one, or the truth. A group of conditions
 * is nothing but where its tests lead to, so only the tests that settle a condition cost anything.
 */
export interface Branch {
  readonly left: number;
  readonly right: number;
  /** Nothing for `equal`, by far the most frequent: that needs no call. */
  readonly compare: Compare | undefined;
  readonly ifHolds: Branch | boolean;
  readonly ifNot: Branch | boolean;
  /** What comes after it if a fact is missing, taken as what speaks against the rule. */
  readonly ifMissing: Branch | boolean;
  /** The same, taken as what speaks for the rule. */
  readonly ifFilled: Branch | boolean;
}

type Next = Branch | boolean;

/** Builds branches from the end to the beginning, since each knows what comes after it. */
type Build = (negated: boolean, ifTrue: Next, ifFalse: Next) => Next;

/** Compiles a condition to its first branch, and makes room for what its tests compare. */
export function compileBranches(condition: Condition, slots: FactSlots): Branch | boolean {
  const folder: ConditionFolder<Build> = {
    test: (test) => buildTest(test, slots),
    all: (children) => (negated, ifTrue, ifFalse) =>
      chain(children, negated, ifTrue, ifFalse, negated),
    any: (children) => (negated, ifTrue, ifFalse) =>
      chain(children, negated, ifTrue, ifFalse, !negated),
    not: (child) => (negated, ifTrue, ifFalse) => child(!negated, ifTrue, ifFalse),
    shared: (child) => child,
    always: () => (negated, ifTrue, ifFalse) => (negated ? ifFalse : ifTrue),
  };
  return foldCondition(condition, folder)(false, true, false);
}

/**
 * Goes through branches: a condition that holds even if what is missing speaks against it holds, one
 * that does not hold even if it speaks for it does not. Kleene's logic, exactly.
 */
export function follow(first: Branch | boolean, slots: readonly unknown[]): Kleene {
  let next = first;
  let isComplete = true;
  while (typeof next !== "boolean") {
    const left = slots[next.left];
    const right = slots[next.right];
    if (left === undefined || right === undefined) {
      isComplete = false;
      next = next.ifMissing;
    } else next = holds(next, left, right) ? next.ifHolds : next.ifNot;
  }
  return next || isComplete ? next : possibly(first, slots);
}

function possibly(first: Next, slots: readonly unknown[]): Kleene {
  let next = first;
  while (typeof next !== "boolean") {
    const left = slots[next.left];
    const right = slots[next.right];
    if (left === undefined || right === undefined) next = next.ifFilled;
    else next = holds(next, left, right) ? next.ifHolds : next.ifNot;
  }
  return next ? undefined : false;
}

function holds({ compare }: Branch, left: unknown, right: unknown): boolean {
  return compare === undefined ? left === right : compare(left, right);
}

/** Conditions one after the other: the last one's end is the group's, `settledBy` ends it before. */
function chain(
  children: readonly Build[],
  negated: boolean,
  ifTrue: Next,
  ifFalse: Next,
  settledBy: boolean,
): Next {
  return children.reduceRight<Next>(
    (next, child) => (settledBy ? child(negated, ifTrue, next) : child(negated, next, ifFalse)),
    settledBy ? ifFalse : ifTrue,
  );
}

/** A comparison without what comes after it. */
type Comparison = Pick<Branch, "left" | "right" | "compare">;

function buildTest(test: TestNode, slots: FactSlots): Build {
  const { negated: isNegative, ...operator } = plainOperator(test.operator);
  const comparisons = comparisonsOf(test, operator, slots);
  return (negated, ifTrue, ifFalse) => {
    const [ifHolds, ifNot] = negated === isNegative ? [ifTrue, ifFalse] : [ifFalse, ifTrue];
    return comparisons.reduceRight<Next>((next, { left, right, compare }) => {
      return { left, right, compare, ifHolds, ifNot: next, ifMissing: ifFalse, ifFilled: ifTrue };
    }, ifNot);
  };
}

/** Up to here a set is asked about value by value, which is faster than a look-up. */
const longestChain = 8;

/** What a test compares: it holds if one of these does. */
function comparisonsOf(
  { reference, operand }: TestNode,
  { swapped, ...operator }: Omit<PlainOperator, "negated">,
  slots: FactSlots,
): readonly Comparison[] {
  const fact = slots.ofFact(reference);
  const comparison = (right: number, compare: Compare | undefined): Comparison =>
    swapped ? { left: right, right: fact, compare } : { left: fact, right, compare };
  const isSet = operator.decorators.length === 0 && operator.name === "in" && !swapped;
  if (operand.kind === "literal" && isSet && Array.isArray(operand.value)) {
    const values: readonly unknown[] = operand.value;
    if (values.length > longestChain) return [comparison(slots.ofValue(new Set(values)), isIn)];
    if (values.length > 0) return values.map((one) => comparison(slots.ofValue(one), undefined));
  }
  const right =
    operand.kind === "literal" ? slots.ofValue(operand.value) : slots.ofFact(operand.reference);
  const isEqual = operator.decorators.length === 0 && operator.name === "equal";
  return [comparison(right, isEqual ? undefined : compareBy(operator))];
}

function isIn(left: unknown, right: unknown): boolean {
  return (right as ReadonlySet<unknown>).has(left);
}
