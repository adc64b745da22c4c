import { type DataCategory, overlaps } from "../vocabulary/data-category.js";
import type { Showing } from "./decision.js";
import { leastOf } from "./showing.js";

/**
 * The most that is ever shown of some categories, whatever a policy says: what opens an account or a purse is
 * never shown, numbers by which somebody pays or is known to a state never whole.
 */
const ceilings: readonly (readonly [DataCategory, Showing])[] = [
  ["user.authorization", "nothing"],
  ["system.authentication", "nothing"],
  ["user.biometrics", "nothing"],
  ["user.financial.credit_card", "last-4"],
  ["user.financial.bank_account", "last-4"],
  ["payment-number", "last-4"],
  ["user.government_id", "last-4"],
];

/** The most that is ever shown of a category, and of any wider one that could hold such data. */
export function ceilingOf(category: DataCategory): Showing {
  return leastOf(ceilings.flatMap(([capped, most]) => (overlaps(category, capped) ? [most] : [])));
}
