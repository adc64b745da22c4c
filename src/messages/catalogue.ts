import type { Outcome } from "../returns/decision.js";
import type {
  goodsConditions,
  Remedy,
  requestReasons,
  returnMethods,
  TenderKind,
} from "../returns/vocabulary.js";
import type { ComplaintCatalogue } from "./complaint-catalogue.js";
import type { DeclineReason } from "./en/complaints/declines.js";
import type { FeeKind } from "./en/fees.js";
import type { LawReasonCode } from "./en/law-reasons.js";
import type { PolicyReasonCode } from "./en/policy-reasons.js";
import type { BuiltInReasonCode, EscalationReasonCode } from "./reason-codes.js";
import type { TextTable } from "./text.js";

/**
 * All texts of one language. To add a reason or a fee, write it into the English table of its kind
 * (`en/policy-reasons.ts`, `en/law-reasons.ts`, `en/fees.ts`; one that the source gives itself into
 * `reason-codes.ts`): the compiler then asks for it in every other language. (A type, no interface: checks read it by name.)
 */
export type Catalogue = ComplaintCatalogue & {
  readonly reasons: TextTable<
    BuiltInReasonCode | EscalationReasonCode | PolicyReasonCode | LawReasonCode | DeclineReason
  >;
  readonly outcomes: TextTable<Outcome>;
  /** What a remedy is called, and as what it stands within a sentence. */
  readonly remedies: TextTable<Remedy>;
  readonly remediesInSentence: TextTable<Remedy>;
  readonly obligations: TextTable<ObligationCode>;
  readonly fees: TextTable<FeeKind>;
  /** What a means of payment is called, and how it is told that money goes back to it. */
  readonly tenders: TextTable<TenderKind>;
  readonly refunds: TextTable<TenderKind | "other">;
  /** Who else a customer may have to turn to. */
  readonly referrals: TextTable<Referral>;
  /** What would change an outcome, by the fact and its value; then what would come of it. */
  readonly changes: TextTable<ChangeKey>;
  readonly changeResults: TextTable<ChangeResult>;
  readonly phrases: TextTable<PhraseKey>;
};

/** What must follow from a decision. */
export type ObligationCode =
  | "reimburse"
  | "send-back"
  | "disable-gift-card"
  | "reissue-coupon"
  | "reduce-instalments";

/** Somebody other than the shop's returns desk. */
export type Referral =
  | "manufacturer"
  | "seller"
  | "supplier"
  | "customer-service"
  | "service-desk"
  | "legal-desk"
  | "giver"
  | "dispute-body";

/** A fact that may change, with its new value where every value has a text of its own. */
export type ChangeKey =
  | "requestedAt"
  | "carrier"
  | "quantity"
  | "wholeOrder"
  | "productId"
  | "variantId"
  | `condition:${(typeof goodsConditions)[number]}`
  | `reason:${(typeof requestReasons)[number]}`
  | `returnMethod:${(typeof returnMethods)[number]}`
  | `wantedRemedy:${Remedy}`
  | `${"proofOfPurchase" | "originalPackaging" | "sealBroken" | "finalSale" | "withdrawal"}:${boolean}`;

/** What changes would come to; `by-choice` where the customer can still make them. */
export type ChangeResult = Outcome | "approve-by-choice";

/** What is said around the rest, and where there is no text for something. */
export type PhraseKey =
  | "unknown-reason"
  | "internal-review"
  | "internal-denial"
  | "unknown-referral"
  | "unknown-remedy"
  | "unknown-fee"
  | "unknown-obligation"
  | "unknown-fact"
  | "unknown-change"
  | "about"
  | "missing"
  | "withheld"
  | "fee-kept"
  | "store-credit"
  | "return-postage"
  | "charge"
  | "residue"
  | "last-day"
  | "choose"
  | "alternatives"
  | "return-shipping-customer"
  | "return-shipping-shop";
