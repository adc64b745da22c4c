import { allOf, missingOf, type PlacedEffect } from "../active-effects.js";
import type { PrivacyReason } from "../decision-parts.js";
import type { EffectParams } from "../effects.js";
import { groundOf } from "../ground-of.js";
import { isNarrower } from "../vocabulary/data-use.js";
import { consentKinds } from "../vocabulary/words.js";
import { concerns } from "./concerns.js";
import type { ConsentKind } from "./decision.js";
import { type AskedAbout, type Grant, untoldBases } from "./grant.js";

/** The consents that are still needed to take a field, why, and what could tell that one is not. */
export interface NeededConsents {
  readonly consents: readonly ConsentKind[];
  readonly reasons: readonly PrivacyReason[];
  readonly missing: readonly string[];
}

interface Need {
  readonly kind: ConsentKind;
  readonly placed: PlacedEffect<"collect" | "consent">;
}

/** The consents that a field's basis and the rules of all layers ask for, without those that were given. */
export function consentsFor(asked: AskedAbout, grant: Grant): NeededConsents {
  const needs = needsOf(asked, grant).filter(({ kind }) => !isGiven(kind, asked));
  const kinds = new Set(needs.map(({ kind }) => kind));
  // Who consents explicitly consents.
  if (kinds.has("explicit")) kinds.delete("consent");
  const untold = needs.length > 0 ? untoldBases(asked, grant) : [];
  return {
    consents: consentKinds.filter((kind) => kinds.has(kind)),
    reasons: needs.map(({ kind, placed }) => ({
      code: "information-required",
      detail: kind === "parental" ? "parental-consent-needed" : "consent-needed",
      ...groundOf(placed),
    })),
    missing: [...new Set([...missingOf(needs.map(({ placed }) => placed.effect)), ...untold])],
  };
}

/** A rule that may be active asks for its consent, too. */
function needsOf(asked: AskedAbout, { basis, rules }: Grant): readonly Need[] {
  const [layer] = asked.layers;
  const byBasis = basis === "consent" ? rules : [];
  return [
    ...byBasis.map((effect) => ({ kind: "consent", placed: { effect, layer } }) as const),
    ...allOf("consent", asked.layers)
      .filter(({ effect: { params } }) => concerns(params, asked) && isOn(basis, params))
      .map((placed) => ({ kind: placed.effect.params.kind, placed })),
  ];
}

function isOn(basis: Grant["basis"], { bases }: EffectParams<"consent">): boolean {
  return bases?.includes(basis) ?? true;
}

/** Whether a consent of a kind was given for the purpose, or for a wider one; explicit ones are plain ones too. */
function isGiven(kind: ConsentKind, { facts: { consent = [], purpose } }: AskedAbout): boolean {
  return consent.some(
    (one) =>
      purpose !== undefined &&
      isNarrower(purpose, one.purpose) &&
      (one.kind === kind || (kind === "consent" && one.kind === "explicit")),
  );
}
