import { currencyExponent } from "./currency-exponent.js";
import { requireSafeInteger } from "./require-safe-integer.js";

/**
 * An amount in minor units as the exact decimal text of its currency: always all digits of the
 * minor unit, a point, no grouping, a leading minus. For machines and logs; what a customer reads
 * is formatted per locale from this.
 *
 * Throws `RangeError` for anything but a safe integer and a three-letter currency code.
 *
 * @example
 * toDecimalString(295_991, "KWD"); // "295.991"
 * toDecimalString(5_800, "JPY"); // "5800"
 * toDecimalString(-5, "EUR"); // "-0.05"
 */
export function toDecimalString(amountMinor: number, currency: string): string {
  requireSafeInteger(amountMinor, "amountMinor");
  const exponent = currencyExponent(currency);
  const digits = String(Math.abs(amountMinor)).padStart(exponent + 1, "0");
  const point = digits.length - exponent;
  const fraction = exponent === 0 ? "" : `.${digits.slice(point)}`;
  return `${amountMinor < 0 ? "-" : ""}${digits.slice(0, point)}${fraction}`;
}
