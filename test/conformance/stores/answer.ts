import { toDecimalString } from "../../../src/money/decimal-string.js";
import { sumMinor } from "../../../src/money/sum-minor.js";
import type { LineDecision, ReturnsDecision, Settlement } from "../../../src/returns/decision.js";
import type { Remedy } from "../../../src/returns/vocabulary.js";
import type { Expected } from "./scenarios.js";

/** A decision with what the scenario expects of it, in whose words it is put. */
interface Question {
  readonly decision: ReturnsDecision;
  readonly expected: Expected;
}

type Answer = (question: Question) => unknown;

/** What a remedy is called in the scenarios; goods that stay with the customer are refunded too. */
const remedyWords: Readonly<Record<Remedy, string>> = {
  refund: "refund",
  "keep-item": "refund",
  "store-credit": "store_credit",
  exchange: "exchange",
  replacement: "replacement",
  repair: "repair",
  "price-reduction": "price_reduction",
  "payment-change": "payment_change",
};

/** What it is called that the customer is to turn to somebody else: by the reason's `referTo`. */
const referralWords: Readonly<Record<string, string>> = {
  manufacturer: "contact_manufacturer",
  "a-to-z-claim": "a_to_z_claim",
  "customer-service": "customer_service_decides",
  supplier: "supplier_decides",
};

const shippingWords: Readonly<Record<LineDecision["returnShipping"], string>> = {
  shop: "business",
  customer: "customer",
  "not-stated": "not_stated",
  "not-told": "not_told",
};

/** What the words for a next step stand for: the `referTo` of a reason. */
const stepReferrals: Readonly<Record<string, string>> = {
  "file an A-to-z Guarantee claim": "a-to-z-claim",
};

/** What the words for where money goes stand for: the kinds of what it goes to. */
const placeKinds: Readonly<Record<string, string>> = {
  same_card: "card",
  account_credit: "store-credit",
  refund_card: "store-credit",
  voucher: "store-credit",
};

/** The last day that scenarios look at. */
const horizon = "2026-12-31";

/** How each key of `expected` is read from a decision. */
const answers: { readonly [Key in keyof Expected]-?: Answer | undefined } = {
  outcome: ({ decision }) => decision.outcome,
  remedies: (question) => [...remediesOf(question)].sort(),
  refund: ({ decision }) => amountOf(decision, refundOf(decision)),
  refund_range: ({ decision: { refundRange: range }, expected: { refund_range } }) => {
    const currency = refund_range?.currency ?? "";
    if (range === undefined) return undefined;
    return {
      min: toDecimalString(range.minMinor, currency),
      max: toDecimalString(range.maxMinor, currency),
      currency,
    };
  },
  refund_split: ({ decision, expected }) =>
    expected.refund_split?.map(({ to }) => ({ to, ...amountOf(decision, partOf(decision, to)) })),
  refund_to: ({ decision, expected: { refund_to: place = "" } }) =>
    isPaidTo(decision, place) ? place : paidKinds(decision),
  fees: ({ decision }) =>
    (decision.settlement?.fees ?? []).map(({ amountMinor }) => amountOf(decision, amountMinor)),
  return_shipping: shippingOf,
  last_day: ({ decision: { lines } }) => {
    const closesOn = lines[0]?.closesOn;
    return closesOn === undefined || closesOn > horizon ? null : closesOn;
  },
  deadline: ({ decision, expected: { deadline = "" } }) => {
    const due = decision.obligations.flatMap((one) =>
      one.code === "reimburse" && one.dueBy !== undefined ? [one.dueBy] : [],
    );
    return due.some((one) => Date.parse(one) === Date.parse(deadline)) ? deadline : due;
  },
  replacement_coupon: ({ decision }) =>
    amountOf(decision, decision.settlement?.reissuedCouponMinor),
  remaining_instalments: ({ decision }) =>
    amountOf(
      decision,
      sumMinor((decision.settlement?.dueReductions ?? []).map((one) => one.dueAfterMinor)),
    ),
  customer_pays_difference: ({ decision }) =>
    amountOf(decision, sumMinor((decision.settlement?.charges ?? []).map(minorOf))),
  next_step: ({ decision, expected: { next_step: step = "" } }) => {
    const referrals = referralsOf(decision);
    return referrals.includes(stepReferrals[step] ?? "") ? step : referrals;
  },
  clauses: undefined,
  note: undefined,
};

/** Puts a decision into the words of a scenario, key by key as the scenario has them. */
export function answerOf(decision: ReturnsDecision, expected: Expected): Record<string, unknown> {
  const keys = keysOf(expected);
  return Object.fromEntries(keys.map((key) => [key, answers[key]?.({ decision, expected })]));
}

/** What a scenario expects, but for its clauses and notes, in an order of its own where none counts. */
export function expectedAnswer(expected: Expected): Record<string, unknown> {
  const told = Object.fromEntries(keysOf(expected).map((key) => [key, expected[key]]));
  const fees = expected.fees.map(({ amount, currency }) => ({ amount, currency }));
  return { ...told, fees, remedies: [...expected.remedies].sort() };
}

