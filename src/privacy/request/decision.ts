import type { DecisionBase, EvidenceWay, Ground, PrivacyReason } from "../decision-parts.js";
import type { RecordRetention } from "../retention/decision.js";
import type { VerificationLevel } from "../vocabulary/verification.js";
import type { Right } from "../vocabulary/words.js";

/** How a duty stands; as a clock of a complaint does. */
export type DutyState = "met" | "running" | "paused" | "breached" | "pending" | "not-told";

/** One duty: what must be done, since when its clock runs, and by when. */
export interface DutyDecision extends Ground {
  readonly duty: string;
  readonly state: DutyState;
  readonly startedAt?: string;
  /** The last instant that is still in time, and its date in the policy's zone. */
  readonly dueBy?: string;
  readonly dueOn?: string;
  /** Where the law can be read in two ways: the last instant by the other. */
  readonly latestBy?: string;
  readonly latestOn?: string;
  /** What is left of a clock on hold, and the grounds that it is on hold for. */
  readonly remaining?: { readonly unit: string; readonly count: number };
  readonly doneAt?: string;
  /** The earliest of the duties that are still to be done. */
  readonly binding?: true;
  /** What must be in it. */
  readonly items?: readonly string[];
  readonly missing?: readonly string[];
}

/** Whom the person can turn to who is not content with the answer. */
export interface Recourse extends Ground {
  readonly to: string;
}

/**
 * How well who asks must be verified, how well he is, and whether that suffices: `ways` to get there, pieces
 * of evidence that do not count, and for who asks for another the authority that he must show.
 */
export interface IdentityDecision {
  readonly needed: VerificationLevel;
  readonly reached: VerificationLevel;
  readonly suffices: boolean;
  readonly ways: readonly EvidenceWay[];
  readonly refusedEvidence?: readonly string[];
  readonly authorityNeeded?: readonly (readonly string[])[];
}

/**
 * A record that the request is about, with the way it is kept, and what becomes of it if the request is not
 * refused as a whole. `granted`: it is shown, erased, …; `refused`: it is not, for `reasons`; `gone`: it must
 * be already; `review`: a person must look; `not-told`: facts are missing.
 */
export interface RequestedRecord extends RecordRetention {
  readonly fate: "granted" | "refused" | "gone" | "review" | "not-told";
  readonly reasons?: readonly PrivacyReason[];
}

/**
 * What becomes of a request. `fulfil`; `partly`: some records must be kept; `verify`: evidence or authority
 * is wanting; `refuse`; `duplicate` of another; `answered` or `withdrawn`; `review`: a person must look;
 * `undetermined`: facts are missing that could change it. The duties are there all the same.
 */
export type RequestOutcome =
  | "fulfil"
  | "partly"
  | "verify"
  | "refuse"
  | "duplicate"
  | "answered"
  | "withdrawn"
  | "review"
  | "undetermined";

/** The decision on a request, at one instant: a function of its history and nothing else. */
export interface RequestDecision extends DecisionBase {
  readonly question: "request";
  readonly right: Right;
  readonly outcome: RequestOutcome;
  readonly reasons: readonly PrivacyReason[];
  readonly identity: IdentityDecision;
  readonly duties: readonly DutyDecision[];
  /** What may be asked of the person for it. */
  readonly fee: "none" | "reasonable" | "not-told";
  readonly records: readonly RequestedRecord[];
  readonly recourse: readonly Recourse[];
  /** The id of the request that this one repeats, or of those that repeat this one. */
  readonly duplicateOf?: string;
  readonly duplicates?: readonly string[];
  /** When to ask again: the next instant at which a duty is late, or what becomes of a record may change. */
  readonly nextCheckAt?: string;
  readonly missing: readonly string[];
}
