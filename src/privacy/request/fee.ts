import { type Kleene, kleeneAll, kleeneAny, kleeneNot } from "../../ir/kleene.js";
import { allOf, type Layers, missingOf, type SubjectLayer } from "../active-effects.js";
import type { PrivacyReason } from "../decision-parts.js";
import { groundOf } from "../ground-of.js";
import type { RequestDecision } from "./decision.js";
import { isActive } from "./is-active.js";

/** Whether a fee may be asked, on which grounds, and what would tell. */
export interface JudgedFee {
  readonly fee: RequestDecision["fee"];
  readonly reasons: readonly PrivacyReason[];
  readonly missing: readonly string[];
}

/**
 * Whether a fee may be asked: by a rule of any layer, unless the request is free by another. A layer that
 * asks for one itself does not make it free: there the fee is the exception.
 */
export function judgeFee(layers: Layers): JudgedFee {
  const isAsked = kleeneAny(layers.map(({ effects }) => isActive(effects.fee)));
  const isFree = kleeneAny(layers.map(isFreeBy));
  const isDue = kleeneAll([isAsked, kleeneNot(isFree)]);
  const fees = allOf("fee", layers);
  if (isDue === false) return { fee: "none", reasons: [], missing: [] };
  const turnsOn = [...fees, ...allOf("free", layers)].map(({ effect }) => effect);
  if (isDue === undefined) return { fee: "not-told", reasons: [], missing: missingOf(turnsOn) };
  const reasons = fees
    .filter(({ effect }) => effect.certain)
    .map((placed) => ({
      code: placed.effect.params.justification,
      detail: "fee",
      ...groundOf(placed),
    }));
  return { fee: "reasonable", reasons, missing: [] };
}

function isFreeBy({ effects }: SubjectLayer): Kleene {
  return kleeneAll([isActive(effects.free), kleeneNot(isActive(effects.fee))]);
}
