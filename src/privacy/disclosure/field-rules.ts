import { type ActiveEffect, allOf, type Layers, type PlacedEffect } from "../active-effects.js";
import { type DataCategory, isWithin, overlaps } from "../vocabulary/data-category.js";
import { isNarrower } from "../vocabulary/data-use.js";
import { isVerified } from "../vocabulary/verification.js";
import type { Showing } from "./decision.js";
import { ceilingOf } from "./never-in-full.js";
import { levelFor, type Requester } from "./requester.js";
import { leastOf, mostOf } from "./showing.js";

type Disclose = ActiveEffect<"disclose">;

/** What the rules say of a field that is asked about, whoever asks. */
export interface FieldRules {
  readonly layers: Layers;
  /** The rules of the shop that show it to somebody; no law discloses. */
  readonly grants: readonly Disclose[];
  /** The rules of all layers that keep it back from somebody. */
  readonly caps: readonly PlacedEffect<"withhold">[];
  /** The most that is ever shown of it. */
  readonly ceiling: Showing;
}

/** Collects what the rules say of a field of some category. */
export function rulesOn(category: DataCategory, layers: Layers): FieldRules {
  return {
    layers,
    grants: layers[0].effects.disclose.filter(({ params }) =>
      params.categories.some((one) => isWithin(category, one)),
    ),
    caps: allOf("withhold", layers).filter(({ effect }) =>
      effect.params.categories.some((one) => overlaps(category, one)),
    ),
    ceiling: ceilingOf(category),
  };
}

/** What keeps who asks from what a rule would show. */
export type Lack = "purpose" | "relation" | "verification";

/** All that keeps who asks from what a rule would show; nothing, if it shows it. */
export function lacksOf({ params }: Disclose, requester: Requester): readonly Lack[] {
  const { relations, verification, purpose } = requester;
  const fits = purpose !== undefined && params.purposes.some((one) => isNarrower(purpose, one));
  return [
    ...(fits ? [] : (["purpose"] as const)),
    ...(params.relations.some((one) => relations.has(one)) ? [] : (["relation"] as const)),
    ...(isVerified(verification, params.verification) ? [] : (["verification"] as const)),
  ];
}

/** The rules that keep a field back from who asks: those, too, of which it cannot be told. */
export function capsOn(
  { caps }: FieldRules,
  requester: Requester,
): readonly PlacedEffect<"withhold">[] {
  return caps.filter(({ effect: { params }, layer }) => {
    const { until, unless = [] } = params;
    const isTrusted = until !== undefined && isVerified(levelFor(layer, requester), until);
    return !isTrusted && !unless.some((one) => requester.relations.has(one));
  });
}

/** The rules that show a field to who asks. */
export function grantsTo({ grants }: FieldRules, requester: Requester): readonly Disclose[] {
  return grants.filter((one) => one.certain && lacksOf(one, requester).length === 0);
}

/**
 * What is shown of a field: the most that a rule shows to who asks, and no more than every rule that keeps it
 * back leaves. Only thresholds are asked for, so that who is closer, better verified or has a narrower
 * purpose never sees less.
 */
export function showingOf(rules: FieldRules, requester: Requester): Showing {
  const granted = grantsTo(rules, requester).map(({ params }) => params.show);
  const left = capsOn(rules, requester).map(({ effect }) => effect.params.show ?? "nothing");
  return leastOf([mostOf(granted), ...left, rules.ceiling]);
}
