import { parseInstant } from "../time/instant.js";

/** The epoch milliseconds of an instant that was checked. */
export function msOf(instant: string): number {
  return parseInstant(instant) ?? Number.NaN;
}
