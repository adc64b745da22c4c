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
  "unused",
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
  "price-reduction",
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
  "other",
] as const;

/** Where an order stands, as a whole. */
export const orderStatuses = [
  "pending",
  "processed",
  "dispatched",
  "delivered",
  "cancelled",
] as const;

/** What kind of thing a line is, where the law tells them apart; `ordinary` goods are none of the others. */
export const goodsKinds = [
  "ordinary",
  "made-to-order",
  "perishable",
  "sealed-hygiene",
  "inseparably-mixed",
  "sealed-media",
  "periodical",
  "auction",
  "dated-leisure",
  "service",
  "digital-content",
  "urgent-repair",
  "market-price",
  "aged-alcohol",
] as const;

/** In what state a line was sold. */
export const soldStates = ["new", "open-box", "refurbished", "used"] as const;

/** What was found about a fault that the customer reports. */
export const faultFindings = ["none", "confirmed", "not-found", "customer-caused", "wear"] as const;

/** How the goods come back. */
export const returnMethods = ["store", "drop-off", "collection", "post"] as const;

/** Who asks: the buyer, who received it as a gift, or staff for one of them. */
export const requesters = ["customer", "gift-recipient", "staff"] as const;

/** A kind of request. */
export type RequestKind = (typeof requestKinds)[number];

/** A remedy. */
export type Remedy = (typeof remedies)[number];

/** A means of payment. */
export type TenderKind = (typeof tenderKinds)[number];
