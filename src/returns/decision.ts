import type { Remedy, TenderKind } from "./vocabulary.js";

/**
 * What becomes of what is asked. `partial`: some lines are approved, others denied. `review`: a person
 * must look at a line; others may be approved. `undetermined`: facts are missing that could change
 * the answer, and nothing is settled until they are there.
 */
export type Outcome = "approve" | "partial" | "review" | "deny" | "undetermined";

/** What becomes of one line. */
export type LineOutcome = Exclude<Outcome, "partial">;

/** Why: a code, the rule that says so (none where the domain itself does), and what it turned on. */
export interface Reason {
  readonly code: string;
  readonly rule?: string;
  readonly lineId?: string;
  readonly queue?: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A remedy that may be had, and until when: before `closesAt`, on `closesOn` at the latest. */
export interface RemedyOffer {
  readonly remedy: Remedy;
  readonly rule: string;
  readonly choice: "customer" | "shop";
  readonly closesAt?: string;
  readonly closesOn?: string;
}

/** A fee, by the rule that asks for it; of one line, or of the whole return. */
export interface Fee {
  readonly kind: string;
  readonly rule: string;
  readonly amountMinor: number;
  readonly lineId?: string;
}

/**
 * What the granted units of a line are worth in a refund, in minor units. `creditMinor` is what is
 * credited for the goods, tax included, after deductions; `netMinor + taxMinor` is `creditMinor`.
 */
export interface LineCredit {
  readonly netMinor: number;
  readonly taxMinor: number;
  readonly creditMinor: number;
  readonly dutiesMinor: number;
  readonly deductionMinor: number;
  readonly freezeMinor: number;
  readonly repriceMinor?: number;
}

/** What becomes of one line of the request. */
export interface LineDecision {
  readonly lineId: string;
  readonly outcome: LineOutcome;
  readonly reasons: readonly Reason[];
  /** All remedies that may be had, the one asked for or not. */
  readonly remedies: readonly RemedyOffer[];
  /** The remedy that this decision carries out; absent where the customer still has to choose. */
  readonly remedy?: Remedy;
  readonly quantity: { readonly requested: number; readonly granted: number };
  readonly returnShipping: "customer" | "shop" | "not-stated";
  readonly credit?: LineCredit;
  readonly override?: Override;
}

/** A staff override: who, which rules it overrode, and what it cost beyond the policy. */
export interface Override {
  readonly by: string;
  readonly note?: string;
  readonly rules: readonly string[];
  readonly costMinor?: number;
}

/** Money to or from one means of payment; no `tenderId` where one is yet to be named or made. */
export interface Transfer {
  readonly tenderId?: string;
  readonly kind?: TenderKind;
  readonly amountMinor: number;
  readonly on?: "request" | "scan" | "receipt" | "inspection";
  readonly withinDays?: number;
  readonly dueBy?: string;
  readonly balanceAfterMinor?: number;
}

/**
 * What to execute, in minor units of `currency`. Refunds to tenders, the cash value of store credit
 * and the residue add up to `refundMinor`; that is goods, duties and shipping less fees, and what an
 * exchange gives back, never below zero or above what can still be refunded.
 */
export interface Settlement {
  readonly currency: string;
  readonly goodsMinor: number;
  /** The tax within what is refunded for the goods, fees considered as the policy declares. */
  readonly taxMinor: number;
  readonly dutiesMinor: number;
  readonly shippingMinor: number;
  readonly fees: readonly Fee[];
  readonly feesMinor: number;
  /** Fees that the refund could not bear: reported, never charged. */
  readonly uncollectedFeeMinor: number;
  readonly refundMinor: number;
  readonly refunds: readonly Transfer[];
  readonly charges: readonly Transfer[];
  readonly priceDifferenceMinor?: number;
  readonly storeCredit?: {
    readonly cashValueMinor: number;
    readonly bonusMinor: number;
    readonly amountMinor: number;
  };
  /** What a gateway that pays only whole steps leaves over: owed, but not payable there. */
  readonly residueMinor: number;
  readonly shopCurrency?: { readonly currency: string; readonly amountMinor: number };
  readonly rounding: { readonly mode: "half-up"; readonly exponent: number };
}

/** Something that must follow from a decision. */
export type Obligation =
  | {
      readonly code: "reimburse";
      readonly on: "request" | "scan" | "receipt" | "inspection";
      readonly withinDays: number;
      readonly unit: "calendar-days" | "business-days";
      readonly dueBy?: string;
      readonly rule: string;
    }
  | { readonly code: "disable-gift-card"; readonly lineId: string };

/** A decision on a request about an order: complete enough to be executed and to be explained. */
export interface ReturnsDecision {
  readonly policy: { readonly id: string; readonly version: string; readonly hash: string };
  readonly outcome: Outcome;
  /** The reason to name first. */
  readonly reason?: Reason;
  readonly reasons: readonly Reason[];
  readonly lines: readonly LineDecision[];
  /** What to execute for the approved lines; absent while anything about them cannot be told. */
  readonly settlement?: Settlement;
  readonly obligations: readonly Obligation[];
  /** Pointers to facts that would settle what could not be told. */
  readonly missing: readonly string[];
  /** What could be refunded before this decision: compare and swap on it when executing. */
  readonly refundableBefore: {
    readonly totalMinor: number;
    readonly tenders: readonly { readonly tenderId: string; readonly amountMinor: number }[];
  };
  /** The same for the same request on the same state of the order. */
  readonly idempotencyKey: string;
}
