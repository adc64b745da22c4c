import type { DecisionBase, PrivacyReason } from "../decision-parts.js";
import type { consentKinds, lawfulBases } from "../vocabulary/words.js";

/** Kinds of consent. */
export type ConsentKind = (typeof consentKinds)[number];

/** How a field may be taken, the freest first. */
export type CollectionOutcome = "allow" | "consent-needed" | "parental-consent" | "forbidden";

/** Whether one field may be taken, on which basis, and which consents are still needed. */
export interface FieldCollection {
  readonly field: string;
  readonly outcome: CollectionOutcome;
  /** The lawful basis, and the rules that let it be taken. */
  readonly basis?: (typeof lawfulBases)[number];
  readonly rules: readonly string[];
  readonly consents: readonly ConsentKind[];
  readonly reasons: readonly PrivacyReason[];
  readonly missing?: readonly string[];
}

/** Whether the fields of a form may be taken; the outcome is that of the strictest of them. */
export interface CollectionDecision extends DecisionBase {
  readonly question: "collection";
  readonly outcome: CollectionOutcome;
  readonly fields: readonly FieldCollection[];
  readonly missing: readonly string[];
}
