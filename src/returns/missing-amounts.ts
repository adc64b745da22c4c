import type { EffectParams } from "./effects.js";
import type { ReturnsFacts } from "./facts.js";
import type { Grant } from "./grant.js";

/** The pointers of the amounts, beyond what was charged, that a settlement cannot do without. */
export function missingAmounts(
  grants: readonly Grant[],
  { tenders, shipping }: ReturnsFacts,
  strategy: (grant: Grant) => EffectParams<"settle">,
): readonly string[] {
  const missing: string[] = tenders === undefined ? ["/tenders"] : [];
  const cheapest = grants.some((grant) => {
    const { outboundShipping, outboundShippingUpTo } = strategy(grant);
    return outboundShipping !== "never" && outboundShippingUpTo === "cheapest-standard";
  });
  if (cheapest && (shipping?.paidMinor ?? 0) > 0 && shipping?.cheapestMinor === undefined)
    missing.push("/shipping/cheapestMinor");
  for (const { requested, remedy } of grants)
    if (remedy === "exchange" && requested.asked.exchange?.unitPriceMinor === undefined)
      missing.push(
        requested.askedIndex === undefined
          ? "/request/lines"
          : `/request/lines/${requested.askedIndex}/exchange/unitPriceMinor`,
      );
  return missing;
}
