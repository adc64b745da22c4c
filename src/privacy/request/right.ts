import { type Kleene, kleeneAll, kleeneAny, kleeneNot } from "../../ir/kleene.js";
import { allOf, type Layers, missingOf, type SubjectLayer } from "../active-effects.js";
import type { PrivacyReason } from "../decision-parts.js";
import { groundOf } from "../ground-of.js";
import { isActive } from "./is-active.js";

/** Whether the person has the right that he asks for, why not, and what would tell. */
export interface JudgedRight {
  readonly isGiven: Kleene;
  readonly reasons: readonly PrivacyReason[];
  readonly missing: readonly string[];
}

/**
 * Who has a right by a law, the shop does not refuse. Otherwise it may refuse; or give more than the law does,
 * also what the law lets it refuse.
 */
export function judgeRight(layers: Layers): JudgedRight {
  const [own, ...floors] = layers;
  const isGiven = kleeneAny([
    ...floors.map((floor) => kleeneAll([entitles(floor), kleeneNot(refuses(floor))])),
    kleeneAll([entitles(own), kleeneNot(refuses(own))]),
  ]);
  const turnsOn = [...allOf("entitle", layers), ...allOf("refuse", layers)];
  return {
    isGiven,
    reasons: isGiven === false ? refusals(layers) : [],
    missing: isGiven === undefined ? missingOf(turnsOn.map(({ effect }) => effect)) : [],
  };
}

function entitles({ effects }: SubjectLayer): Kleene {
  return isActive(effects.entitle);
}

function refuses({ effects }: SubjectLayer): Kleene {
  return isActive(effects.refuse);
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
