import { canonicalJson } from "../domain/canonical-json.js";
import { sha256Hex } from "../domain/sha-256.js";
import type { ReturnsDecision } from "./decision.js";
import type { ReturnsCase } from "./derive.js";

/**
 * A key that is the same for the same request on the same state of the order: a host that executes
 * a decision once per key, and only while `refundableBefore` still holds, refunds nothing twice.
 */
export function idempotencyKeyOf(
  { facts, requested }: ReturnsCase,
  refundableBefore: ReturnsDecision["refundableBefore"],
): string {
  const lines = requested.map(({ line, before, requested: asked }) => [line.id, before, asked]);
  const { id: requestId, kind, requestedAt } = facts.request;
  return sha256Hex(
    canonicalJson({
      orderId: facts.order.id,
      requestId,
      kind,
      requestedAt,
      lines,
      refundableBefore,
    }),
  );
}
