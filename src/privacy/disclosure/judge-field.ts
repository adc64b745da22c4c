import { type ActiveEffect, allOf, type Layers, type PlacedEffect } from "../active-effects.js";
import { type DataCategory, isWithin, overlaps } from "../vocabulary/data-category.js";
import { isNarrower } from "../vocabulary/data-use.js";
import { isVerified } from "../vocabulary/verification.js";
import type { Showing } from "./decision.js";
import { ceilingOf } from "./never-in-full.js";
import type { Requester } from "./requester.js";
import { leastOf, mostOf } from "./showing.js";

/** A field that is asked about, with what all layers say of it. */
export interface AskedAbout {
  readonly category: DataCategory;
  readonly layers: Layers;
}

/** What keeps who asks from what a rule would show. */
export type Lack = "purpose" | "relation" | "verification";

type Disclose = ActiveEffect<"disclose">;

/** The rules of the shop that speak of a field; no law discloses. */
export function grantsOf({ category, layers }: AskedAbout): readonly Disclose[] {
  return layers[0].effects.disclose.filter(({ params }) =>
    params.categories.some((one) => isWithin(category, one)),
  );
}

/** What keeps who asks from what a rule would show; nothing, if it shows it. */
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
  { category, layers }: AskedAbout,
  { relations, verification }: Requester,
): readonly PlacedEffect<"withhold">[] {
  return allOf("withhold", layers).filter(({ effect: { params } }) => {
    const { categories, until, unless = [] } = params;
    const isFree =
      (until !== undefined && isVerified(verification, until)) ||
      unless.some((one) => relations.has(one));
    return !isFree && categories.some((one) => overlaps(category, one));
  });
}

/**
 * What is shown of a field: the most that a rule shows to who asks, and no more than every rule that keeps it
 * back leaves. Only thresholds are asked for, so that who is closer, better verified or has a narrower
 * purpose never sees less.
 */
export function showingOf(asked: AskedAbout, requester: Requester): Showing {
  const granted = grantsOf(asked)
    .filter((one) => one.certain && lacksOf(one, requester).length === 0)
    .map(({ params }) => params.show);
  const left = capsOn(asked, requester).map(({ effect }) => effect.params.show ?? "nothing");
  return leastOf([mostOf(granted), ...left, ceilingOf(asked.category)]);
}
