import type { DecisionBase, EvidenceWay, PrivacyReason } from "../decision-parts.js";
import type { Relation } from "../vocabulary/relation.js";
import type { VerificationLevel } from "../vocabulary/verification.js";
import type { Mask } from "./mask.js";

/** What is shown of a field: nothing, what a mask leaves, or all. */
export type Showing = "nothing" | Mask | "in-full";

/**
 * What would show more: to be verified so well, where `relation` is there to be known as that, by the
 * evidence `authority`; and what is shown then.
 */
export interface StepUp {
  readonly verification: VerificationLevel;
  readonly relation?: Relation;
  readonly show: Showing;
  readonly ways: readonly EvidenceWay[];
  readonly authority?: readonly (readonly string[])[];
}

/**
 * Whether one field may be shown. `allow`: in full. `mask`: by its mask. `step-up`: nothing before who asks
 * is better verified. `deny`: nothing; `stepUp` may say which authority would change that.
 */
export interface FieldDisclosure {
  readonly field: string;
  readonly outcome: "allow" | "mask" | "step-up" | "deny";
  readonly show: Showing;
  /** The rules that show it. */
  readonly rules: readonly string[];
  /** Why no more of it is shown. */
  readonly reasons: readonly PrivacyReason[];
  readonly stepUp?: StepUp;
  /** Facts without which it is not shown, or not in full. */
  readonly missing?: readonly string[];
}

/**
 * What may be shown of a record. It names fields and rules, never a value or a person: it can be logged.
 * `partial`: some is shown. `step-up`: nothing before who asks is better verified.
 */
export interface DisclosureDecision extends DecisionBase {
  readonly question: "disclosure";
  readonly outcome: "allow" | "partial" | "step-up" | "deny";
  /** How well who asks is verified, by what is claimed of it or by evidence. */
  readonly verification: VerificationLevel;
  readonly fields: readonly FieldDisclosure[];
  readonly missing: readonly string[];
}
