import { describe, expect, it } from "vitest";
import { toDecimalString } from "../../../src/money/decimal-string.js";

describe("toDecimalString", () => {
  it.each([
    { amount: 5_800, currency: "JPY", text: "5800" },
    { amount: 295_991, currency: "KWD", text: "295.991" },
    { amount: 295_990, currency: "KWD", text: "295.990" },
    { amount: 1, currency: "KWD", text: "0.001" },
  ])("writes $amount $currency as $text (rule 1)", ({ amount, currency, text }) => {
    expect(toDecimalString(amount, currency)).toBe(text);
  });

  it.each([
    { amount: -5, currency: "EUR", text: "-0.05" },
    { amount: 0, currency: "EUR", text: "0.00" },
    { amount: -0, currency: "EUR", text: "0.00" },
    { amount: -0, currency: "JPY", text: "0" },
    { amount: -12, currency: "JPY", text: "-12" },
    { amount: 100, currency: "EUR", text: "1.00" },
    { amount: 1, currency: "CLF", text: "0.0001" },
    { amount: Number.MAX_SAFE_INTEGER, currency: "USD", text: "90071992547409.91" },
  ])("writes $amount $currency as $text", ({ amount, currency, text }) => {
    expect(toDecimalString(amount, currency)).toBe(text);
  });

  it("throws for a fraction of a minor unit and for an unwritable currency", () => {
    expect(() => toDecimalString(0.5, "EUR")).toThrow(RangeError);
    expect(() => toDecimalString(5, "euro")).toThrow(RangeError);
  });
});
