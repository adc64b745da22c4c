import { type Kleene, kleeneAll, kleeneNot } from "./kleene.js";
import { overrideOrder, overridersOf } from "./override-order.js";
import type { Rule } from "./rule.js";

/** Turns "holds" into "is active", per rule by position. */
export type ResolveOverrides = (holds: readonly Kleene[]) => readonly Kleene[];

/**
 * Applies the exceptions: a rule is active if it holds and no active rule overrides it. An overridden
 * rule overrides nothing, so an exception to an exception restores the rule. Overrides have no
 * cycles (checked at load), and the order of rules does not matter.
 */
export function createOverrideResolver(rules: readonly Rule[]): ResolveOverrides {
  const overrides = rules.map((rule) => rule.overrides);
  const overriders = overridersOf(overrides);
  const { order } = overrideOrder(overrides);
  const overridden = order.filter((index) => (overriders[index] ?? []).length > 0);
  return (holds) => {
    const active: Kleene[] = [...holds];
    for (const index of overridden) {
      const freed = (overriders[index] ?? []).map((other) => kleeneNot(active[other]));
      active[index] = kleeneAll([holds[index], ...freed]);
    }
    return active;
  };
}
