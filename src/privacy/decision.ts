import type { CollectionDecision } from "./collection/decision.js";
import type { DisclosureDecision } from "./disclosure/decision.js";
import type { PublicationDecision } from "./publication/decision.js";
import type { RequestDecision } from "./request/decision.js";
import type { RetentionDecision } from "./retention/decision.js";

/** The decision on one of the five questions. */
export type PrivacyDecision =
  | DisclosureDecision
  | CollectionDecision
  | RequestDecision
  | PublicationDecision
  | RetentionDecision;

/** The decision on one question. */
export type DecisionOn<Question extends PrivacyDecision["question"]> = Extract<
  PrivacyDecision,
  { readonly question: Question }
>;
