import type { Rule } from "./rule.js";

/**
 * Puts rules in the order of their names, which are unique. What is read off the rules one after the
 * other (remedies, fees, reasons) then comes in the same order wherever they stand in a document.
 */
export function inNameOrder(rules: readonly Rule[]): readonly Rule[] {
  const sorted = [...rules.entries()].sort(([, a], [, b]) => (a.name < b.name ? -1 : 1));
  const positions = new Map(sorted.map(([from], to) => [from, to]));
  return sorted.map(([, rule]) => ({
    ...rule,
    overrides: rule.overrides.flatMap((index) => positions.get(index) ?? []),
  }));
}
