import type { EscalationDecision } from "../escalation/decision.js";

/** How a complaint stands, as far as it is told: an `EscalationDecision` is one. */
export type MessageComplaint = Pick<EscalationDecision, "outcome" | "reasons"> &
  Partial<
    Pick<
      EscalationDecision,
      | "openedAs"
      | "severity"
      | "route"
      | "clocks"
      | "steps"
      | "agenda"
      | "nextCheckAt"
      | "authority"
      | "offers"
      | "offersNotTold"
      | "referrals"
      | "obligations"
      | "missing"
    >
  >;

/** What telling how a complaint stands takes beside the decision. */
export interface ComplaintOptions {
  /** The currency of amounts: the policy's. Without it no amount is named. */
  readonly currency?: string | undefined;
}
