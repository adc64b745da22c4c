import type { Remedy } from "./vocabulary.js";

/**
 * The order of remedies by what they are worth to a customer who has named none, best last: money is
 * worth more than goods, goods as they were promised more than goods at a lower price, and what can
 * only be spent at the shop the least. Where a customer has named a remedy, only that one counts.
 */
const order: readonly Remedy[] = [
  "payment-change",
  "store-credit",
  "price-reduction",
  "repair",
  "replacement",
  "exchange",
  "refund",
  "keep-item",
];

/** The place of a remedy in that order; one that is still to be chosen comes before all. */
export function remedyRank(remedy: Remedy | undefined): number {
  return remedy === undefined ? -1 : order.indexOf(remedy);
}
