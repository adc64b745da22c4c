import type { z } from "zod";
import type { Rule } from "../ir/rule.js";
import type { EffectSchemas } from "../policy/document-schema.js";

/** A rule with the `params` of its effect. */
export interface TypedRule<Params> {
  readonly rule: Rule;
  readonly params: Params;
}

/** Finds the rules of a policy whose effect is of a type, which says what their `params` are. */
export type RulesOf<Effects extends EffectSchemas> = <Type extends keyof Effects & string>(
  rules: readonly Rule[],
  type: Type,
) => readonly TypedRule<z.infer<Effects[Type]>>[];

/**
 * Finds rules by the effects of a domain. Params were checked against their schema before.
 *
 * @example
 * const rulesOf = createRulesOf<typeof effects>();
 * rulesOf(policy.rules, "target")[0]?.params.target;
 */
export function createRulesOf<Effects extends EffectSchemas>(): RulesOf<Effects> {
  return <Type extends keyof Effects & string>(rules: readonly Rule[], type: Type) =>
    rules
      .filter((rule) => rule.effect.type === type)
      .map((rule) => ({ rule, params: rule.effect.params as z.infer<Effects[Type]> }));
}
