import { cumulativeShare } from "../money/cumulative-share.js";
import { multiplyDivide } from "../money/multiply-divide.js";
import { goodsTotal, type LineCharge } from "./charge.js";
import { shippingCharged } from "./check-amounts.js";
import type { EffectParams } from "./effects.js";
import type { ReturnsFacts } from "./facts.js";
import type { Grant } from "./grant.js";
import { givenBack } from "./requested-line.js";

/** A granted line with the strategy that a rule declares for its share of outbound shipping. */
export interface ShippingClaim {
  readonly grant: Grant;
  readonly settle: EffectParams<"settle">;
}

/**
 * What of the outbound shipping comes back with each line (rules 12, 13 and 14): nothing, all of it
 * with the last units of the order, or a share by value. By value the cumulative rule makes all
 * steps together give back exactly what was charged; never more than was paid net of its discount.
 */
export function shippingShares(
  claims: readonly ShippingClaim[],
  facts: ReturnsFacts,
  charges: readonly LineCharge[],
): readonly number[] {
  let left = Math.max(0, shippingCharged(facts.shipping) - (facts.shipping?.refundedMinor ?? 0));
  const total = goodsTotal(charges);
  let before = valueGivenBack(facts, charges);
  const complete = completesOrder(claims, facts);
  return claims.map((claim, index) => {
    const value = goodsValueOf(claim.grant);
    const isLast = complete && index === lastClaim(claims, claim);
    const refundable = refundableShipping(claim.settle, facts);
    const claimed = claimOf(claim, refundable, { before, value, total }, isLast);
    before += value;
    const share = Math.min(left, claimed);
    left -= share;
    return share;
  });
}

/** Where a line's value stands in that of all goods: what came back before it, and its own. */
interface ValuePosition {
  readonly before: number;
  readonly value: number;
  readonly total: number;
}

function claimOf(
  { settle }: ShippingClaim,
  refundable: number,
  { before, value, total }: ValuePosition,
  isLast: boolean,
): number {
  if (settle.outboundShipping === "never") return 0;
  if (settle.outboundShipping === "last-item") return isLast ? refundable : 0;
  if (total === 0) return isLast ? refundable : 0;
  return (
    multiplyDivide(refundable, before + value, total) - multiplyDivide(refundable, before, total)
  );
}

/** What was charged for shipping, or what the cheapest standard way would have cost, if less. */
function refundableShipping(
  { outboundShippingUpTo = "paid" }: EffectParams<"settle">,
  { shipping }: ReturnsFacts,
): number {
  const charged = Math.max(0, shippingCharged(shipping));
  if (outboundShippingUpTo === "paid") return charged;
  return Math.min(charged, shipping?.cheapestMinor ?? charged);
}

function goodsValueOf({ charge, requested, units }: Grant): number {
  return cumulativeShare(charge.grossMinor, charge.units, requested.before, units);
}

function valueGivenBack({ lines }: ReturnsFacts, charges: readonly LineCharge[]): number {
  return lines.reduce((sum, line, index) => {
    const charge = charges[index];
    return charge === undefined
      ? sum
      : sum + cumulativeShare(charge.grossMinor, charge.units, 0, givenBack(line));
  }, 0);
}

/** Lines that get nothing of the shipping do not take it from those that get it at the end. */
function lastClaim(claims: readonly ShippingClaim[], { settle }: ShippingClaim): number {
  return claims.findLastIndex((one) => one.settle.outboundShipping === settle.outboundShipping);
}

/** Tells whether with these grants every unit of the order has come back. */
function completesOrder(claims: readonly ShippingClaim[], { lines }: ReturnsFacts): boolean {
  return lines.every((line, index) => {
    const now = claims
      .filter(({ grant }) => grant.requested.lineIndex === index)
      .reduce((sum, { grant }) => sum + grant.units, 0);
    return givenBack(line) + now === line.quantityOrdered;
  });
}
