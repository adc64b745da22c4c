import { basisPointsOf } from "../money/basis-points.js";
import { cumulativeShare } from "../money/cumulative-share.js";
import { allocateByLargestRemainder } from "../money/largest-remainder.js";
import { multiplyDivide } from "../money/multiply-divide.js";
import type { LineCredit } from "./decision.js";
import type { ReturnsFacts } from "./facts.js";
import type { Grant } from "./grant.js";

/** How the goods of a return are valued: prices as they were, or the promotion worked out again. */
export interface Valuation {
  /** What all granted units are worth repriced; nothing where prices stay as they were. */
  readonly repricedMinor: number | undefined;
  readonly pricesIncludeTax: boolean;
}

/** The share of a line's charge that falls on its granted units (rules 4, 5 and 27). */
interface Share {
  readonly valueMinor: number;
  readonly taxMinor: number;
  readonly dutiesMinor: number;
}

/**
 * Credits each granted line with what its units were charged: value, tax and duties by the cumulative
 * rule, so that all steps of a return together give back exactly what was paid (rules 4, 5, 8, 27).
 */
export function creditLines(grants: readonly Grant[], valuation: Valuation): readonly LineCredit[] {
  const shares = grants.map(shareOf);
  const repriced =
    valuation.repricedMinor === undefined
      ? undefined
      : allocateByLargestRemainder(
          valuation.repricedMinor,
          shares.map(({ valueMinor }) => valueMinor),
        );
  return grants.map((grant, index) =>
    creditLine(grant, shares[index] ?? noShare, repriced?.[index], valuation),
  );
}

const noShare: Share = { valueMinor: 0, taxMinor: 0, dutiesMinor: 0 };

function shareOf({ charge, requested, units }: Grant): Share {
  const share = (total: number) => cumulativeShare(total, charge.units, requested.before, units);
  return {
    valueMinor: share(charge.valueMinor),
    taxMinor: share(charge.taxMinor),
    dutiesMinor: share(charge.dutiesMinor),
  };
}

function creditLine(
  grant: Grant,
  share: Share,
  repricedMinor: number | undefined,
  { pricesIncludeTax }: Valuation,
): LineCredit {
  const gross = (valueMinor: number) =>
    pricesIncludeTax
      ? valueMinor
      : valueMinor + proportion(share.taxMinor, valueMinor, share.valueMinor);
  const freezeMinor = gross(share.valueMinor);
  const worthMinor = repricedMinor === undefined ? freezeMinor : gross(repricedMinor);
  const available = Math.min(worthMinor, ...capsOf(grant, repricedMinor !== undefined));
  const deductionMinor = deductionOf(grant, available);
  const creditMinor = available - deductionMinor;
  const taxMinor = proportion(share.taxMinor, creditMinor, freezeMinor);
  return {
    netMinor: creditMinor - taxMinor,
    taxMinor,
    creditMinor,
    dutiesMinor: share.dutiesMinor,
    deductionMinor,
    freezeMinor,
    ...(repricedMinor !== undefined && { repriceMinor: gross(repricedMinor) }),
  };
}

/** Tax follows the money: the same part of the stored tax as of the price (rules 5 and 10). */
function proportion(taxMinor: number, partMinor: number, wholeMinor: number): number {
  // A whole that rounds to nothing still has its tax.
  if (partMinor === wholeMinor) return taxMinor;
  return wholeMinor === 0 ? 0 : multiplyDivide(taxMinor, partMinor, wholeMinor);
}

/**
 * What was credited before, and what is unspent on a gift card that was bought (rules 7 and 22).
 * Repriced, a line can be worth more than it cost: what was paid for all lines bounds it (rule 16).
 */
function capsOf({ charge, requested: { line } }: Grant, repriced: boolean): readonly number[] {
  const left = repriced ? [] : [Math.max(0, charge.grossMinor - (line.refundedMinor ?? 0))];
  return line.giftCardBalanceMinor === undefined ? left : [...left, line.giftCardBalanceMinor];
}

/** The value lost, as inspection found it, where a rule lets it be deducted (rule 26). */
function deductionOf({ effects, requested }: Grant, availableMinor: number): number {
  const loss = requested.asked.valueLossBasisPoints ?? 0;
  const parts = effects.deduct.map(({ params }) => Math.min(loss, params.maxBasisPoints ?? 10_000));
  return basisPointsOf(availableMinor, Math.max(0, ...parts));
}

/** Tells how the facts have prices; without tax it makes no difference. */
export function pricesIncludeTax({ order }: ReturnsFacts): boolean {
  return order.pricesIncludeTax ?? true;
}
