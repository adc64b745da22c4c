import { allocateByLargestRemainder } from "../money/largest-remainder.js";
import { sumMinor } from "../money/sum-minor.js";
import type { LineFacts, ReturnsFacts } from "./facts.js";

/**
 * What was charged for a line, in minor units: the start of all refund arithmetic, never today's
 * price. `valueMinor` is as priced, after all discounts; `grossMinor` is with tax either way.
 */
export interface LineCharge {
  readonly lineId: string;
  readonly units: number;
  /** List price less the line's own discount, before order-wide ones. */
  readonly ownPriceMinor: number;
  readonly listMinor: number;
  readonly discountMinor: number;
  readonly valueMinor: number;
  readonly taxMinor: number;
  readonly grossMinor: number;
  readonly dutiesMinor: number;
}

/** The charge of every line, by position, or the pointers of the facts that are missing for it. */
export type Charges =
  | { readonly lines: readonly LineCharge[] }
  | { readonly missing: readonly string[] };

/**
 * Works out what was charged for each line. Order-wide discounts are spread over the lines that they
 * hit by largest remainder (returns arithmetic, rules 3 and 6).
 */
export function chargesOf(facts: ReturnsFacts): Charges {
  const missing = missingForCharges(facts);
  if (missing.length > 0) return { missing };
  const bearers = bearOrderDiscounts(facts);
  return { lines: bearers.map(({ line, shareMinor }) => chargeOf(line, shareMinor, facts)) };
}

/** What all lines together cost, tax included. */
export function goodsTotal(charges: readonly LineCharge[]): number {
  return sumMinor(charges.map(({ grossMinor }) => grossMinor));
}

function missingForCharges({ lines, order }: ReturnsFacts): readonly string[] {
  const missing = lines.flatMap((line, index) =>
    line.unitPriceMinor === undefined ? [`/lines/${index}/unitPriceMinor`] : [],
  );
  const taxed = lines.some((line) => (line.taxMinor ?? 0) > 0);
  if (taxed && order.pricesIncludeTax === undefined) missing.push("/order/pricesIncludeTax");
  if (lines.length > 0 && order.currency === undefined) missing.push("/order/currency");
  return missing;
}

function chargeOf(line: LineFacts, share: number, { order }: ReturnsFacts): LineCharge {
  const listMinor = listValueOf(line);
  const discountMinor = (line.discountMinor ?? 0) + share;
  const valueMinor = listMinor - discountMinor;
  const taxMinor = line.taxMinor ?? 0;
  const grossMinor = order.pricesIncludeTax === false ? valueMinor + taxMinor : valueMinor;
  const dutiesMinor = line.dutiesMinor ?? 0;
  return {
    lineId: line.id,
    units: line.quantityOrdered,
    ownPriceMinor: listMinor - (line.discountMinor ?? 0),
    listMinor,
    discountMinor,
    valueMinor,
    taxMinor,
    grossMinor,
    dutiesMinor,
  };
}

function listValueOf(line: LineFacts): number {
  return (line.unitPriceMinor ?? 0) * line.quantityOrdered;
}

/** Per line, its share of all order-wide discounts: one after the other, over what is left. */
function bearOrderDiscounts({ order, lines }: ReturnsFacts) {
  const bearers = lines.map((line) => ({
    line,
    shareMinor: 0,
    leftMinor: listValueOf(line) - (line.discountMinor ?? 0),
  }));
  for (const { amountMinor, lineIds } of order.discounts ?? []) {
    const hit = bearers.filter(({ line }) => lineIds?.includes(line.id) ?? true);
    // What is discounted below zero is refused later, with its path.
    const weights = hit.map(({ leftMinor }) => Math.max(0, leftMinor));
    const parts = allocateByLargestRemainder(amountMinor, weights);
    for (const [position, bearer] of hit.entries()) {
      const part = parts[position] ?? 0;
      bearer.shareMinor += part;
      bearer.leftMinor -= part;
    }
  }
  return bearers;
}
