import { expect, it } from "vitest";
import { z } from "zod";
import { text } from "../../../src/policy/text-schema.js";

it.each([
  ["", true],
  ["abc", true],
  ["abcd", false],
  ["😀😀😀", true],
  ["😀😀😀😀", false],
  ["\ud83d\ud83d\ud83d", true],
  ["\ud83d\ud83d\ud83d\ud83d", false],
  [3, false],
])("takes %j as text of at most three characters: %s", (value, isTaken) => {
  expect(text(3).safeParse(value).success).toBe(isTaken);
});

it("says its length to the JSON Schema", () => {
  expect(z.toJSONSchema(text(3))).toMatchObject({ type: "string", maxLength: 3 });
});
