import { sumMinor } from "../money/sum-minor.js";
import type { LineCharge } from "./charge.js";
import { shippingCharged } from "./check-amounts.js";
import type { LineCredit } from "./decision.js";
import type { ReturnsFacts } from "./facts.js";
import type { Credited } from "./fees.js";
import { type Grant, isRefunded } from "./grant.js";
import { creditLines, pricesIncludeTax } from "./line-credit.js";
import { shippingShares } from "./outbound-shipping.js";

/** The least that a floor lets a granted line be worth: its credit, and its share of outbound shipping. */
export interface FloorBound {
  readonly credit: LineCredit;
  readonly shippingMinor: number;
}

/** A granted line with its credit and, where a floor grants the same, the least that it is worth. */
export interface Bounded extends Credited {
  readonly bound: FloorBound | undefined;
  /** Whether the floor's credit is in the place of the policy's. */
  readonly isRaised: boolean;
}

/** What the floors would give for the lines that they grant, each the best of it, by position. */
export function floorBounds(
  grants: readonly Grant[],
  facts: ReturnsFacts,
  charges: readonly LineCharge[],
): readonly (FloorBound | undefined)[] {
  const most = Math.max(0, ...grants.map(({ floors }) => floors.length));
  const layers = Array.from({ length: most }, (_, layer) =>
    boundsOf(layer, grants, facts, charges),
  );
  return grants.map((_, index) => bestOf(layers.flatMap((bounds) => bounds[index] ?? [])));
}

/** Of several floors, the largest credit and the largest share of shipping. */
function bestOf(bounds: readonly FloorBound[]): FloorBound | undefined {
  const [first, ...others] = bounds;
  if (first === undefined) return undefined;
  return others.reduce(
    (best, { credit, shippingMinor }) => ({
      credit: credit.creditMinor > best.credit.creditMinor ? credit : best.credit,
      shippingMinor: Math.max(shippingMinor, best.shippingMinor),
    }),
    first,
  );
}

/** What one floor of each line alone would give for it; nothing for lines that have none. */
function boundsOf(
  layer: number,
  grants: readonly Grant[],
  facts: ReturnsFacts,
  charges: readonly LineCharge[],
): readonly (FloorBound | undefined)[] {
  const below = grants.flatMap((grant, index) => {
    const floor = grant.floors[layer];
    if (floor === undefined || !isRefunded(grant)) return [];
    return [{ index, grant: { ...grant, effects: floor.effects, floors: [] } }];
  });
  const alone = below.map(({ grant }) => grant);
  const credits = creditLines(alone, {
    repricedMinor: undefined,
    pricesIncludeTax: pricesIncludeTax(facts),
  });
  const claims = alone.flatMap((grant) => {
    const [settle] = grant.effects.settle;
    return settle === undefined ? [] : [{ grant, settle: settle.params }];
  });
  const shipping = shippingShares(claims, facts, charges);
  const bounds: (FloorBound | undefined)[] = grants.map(() => undefined);
  for (const [position, { index }] of below.entries()) {
    const credit = credits[position];
    if (credit) bounds[index] = { credit, shippingMinor: shipping[position] ?? 0 };
  }
  return bounds;
}

/** Each line's share of outbound shipping, not below its floor's; together not above what is left of it. */
export function notBelow(
  shares: readonly number[],
  refunded: readonly Bounded[],
  { shipping }: ReturnsFacts,
): readonly number[] {
  const charged = Math.max(0, shippingCharged(shipping) - (shipping?.refundedMinor ?? 0));
  let spare = Math.max(0, charged - sumMinor(shares));
  return shares.map((share, index) => {
    const raise = Math.min(
      spare,
      Math.max(0, (refunded[index]?.bound?.shippingMinor ?? 0) - share),
    );
    spare -= raise;
    return share + raise;
  });
}
