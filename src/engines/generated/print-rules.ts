import type { TestNode } from "../../ir/condition.js";
import { type Rule, referencesOf, testsOf } from "../../ir/rule.js";
import { createConstants } from "./constants.js";
import { prelude, printGuard } from "./prelude.js";
import { longestChain } from "./print-comparison.js";
import { type FunctionParts, printFunction } from "./print-function.js";

/**
 * How many comparisons go into one function: some hundred usual rules. From about three times as many
 * on V8 does not optimise a function at all, and smaller ones read the same facts more often.
 */
const mostComparisons = 640;

/**
 * Prints rules as JavaScript that declares `fire(record, masks)`, a `FireMasks`; what else it declares
 * is nobody's business. The same rules give the same text, to the byte, in whatever program.
 *
 * Nothing is printed but fixed words, numbers and JSON: no name of a document becomes an identifier.
 *
 * @example
 * const fire = new Function(`${printRules(rules)}\nreturn fire;`)();
 */
export function printRules(rules: readonly Rule[]): string {
  const constants = createConstants();
  const parts = partsOf(rules);
  const functions = parts.flatMap((part, index) =>
    printFunction({ name: `part${index}`, ...part, constants }),
  );
  const steps = rules
    .flatMap(({ condition }) => referencesOf(condition))
    .flatMap(({ fact, steps: rest }) => [fact, ...rest]);
  const lines = [
    ...prelude,
    ...constants.print(),
    ...functions,
    "function fire(record, masks) {",
    ...printGuard(steps),
    ...parts.map((_, index) => `part${index}(record, masks);`),
    "}",
  ];
  return `${lines.join("\n")}\n`;
}

/** Cuts the rules into runs that are not too large for one function. */
function partsOf(rules: readonly Rule[]): readonly Pick<FunctionParts, "rules" | "start">[] {
  const starts: number[] = [];
  let room = 0;
  for (const [index, { condition }] of rules.entries()) {
    const counts = testsOf(condition).map(comparisonsIn);
    const needed = counts.reduce((sum, count) => sum + count, 0) || 1;
    if (index === 0 || needed > room) {
      starts.push(index);
      room = mostComparisons;
    }
    room -= needed;
  }
  return starts.map((start, part) => ({ start, rules: rules.slice(start, starts[part + 1]) }));
}

function comparisonsIn({ operand }: TestNode): number {
  const isList = operand.kind === "literal" && Array.isArray(operand.value);
  return isList && operand.value.length <= longestChain ? operand.value.length : 1;
}
