import { type ActiveEffect, allOf, missingOf, type PlacedEffect } from "../active-effects.js";
import type { PrivacyReason } from "../decision-parts.js";
import type { EffectParams } from "../effects.js";
import { groundOf } from "../ground-of.js";
import { isNarrower } from "../vocabulary/data-use.js";
import { consentKinds } from "../vocabulary/words.js";
import { concerns } from "./concerns.js";
import type { ConsentKind } from "./decision.js";
import { type FormField, type Grant, untoldGrantsOf } from "./grant.js";

/** The consents that are still needed to take a field on a basis, why, and what could tell that one is not. */
export interface NeededConsents {
  readonly grant: Grant;
  readonly consents: readonly ConsentKind[];
  readonly reasons: readonly PrivacyReason[];
  readonly missing: readonly string[];
}

interface Need {
  readonly kind: ConsentKind;
  readonly placed: PlacedEffect<"collect" | "consent">;
  /** Whether it is asked for, for sure, of who takes the field on this basis. */
  readonly isSure: boolean;
}

/**
 * On which of its bases a field is taken, and the consents that this and the rules of all layers ask for,
 * without those that were given. Of several bases it is that which asks least of the person.
 */
export function consentsFor(
  asked: FormField,
  grants: readonly [Grant, ...Grant[]],
): NeededConsents {
  const needsOn = (grant: Grant) =>
    needsOf(asked, grant).filter(({ kind }) => !isGiven(kind, asked));
  const grant = grants.reduce((least, one) =>
    strictnessOf(needsOn(one)) < strictnessOf(needsOn(least)) ? one : least,
  );
  const needs = needsOn(grant);
  const kinds = new Set(needs.map(({ kind }) => kind));
  // Who consents explicitly consents.
  if (kinds.has("explicit")) kinds.delete("consent");
  const freer = [...grants, ...untoldGrantsOf(asked)].filter(
    (one) => strictnessOf(needsOn(one).filter(({ isSure }) => isSure)) < strictnessOf(needs),
  );
  return {
    grant,
    consents: consentKinds.filter((kind) => kinds.has(kind)),
    reasons: needs.map(({ kind, placed }) => ({
      code: "information-required",
      detail: kind === "parental" ? "parental-consent-needed" : "consent-needed",
      ...groundOf(placed),
    })),
    missing: missingOf([
      ...needs.map(effectOf),
      ...freer.flatMap((one) => [...one.rules, ...needsOn(one).map(effectOf)]),
    ]),
  };
}

/** The more, the more the strictest of some consents asks of the person. */
function strictnessOf(needs: readonly Need[]): number {
  return Math.max(0, ...needs.map(({ kind }) => consentKinds.indexOf(kind) + 1));
}

function effectOf({ placed: { effect } }: Need): ActiveEffect<"collect" | "consent"> {
  return effect;
}

/** A rule that may be active asks for its consent, too. */
function needsOf(asked: FormField, { basis, rules }: Grant): readonly Need[] {
  const [layer] = asked.layers;
  const byBasis = basis === "consent" ? rules : [];
  return [
    ...byBasis.map(
      (effect) => ({ kind: "consent", placed: { effect, layer }, isSure: true }) as const,
    ),
    ...allOf("consent", asked.layers)
      .filter(({ effect: { params } }) => concerns(params, asked) && isOn(basis, params))
      .map((placed) => ({
        kind: placed.effect.params.kind,
        placed,
        isSure: placed.effect.certain,
      })),
  ];
}

function isOn(basis: Grant["basis"], { bases }: EffectParams<"consent">): boolean {
  return bases?.includes(basis) ?? true;
}

/** Whether a consent of a kind was given for the purpose, or for a wider one; explicit ones are plain ones too. */
function isGiven(kind: ConsentKind, { facts: { consent = [], purpose } }: FormField): boolean {
  return consent.some(
    (one) =>
      purpose !== undefined &&
      isNarrower(purpose, one.purpose) &&
      (one.kind === kind || (kind === "consent" && one.kind === "explicit")),
  );
}
