import { cumulativeShare } from "../money/cumulative-share.js";
import { multiplyDivide } from "../money/multiply-divide.js";
import type { LineCredit } from "./decision.js";
import { paidForUnits } from "./exchange-difference.js";
import type { Grant } from "./grant.js";

/**
 * What an exchange costs beyond what was paid (rules 19 and 20), with tax on both sides: positive to
 * charge, negative to refund. `full-price` compares with what was paid; `carry-discount` takes the
 * old line's discount off the new price in the same proportion; `list-credit` credits the price
 * before discount, but gives back no more money than was paid. Where the offer says that a cheaper
 * article gives nothing back, it does not.
 */
export function exchangePrice(grant: Grant, credit: LineCredit): number {
  const price = differenceOf(grant, credit);
  return grant.offer?.params.cheaper === "nothing" ? Math.max(0, price) : price;
}

function differenceOf(grant: Grant, credit: LineCredit): number {
  const { requested, charge, units } = grant;
  // That the price is known was seen to before.
  const price = (requested.asked.exchange?.unitPriceMinor ?? 0) * units;
  const mode = grant.offer?.params.difference ?? "full-price";
  if (mode === "carry-discount") return price - discountOn(price, grant) - credit.creditMinor;
  if (mode === "full-price") return price - credit.creditMinor;
  const paid = paidForUnits(charge, requested.before, units);
  const list = paid + cumulativeShare(charge.discountMinor, charge.units, requested.before, units);
  const charged = Math.max(0, price - list);
  return charged > 0 ? charged : Math.min(0, price - credit.creditMinor);
}

function discountOn(price: number, { charge }: Grant): number {
  return charge.listMinor === 0 ? 0 : multiplyDivide(price, charge.discountMinor, charge.listMinor);
}
