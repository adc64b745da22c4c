/** What can be asked: the five questions of the domain. */
export const questions = [
  "disclosure",
  "collection",
  "request",
  "publication",
  "retention",
] as const;

/** What can be asked. */
export type PrivacyQuestion = (typeof questions)[number];

/** By what way somebody asks, or data is taken. */
export const privacyChannels = [
  "phone",
  "email",
  "chat",
  "chat-bot",
  "social",
  "web-form",
  "account",
  "app",
  "api",
  "agent-screen",
  "post",
  "in-person",
] as const;

/** What a person can ask of who has his data. */
export const rights = [
  "access",
  "access-categories",
  "confirmation",
  "correction",
  "erasure",
  "anonymisation",
  "account-closure",
  "restriction",
  "portability",
  "objection",
  "opt-out",
  "limit-sensitive",
  "consent-withdrawal",
  "automated-decision-review",
  "disclosure-list",
  "nomination",
  "data-protection-complaint",
  "breach-notice",
] as const;

/** What a person can ask of who has his data; `breach-notice` is owed without being asked for. */
export type Right = (typeof rights)[number];

/**
 * What who answers a request claims against it, and would have to show: what is not claimed is not so. The
 * request is `manifestly-unfounded` or `excessive`, or who asks could not be verified.
 */
export const requestClaims = ["manifestly-unfounded", "excessive", "verification-failed"] as const;

/** What can happen to a request; a breach begins with `aware`. */
export const requestEvents = [
  "received",
  "aware",
  "confirmed",
  "identity-requested",
  "identity-received",
  "clarification-requested",
  "clarification-received",
  "fee-requested",
  "fee-paid",
  "extended",
  "told",
  "responded",
  "refused",
  "appealed",
  "appeal-answered",
  "withdrawn",
] as const;

/** What can happen to a request. */
export type RequestEventType = (typeof requestEvents)[number];

/** On which ground data may be taken: the lawful bases of GDPR art. 6(1). */
export const lawfulBases = [
  "consent",
  "contract",
  "legal-obligation",
  "vital-interests",
  "public-task",
  "legitimate-interest",
] as const;

/** Kinds of consent: `explicit` is more than `consent`, and a parent's is another person's. */
export const consentKinds = ["consent", "explicit", "parental"] as const;

/** From where something published must be reached, or what it must be beside. */
export const reaches = [
  "home-page",
  "every-page",
  "point-of-collection",
  "account",
  "anywhere",
] as const;
