import { expect, test } from "vitest";
import { createValueFormat } from "../../../src/messages/format-values.js";
import { plain } from "./say.js";

const berlin = createValueFormat("en", "Europe/Berlin");
const kolkata = createValueFormat("bn", "Asia/Kolkata");

test.each([
  ["closedOn", "2026-06-04", "June 4, 2026"],
  ["closedOn", "2026-02-30", "2026-02-30"],
  ["addOn", "warranty", "warranty"],
  ["fromOn", "2026-06-04T22:00:00Z", "June 5, 2026"],
  ["placedAt", "2026-06-04T22:00:00Z", "June 5, 2026, 12:00 AM"],
  ["placedAt", "yesterday", "yesterday"],
  ["dueBy", "2026-06-04T22:00:00Z", "June 4, 2026"],
  ["dueBy", "2026-06-04T22:00:00.001Z", "June 5, 2026, 12:00 AM"],
  ["dueBy", "soon", "soon"],
  ["count", 12_345, "12,345"],
  ["text", "text", "text"],
  ["flag", false, "false"],
  ["flag", undefined, undefined],
])("%s of %s reads %s", (name, value, written) => {
  const text = berlin(name, value);
  expect(text === undefined ? text : plain(text)).toBe(written);
});

test.each([
  ["EUR", "€90,071,992,547,409.91"],
  ["JPY", "¥9,007,199,254,740,991"],
  ["KWD", "KWD 9,007,199,254,740.991"],
])("the largest amount in %s is exact", (currency, written) => {
  const text = berlin("amountMinor", Number.MAX_SAFE_INTEGER, currency);
  expect(plain(text ?? "")).toBe(written);
});

test("digits and zone are those of the reader", () => {
  expect(kolkata("placedAt", "2026-06-04T20:00:00Z")).toBe("৫ জুন, ২০২৬, ০১:৩০");
  expect(kolkata("amountMinor", 123_456_789, "INR")).toBe("১২,৩৪,৫৬৭.৮৯₹");
  const mumbai = createValueFormat("mr", "Asia/Kolkata");
  expect(mumbai("amountMinor", -123_456_789, "INR")).toBe("-₹१२,३४,५६७.८९");
});

test("an amount without a currency, or that is none, is not written", () => {
  expect(berlin("amountMinor", 5)).toBeUndefined();
  expect(berlin("amountMinor", 0.5, "EUR")).toBeUndefined();
  expect(berlin("amountMinor", "5", "EUR")).toBeUndefined();
});
