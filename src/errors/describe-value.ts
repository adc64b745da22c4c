import { oneLine } from "./one-line.js";

const longestShown = 60;

/**
 * Says in a few words what a value is, for the `received` of an issue: short values in backticks,
 * long ones cut, structures by their kind. Bounded in time and length whatever the value.
 *
 * @example
 * describeValue("equals") // "`equals`"
 * describeValue([])       // "an empty array"
 */
export function describeValue(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return value.length === 0 ? "an empty array" : "an array";
  if (typeof value === "object") return "an object";
  if (typeof value === "function" || typeof value === "symbol") return `a ${typeof value}`;
  return `\`${shorten(String(value))}\``;
}

function shorten(text: string): string {
  if (text.length <= longestShown) return oneLine(text);
  const start = text.slice(0, longestShown).replace(/[\uD800-\uDBFF]$/, "");
  return `${oneLine(start)}…`;
}
