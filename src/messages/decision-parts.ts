import type { Outcome } from "../returns/decision.js";
import type { Remedy, TenderKind } from "../returns/vocabulary.js";

/**
 * Why, as far as it is told: a decision's `Reason` is one. An `internal` one is not told to customers;
 * `referTo` says who else to turn to.
 */
export interface MessageReason {
  readonly code: string;
  readonly rule?: string | undefined;
  readonly lineId?: string | undefined;
  readonly values?: Readonly<Record<string, string | number>> | undefined;
  readonly internal?: true | undefined;
  readonly referTo?: string | undefined;
}

/** What must follow, as far as it is told: a decision's `Obligation` is one. */
export interface MessageObligation {
  readonly code: string;
  readonly on?: string | undefined;
  readonly withinDays?: number | undefined;
  readonly withinHours?: number | undefined;
  readonly unit?: string | undefined;
  readonly dueBy?: string | undefined;
  readonly dueOn?: string | undefined;
  readonly withheldUntil?: string | undefined;
  readonly amountMinor?: number | undefined;
  readonly lineId?: string | undefined;
}

/** One fact that would be different; `to` is missing where it would not be there. */
export interface MessageChange {
  readonly pointer: string;
  readonly from?: unknown;
  readonly to?: unknown;
  readonly daysEarlier?: number | undefined;
}

/** A remedy that may be had, as far as it is told. */
export interface MessageOffer {
  readonly remedy: Remedy;
  readonly choice?: "customer" | "shop" | undefined;
  readonly closesOn?: string | undefined;
}

/** What becomes of a line, as far as it is told. */
export interface MessageLine {
  readonly lineId: string;
  readonly outcome: Outcome;
  readonly remedies: readonly MessageOffer[];
  readonly remedy?: Remedy | undefined;
  readonly returnShipping?: string | undefined;
}

/** Money to or from a means of payment, as far as it is told. */
export interface MessageTransfer {
  readonly tenderId?: string | undefined;
  readonly kind?: TenderKind | undefined;
  readonly amountMinor: number;
  readonly on?: string | undefined;
  readonly withinDays?: number | undefined;
  readonly withinHours?: number | undefined;
  readonly dueBy?: string | undefined;
}

/** The money of a decision, as far as it is told. */
export interface MessageSettlement {
  readonly currency: string;
  readonly refundMinor?: number | undefined;
  readonly fees: readonly { readonly kind: string; readonly amountMinor: number }[];
  readonly refunds: readonly MessageTransfer[];
  readonly charges: readonly MessageTransfer[];
  readonly storeCredit?: { readonly amountMinor: number; readonly bonusMinor: number } | undefined;
  /** On top of the refunds. */
  readonly returnPostageMinor?: number | undefined;
  readonly residueMinor: number;
}

/** A decision, as far as it is told: a `ReturnsDecision` is one. */
export interface MessageDecision {
  readonly outcome: Outcome;
  readonly reasons: readonly MessageReason[];
  readonly lines: readonly MessageLine[];
  readonly settlement?: MessageSettlement | undefined;
  readonly obligations: readonly MessageObligation[];
  readonly missing: readonly string[];
}

/**
 * Changes that together would lead to another outcome, as far as it is told: one of the `changes` of an
 * explanation is one, and so is the bare outcome with the remedy that it would come to.
 */
export type MessageCounterfactual = { readonly changes: readonly MessageChange[] } & (
  | { readonly outcome: Outcome; readonly remedy?: Remedy | undefined }
  | { readonly decision: MessageDecision }
);
