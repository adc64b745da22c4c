import { sumMinor } from "../money/sum-minor.js";
import type { Settlement } from "./decision.js";
import type { EffectParams } from "./effects.js";
import type { TenderFacts } from "./facts.js";

/** How much instalments are lowered that are not paid yet, in place of paying something back. */
export type DueReductions = NonNullable<Settlement["dueReductions"]>;

/**
 * Lowers what is still due by what is owed, where the policy says that this comes first: nobody is paid
 * back with one hand and charged with the other.
 */
export function reduceDue(
  owedMinor: number,
  tenders: readonly TenderFacts[],
  { due }: EffectParams<"tender">,
): DueReductions {
  if (due !== "reduce-first") return [];
  let left = owedMinor;
  return tenders.flatMap(({ id, dueMinor = 0 }) => {
    const amountMinor = Math.min(left, dueMinor);
    left -= amountMinor;
    return amountMinor === 0
      ? []
      : [{ tenderId: id, amountMinor, dueAfterMinor: dueMinor - amountMinor }];
  });
}

/** The sum of reductions. */
export function reducedMinor(reductions: DueReductions): number {
  return sumMinor(reductions.map(({ amountMinor }) => amountMinor));
}
