import type { Finding } from "../domain/domain.js";
import type { Rule } from "../ir/rule.js";
import { type EffectParams, type EffectType, effects } from "./effects.js";

/** The effect of a rule that is active, or (`certain: false`) that may be, for all that is known. */
export interface ActiveEffect<Type extends EffectType> {
  readonly rule: Rule;
  readonly index: number;
  readonly params: EffectParams<Type>;
  readonly certain: boolean;
  /** The facts that are missing to tell whether the rule is active. */
  readonly missing: () => readonly string[];
}

/** A subject's active effects by their type. */
export type ActiveEffects = { readonly [Type in EffectType]: readonly ActiveEffect<Type>[] };

/** A right that the law gives is judged as an offer of a shop's is. */
function kindOf({ effect }: Rule): string {
  return effect.type === "entitle" ? "offer" : effect.type;
}

/** Sorts what the rules ask for by effect type. Params were checked against their schema at load. */
export function activeEffects(rules: readonly Rule[], { active, missing }: Finding): ActiveEffects {
  const sorted = Object.fromEntries(Object.keys(effects).map((type) => [type, [] as unknown[]]));
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
  return sorted as unknown as ActiveEffects;
}
