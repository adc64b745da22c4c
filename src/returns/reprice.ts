import { basisPointsOf } from "../money/basis-points.js";
import { cumulativeShare } from "../money/cumulative-share.js";
import type { LineCharge } from "./charge.js";
import type { ReturnsFacts } from "./facts.js";
import type { Grant } from "./grant.js";

type Discount = NonNullable<ReturnsFacts["order"]["discounts"]>[number];

/**
 * What the returned units are worth if the promotion is worked out again for what is kept: what the
 * held goods were paid less what the kept ones would have cost, clamped to [0, paid] (rules 15, 16).
 * Or the pointers of promotions whose terms are not known.
 */
export function repricedValue(
  grants: readonly Grant[],
  facts: ReturnsFacts,
  charges: readonly LineCharge[],
): number | { readonly missing: readonly string[] } {
  const discounts = facts.order.discounts ?? [];
  const missing = discounts.flatMap(({ promotion }, index) =>
    promotion === undefined ? [`/order/discounts/${index}/promotion`] : [],
  );
  if (missing.length > 0) return { missing };
  const held = facts.lines.map((line, index) => unitsHeld(line.id, index, grants, facts, charges));
  const paid = sum(held.map(({ paidMinor }) => paidMinor));
  const undiscounted = sum(held.map(({ keptMinor }) => keptMinor));
  const promised = discounts.map((discount) => promisedOn(discount, held));
  const cost = Math.max(0, undiscounted - sum(promised));
  return Math.min(paid, Math.max(0, paid - cost));
}

interface Held {
  readonly lineId: string;
  /** What the units that the customer still has were paid, before this return. */
  readonly paidMinor: number;
  /** What the units that he keeps cost before order-wide discounts. */
  readonly keptMinor: number;
}

function unitsHeld(
  lineId: string,
  index: number,
  grants: readonly Grant[],
  { lines }: ReturnsFacts,
  charges: readonly LineCharge[],
): Held {
  const line = lines[index];
  const charge = charges[index];
  if (line === undefined || charge === undefined) return { lineId, paidMinor: 0, keptMinor: 0 };
  const before = (line.quantityReturned ?? 0) + (line.quantityInOpenReturns ?? 0);
  const now = sum(
    grants.filter(({ requested }) => requested.lineIndex === index).map(({ units }) => units),
  );
  const kept = charge.units - before - now;
  const ownPrice = charge.listMinor - (line.discountMinor ?? 0);
  return {
    lineId,
    paidMinor: cumulativeShare(charge.valueMinor, charge.units, before, charge.units - before),
    keptMinor: cumulativeShare(ownPrice, charge.units, before + now, kept),
  };
}

function promisedOn({ promotion, lineIds }: Discount, held: readonly Held[]): number {
  const base = sum(
    held
      .filter(({ lineId }) => lineIds?.includes(lineId) ?? true)
      .map(({ keptMinor }) => keptMinor),
  );
  if (promotion === undefined || base < (promotion.thresholdMinor ?? 0)) return 0;
  const percentage = basisPointsOf(base, promotion.basisPoints ?? 0);
  return Math.min(base, percentage + (promotion.amountMinor ?? 0));
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
