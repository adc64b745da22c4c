/** What is asked for: to send back, to swap, to cancel before dispatch, or to change an open order. */
export const requestKinds = [
  "return",
  "exchange",
  "cancel",
  "item-change",
  "payment-change",
] as const;

/** Why: standard causes; the customer's own words go into `statedReason`. */
export const requestReasons = [
  "changed-mind",
  "does-not-fit",
  "ordered-by-mistake",
  "no-longer-needed",
  "arrived-late",
  "never-arrived",
  "defective",
  "damaged-in-transit",
  "wrong-item",
  "not-as-described",
  "missing-parts",
  "found-cheaper",
  "other",
] as const;

/** The state that the goods are in, best first. */
export const goodsConditions = [
  "unopened",
  "opened",
  "tried",
  "used",
  "damaged",
  "incomplete",
] as const;

/** What a customer can get. */
export const remedies = [
  "refund",
  "store-credit",
  "exchange",
  "replacement",
  "repair",
  "keep-item",
  "payment-change",
] as const;

/** Means of payment. */
export const tenderKinds = [
  "card",
  "paypal",
  "wallet",
  "bank-transfer",
  "direct-debit",
  "gift-card",
  "store-credit",
  "invoice",
  "instalments",
  "cash",
  "cash-on-delivery",
] as const;

/** Where an order stands, as a whole. */
export const orderStatuses = [
  "pending",
  "processed",
  "dispatched",
  "delivered",
  "cancelled",
] as const;

/** Who asks: the buyer, who received it as a gift, or staff for one of them. */
export const requesters = ["customer", "gift-recipient", "staff"] as const;

/** A kind of request. */
export type RequestKind = (typeof requestKinds)[number];

/** A remedy. */
export type Remedy = (typeof remedies)[number];

/** A means of payment. */
export type TenderKind = (typeof tenderKinds)[number];
