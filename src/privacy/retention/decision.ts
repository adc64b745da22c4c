import type { DecisionBase, Ground } from "../decision-parts.js";
import type { Justification } from "../vocabulary/justification.js";

/** What keeps a record, or has it erased: the ground, and its last day; a legal hold has no rule. */
export interface RetentionGround extends Partial<Ground> {
  readonly ground: string;
  readonly justification?: Justification;
  /** It is kept, and nobody works with it meanwhile. */
  readonly restricted?: true;
  /** It need not be erased where it is made anonymous. */
  readonly by?: "anonymisation";
  /** The last day of the period; without one it has no end yet. */
  readonly until?: string;
}

/**
 * How long a record is kept. `keep`: it must be, until `keepUntil`. `may-keep`: it may be, until `eraseBy`.
 * `erase`: it must be gone. `conflict`: what keeps it ends after it must be erased, and neither gives way.
 * `undetermined`: facts are missing that could keep it; it is not erased meanwhile.
 */
export type RetentionOutcome = "keep" | "may-keep" | "erase" | "conflict" | "undetermined";

/** What is to be done with one record. */
export interface RecordRetention {
  readonly record: string;
  readonly outcome: RetentionOutcome;
  /** The last day on which it must be kept, and the last on which it may be, such as `2033-12-31`. */
  readonly keepUntil?: string;
  readonly eraseBy?: string;
  /** What keeps it, the longest first, and what has it erased, the earliest first. */
  readonly keptBy: readonly RetentionGround[];
  readonly erasedBy: readonly RetentionGround[];
  readonly missing?: readonly string[];
}

/** The decision on how long a record is kept. */
export interface RetentionDecision extends DecisionBase, RecordRetention {
  readonly question: "retention";
}
