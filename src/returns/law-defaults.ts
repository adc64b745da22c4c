import type { ActiveEffect, ActiveEffects } from "./active-effects.js";
import { singleStrategy } from "./single-strategy.js";

/**
 * The effects of a floor made complete. The law says what is refunded and who pays for what; to which
 * means of payment, and how promotions are valued, is as the shop's policy declares, and where that says
 * nothing money goes back the way it came.
 */
export function floorEffects(floor: ActiveEffects, own: ActiveEffects | undefined): ActiveEffects {
  const [right] = floor.offer;
  if (right === undefined) return floor;
  const tender = strategyOf(own?.tender ?? []) ?? { strategy: "original" };
  const declared = own?.settle.find(({ certain }) => certain)?.params;
  const [law] = floor.settle.filter(({ certain }) => certain);
  const settle: ActiveEffect<"settle">["params"] = {
    outboundShipping: "never",
    ...law?.params,
    promotions: declared?.promotions ?? "freeze",
    ...(declared?.feeTax && { feeTax: declared.feeTax }),
  };
  return {
    ...floor,
    tender: [{ ...right, certain: true, params: tender }],
    settle: [{ ...(law ?? right), certain: true, params: settle }],
  };
}

function strategyOf(
  effects: readonly ActiveEffect<"tender">[],
): ActiveEffect<"tender">["params"] | undefined {
  const strategy = singleStrategy<"tender">(effects.filter(({ certain }) => certain));
  return "params" in strategy ? strategy.params : undefined;
}
