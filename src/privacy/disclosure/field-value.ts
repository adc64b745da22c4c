import type { Showing } from "./decision.js";
import { applyMask, type Scalar } from "./mask.js";

/** The single value that something is; `undefined` for what is none, and for numbers and dates that are none. */
export function scalarOf(value: unknown): Scalar | null | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value === "string" || typeof value === "bigint" || typeof value === "boolean")
    return value;
  return value === null ? null : dateTextOf(value);
}

/** Asks neither the class nor a method of the value, which could be anyone's: only a real date has a time. */
function dateTextOf(value: unknown): string | undefined {
  try {
    const time = Date.prototype.getTime.call(value);
    return Number.isNaN(time) ? undefined : new Date(time).toISOString();
  } catch {
    return undefined;
  }
}

/** What is shown of a single value. */
export function shown(value: Scalar | null, showing: Showing): unknown {
  if (showing === "nothing") return undefined;
  if (showing === "in-full") return value;
  return value === null ? applyMask("hidden", "") : applyMask(showing, value);
}
