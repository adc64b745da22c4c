import { currencyExponent } from "../money/currency-exponent.js";
import type { Settlement } from "./decision.js";
import type { ReturnsCase } from "./derive.js";
import { splitRefund } from "./split-refund.js";
import { refundableOf } from "./tender-caps.js";
import { type TransferTerms, toCharges, toPayout } from "./transfers.js";

/**
 * Moves what an order was paid from the tenders that bore it to the one that is wanted: charged there,
 * given back here, cent for cent. Or the pointers of the facts that this lacks.
 */
export function changePayment(
  { facts }: ReturnsCase,
  terms: TransferTerms,
): { readonly settlement: Settlement } | { readonly missing: readonly string[] } {
  const { tenders, order, request } = facts;
  const wanted = tenders?.find(({ id }) => id === request.wantedTenderId);
  if (tenders === undefined || order.currency === undefined || wanted === undefined)
    return { missing: missingFor(facts) };
  const refundMinor = refundableOf(facts);
  const shares = splitRefund(refundMinor, tenders, { strategy: "original" }, undefined);
  return {
    settlement: {
      currency: order.currency,
      goodsMinor: 0,
      taxMinor: 0,
      dutiesMinor: 0,
      shippingMinor: 0,
      fees: [],
      feesMinor: 0,
      uncollectedFeeMinor: 0,
      refundMinor,
      ...toPayout(shares, {}, terms),
      charges: toCharges(refundMinor, wanted, terms),
      rounding: { mode: "half-up", exponent: currencyExponent(order.currency) },
    },
  };
}

function missingFor({ tenders, order, request }: ReturnsCase["facts"]): readonly string[] {
  return [
    ...(tenders === undefined ? ["/tenders"] : []),
    ...(order.currency === undefined ? ["/order/currency"] : []),
    ...(request.wantedTenderId === undefined ? ["/request/wantedTenderId"] : []),
  ];
}
