import { expect, it } from "vitest";
import { firstInstantWhere } from "../../../src/time/first-instant-where.js";

it.each([1, 2, 499, 500, 999, 1_000])("finds the change at %d", (change) => {
  expect(firstInstantWhere(0, 1_000, (instant) => instant >= change)).toBe(change);
});

it("finds a change before 1970", () => {
  expect(firstInstantWhere(-1_000, 1_000, (instant) => instant >= -7)).toBe(-7);
});
