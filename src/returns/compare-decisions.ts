import { sumMinor } from "../money/sum-minor.js";
import type { LineDecision, Outcome, ReturnsDecision } from "./decision.js";
import { remedyRank } from "./remedy-order.js";

/** Outcomes by what they are worth to who asks. Where nothing can be told, nothing is granted. */
const outcomes: Readonly<Record<Outcome, number>> = {
  deny: 0,
  undetermined: 0,
  review: 1,
  partial: 2,
  approve: 3,
};

/**
 * Which of two decisions on the same request is better for the customer: positive if the first, 0 if
 * neither. The order is on the outcome, then the remedies (money before goods, goods before credit;
 * a remedy that was asked for is the same in both), then the amount, then who pays the way back, then
 * the last day. Each counts only where those before it are equal.
 */
export function compareDecisions(one: ReturnsDecision, other: ReturnsDecision): number {
  const rank = outcomes[one.outcome];
  if (rank === 0 && outcomes[other.outcome] === 0) return 0;
  return (
    rank - outcomes[other.outcome] ||
    compareLines(one, other, ({ quantity }) => quantity.granted) ||
    compareLines(one, other, ({ remedy }) => remedyRank(remedy)) ||
    worthOf(one) - worthOf(other) ||
    compareLines(one, other, ({ returnShipping }) => (returnShipping === "shop" ? 1 : 0)) ||
    compareLines(one, other, lastDay)
  );
}

/**
 * Tells whether a decision on other facts is worth showing to whoever is refused: better, and one that
 * grants something. That a person would look because things were worse is no improvement.
 */
export function improves(changed: ReturnsDecision, decision: ReturnsDecision): boolean {
  const grants = changed.outcome === "approve" || changed.outcome === "partial";
  return grants && compareDecisions(changed, decision) > 0;
}

function compareLines(
  one: ReturnsDecision,
  other: ReturnsDecision,
  measure: (line: LineDecision) => number,
): number {
  return sumMinor(one.lines.map(measure)) - sumMinor(other.lines.map(measure));
}

/** What comes back in money and credit, less what is to be paid; of an open fee, at the least. */
function worthOf({ settlement, refundRange }: ReturnsDecision): number {
  if (settlement === undefined) return refundRange?.minMinor ?? 0;
  const { refundMinor, storeCredit, returnPostageMinor = 0, dueReductions = [] } = settlement;
  const lowered = sumMinor(dueReductions.map(({ amountMinor }) => amountMinor));
  const charged = sumMinor(settlement.charges.map(({ amountMinor }) => amountMinor));
  return refundMinor + (storeCredit?.bonusMinor ?? 0) + returnPostageMinor + lowered - charged;
}

/** Days as a number that grows with the date; no limit is later than any. */
function lastDay({ closesOn }: LineDecision): number {
  return closesOn === undefined ? 99_999_999 : Number(closesOn.replaceAll("-", ""));
}
