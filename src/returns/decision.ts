import type { DecidingPolicies } from "../domain/policy-identity.js";
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
  /** Who to turn to instead. */
  readonly referTo?: string;
  /** Not for the customer's eyes, as limits that fraud would keep below. */
  readonly internal?: true;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A remedy that may be had, and until when: before `closesAt`, on `closesOn` at the latest. */
export interface RemedyOffer {
  readonly remedy: Remedy;
  readonly rule: string;
  /** The floor that gives it; absent where the shop's own policy does. */
  readonly floor?: string;
  readonly choice: "customer" | "shop";
  readonly closesAt?: string;
  readonly closesOn?: string;
}

/** A remedy that may turn out to be had, and the facts that would tell. */
export interface RemedyNotTold {
  readonly remedy: Remedy;
  readonly rule: string;
  readonly missing: readonly string[];
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

/** Where a right stands in the law, and how well that was checked. */
export interface Citation {
  readonly rule: string;
  readonly article: string;
  readonly source: string;
  readonly mark: "verified" | "secondary" | "unverified";
}

/** The floor that decided a line, what it cites, and what the shop's own policy would have said. */
export interface DecidedByLaw {
  readonly policy: string;
  readonly jurisdiction: string;
  readonly basis: string;
  readonly citations: readonly Citation[];
  readonly overruled: readonly Reason[];
}

/** What one floor says of a line. */
export interface FloorVerdict {
  readonly policy: string;
  readonly basis: string;
  readonly outcome: LineOutcome;
}

/** What becomes of one line of the request. */
export interface LineDecision {
  readonly lineId: string;
  readonly outcome: LineOutcome;
  readonly reasons: readonly Reason[];
  /** The last day for what is asked, in time or not, granted or not; absent where nothing limits it. */
  readonly closesOn?: string;
  /** The statutory floor that decided the line, in place of the shop's policy. */
  readonly law?: DecidedByLaw;
  /** What every floor says of the line, by legal basis. */
  readonly floors?: readonly FloorVerdict[];
  /** All remedies that may be had, the one asked for or not. */
  readonly remedies: readonly RemedyOffer[];
  /** Further remedies, of which it cannot be told whether they may be had. */
  readonly remediesNotTold?: readonly RemedyNotTold[];
  /** The remedy that this decision carries out; absent where the customer still has to choose. */
  readonly remedy?: Remedy;
  readonly quantity: { readonly requested: number; readonly granted: number };
  /** Who pays for sending back; `not-told` where it turns on facts that `missing` names. */
  readonly returnShipping: "customer" | "shop" | "not-stated" | "not-told";
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

/** What money can wait for; `receipt-or-proof`: the goods or proof that they were sent. */
export type MoneyEvent =
  | "request"
  | "agreement"
  | "receipt-or-proof"
  | "scan"
  | "receipt"
  | "inspection";

/** Money to or from one means of payment; no `tenderId` where one is yet to be named or made. */
export interface Transfer {
  readonly tenderId?: string;
  readonly kind?: TenderKind;
  readonly amountMinor: number;
  readonly on?: MoneyEvent;
  readonly withinDays?: number;
  readonly withinHours?: number;
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
  /** What is given back of what the customer paid to send the goods: on top of `refundMinor`. */
  readonly returnPostageMinor?: number;
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
  /** Instalments not paid yet that are lowered in place of a refund; not part of `refundMinor`. */
  readonly dueReductions?: readonly {
    readonly tenderId: string;
    readonly amountMinor: number;
    readonly dueAfterMinor: number;
  }[];
  /** The value of coupons that are issued anew, their worth having been kept from this refund. */
  readonly reissuedCouponMinor?: number;
  readonly shopCurrency?: { readonly currency: string; readonly amountMinor: number };
  readonly rounding: { readonly mode: "half-up"; readonly exponent: number };
}

/** Something that must follow from a decision. */
export type Obligation =
  | {
      readonly code: "reimburse";
      readonly on: MoneyEvent;
      readonly withinDays?: number;
      readonly unit?: "calendar-days" | "business-days";
      readonly withinHours?: number;
      readonly dueBy?: string;
      /** What the money may be withheld for beyond that. */
      readonly withheldUntil?: "receipt" | "receipt-or-proof";
      readonly rule: string;
    }
  | {
      readonly code: "send-back";
      readonly withinDays: number;
      readonly dueOn?: string;
      readonly rule: string;
    }
  | { readonly code: "reissue-coupon"; readonly amountMinor: number }
  | { readonly code: "reduce-instalments"; readonly tenderId: string; readonly amountMinor: number }
  | { readonly code: "disable-gift-card"; readonly lineId: string };

/** A decision on a request about an order: complete enough to be executed and to be explained. */
export interface ReturnsDecision {
  /** Which documents decided, by their content: the shop's policy, and the floors below it. */
  readonly policy: DecidingPolicies;
  readonly outcome: Outcome;
  /** The reason to name first. */
  readonly reason?: Reason;
  readonly reasons: readonly Reason[];
  readonly lines: readonly LineDecision[];
  /** What to execute for the approved lines; absent while anything about them cannot be told. */
  readonly settlement?: Settlement;
  /** The bounds of the refund where a person decides how much is kept of it. */
  readonly refundRange?: { readonly minMinor: number; readonly maxMinor: number };
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
