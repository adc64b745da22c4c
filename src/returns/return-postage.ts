import type { ReturnsFacts } from "./facts.js";
import type { Grant } from "./grant.js";

/**
 * How much of what the customer paid to send the goods back is given back: as much as a rule that holds
 * for any granted line says, and no more than was paid. It was not paid to the shop, so it comes on top
 * of the refund.
 */
export function returnPostageOf(grants: readonly Grant[], { request }: ReturnsFacts): number {
  const paid = request.returnPostageMinor ?? 0;
  const limits = grants.flatMap(({ effects }) =>
    effects["return-shipping"].map(({ params }) =>
      params.refundUpTo === "paid" ? paid : (params.refundUpToMinor ?? 0),
    ),
  );
  return Math.min(paid, Math.max(0, ...limits));
}
