import { expect, it } from "vitest";
import { digitsAt } from "../../../src/time/digits-at.js";

it("reads exactly the digits asked for", () => {
  expect(digitsAt("2026-05", 0, 4)).toBe(2026);
  expect(digitsAt("2026-05", 5, 2)).toBe(5);
});

it.each(["2a", "2-", " 2", "2", "", "٢٦", "+2", "2/", "2:"])("answers NaN for %j", (text) => {
  expect(digitsAt(text, 0, 2)).toBeNaN();
});
