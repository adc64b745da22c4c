import { type RuleEffect, sortEffects } from "../domain/active-effects.js";
import type { LayerCase } from "../domain/domain.js";
import type { ComplaintPlace, EscalationCase } from "./derive.js";
import { type EffectParams, type EffectType, effects } from "./effects.js";

/** The effect of a rule that is active, or that may be. */
export type ActiveEffect<Type extends EffectType> = RuleEffect<EffectParams<Type>>;

/** A complaint's active effects by their type. */
export type ActiveEffects = { readonly [Type in EffectType]: readonly ActiveEffect<Type>[] };

/** A complaint as one layer sees it: its effects, and what clocks are reckoned from. */
export interface ComplaintLayer extends ComplaintPlace {
  readonly layer: LayerCase<EscalationCase>;
  readonly effects: ActiveEffects;
  /** The id of the floor; absent for the shop's own policy. */
  readonly floor?: string;
}

const types = Object.keys(effects);

/** What a layer's rules ask for of the one complaint there is. */
export function complaintLayer(layer: LayerCase<EscalationCase>, isFloor: boolean): ComplaintLayer {
  const { policy, findings, derived } = layer;
  const [finding] = findings;
  if (finding === undefined) throw new RangeError("a complaint is one subject");
  return {
    layer,
    effects: sortEffects(types, policy.rules, finding) as ActiveEffects,
    given: derived,
    subject: finding.subject,
    ...(isFloor && { floor: policy.document.id }),
  };
}
