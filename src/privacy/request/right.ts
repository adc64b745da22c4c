import { type Kleene, kleeneAll, kleeneAny, kleeneNot } from "../../ir/kleene.js";
import { allOf, type Layers, missingOf, type SubjectLayer } from "../active-effects.js";
import type { PrivacyReason } from "../decision-parts.js";
import { groundOf } from "../ground-of.js";
import { isActive } from "./is-active.js";

/** Whether the person has the right that he asks for, why not, and what would tell. */
export interface JudgedRight {
  readonly isGiven: Kleene;
  /** Whether a law gives it, against which nothing of the shop's stands. */
  readonly isGivenByLaw: Kleene;
  /** What would tell whether a law does. */
  readonly missingByLaw: readonly string[];
  readonly reasons: readonly PrivacyReason[];
  readonly missing: readonly string[];
}

/**
 * Who has a right by a law, the shop does not refuse. Otherwise it may refuse; or give more than the law does,
 * also what the law lets it refuse.
 */
export function judgeRight(layers: Layers): JudgedRight {
  const [own, ...floors] = layers;
  const isGivenByLaw = kleeneAny(floors.map(gives));
  const isGiven = kleeneAny([isGivenByLaw, gives(own)]);
  const turnsOn = [...allOf("entitle", layers), ...allOf("refuse", layers)];
  const byLaw = turnsOn.filter(({ layer }) => layer.floor !== undefined);
  return {
    isGiven,
    isGivenByLaw,
    reasons: isGiven === false ? refusals(layers) : [],
    missing: isGiven === undefined ? missingOf(turnsOn.map(({ effect }) => effect)) : [],
    missingByLaw: missingOf(byLaw.map(({ effect }) => effect)),
  };
}

function gives({ effects }: SubjectLayer): Kleene {
  return kleeneAll([isActive(effects.entitle), kleeneNot(isActive(effects.refuse))]);
}

/** The grounds of the refusal; without any, that nothing gives the right. */
function refusals(layers: Layers): readonly PrivacyReason[] {
  const certain = allOf("refuse", layers).filter(({ effect }) => effect.certain);
  if (certain.length === 0) return [{ code: "not-required-justification", detail: "no-right" }];
  return certain.map((placed) => ({
    code: placed.effect.params.justification,
    detail: "refused",
    ...groundOf(placed),
  }));
}
