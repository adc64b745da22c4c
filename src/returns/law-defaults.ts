import type { Finding, LoadedPolicy } from "../domain/domain.js";
import { type ActiveEffect, type ActiveEffects, activeEffects } from "./active-effects.js";
import { singleStrategy } from "./single-strategy.js";

/** A line's effects as one layer has them: a law's are made complete. */
export function layerEffects({ document, rules }: LoadedPolicy, finding: Finding): ActiveEffects {
  const effects = activeEffects(rules, finding);
  return document.law === undefined ? effects : floorEffects(effects, undefined);
}

/**
 * The effects of a floor made complete. The law says what is refunded and who pays for what: what was
 * paid, by the same means of payment. Of these, which comes first is as the shop's policy declares.
 */
export function floorEffects(floor: ActiveEffects, own: ActiveEffects | undefined): ActiveEffects {
  const [right] = floor.offer;
  if (right === undefined) return floor;
  const tender = sameMeans(strategyOf(own?.tender ?? []) ?? { strategy: "original" });
  const declared = own?.settle.find(({ certain }) => certain)?.params;
  const [law] = floor.settle.filter(({ certain }) => certain);
  const untold = floor.settle.filter(({ certain }) => !certain);
  const settle: ActiveEffect<"settle">["params"] = {
    outboundShipping: "never",
    ...law?.params,
    promotions: "freeze",
    ...(declared?.feeTax && { feeTax: declared.feeTax }),
  };
  return {
    ...floor,
    tender: [{ ...right, certain: true, params: tender }],
    settle: [{ ...(law ?? right), certain: true, params: settle }, ...untold],
  };
}

/** Money comes back by the means of payment, never as credit; what was credit may come back as such. */
export function sameMeans({
  asCredit = [],
  ...strategy
}: ActiveEffect<"tender">["params"]): ActiveEffect<"tender">["params"] {
  const credits = asCredit.filter((kind) => kind === "gift-card" || kind === "store-credit");
  return { ...strategy, ...(credits.length > 0 && { asCredit: credits }) };
}

function strategyOf(
  effects: readonly ActiveEffect<"tender">[],
): ActiveEffect<"tender">["params"] | undefined {
  const strategy = singleStrategy<"tender">(effects.filter(({ certain }) => certain));
  return "params" in strategy ? strategy.params : undefined;
}
