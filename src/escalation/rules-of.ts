import type { Rule } from "../ir/rule.js";
import type { EffectParams, EffectType } from "./effects.js";

/** A rule with the `params` of its effect, as that type has them. */
export interface TypedRule<Type extends EffectType> {
  readonly rule: Rule;
  readonly params: EffectParams<Type>;
}

/** The rules of a policy whose effect is of a type. Params were checked against their schema before. */
export function rulesOf<Type extends EffectType>(
  rules: readonly Rule[],
  type: Type,
): readonly TypedRule<Type>[] {
  return rules
    .filter((rule) => rule.effect.type === type)
    .map((rule) => ({ rule, params: rule.effect.params as EffectParams<Type> }));
}
