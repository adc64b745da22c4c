export type { ComplaintOptions, MessageComplaint } from "./complaint-parts.js";
export {
  createMessages,
  type Messages,
  type MessagesOptions,
  type OwnTexts,
} from "./create-messages.js";
export type {
  MessageChange,
  MessageCounterfactual,
  MessageDecision,
  MessageLine,
  MessageObligation,
  MessageOffer,
  MessageReason,
  MessageSettlement,
  MessageTransfer,
} from "./decision-parts.js";
export type { DecisionOptions } from "./describe-decision.js";
export type { Audience, Locale, TableFor, Text, Texts, TextTable } from "./text.js";
