import { sumMinor } from "../money/sum-minor.js";
import type { ReturnsFacts, TenderFacts } from "./facts.js";

/** How much can still go back to a tender: captured less refunded less reserved, never below zero. */
export function refundableTo(tender: TenderFacts): number {
  const gone = (tender.refundedMinor ?? 0) + (tender.reservedMinor ?? 0);
  return Math.max(0, (tender.capturedMinor ?? 0) - gone);
}

/** Tells whether a tender bore a part of this order. */
export function isOriginal(tender: TenderFacts): boolean {
  return (tender.capturedMinor ?? 0) > 0;
}

/** What was captured for an order, by all of its tenders together. */
export function capturedOf({ tenders = [] }: ReturnsFacts): number {
  return sumMinor(tenders.map(({ capturedMinor = 0 }) => capturedMinor));
}

/**
 * How much of an order can still be refunded: everything captured less everything refunded or
 * reserved, whatever it went to (rule 7). Money refunded to another tender counts too.
 */
export function refundableOf({ tenders = [] }: ReturnsFacts): number {
  const net = tenders.reduce(
    (sum, { capturedMinor = 0, refundedMinor = 0, reservedMinor = 0 }) =>
      sum + capturedMinor - refundedMinor - reservedMinor,
    0,
  );
  return Math.max(0, net);
}
