import { sumMinor } from "../money/sum-minor.js";
import type { Fee } from "./decision.js";
import { type DueReductions, reduceDue, reducedMinor } from "./due-reductions.js";
import type { EffectParams } from "./effects.js";
import type { ReturnsFacts } from "./facts.js";
import { feeBurdens, feesOf, hasFee } from "./fees.js";
import type { Bounded } from "./floor-bounds.js";
import { refundableOf } from "./tender-caps.js";

/** What a settlement is added up from: the lines, their shares of shipping, prices of exchanges. */
export interface SettlementParts {
  readonly credited: readonly Bounded[];
  readonly refunded: readonly Bounded[];
  readonly shipping: readonly number[];
  readonly prices: readonly number[];
  /** The value of coupons that are kept from this refund and issued anew. */
  readonly reissuedMinor: number;
}

/** What is due for each refunded line, and how much of it, and of an exchange, can be paid. */
export interface SettlementTotals {
  readonly fees: readonly Fee[];
  readonly feesMinor: number;
  readonly collectedMinor: number;
  /** Lines that a floor spares a part of their fees, or gives a part of the shipping. */
  readonly spared: ReadonlySet<Bounded>;
  readonly due: readonly number[];
  /** Instalments that are lowered before anything is paid back. */
  readonly dueReductions: DueReductions;
  readonly owedMinor: number;
  readonly forGoodsMinor: number;
  readonly forExchangeMinor: number;
}

/** A line to which a floor gives all that it is worth bears no fee: none is asked of it. */
function isSpared({ bound, credit }: Bounded): boolean {
  return bound !== undefined && bound.credit.creditMinor >= credit.creditMinor;
}

/** What no fee may reach: everything that a floor gives, of which shipping only what is given back. */
function leastOf({ bound, credit }: Bounded, shippingMinor: number): number {
  if (bound === undefined) return 0;
  const goods = Math.min(bound.credit.creditMinor, credit.creditMinor);
  return goods + credit.dutiesMinor + Math.min(bound.shippingMinor, shippingMinor);
}

/** A line bears its fees as far as it is worth: what is left is nobody else's (rules 8 and 9). */
export function totalsOf(
  { credited, refunded, shipping, prices }: SettlementParts,
  facts: ReturnsFacts,
  tender: EffectParams<"tender">,
): SettlementTotals {
  const worth = refunded.map(
    ({ credit }, index) => credit.creditMinor + credit.dutiesMinor + (shipping[index] ?? 0),
  );
  const fees = feesOf(
    credited.filter((one) => !isSpared(one)),
    facts,
  );
  const burdens = feeBurdens(fees, refunded, isSpared);
  const least = refunded.map((one, index) => leastOf(one, shipping[index] ?? 0));
  const due = worth.map((amount, index) =>
    Math.max(least[index] ?? 0, amount - (burdens[index] ?? 0)),
  );
  const spared = refunded.filter(
    (one, index) =>
      (worth[index] ?? 0) - (burdens[index] ?? 0) < (least[index] ?? 0) ||
      (isSpared(one) && hasFee(one)),
  );
  const refundable = refundableOf(facts);
  const dueReductions = reduceDue(sumMinor(due), facts.tenders ?? [], tender);
  const payable = sumMinor(due) - reducedMinor(dueReductions);
  const forGoodsMinor = Math.min(payable, refundable);
  const givenBack = Math.max(0, -sumMinor(prices));
  return {
    fees,
    feesMinor: sumMinor(fees.map(({ amountMinor }) => amountMinor)),
    collectedMinor: sumMinor(worth) - sumMinor(due),
    spared: new Set(spared.filter(({ bound }) => bound !== undefined)),
    due,
    dueReductions,
    owedMinor: payable + givenBack,
    forGoodsMinor,
    forExchangeMinor: Math.min(givenBack, refundable - forGoodsMinor),
  };
}
