import type { Showing } from "./decision.js";
import { masks } from "./mask.js";

/** What can be shown of a field, the least first. */
export const showings: readonly Showing[] = ["nothing", ...masks, "in-full"];

/** Whether one way of showing a field shows more than another. */
export function showsMore(one: Showing, other: Showing): boolean {
  return showings.indexOf(one) > showings.indexOf(other);
}

/** The way that shows the most of a field; nothing, if there is none. */
export function mostOf(ways: readonly Showing[]): Showing {
  return ways.reduce<Showing>((one, other) => (showsMore(other, one) ? other : one), "nothing");
}

/** The way that shows the least of a field; all, if there is none. */
export function leastOf(ways: readonly Showing[]): Showing {
  return ways.reduce<Showing>((one, other) => (showsMore(one, other) ? other : one), "in-full");
}
