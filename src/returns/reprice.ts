import { basisPointsOf } from "../money/basis-points.js";
import { cumulativeShare } from "../money/cumulative-share.js";
import { multiplyDivide } from "../money/multiply-divide.js";
import { sumMinor } from "../money/sum-minor.js";
import type { LineCharge } from "./charge.js";
import type { LineFacts, ReturnsFacts } from "./facts.js";
import type { Grant } from "./grant.js";
import { givenBack } from "./requested-line.js";

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
  const before = lines.map(givenBack);
  const after = before.map((gone, index) => gone + unitsGranted(grants, index));
  const worth = (gone: readonly number[]) => worthOf(gone, discounts, charges);
  return Math.max(0, worth(after) - Math.max(worth(before), creditedBefore(lines, charges)));
}

/**
 * What earlier returns were credited, in prices as they were priced: a law may have given more than the
 * promotion worked out again, and what was given is not given twice.
 */
function creditedBefore(lines: readonly LineFacts[], charges: readonly LineCharge[]): number {
  return sumMinor(
    lines.map(({ refundedMinor = 0 }, index) => {
      const { valueMinor = 0, grossMinor = 0 } = charges[index] ?? {};
      return grossMinor === 0 ? 0 : multiplyDivide(refundedMinor, valueMinor, grossMinor);
    }),
  );
}

/**
 * What the returned units are worth if discounts are kept from the first return whole, as a coupon is that
 * is issued anew: the list value of all that is gone less the discounts, less what earlier returns
 * were worth by the same rule. All steps together give back what was paid.
 */
export function firstReturnValue(
  grants: readonly Grant[],
  { lines }: ReturnsFacts,
  discounts: readonly Discount[],
  charges: readonly LineCharge[],
): { readonly valueMinor: number; readonly reissuedMinor: number } {
  const off = sumMinor(discounts.map(({ amountMinor }) => amountMinor));
  const before = lines.map(givenBack);
  const after = before.map((gone, index) => gone + unitsGranted(grants, index));
  const isFirst = before.every((gone) => gone === 0) && after.some((gone) => gone > 0);
  const worth = (gone: readonly number[]) =>
    gone.every((units) => units === 0) ? 0 : Math.max(0, listValueOf(gone, charges) - off);
  return {
    valueMinor: Math.max(0, worth(after) - Math.max(worth(before), creditedBefore(lines, charges))),
    reissuedMinor: isFirst ? off : 0,
  };
}

function listValueOf(gone: readonly number[], charges: readonly LineCharge[]): number {
  return sumMinor(
    charges.map(({ ownPriceMinor, units }, index) =>
      cumulativeShare(ownPriceMinor, units, 0, gone[index] ?? 0),
    ),
  );
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
