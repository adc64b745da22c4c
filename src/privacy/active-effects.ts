import { type RuleEffect, sortEffects } from "../domain/active-effects.js";
import type { LayerCase, Subject } from "../domain/domain.js";
import type { PrivacyCase } from "./derive.js";
import { type EffectParams, type EffectType, effects } from "./effects.js";

/** The effect of a rule that is active, or that may be. */
export type ActiveEffect<Type extends EffectType> = RuleEffect<EffectParams<Type>>;

/** The active effects on one subject, by their type. */
export type ActiveEffects = { readonly [Type in EffectType]: readonly ActiveEffect<Type>[] };

/** One subject (a field, the request, a record) as one layer sees it. */
export interface SubjectLayer {
  readonly given: PrivacyCase;
  readonly subject: Subject;
  readonly effects: ActiveEffects;
  /** The id of the floor; absent for the shop's own policy. */
  readonly floor?: string;
}

const types = Object.keys(effects);

/** What a layer's rules ask for, subject by subject. */
export function subjectLayers(
  { policy, findings, derived }: LayerCase<PrivacyCase>,
  isFloor: boolean,
): readonly SubjectLayer[] {
  return findings.map((finding) => ({
    given: derived,
    subject: finding.subject,
    effects: sortEffects(types, policy.rules, finding) as ActiveEffects,
    ...(isFloor && { floor: policy.document.id }),
  }));
}

/** The same subject in all layers: the shop's own first. */
export type Layers = readonly [SubjectLayer, ...SubjectLayer[]];

/** An effect with the layer that it is of. */
export interface PlacedEffect<Type extends EffectType> {
  readonly effect: ActiveEffect<Type>;
  readonly layer: SubjectLayer;
}

/** The effects of a type in all layers, the shop's own first. */
export function allOf<Type extends EffectType>(
  type: Type,
  layers: Layers,
): readonly PlacedEffect<Type>[] {
  return layers.flatMap((layer) => layer.effects[type].map((effect) => ({ effect, layer })));
}

/** The facts that are missing to tell whether some effects are active. */
export function missingOf(
  effects: readonly Pick<RuleEffect<unknown>, "certain" | "missing">[],
): readonly string[] {
  return [...new Set(effects.flatMap((one) => (one.certain ? [] : one.missing())))];
}
