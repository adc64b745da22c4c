import type { ReturnsDecision } from "../../../src/index.js";
import type { CaseRecord, OutcomeRecord } from "./data.js";

/** What is compared: one text for each field, so that a difference can be shown in one line. */
export interface Answer {
  readonly verdict: string;
  readonly refusal: string;
  readonly violations: string;
  readonly difference: string;
  readonly charges: string;
  readonly refunds: string;
  readonly balances: string;
}

type Settlement = NonNullable<ReturnsDecision["settlement"]>;
type Amounts = Omit<Answer, "verdict" | "refusal" | "violations">;
type Row = OutcomeRecord["charges"][number];

const none = "none";
const nothing: Amounts = { difference: none, charges: none, refunds: none, balances: none };

/** The written policy's side of a case. */
export function expectedAnswer(given: CaseRecord): Answer {
  const side = given.policyDiffers === true ? given.policy : given;
  if (side === undefined) throw new Error(`${given.id}: policyDiffers without a policy`);
  return {
    verdict: side.verdict,
    refusal: side.refusal ?? none,
    violations: toList(given.violations),
    ...(side.outcome ? toAmounts(side.outcome) : nothing),
  };
}

/** A decision in the same words. Violations are the reasons that the policy's own rules gave. */
export function actualAnswer(decision: ReturnsDecision): Answer {
  const { outcome, reason, reasons, settlement } = decision;
  const refused = outcome === "deny";
  const violated = refused ? reasons.filter(({ rule }) => rule !== undefined) : [];
  return {
    verdict: refused ? "refused" : outcome === "approve" ? "allowed" : outcome,
    refusal: refused ? (reason?.code ?? none) : none,
    violations: toList([...new Set(violated.map(({ code }) => code))]),
    ...(settlement ? toAmounts(toOutcome(settlement)) : nothing),
  };
}

function toOutcome({ priceDifferenceMinor, charges, refunds }: Settlement): OutcomeRecord {
  const changed = [...charges, ...refunds].flatMap(({ tenderId = "", balanceAfterMinor }) =>
    balanceAfterMinor === undefined ? [] : [[tenderId, toDecimal(balanceAfterMinor)] as const],
  );
  return {
    ...(priceDifferenceMinor !== undefined && {
      price_difference: toDecimal(priceDifferenceMinor),
    }),
    charges: charges.map(toRow),
    refunds: refunds.map(toRow),
    gift_card_balances_after: Object.fromEntries(changed),
  };
}

function toRow({ tenderId = "", amountMinor, on, withinDays }: Settlement["charges"][number]): Row {
  const immediate = on === "request" && withinDays === 0;
  return { payment_method_id: tenderId, amount: toDecimal(amountMinor), immediate };
}

function toDecimal(minor: number): string {
  const digits = `${Math.abs(minor)}`.padStart(3, "0");
  return `${minor < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function toAmounts(outcome: OutcomeRecord): Amounts {
  return {
    difference: outcome.price_difference ?? none,
    charges: toList(outcome.charges.map(rowText)),
    refunds: toList(outcome.refunds.map(rowText)),
    balances: toList(
      Object.entries(outcome.gift_card_balances_after ?? {}).map((card) => card.join(" ")),
    ),
  };
}

function rowText({ payment_method_id: id, amount, immediate }: Row): string {
  return `${id} ${amount} ${immediate ? "at once" : "later"}`;
}

function toList(texts: readonly string[]): string {
  return texts.length === 0 ? none : [...texts].sort().join(", ");
}
