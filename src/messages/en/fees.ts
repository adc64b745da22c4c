import { both, type TextTable } from "../text.js";

/** English names of fees. */
export const fees = {
  packaging: both("packaging fee"),
  restocking: both("restocking fee"),
  "return-shipping": both("cost of sending back"),
} as const satisfies TextTable;

/** A kind of fee that a policy which ships charges. */
export type FeeKind = keyof typeof fees;
