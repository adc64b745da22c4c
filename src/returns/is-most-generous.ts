import { shippingCharged } from "./check-amounts.js";
import type { ReturnsCase } from "./derive.js";
import { appliesTo } from "./fees.js";
import { turnsOnValue } from "./grant.js";
import { type JudgedLine, returnShippingOf } from "./judged-line.js";

/**
 * Tells whether a line gets so much that no floor could give more: nothing is kept of the price, sending
 * back is free, and no outbound shipping is left to give back. Only then it does not matter what cannot
 * be told.
 */
export function isMostGenerous(line: JudgedLine, { facts }: ReturnsCase): boolean {
  const { eligibility, effects, requested } = line;
  const { remedy } = eligibility;
  if (remedy === undefined || !turnsOnValue({ remedy })) return false;
  const keeps = effects.fee.some(({ params }) => appliesTo(params, remedy));
  const loses = effects.deduct.length > 0 && (requested?.asked.valueLossBasisPoints ?? 0) > 0;
  const free = remedy === "keep-item" || returnShippingOf(line) === "shop";
  return !keeps && !loses && free && shippingCharged(facts.shipping) <= 0;
}
