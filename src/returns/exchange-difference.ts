import { cumulativeShare } from "../money/cumulative-share.js";
import type { LineCharge } from "./charge.js";
import type { RequestedLine } from "./requested-line.js";

/** What the units asked of one line were paid, with tax: the same cumulative rule as a refund's. */
export function paidForUnits(charge: LineCharge, before: number, units: number): number {
  return cumulativeShare(charge.grossMinor, charge.units, before, units);
}

/**
 * The price of the wanted units less what was paid for those they replace, both with tax (rule 20):
 * positive, and the customer pays; negative, and he gets it back; antisymmetric by construction.
 */
export function exchangeDifference(
  { asked, before, granted }: RequestedLine,
  charge: LineCharge | undefined,
): number | undefined {
  const price = asked.exchange?.unitPriceMinor;
  if (price === undefined || charge === undefined) return undefined;
  return price * granted - paidForUnits(charge, before, granted);
}
