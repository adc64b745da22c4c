import { expect, it } from "vitest";
import { oneLine } from "../../../src/errors/one-line.js";

it.each([
  ["a\r\nb", "a\\u000d\\u000ab"],
  ["\u0000\u007f\u0085\u001b[31m", "\\u0000\\u007f\\u0085\\u001b[31m"],
  ["\u2028\u2029", "\\u2028\\u2029"],
  ["\ud83d and 😀", "\\ud83d and 😀"],
  ["Größe – नमस्ते", "Größe – नमस्ते"],
])("writes %j as %s", (text, line) => {
  expect(oneLine(text)).toBe(line);
});