function keysOf(expected: Expected): (keyof Expected)[] {
  const keys = Object.keys(expected) as (keyof Expected)[];
  const unknown = keys.filter((key) => !Object.hasOwn(answers, key));
  if (unknown.length > 0) throw new Error(`nothing is compared with: ${unknown.join(", ")}`);
  return keys.filter((key) => answers[key] !== undefined);
}

function amountOf(decision: ReturnsDecision, amountMinor: number | undefined) {
  const currency = decision.settlement?.currency ?? "";
  if (amountMinor === undefined || currency === "") return null;
  return { amount: toDecimalString(amountMinor, currency), currency };
}

/**
 * What comes back in all, postage included. Nothing is not 0.00 where it is no refund that is carried
 * out, or one that only lowers instalments.
 */
function refundOf({ settlement, lines }: ReturnsDecision): number | undefined {
  if (settlement === undefined) return undefined;
  const totalMinor = settlement.refundMinor + (settlement.returnPostageMinor ?? 0);
  const isMoney = lines.some(({ remedy }) => remedy !== undefined && isRefund(remedy));
  return totalMinor > 0 || (isMoney && !isReduction(settlement)) ? totalMinor : undefined;
}

function isRefund(remedy: Remedy): boolean {
  return remedy === "refund" || remedy === "store-credit" || remedy === "keep-item";
}

/** Instalments are lowered, and nothing is paid back. */
function isReduction({ dueReductions = [], refundMinor }: Settlement): boolean {
  return dueReductions.length > 0 && refundMinor === 0;
}

/** All remedies that may be had for every line, and whom the customer is referred to. */
function remediesOf(question: Question): ReadonlySet<string> {
  const { decision, expected } = question;
  const offered = decision.lines.map(
    (line) => new Set(line.remedies.map(({ remedy }) => remedyWord(remedy, line, question))),
  );
  const words = new Set(
    [...(offered[0] ?? [])].filter((word) => offered.every((of) => of.has(word))),
  );
  if (decision.settlement?.storeCredit !== undefined) words.add("store_credit");
  for (const referral of referralsOf(decision)) words.add(referralWords[referral] ?? referral);
  const either = ["replacement", "exchange"];
  const isEither = expected.remedies.includes("replacement_or_exchange");
  if (!isEither || !either.every((word) => words.has(word))) return words;
  return new Set([
    ...[...words].filter((word) => !either.includes(word)),
    "replacement_or_exchange",
  ]);
}

/** A refund is called by what is special about it. */
function remedyWord(
  remedy: Remedy,
  line: LineDecision,
  { decision: { refundRange, settlement }, expected: { remedies } }: Question,
): string {
  if (remedy !== "refund") return remedyWords[remedy];
  if (refundRange !== undefined) return "partial_refund";
  if (settlement !== undefined && isReduction(settlement)) return "instalment_reduction";
  const onRequest = line.remedy !== "refund" && remedies.includes("refund_on_request");
  return onRequest ? "refund_on_request" : remedyWords.refund;
}

function referralsOf({ reasons }: ReturnsDecision): readonly string[] {
  return reasons.flatMap(({ referTo }) => referTo ?? []);
}

/** Of a denied line, and of goods that never come back, there is no way back to pay for. */
function shippingOf({ decision, expected }: Question): string {
  const words = decision.lines.map(({ outcome, returnShipping }) => {
    const isNone = outcome === "deny" || expected.return_shipping === "not_applicable";
    return isNone && (outcome === "deny" || returnShipping === "not-stated")
      ? "not_applicable"
      : shippingWords[returnShipping];
  });
  return [...new Set(words)].join(", ");
}

function minorOf({ amountMinor }: { readonly amountMinor: number }): number {
  return amountMinor;
}

/** What goes to each kind of means of payment; credit that a settlement gives is `store-credit`. */
function paidByKind({ settlement }: ReturnsDecision): ReadonlyMap<string, number> {
  const paid = new Map<string, number>();
  const add = (kind: string, amountMinor: number) =>
    paid.set(kind, (paid.get(kind) ?? 0) + amountMinor);
  for (const { kind = "unknown", amountMinor } of settlement?.refunds ?? []) add(kind, amountMinor);
  if (settlement?.storeCredit !== undefined)
    add("store-credit", settlement.storeCredit.cashValueMinor);
  return paid;
}

function paidKinds(decision: ReturnsDecision): readonly string[] {
  return [...paidByKind(decision).keys()];
}

/** Whether all the money goes where a scenario says: to one kind, or to whatever paid. */
function isPaidTo(decision: ReturnsDecision, place: string): boolean {
  const kinds = paidKinds(decision);
  if (kinds.length === 0) return false;
  if (place === "original_payment") return !kinds.includes("store-credit");
  return kinds.every((kind) => kind === placeKinds[place]);
}

/** A part of what comes back: for the goods, for postage, or what goes to one kind. */
function partOf(decision: ReturnsDecision, to: string): number | undefined {
  if (to === "item") return decision.settlement?.refundMinor;
  if (to === "postage refunded automatically") return decision.settlement?.returnPostageMinor;
  return paidByKind(decision).get(placeKinds[to] ?? to);
}
