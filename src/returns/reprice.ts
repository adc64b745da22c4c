import { basisPointsOf } from "../money/basis-points.js";
import { cumulativeShare } from "../money/cumulative-share.js";
import { sumMinor } from "../money/sum-minor.js";
import type { LineCharge } from "./charge.js";
import type { ReturnsFacts } from "./facts.js";
import type { Grant } from "./grant.js";

type Discount = NonNullable<ReturnsFacts["order"]["discounts"]>[number];

/**
 * What the returned units are worth if the promotion is worked out again for what is kept: what was
 * paid less what the kept goods would have cost, clamped to [0, paid], less what earlier returns were
 * worth by the same rule, so that all steps together give back what was paid (rules 8, 15, 16). Or the
 * pointers of promotions whose terms are not known.
 */
export function repricedValue(
  grants: readonly Grant[],
  { lines }: ReturnsFacts,
  discounts: readonly Discount[],
  charges: readonly LineCharge[],
): number | { readonly missing: readonly string[] } {
  const missing = discounts.flatMap(({ promotion }, index) =>
    promotion === undefined ? [`/order/discounts/${index}/promotion`] : [],
  );
  if (missing.length > 0) return { missing };
  const before = lines.map(
    ({ quantityReturned = 0, quantityInOpenReturns = 0 }) =>
      quantityReturned + quantityInOpenReturns,
  );
  const after = before.map((gone, index) => gone + unitsGranted(grants, index));
  const worth = (gone: readonly number[]) => worthOf(gone, discounts, charges);
  return Math.max(0, worth(after) - worth(before));
}

function unitsGranted(grants: readonly Grant[], lineIndex: number): number {
  const own = grants.filter(({ requested }) => requested.lineIndex === lineIndex);
  return sumMinor(own.map(({ units }) => units));
}

/** What is to come back in all once so many units of each line are gone; of nothing, nothing. */
function worthOf(
  gone: readonly number[],
  discounts: readonly Discount[],
  charges: readonly LineCharge[],
): number {
  if (gone.every((units) => units === 0)) return 0;
  const kept = charges.map(({ lineId, ownPriceMinor, units }, index) => {
    const before = gone[index] ?? 0;
    return { lineId, priceMinor: cumulativeShare(ownPriceMinor, units, before, units - before) };
  });
  const promised = discounts.map((discount) => promisedOn(discount, kept));
  const cost = Math.max(0, sumMinor(kept.map(({ priceMinor }) => priceMinor)) - sumMinor(promised));
  return Math.max(0, sumMinor(charges.map(({ valueMinor }) => valueMinor)) - cost);
}

/** What is kept of a line, and its price before order-wide discounts. */
interface Kept {
  readonly lineId: string;
  readonly priceMinor: number;
}

function promisedOn({ promotion, lineIds }: Discount, kept: readonly Kept[]): number {
  const hit = kept.filter(({ lineId }) => lineIds?.includes(lineId) ?? true);
  const base = sumMinor(hit.map(({ priceMinor }) => priceMinor));
  if (promotion === undefined || base < (promotion.thresholdMinor ?? 0)) return 0;
  const percentage = basisPointsOf(base, promotion.basisPoints ?? 0);
  return Math.min(base, percentage + (promotion.amountMinor ?? 0));
}
