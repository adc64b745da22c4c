import type { Rule } from "../ir/rule.js";
import type { Finding } from "./domain.js";

/** The effect of a rule that is active, or (`certain: false`) that may be, for all that is known. */
export interface RuleEffect<Params> {
  readonly rule: Rule;
  readonly index: number;
  readonly params: Params;
  readonly certain: boolean;
  /** The facts that are missing to tell whether the rule is active. */
  readonly missing: () => readonly string[];
}

/**
 * Sorts what the rules ask for by effect type, all `types` being there. Params were checked against
 * their schema at load.
 *
 * @param kindOf the type that a rule's effect is counted as, its own for most domains
 */
export function sortEffects(
  types: readonly string[],
  rules: readonly Rule[],
  { active, missing }: Finding,
  kindOf: (rule: Rule) => string = ({ effect }) => effect.type,
): Readonly<Record<string, readonly RuleEffect<unknown>[]>> {
  const sorted = Object.fromEntries(types.map((type) => [type, [] as RuleEffect<unknown>[]]));
  for (const [index, rule] of rules.entries()) {
    const told = active[index];
    if (told === false) continue;
    sorted[kindOf(rule)]?.push({
      rule,
      index,
      params: rule.effect.params,
      certain: told === true,
      missing: () => missing(index),
    });
  }
  return sorted;
}
