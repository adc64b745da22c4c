import {
  type Condition,
  type ConditionFolder,
  foldCondition,
  type TestNode,
} from "../../ir/condition.js";
import type { PrintedTest } from "./print-test.js";

/**
 * Three truths as two printed conditions: whether a condition certainly holds, for which a test on a
 * missing fact is false however it is negated, and whether it possibly holds, for which it is true.
 */
export type Mode = "certainly" | "possibly";

type Print = (mode: Mode, negated: boolean) => string;

/** Prints a condition; `not` is pushed down to the tests, so that each knows whether it is negated. */
export function printCondition(
  condition: Condition,
  mode: Mode,
  printTest: (test: TestNode) => PrintedTest,
): string {
  const folder: ConditionFolder<Print> = {
    test: (test) => (as, negated) => printAs(as, negated, printTest(test)),
    all: (children) => (as, negated) => join(children, negated ? " || " : " && ", as, negated),
    any: (children) => (as, negated) => join(children, negated ? " && " : " || ", as, negated),
    not: (child) => (as, negated) => child(as, !negated),
    shared: (child) => child,
    always: () => (_, negated) => String(!negated),
  };
  return foldCondition(condition, folder)(mode, false);
}

function join(children: readonly Print[], by: string, mode: Mode, negated: boolean): string {
  return `(${children.map((child) => child(mode, negated)).join(by)})`;
}

function printAs(mode: Mode, negated: boolean, { text, locals, isSafe, ...test }: PrintedTest) {
  const isNegative = negated !== test.negated;
  const told = isNegative ? `!${text}` : text;
  // A safe text is false on what is missing: that is certain enough as it is, or, negated, possible.
  if (isSafe && isNegative === (mode === "possibly")) return told;
  return mode === "certainly"
    ? `(${locals.map((local) => `${local} !== undefined && `).join("")}${told})`
    : `(${locals.map((local) => `${local} === undefined || `).join("")}${told})`;
}
