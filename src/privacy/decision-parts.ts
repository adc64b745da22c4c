import type { DecidingPolicies } from "../domain/policy-identity.js";
import type { RuleCitation } from "../ir/rule.js";
import type { Justification } from "./vocabulary/justification.js";
import type { VerificationLevel } from "./vocabulary/verification.js";

/** What every privacy decision begins with. */
export interface DecisionBase {
  readonly policy: DecidingPolicies;
  /** The instant that was asked about, in UTC. */
  readonly at: string;
}

/** The rule that says something, and where it stands in the law; `floor` is absent for the shop's own. */
export interface Ground {
  readonly rule: string;
  readonly floor?: string;
  readonly law?: RuleCitation;
}

/**
 * Why something is not shown, taken or done: a term of the W3C Data Privacy Vocabulary, and in our own words
 * what it was. Without a rule where the domain itself says so.
 */
export interface PrivacyReason extends Partial<Ground> {
  readonly code: Justification;
  readonly detail: string;
}

/** Evidence by which a level is reached: all `with`, and `points` of those that it is `from`. */
export interface EvidenceWay {
  readonly level: VerificationLevel;
  readonly with?: readonly string[];
  readonly from?: readonly string[];
  readonly points?: number;
}
