import type { Kleene } from "../../ir/kleene.js";
import { allOf, type Layers, missingOf } from "../active-effects.js";
import { authorityNeeded } from "../evidence.js";
import { isAsClose, type Relation } from "../vocabulary/relation.js";

/** Whether somebody may ask for the person at all, and the authority that is still to be shown. */
export interface Authority {
  readonly isAdmitted: Kleene;
  readonly needed?: readonly (readonly string[])[];
  readonly missing: readonly string[];
}

/**
 * What somebody of a relation must show. The person himself asks for himself; a delegate may ask for him, and
 * who is less close where a rule says what authority makes him one.
 */
export function judgeAuthority(
  relation: Relation,
  evidence: ReadonlySet<string>,
  layers: Layers,
): Authority {
  if (relation === "self") return { isAdmitted: true, missing: [] };
  if (!isAsClose("self", relation)) return { isAdmitted: false, missing: [] };
  const naming = allOf("authorise", layers)
    .map(({ effect }) => effect)
    .filter(({ params }) => params.relation === relation);
  const isNamed = naming.some(({ certain }) => certain) || (naming.length > 0 ? undefined : false);
  const isAdmitted = isAsClose(relation, "delegate") || isNamed;
  const needed = authorityNeeded(relation, evidence, layers);
  const isSettled = isAdmitted === true && needed === undefined;
  return {
    isAdmitted,
    ...(needed && { needed }),
    missing: isSettled ? [] : missingOf(naming),
  };
}
