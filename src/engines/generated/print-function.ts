import type { TestNode } from "../../ir/condition.js";
import { type Rule, referencesOf, testsOf } from "../../ir/rule.js";
import { bitOf, wordOf } from "./bits.js";
import type { Constants } from "./constants.js";
import { printCondition } from "./print-condition.js";
import { createTestPrinter, type PrintedTest } from "./print-test.js";
import { type FactLocals, readFacts } from "./read-facts.js";

/** What one function is printed from: some rules, and the word of the masks that the first is in. */
export interface FunctionParts {
  readonly name: string;
  readonly rules: readonly Rule[];
  readonly firstWord: number;
  readonly constants: Constants;
}

/**
 * Prints the function that tells some rules on a record: it reads the facts, sets the bit of each rule
 * that holds, and only where a fact is missing goes through the rules that name it once more.
 */
export function printFunction({ name, rules, firstWord, constants }: FunctionParts): string[] {
  const facts = readFacts(rules.flatMap(({ condition }) => referencesOf(condition)));
  const print = createTestPrinter((reference) => `f${facts.positionOf(reference)}`, constants);
  const repeated = repeatedOf(rules.flatMap(({ condition }) => testsOf(condition)).map(print));
  const printTest = (test: TestNode): PrintedTest => {
    const printed = print(test);
    return { ...printed, text: repeated.get(printed.text) ?? printed.text };
  };
  const words = wordsUpTo(rules.length);
  const missing = wordsUpTo(facts.count);
  const counters = [...missing.map((w) => `q${w}`), ...words.flatMap((w) => [`h${w}`, `u${w}`])];
  return [
    `function ${name}(record, masks) {`,
    `let ${counters.map((counter) => `${counter} = 0`).join(", ")};`,
    ...facts.lines,
    ...[...repeated].map(([text, local]) => `const ${local} = ${text};`),
    ...rules.map((rule, position) => printHolds(rule, position, printTest)),
    ...printUntold(rules, facts, printTest),
    ...words.flatMap((w) => [
      `masks[${2 * (firstWord + w)}] = h${w};`,
      `masks[${2 * (firstWord + w) + 1}] = u${w};`,
    ]),
    "}",
  ];
}

function wordsUpTo(count: number): readonly number[] {
  return Array.from({ length: Math.ceil(count / 32) }, (_, word) => word);
}

/** Locals for the sets that are asked about more than once; other tests cost less than a local. */
function repeatedOf(tests: readonly PrintedTest[]): ReadonlyMap<string, string> {
  const locals = new Map<string, string>();
  const seen = new Set<string>();
  for (const { text, isMembership } of tests) {
    if (isMembership && seen.has(text) && !locals.has(text)) locals.set(text, `c${locals.size}`);
    seen.add(text);
  }
  return locals;
}

function printHolds(
  { condition }: Rule,
  position: number,
  printTest: (test: TestNode) => PrintedTest,
): string {
  const certainly = printCondition(condition, "certainly", printTest);
  return `if (${certainly}) h${wordOf(position)} |= ${bitOf(position)};`;
}

function printUntold(
  rules: readonly Rule[],
  facts: FactLocals,
  printTest: (test: TestNode) => PrintedTest,
): readonly string[] {
  if (facts.count === 0) return [];
  const lines = rules.map(({ condition }, position) => {
    const [word, bit] = [wordOf(position), bitOf(position)];
    const named = maskOf(referencesOf(condition).map(facts.positionOf));
    const possibly = printCondition(condition, "possibly", printTest);
    return `if (${named} && (h${word} & ${bit}) === 0 && ${possibly}) u${word} |= ${bit};`;
  });
  const anyMissing = wordsUpTo(facts.count).map((word) => `q${word}`);
  return [`if (${anyMissing.map((word) => `${word} !== 0`).join(" || ")}) {`, ...lines, "}"];
}

/** The check that one of some facts is missing. */
function maskOf(positions: readonly number[]): string {
  const masks = new Map<number, number>();
  for (const position of positions)
    masks.set(wordOf(position), (masks.get(wordOf(position)) ?? 0) | bitOf(position));
  const checks = [...masks].map(([word, mask]) => `(q${word} & ${mask}) !== 0`);
  return checks.length > 1 ? `(${checks.join(" || ")})` : (checks[0] ?? "false");
}
