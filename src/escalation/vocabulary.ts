/** How a complaint comes in. */
export const channels = [
  "phone",
  "email",
  "chat",
  "social",
  "web-form",
  "post",
  "in-person",
  "marketplace",
] as const;

/** How far a fault reaches, and how soon it must be dealt with; the lowest first. */
export const levels = ["low", "medium", "high"] as const;

/** How severe a complaint is; the lowest first. */
export const severities = ["low", "normal", "high", "critical"] as const;

/** What can happen to a complaint, as its history records it. */
export const eventTypes = [
  "received",
  "acknowledged",
  "replied",
  "updated",
  "held",
  "resumed",
  "reclassified",
  "handed-over",
  "offered",
  "granted",
  "rejected",
  "kept",
  "step-taken",
  "escalation-requested",
  "referred",
  "resolved",
  "reopened",
] as const;

/** What shows, without a complaint, that a customer may be dissatisfied. */
export const signalKinds = [
  "bad-review",
  "abandoned-return",
  "repeated-contact",
  "low-score",
] as const;

/** What can be offered to who complains. */
export const offerKinds = [
  "apology",
  "alternative",
  "replacement",
  "repair",
  "refund",
  "credit",
  "compensation",
] as const;

/** What a step of the ladder does. */
export const stepActions = ["notify", "reassign", "raise-tier", "offer", "refer", "act"] as const;

/** A channel. */
export type Channel = (typeof channels)[number];

/** A severity. */
export type Severity = (typeof severities)[number];

/** An event of a complaint's history, by its type. */
export type EventType = (typeof eventTypes)[number];

/** What can be offered. */
export type OfferKind = (typeof offerKinds)[number];

/** The lowest severity first: the place of one among them. */
export function severityRank(severity: Severity): number {
  return severities.indexOf(severity);
}
