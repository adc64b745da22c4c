import * as currencies from "dinero.js/currencies";
import { describe, expect, it } from "vitest";
import { currencyExponent } from "../../../src/money/currency-exponent.js";

/** The reference counts these in fifths (base 5, exponent 1); ISO 4217 List One gives them 2. */
const COUNTED_IN_FIFTHS = ["MGA", "MRU"];

describe("currencyExponent", () => {
  it("agrees with the reference table for every decimal currency", () => {
    const reference = Object.values(currencies).filter(({ base }) => base === 10);
    const expected = reference.map(({ code, exponent }) => [code, exponent]);
    expect(reference.length).toBeGreaterThan(150);
    expect(reference.map(({ code }) => [code, currencyExponent(code)])).toEqual(expected);
  });

  it("gives the two non-decimal currencies the exponent ISO 4217 lists", () => {
    const others = Object.values(currencies).filter(({ base }) => base !== 10);
    expect(others.map(({ code }) => code)).toEqual(COUNTED_IN_FIFTHS);
    expect(COUNTED_IN_FIFTHS.map(currencyExponent)).toEqual([2, 2]);
  });

  it.each(["", "EU", "eur", "EURO", "EUR\n", "constructor"])("throws for %j", (code) => {
    expect(() => currencyExponent(code)).toThrow(
      new RangeError(`\`${code}\` is not a three-letter currency code`),
    );
  });
});
