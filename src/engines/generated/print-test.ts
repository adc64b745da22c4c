import type { TestNode } from "../../ir/condition.js";
import type { FactReference } from "../../ir/fact-reference.js";
import { type PlainOperator, plainOperator } from "../plain-operator.js";
import type { Constants } from "./constants.js";
import { createComparisonPrinter, isListLiteral, type Side } from "./print-comparison.js";

/** A printed comparison: the text of a positive one, and whether the test is its negation. */
export interface PrintedTest {
  readonly text: string;
  readonly negated: boolean;
  /** The locals that it compares. */
  readonly locals: readonly string[];
  /** Whether the text is false, and does not throw, where one of the locals is `undefined`. */
  readonly isSafe: boolean;
  /** Whether the text asks if one local is in a set: safe, and worth doing once. */
  readonly isMembership: boolean;
}

/** Makes the printer of tests whose facts are in the locals that `localOf` names. */
export function createTestPrinter(
  localOf: (reference: FactReference) => string,
  constants: Constants,
): (test: TestNode) => PrintedTest {
  const print = createComparisonPrinter(constants);
  const local = (reference: FactReference): Side => ({ kind: "local", name: localOf(reference) });
  return ({ reference, operator, operand }) => {
    const plain = plainOperator(operator);
    const fact = local(reference);
    const value: Side = operand.kind === "literal" ? operand : local(operand.reference);
    const [left, right] = plain.swapped ? [value, fact] : [fact, value];
    const locals = [fact, value].flatMap((side) => (side.kind === "local" ? [side.name] : []));
    const isMembership = isInSet(plain, left, right);
    return {
      text: print(plain, left, right),
      negated: plain.negated,
      locals: [...new Set(locals)],
      isSafe: isMembership || isSafe(plain, operand.kind === "literal"),
      isMembership,
    };
  };
}

function isInSet({ decorators, name }: PlainOperator, left: Side, right: Side): boolean {
  if (decorators.length > 0) return false;
  return (name === "in" && isListLiteral(right)) || (name === "contains" && isListLiteral(left));
}

/** `undefined` is neither less nor greater than anything, but it is equal to `undefined`. */
function isSafe({ decorators, name }: PlainOperator, hasLiteral: boolean): boolean {
  if (decorators.length > 0 || name === "in" || name === "contains") return false;
  return name !== "equal" || hasLiteral;
}
