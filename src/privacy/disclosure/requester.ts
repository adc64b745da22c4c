import type { Layers } from "../active-effects.js";
import { authorityAlternatives, reachedLevel } from "../evidence.js";
import type { FactsOf } from "../facts.js";
import { type Relation, relationsHeld } from "../vocabulary/relation.js";
import type { VerificationLevel } from "../vocabulary/verification.js";

/** Who asks, as far as it is proven: how close, how well verified; and what for. */
export interface Requester {
  readonly relations: ReadonlySet<Relation>;
  readonly verification: VerificationLevel;
  readonly purpose: FactsOf<"disclosure">["purpose"];
}

/**
 * Who asks, by what is claimed of him and the evidence that there is. What an authority needs for proof, any
 * layer can say; what evidence verifies, only the shop's own policy.
 */
export function requesterOf(
  { requester = {}, purpose }: FactsOf<"disclosure">,
  layers: Layers,
): Requester {
  const { relation = "unrelated", verification, evidence = [] } = requester;
  const kinds = new Set(evidence.map(({ kind }) => kind));
  return {
    relations: relationsHeld(relation, (one) => isProven(one, kinds, layers)),
    verification: reachedLevel(verification, layers[0].effects.verify, kinds),
    purpose,
  };
}

/** Whether no rule asks for a proof of a relation, or, in each layer that does, one of them has it. */
function isProven(relation: Relation, kinds: ReadonlySet<string>, layers: Layers): boolean {
  return layers.every(({ effects: { authorise } }) => {
    const asked = authorise.filter(({ params }) => params.relation === relation);
    if (asked.length === 0) return true;
    return authorityAlternatives(relation, asked).some((needed) =>
      needed.every((kind) => kinds.has(kind)),
    );
  });
}
