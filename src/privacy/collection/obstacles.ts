import { allOf, missingOf, type PlacedEffect } from "../active-effects.js";
import type { PrivacyReason } from "../decision-parts.js";
import { groundOf } from "../ground-of.js";
import { isWithin, overlaps } from "../vocabulary/data-category.js";
import { concerns } from "./concerns.js";
import { type FormField, fittingRules, rulesFor } from "./grant.js";

/** What keeps a field from being taken at all; for sure, unless facts are `missing` that could tell otherwise. */
export interface Obstacle {
  readonly reason: PrivacyReason;
  readonly missing: readonly string[];
}

/** All that keeps a field from being taken, whatever is consented to. */
export function obstaclesTo(asked: FormField): readonly Obstacle[] {
  return [
    ...noGrant(asked),
    ...allOf("forbid", asked.layers)
      .filter(({ effect: { params } }) => concerns(params, asked))
      .map((forbid) => prohibition(forbid, asked)),
    ...noSafeguard(asked),
    ...noStatement(asked),
  ];
}

const factsMissing = { code: "information-required", detail: "facts-missing" } as const;

/** That no rule of the shop lets the field be taken. */
function noGrant(asked: FormField): readonly Obstacle[] {
  const fitting = fittingRules(asked);
  if (fitting.some(({ certain }) => certain)) return [];
  const listed = rulesFor(asked);
  if (listed.length === 0)
    return [
      { reason: { code: "data-subject-protection-impaired", detail: "no-rule" }, missing: [] },
    ];
  if (asked.facts.purpose === undefined) {
    const untold = listed.some(({ certain }) => certain) ? [] : missingOf(listed);
    return [{ reason: factsMissing, missing: ["/purpose", ...untold] }];
  }
  return fitting.length === 0
    ? [{ reason: { code: "objectives-impaired", detail: "purpose-not-allowed" }, missing: [] }]
    : [{ reason: factsMissing, missing: missingOf(fitting) }];
}

/** A rule that forbids to take it, or that may: then no ground is told for what may not be so. */
function prohibition(forbid: PlacedEffect<"forbid">, { facts }: FormField): Obstacle {
  const { effect } = forbid;
  const { purposes, justification = "data-subject-protection-impaired" } = effect.params;
  const missing = [
    ...missingOf([effect]),
    ...(purposes !== undefined && facts.purpose === undefined ? ["/purpose"] : []),
  ];
  const why =
    missing.length > 0 ? factsMissing : ({ code: justification, detail: "forbidden" } as const);
  return { reason: { ...why, ...groundOf(forbid) }, missing };
}

const health = "user.health";

/** Health data is taken only where a law for it is in force; that a shop cannot say so is checked at load. */
function noSafeguard({ category, layers }: FormField): readonly Obstacle[] {
  if (!overlaps(category, health)) return [];
  const part = isWithin(category, health) ? category : health;
  const safeguards = allOf("safeguard", layers)
    .map(({ effect }) => effect)
    .filter(({ params }) => params.categories.some((one) => isWithin(part, one)));
  if (safeguards.some(({ certain }) => certain)) return [];
  return [
    {
      reason: {
        code: "confidentiality-obligation-compromised",
        detail: "health-rules-not-in-force",
      },
      missing: missingOf(safeguards),
    },
  ];
}

/** A form that takes anything needs a statement that says what becomes of it. */
function noStatement({ facts: { form } }: FormField): readonly Obstacle[] {
  if (form?.statementPublished === true) return [];
  const isTold = form?.statementPublished !== undefined;
  return [
    {
      reason: { code: "information-required", detail: "no-published-statement" },
      missing: isTold ? [] : ["/form/statementPublished"],
    },
  ];
}
