import { type RuleEffect, sortEffects } from "../domain/active-effects.js";
import type { Finding } from "../domain/domain.js";
import type { Rule } from "../ir/rule.js";
import { type EffectParams, type EffectType, effects } from "./effects.js";

/** The effect of a rule that is active, or (`certain: false`) that may be, for all that is known. */
export type ActiveEffect<Type extends EffectType> = RuleEffect<EffectParams<Type>>;

/** A subject's active effects by their type. */
export type ActiveEffects = { readonly [Type in EffectType]: readonly ActiveEffect<Type>[] };

const types = Object.keys(effects);

/** A right that the law gives is judged as an offer of a shop's is. */
function kindOf({ effect }: Rule): string {
  return effect.type === "entitle" ? "offer" : effect.type;
}

/** Sorts what the rules ask for by effect type. Params were checked against their schema at load. */
export function activeEffects(rules: readonly Rule[], finding: Finding): ActiveEffects {
  return sortEffects(types, rules, finding, kindOf) as ActiveEffects;
}
