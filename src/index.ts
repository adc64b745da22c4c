export { type Domain, defineDomain } from "./domain/define-domain.js";
export type {
  Case,
  Derivation,
  DomainDefinition,
  ExplainOptions,
  Finding,
  Hold,
  LayerCase,
  LoadedPolicy,
  Subject,
} from "./domain/domain.js";
export type {
  Explanation,
  FloorTrace,
  RuleState,
  RuleTrace,
  SubjectTrace,
} from "./domain/explain.js";
export { calendarDate, instant, money, signedMoney } from "./domain/fact-types.js";
export type { BookOptions } from "./domain/load-book.js";
export type { LoadOptions } from "./domain/load-layers.js";
export type { FactLoaders, Policy } from "./domain/policy.js";
export type { PolicyIdentity } from "./domain/policy-identity.js";
export type { Counterfactual, FactChange } from "./domain/what-would-change.js";
export type { ConditionTrace, TracedFact, TracedTest } from "./engines/trace.js";
export { FactsError } from "./errors/facts-error.js";
export type { Issue } from "./errors/issue.js";
export { PolicyError } from "./errors/policy-error.js";
export { RedressError } from "./errors/redress-error.js";
export type { Result } from "./errors/result.js";
export type { GrantQuestion } from "./escalation/authority.js";
export type {
  AgendaItem,
  AuthorityDecision,
  AuthorityLimit,
  ClockDecision,
  ClockLaw,
  ClockState,
  EscalationDecision,
  EscalationOutcome,
  EscalationReason,
  Ladder,
  NoticeObligation,
  OfferDecision,
  OfferNotTold,
  ReferralDecision,
  RefusedHold,
  RouteDecision,
  SeverityDecision,
  StepDecision,
} from "./escalation/decision.js";
export type { ComplaintEvent, EscalationFacts } from "./escalation/facts.js";
export { type EscalationDomain, type EscalationPolicy, escalation } from "./escalation/index.js";
export type {
  LedgerEntry,
  Timeline,
  TimelineClock,
  TimelineEntry,
} from "./escalation/timeline.js";
export type { Channel, OfferKind, Severity } from "./escalation/vocabulary.js";
export { toDecimalString } from "./money/decimal-string.js";
export type { PolicyDocument, RuleDocument } from "./policy/document-schema.js";
export type { DisclosureContext, PrivacyMethods, Redaction } from "./privacy/ask-policy.js";
export type {
  CollectionDecision,
  CollectionOutcome,
  ConsentKind,
  FieldCollection,
} from "./privacy/collection/decision.js";
export type { DecisionOn, PrivacyDecision } from "./privacy/decision.js";
export type { EvidenceWay, PrivacyReason } from "./privacy/decision-parts.js";
export type {
  DisclosureDecision,
  FieldDisclosure,
  Showing,
  StepUp,
} from "./privacy/disclosure/decision.js";
export type { Mask } from "./privacy/disclosure/mask.js";
export type { RecordShape } from "./privacy/disclosure/record-shape.js";
export type { PrivacyFacts, RequestEvent } from "./privacy/facts.js";
export { parseSecGpc } from "./privacy/gpc.js";
export { type PrivacyDomain, type PrivacyPolicy, privacy } from "./privacy/index.js";
export type { PublicationDecision, PublicationItem } from "./privacy/publication/decision.js";
export type {
  DutyDecision,
  DutyState,
  IdentityDecision,
  Recourse,
  RequestDecision,
  RequestedRecord,
  RequestOutcome,
} from "./privacy/request/decision.js";
export type {
  RecordRetention,
  RetentionDecision,
  RetentionGround,
} from "./privacy/retention/decision.js";
export type { DataCategory } from "./privacy/vocabulary/data-category.js";
export type { DataSubject } from "./privacy/vocabulary/data-subject.js";
export type { DataUse } from "./privacy/vocabulary/data-use.js";
export { dpvAddress, type Justification } from "./privacy/vocabulary/justification.js";
export type { Relation } from "./privacy/vocabulary/relation.js";
export type { VerificationLevel } from "./privacy/vocabulary/verification.js";
export type { PrivacyQuestion, Right } from "./privacy/vocabulary/words.js";
export type {
  Citation,
  DecidedByLaw,
  Fee,
  FloorVerdict,
  LineCredit,
  LineDecision,
  LineOutcome,
  Obligation,
  Outcome,
  Override,
  Reason,
  RemedyNotTold,
  RemedyOffer,
  ReturnsDecision,
  Settlement,
  Transfer,
} from "./returns/decision.js";
export type { ReturnsFacts } from "./returns/facts.js";
export { type ReturnsDomain, returns } from "./returns/index.js";
export type {
  ExclusionTerms,
  FeeTerms,
  LineTerms,
  RemedyTerms,
  ReturnsTerms,
  WindowTerms,
} from "./returns/terms.js";
export type { Remedy, RequestKind, TenderKind } from "./returns/vocabulary.js";
