import { basisPointsOf } from "../money/basis-points.js";
import { allocateByLargestRemainder } from "../money/largest-remainder.js";
import { sumMinor } from "../money/sum-minor.js";
import type { Settlement } from "./decision.js";
import type { Credited } from "./fees.js";

/**
 * The part of the refund that is paid as credit, with the bonus of each line's offer (rule 18); and what
 * an exchange gives back as credit, which earns no bonus.
 */
export function storeCredit(
  forGoods: number,
  due: readonly number[],
  refunded: readonly Credited[],
  fromExchange: number,
): Settlement["storeCredit"] {
  const parts = allocateByLargestRemainder(forGoods, due);
  const credits = refunded.flatMap(({ grant }, index) =>
    grant.remedy === "store-credit" ? [{ grant, cash: parts[index] ?? 0 }] : [],
  );
  if (credits.length === 0 && fromExchange === 0) return undefined;
  const cashValueMinor = sumMinor(credits.map(({ cash }) => cash)) + fromExchange;
  const bonusMinor = sumMinor(
    credits.map(({ grant: { offer }, cash }) =>
      cash === 0
        ? 0
        : basisPointsOf(cash, offer?.params.bonusBasisPoints ?? 0) +
          (offer?.params.bonusMinor ?? 0),
    ),
  );
  const payable = Math.min(bonusMinor, Number.MAX_SAFE_INTEGER - cashValueMinor);
  return { cashValueMinor, bonusMinor: payable, amountMinor: cashValueMinor + payable };
}
