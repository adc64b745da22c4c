import type { Rule } from "../ir/rule.js";
import type { Reason } from "./decision.js";
import type { EffectParams } from "./effects.js";
import type { Grant } from "./grant.js";
import type { JudgedLine } from "./judged-line.js";
import { sameMeans } from "./law-defaults.js";
import { singleStrategy } from "./single-strategy.js";

/** How a whole request is settled: where money goes, and per line what comes back of the rest. */
export interface Strategies {
  readonly tender: EffectParams<"tender">;
  readonly settle: (grant: Grant) => EffectParams<"settle">;
}

/**
 * The strategies for the whole request. Lines may differ in what they get of the outbound shipping;
 * where the money goes and how promotions are valued is one question for all of them, and the shop's to
 * answer: what a law gives a line it gets in any case.
 */
export function sharedStrategies(
  granted: readonly JudgedLine[],
): Strategies | { readonly conflict: Reason } {
  const shops = granted.filter(({ law }) => law === undefined);
  const deciding = shops.length > 0 ? shops : granted;
  const tender = singleStrategy(uniqueByRule(deciding.flatMap(({ effects }) => effects.tender)));
  if ("conflict" in tender) return tender;
  const settle = deciding.flatMap(({ effects }) => effects.settle);
  const differing = settle.find(({ params }) => params.promotions !== settle[0]?.params.promotions);
  const [first] = settle;
  if (first === undefined || differing !== undefined) {
    const rules = [first?.rule.name, differing?.rule.name].sort().join(", ");
    return { conflict: { code: "conflicting-rules", values: { rules } } };
  }
  return {
    tender: granted.some(({ guards }) => guards !== undefined)
      ? sameMeans(tender.params)
      : tender.params,
    settle: ({ effects }) => effects.settle[0]?.params ?? first.params,
  };
}

/** One rule may be active for several lines; it is one rule. */
export function uniqueByRule<Effect extends { readonly rule: Rule }>(
  effects: readonly Effect[],
): readonly Effect[] {
  return [...new Map(effects.map((effect) => [effect.rule, effect])).values()];
}
