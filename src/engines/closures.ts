import type { Rule } from "../ir/rule.js";
import { compileBranches, follow } from "./branches.js";
import type { FireRules, MissingFacts } from "./engine.js";
import { createFactSlots } from "./fact-slots.js";
import { createMissingFacts } from "./missing-facts.js";

/** What the closures engine makes of a policy's rules. */
export interface ClosuresEngine {
  readonly fire: FireRules;
  readonly missing: MissingFacts;
}

/**
 * Compiles rules to comparisons that lead to each other, once per policy: the engine where the host
 * forbids to generate code. Every fact is read once; conditions short-circuit, and a missing fact makes
 * a test neither true nor false.
 */
export function createClosuresEngine(rules: readonly Rule[]): ClosuresEngine {
  const slots = createFactSlots();
  const branches = rules.map(({ condition }) => compileBranches(condition, slots));
  return {
    fire: (record) => {
      const filled = slots.fill(record);
      return branches.map((first) => follow(first, filled));
    },
    missing: createMissingFacts(rules),
  };
}
