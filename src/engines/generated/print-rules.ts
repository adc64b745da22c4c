import { type Rule, referencesOf } from "../../ir/rule.js";
import { wordOf } from "./bits.js";
import { createConstants } from "./constants.js";
import { prelude, printGuard } from "./prelude.js";
import { printFunction } from "./print-function.js";

/** One function up to here; beyond it, one huge function falls off the optimising compiler. */
const mostInOne = 100;

/** Rules per function above that: whole words, few enough to be optimised. */
const perFunction = 96;

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
  const size = rules.length > mostInOne ? perFunction : mostInOne;
  const starts = Array.from({ length: Math.ceil(rules.length / size) }, (_, part) => part * size);
  const functions = starts.flatMap((start, part) =>
    printFunction({
      name: `part${part}`,
      rules: rules.slice(start, start + size),
      firstWord: wordOf(start),
      constants,
    }),
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
    ...starts.map((_, part) => `part${part}(record, masks);`),
    "}",
  ];
  return `${lines.join("\n")}\n`;
}
