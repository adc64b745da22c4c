import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { basisPointsOf } from "../../src/money/basis-points.js";
import { currencyExponent } from "../../src/money/currency-exponent.js";
import { toDecimalString } from "../../src/money/decimal-string.js";
import { multiplyDivide } from "../../src/money/multiply-divide.js";
import { runs } from "../support/property-options.js";

const amount = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -100_000, max: 100_000 }));
const positive = fc.oneof(
  fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  fc.integer({ min: 1, max: 1_000 }),
);
/** A fraction of at most one, so that the result is a safe integer. */
const fraction = fc
  .tuple(positive, positive)
  .map(([a, b]) => ({ numerator: Math.min(a, b), denominator: Math.max(a, b) }));

describe("multiplyDivide", () => {
  it("is at most half a unit off, and up when it is exactly half", () => {
    const law = fc.property(amount, fraction, (value, { numerator, denominator }) => {
      const size = Math.abs(value);
      const result = BigInt(multiplyDivide(size, numerator, denominator));
      const exact2 = 2n * BigInt(size) * BigInt(numerator);
      const error2 = 2n * result * BigInt(denominator) - exact2;
      expect(error2 > -BigInt(denominator) && error2 <= BigInt(denominator)).toBe(true);
    });
    fc.assert(law, runs());
  });

  it("mirrors a credit to a charge", () => {
    const law = fc.property(amount, fraction, (value, { numerator, denominator }) => {
      const mirrored = 0 - multiplyDivide(value, numerator, denominator);
      expect(multiplyDivide(0 - value, numerator, denominator)).toBe(mirrored);
      expect(multiplyDivide(value, 0 - numerator, denominator)).toBe(mirrored);
    });
    fc.assert(law, runs());
  });

  it("gives the amount back for n / n", () => {
    const law = fc.property(amount, positive, (value, n) => {
      expect(multiplyDivide(value, n, n)).toBe(value);
    });
    fc.assert(law, runs());
  });
});

describe("basisPointsOf", () => {
  it("never falls when the rate rises, and never passes the amount below 100 %", () => {
    const rate = fc.nat({ max: 9_999 });
    const law = fc.property(fc.maxSafeNat(), rate, (value, basisPoints) => {
      const part = basisPointsOf(value, basisPoints);
      const more = basisPointsOf(value, basisPoints + 1);
      expect(part).toBeLessThanOrEqual(more);
      expect(more).toBeLessThanOrEqual(value);
    });
    fc.assert(law, runs());
  });
});

describe("toDecimalString", () => {
  it("writes exactly the amount with the currency's digits", () => {
    const currency = fc.constantFrom("JPY", "KRW", "EUR", "INR", "BDT", "KWD", "TND", "CLF");
    const law = fc.property(amount, currency, (value, code) => {
      const text = toDecimalString(value, code);
      const [, fractionDigits = ""] = text.split(".");
      expect(text).toMatch(/^-?(0|[1-9]\d*)(\.\d+)?$/);
      expect(fractionDigits).toHaveLength(currencyExponent(code));
      expect(BigInt(text.replace(".", ""))).toBe(BigInt(value));
    });
    fc.assert(law, runs());
  });
});
