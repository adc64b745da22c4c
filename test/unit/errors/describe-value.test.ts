import { expect, it } from "vitest";
import { describeValue } from "../../../src/errors/describe-value.js";

it.each([
  [undefined, "nothing"],
  [null, "null"],
  [[], "an empty array"],
  [[1], "an array"],
  [{}, "an object"],
  [new Date(0), "an object"],
  [() => 1, "a function"],
  [Symbol("a"), "a symbol"],
  ["equals", "`equals`"],
  ["", "``"],
  [-0, "`0`"],
  [1.5, "`1.5`"],
  [Number.NaN, "`NaN`"],
  [10n, "`10`"],
  [false, "`false`"],
  ["a\nb\u2028c\u0000", "`a\\u000ab\\u2028c\\u0000`"],
  ["x".repeat(60), `\`${"x".repeat(60)}\``],
  ["x".repeat(61), `\`${"x".repeat(60)}…\``],
  [`${"x".repeat(59)}😀!`, `\`${"x".repeat(59)}…\``],
])("describes %o", (value, description) => {
  expect(describeValue(value)).toBe(description);
});

it("is short however long the value is", () => {
  expect(describeValue("y".repeat(5_000_000)).length).toBe(63);
});
