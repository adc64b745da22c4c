import { cumulativeShare } from "../money/cumulative-share.js";
import type { LineCharge } from "./charge.js";
import type { RequestedLine } from "./requested-line.js";

/** What units of a line were paid, with tax: price and added tax by the rule of a refund, each. */
export function paidForUnits(charge: LineCharge, before: number, units: number): number {
  const share = (total: number) => cumulativeShare(total, charge.units, before, units);
  return share(charge.valueMinor) + share(charge.grossMinor - charge.valueMinor);
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
