import type { TestNode } from "../../ir/condition.js";
import { type Rule, referencesOf, testsOf } from "../../ir/rule.js";
import { bitOf, wordOf, wordSize } from "./bits.js";
import type { Constants } from "./constants.js";
import { printCondition } from "./print-condition.js";
import { createTestPrinter, type PrintedTest } from "./print-test.js";
import { type FactLocals, readFacts } from "./read-facts.js";

/** What one function is printed from: some rules, and the position of the first among all. */
export interface FunctionParts {
  readonly name: string;
  readonly rules: readonly Rule[];
  readonly start: number;
  readonly constants: Constants;
}

/**
 * Prints the function that tells some rules on a record: it reads the facts, sets the bit of each rule
 * that holds, and only where a fact is missing goes through the rules that name it once more.
 */
export function printFunction({ name, rules, start, constants }: FunctionParts): string[] {
  const facts = readFacts(rules.flatMap(({ condition }) => referencesOf(condition)));
  const print = createTestPrinter((reference) => `f${facts.positionOf(reference)}`, constants);
  const tests = rules.flatMap(({ condition }) => testsOf(condition));
  const printed = new Map(tests.map((test) => [test, print(test)]));
  const repeated = repeatedOf(tests.map((test) => printed.get(test) as PrintedTest));
  const printTest = (test: TestNode): PrintedTest => {
    const one = printed.get(test) as PrintedTest;
    return { ...one, text: repeated.get(one.text) ?? one.text };
  };
  const shift = start % wordSize;
  const words = wordsUpTo(shift + rules.length);
  const missing = wordsUpTo(facts.count);
  const counters = [...missing.map((w) => `q${w}`), ...words.flatMap((w) => [`h${w}`, `u${w}`])];
  return [
    `function ${name}(record, masks) {`,
    `let ${counters.map((counter) => `${counter} = 0`).join(", ")};`,
    ...facts.lines,
    ...[...repeated].map(([text, local]) => `const ${local} = ${text};`),
    ...rules.map((rule, index) => printHolds(rule, shift + index, printTest)),
    ...printUntold(rules, shift, facts, printTest),
    ...words.flatMap((w) => printStores(w, start)),
    "}",
  ];
}

/** The function before may have begun the first word: then this one adds to it. */
function printStores(word: number, start: number): readonly string[] {
  const at = 2 * (wordOf(start) + word);
  const store = word === 0 && start % wordSize > 0 ? "|=" : "=";
  return [`masks[${at}] ${store} h${word};`, `masks[${at + 1}] ${store} u${word};`];
}

function wordsUpTo(count: number): readonly number[] {
  return Array.from({ length: Math.ceil(count / wordSize) }, (_, word) => word);
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
  shift: number,
  facts: FactLocals,
  printTest: (test: TestNode) => PrintedTest,
): readonly string[] {
  if (facts.count === 0) return [];
  const lines = rules.map(({ condition }, index) => {
    const position = shift + index;
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
