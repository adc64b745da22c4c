import type { DecisionBase, Ground } from "../decision-parts.js";
import type { reaches } from "../vocabulary/words.js";

/** One item: that it must be published, where and reachable from where; or that it must not be. */
export interface PublicationItem extends Ground {
  readonly item: string;
  readonly status: "required" | "forbidden";
  readonly places?: readonly string[];
  readonly reach?: (typeof reaches)[number];
  /** The day by which it is due in this year, or next. */
  readonly dueOn?: string;
  /**
   * How it stands, where it was told what is published: `misplaced`, published but nowhere that is asked;
   * `hidden`, there, but not reached from where it must be; `outdated`, older than allowed. For what is
   * forbidden `present` is wrong.
   */
  readonly state?: "present" | "absent" | "misplaced" | "hidden" | "outdated";
  /** Facts that would tell whether it is required or forbidden at all. */
  readonly missing?: readonly string[];
}

/**
 * What must be published and what must not. `conflict`: a law asks for what another forbids.
 * `incomplete`: something required is not there, or something forbidden is; `complete`: neither;
 * `required` where it was not told what is published.
 */
export interface PublicationDecision extends DecisionBase {
  readonly question: "publication";
  readonly outcome: "required" | "complete" | "incomplete" | "conflict" | "undetermined";
  readonly items: readonly PublicationItem[];
  readonly missing: readonly string[];
}
