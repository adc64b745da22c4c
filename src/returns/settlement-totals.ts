import { sumMinor } from "../money/sum-minor.js";
import type { Fee } from "./decision.js";
import type { ReturnsFacts } from "./facts.js";
import { type Credited, feeBurdens, feesOf } from "./fees.js";
import { refundableOf } from "./tender-caps.js";

/** What a settlement is added up from: the lines, their shares of shipping, prices of exchanges. */
export interface SettlementParts {
  readonly credited: readonly Credited[];
  readonly refunded: readonly Credited[];
  readonly shipping: readonly number[];
  readonly prices: readonly number[];
}

/** What is due for each refunded line, and how much of it, and of an exchange, can be paid. */
export interface SettlementTotals {
  readonly fees: readonly Fee[];
  readonly feesMinor: number;
  readonly collectedMinor: number;
  readonly due: readonly number[];
  readonly owedMinor: number;
  readonly forGoodsMinor: number;
  readonly forExchangeMinor: number;
}

/** A line bears its fees as far as it is worth: what is left is nobody else's (rules 8 and 9). */
export function totalsOf(
  { credited, refunded, shipping, prices }: SettlementParts,
  facts: ReturnsFacts,
): SettlementTotals {
  const worth = refunded.map(
    ({ credit }, index) => credit.creditMinor + credit.dutiesMinor + (shipping[index] ?? 0),
  );
  const fees = feesOf(credited, facts);
  const burdens = feeBurdens(fees, refunded);
  const due = worth.map((amount, index) => Math.max(0, amount - (burdens[index] ?? 0)));
  const refundable = refundableOf(facts);
  const forGoodsMinor = Math.min(sumMinor(due), refundable);
  const givenBack = Math.max(0, -sumMinor(prices));
  return {
    fees,
    feesMinor: sumMinor(fees.map(({ amountMinor }) => amountMinor)),
    collectedMinor: sumMinor(worth) - sumMinor(due),
    due,
    owedMinor: sumMinor(due) + givenBack,
    forGoodsMinor,
    forExchangeMinor: Math.min(givenBack, refundable - forGoodsMinor),
  };
}
