import type { EscalationOutcome } from "../escalation/decision.js";
import type { OfferKind, stepActions } from "../escalation/vocabulary.js";
import type { Ground, NoticeItem, Task } from "./en/complaints/desk-words.js";
import type { NeededFact } from "./en/complaints/needs.js";
import type { PromiseCode, TargetCode } from "./en/complaints/promises.js";
import type { BodyCode, RightCode } from "./en/complaints/recourse.js";
import type { RoleCode } from "./en/complaints/roles.js";
import type { TableFor, TextTable } from "./text.js";

/**
 * All texts of one language about complaints. To add a code of a policy, write it into the English table
 * of its kind (`en/complaints/`): the compiler then asks for it in every other language.
 */
export type ComplaintCatalogue = {
  readonly complaintOutcomes: TextTable<ComplaintOutcome>;
  /** Who has a complaint, in the nominative: to customers a named role in plain words. */
  readonly roles: TextTable<RoleCode>;
  /** What a promise is called, at the desk. */
  readonly targets: TableFor<"agent", TargetCode>;
  /** A promise that is still to be kept, by when; then one that was not kept by then. */
  readonly promises: TableFor<"customer", PromiseCode>;
  readonly missedPromises: TableFor<"customer", PromiseCode>;
  /** What can be offered, as it stands within a sentence. */
  readonly offers: TextTable<OfferKind>;
  /** Whom else a customer can turn to, and by which right. */
  readonly bodies: TextTable<BodyCode>;
  readonly rights: TextTable<RightCode>;
  /** Facts that a customer can give, by their pointers. */
  readonly needs: TableFor<"customer", NeededFact>;
  /** Steps of the ladder, and what a step has done. */
  readonly steps: TableFor<"agent", (typeof stepActions)[number]>;
  readonly tasks: TableFor<"agent", Task>;
  /** What a message must contain, and why a case is on hold. */
  readonly items: TableFor<"agent", NoticeItem>;
  readonly grounds: TableFor<"agent", Ground>;
  readonly complaintPhrases: TextTable<ComplaintPhrase>;
  readonly customerPhrases: TableFor<"customer", CustomerPhrase>;
  readonly deskPhrases: TableFor<"agent", DeskPhrase>;
};

/** How a complaint stands; a `signal` where nobody has complained and the shop acts of its own accord. */
export type ComplaintOutcome = EscalationOutcome | "signal" | "signal-resolved";

/** What is said to customers and to agents, each in their own way. */
export type ComplaintPhrase =
  | "owner"
  | "owner-automated"
  | "opens"
  | "unknown-role"
  | "unknown-body"
  | "declined-otherwise"
  | "offer-amount"
  | "offers"
  | "recourse-right"
  | "recourse-open"
  | "recourse-later";

/** What only customers are told. */
export type CustomerPhrase = "apology" | "came-late" | "on-hold" | "needs";

/** What only agents are told. */
export type DeskPhrase =
  | "severity"
  | "first-due"
  | "order-of-work"
  | "clock-met"
  | "clock-running"
  | "clock-paused"
  | "clock-breached"
  | "clock-late"
  | "clock-pending"
  | "clock-not-told"
  | "turns-on"
  | "refused-hold"
  | "step-due"
  | "step-next"
  | "step-not-told"
  | "may-grant"
  | "grant"
  | "counter-offer"
  | "route-up"
  | "authority-not-told"
  | "offer-discretion"
  | "offer-not-told"
  | "recourse-closed"
  | "notice"
  | "draft-lacks"
  | "draft-complete"
  | "next-check";
