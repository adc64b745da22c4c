import type { RemedyOffer } from "./decision.js";

/** The remedies that a floor gives. */
export interface FloorRemedies {
  readonly floor: string;
  readonly remedies: readonly RemedyOffer[];
}

/**
 * All remedies of a policy and its floors: the policy's own first; a floor's only where the policy has
 * no such remedy, or none that the customer may choose for as long.
 */
export function mergeRemedies(
  own: readonly RemedyOffer[],
  floors: readonly FloorRemedies[],
): readonly RemedyOffer[] {
  const merged = [...own];
  for (const { floor, remedies } of floors)
    for (const offer of remedies)
      if (!merged.some((known) => isAsGood(known, offer))) merged.push({ ...offer, floor });
  return merged;
}

function isAsGood(known: RemedyOffer, offer: RemedyOffer): boolean {
  if (known.remedy !== offer.remedy) return false;
  if (known.choice === "shop" && offer.choice === "customer") return false;
  if (known.closesAt === undefined) return true;
  return offer.closesAt !== undefined && offer.closesAt <= known.closesAt;
}
