import { cumulativeShare } from "../money/cumulative-share.js";
import { currencyExponent } from "../money/currency-exponent.js";
import { multiplyDivide } from "../money/multiply-divide.js";
import { sumMinor } from "../money/sum-minor.js";
import type { LineCharge } from "./charge.js";
import { totalCharged } from "./check-amounts.js";
import type { LineCredit, Reason, Settlement } from "./decision.js";
import type { EffectParams } from "./effects.js";
import { exchangePrice } from "./exchange-price.js";
import type { ReturnsFacts, TenderFacts } from "./facts.js";
import type { Credited } from "./fees.js";
import { type Grant, isRefunded } from "./grant.js";
import { creditLines, pricesIncludeTax } from "./line-credit.js";
import { missingAmounts } from "./missing-amounts.js";
import { shippingShares } from "./outbound-shipping.js";
import { repricedValue } from "./reprice.js";
import { type SettlementParts, type SettlementTotals, totalsOf } from "./settlement-totals.js";
import { splitRefund } from "./split-refund.js";
import { storeCredit } from "./store-credit.js";
import { isOriginal, refundableOf } from "./tender-caps.js";
import { type TransferTerms, toCharges, toPayout } from "./transfers.js";

/** Everything that working out a settlement takes; the strategies are what the rules declare. */
export interface SettleContext {
  readonly facts: ReturnsFacts;
  readonly charges: readonly LineCharge[];
  readonly settle: (grant: Grant) => EffectParams<"settle">;
  readonly tender: EffectParams<"tender">;
  readonly terms: TransferTerms;
}

/** A settlement with each line's credit and what is to be said about it; or what it lacks. */
export type Settled =
  | {
      readonly settlement: Settlement;
      readonly credits: readonly LineCredit[];
      readonly reasons: readonly Reason[];
    }
  | { readonly missing: readonly string[] };

/** Works out what to pay and to charge for all granted lines of a request together. */
export function settle(grants: readonly Grant[], context: SettleContext): Settled {
  const credits = creditsOf(grants, context);
  if ("missing" in credits) return credits;
  const credited = grants.map((grant, index) => ({ grant, credit: credits[index] as LineCredit }));
  const refunded = credited.filter(({ grant }) => isRefunded(grant));
  const claims = refunded.map(({ grant }) => ({ grant, settle: context.settle(grant) }));
  const shipping = shippingShares(claims, context.facts, context.charges);
  const prices = credited
    .filter(({ grant }) => grant.remedy === "exchange")
    .map(({ grant, credit }) => exchangePrice(grant, credit));
  return assemble({ credited, refunded, shipping, prices }, context);
}

function assemble(parts: SettlementParts, context: SettleContext): Settled {
  const { credited, refunded, shipping, prices } = parts;
  const { facts, terms } = context;
  const { tenders = [], order, request } = facts;
  const totals = totalsOf(parts, facts);
  const { fees, feesMinor, collectedMinor, forGoodsMinor, forExchangeMinor } = totals;
  const refundMinor = forGoodsMinor + forExchangeMinor;
  const credit = storeCredit(forGoodsMinor, totals.due, refunded);
  const wanted = tenders.find(({ id }) => id === request.wantedTenderId);
  const cashMinor = refundMinor - (credit?.cashValueMinor ?? 0);
  const currency = order.currency ?? "";
  const settlement: Settlement = {
    currency,
    goodsMinor: sumMinor(refunded.map((one) => one.credit.creditMinor)),
    taxMinor: taxWithin(refunded, collectedMinor, context),
    dutiesMinor: sumMinor(refunded.map((one) => one.credit.dutiesMinor)),
    shippingMinor: sumMinor(shipping),
    fees,
    feesMinor,
    uncollectedFeeMinor: feesMinor - collectedMinor,
    refundMinor,
    ...toPayout(splitRefund(cashMinor, tenders, context.tender, wanted), terms),
    charges: toCharges(Math.max(0, sumMinor(prices)), wanted, terms),
    ...(prices.length > 0 && { priceDifferenceMinor: sumMinor(prices) }),
    ...(credit && { storeCredit: credit }),
    ...shopReport(refundMinor, context),
    rounding: { mode: "half-up", exponent: currencyExponent(currency) },
  };
  const reasons = [...cappedReason(totals, facts), ...tenderReason(wanted, cashMinor, context)];
  return { settlement, credits: credited.map((one) => one.credit), reasons };
}

function creditsOf(
  grants: readonly Grant[],
  context: SettleContext,
): readonly LineCredit[] | { readonly missing: readonly string[] } {
  const { facts, charges } = context;
  const missing = missingAmounts(grants, facts, context.settle);
  if (missing.length > 0) return { missing };
  const { discounts = [] } = facts.order;
  const isRepriced = grants.some((grant) => context.settle(grant).promotions === "reprice");
  const repriced =
    isRepriced && discounts.length > 0
      ? repricedValue(grants, facts, discounts, charges)
      : undefined;
  if (typeof repriced === "object") return repriced;
  return creditLines(grants, {
    repricedMinor: repriced,
    pricesIncludeTax: pricesIncludeTax(facts),
  });
}

/** Tax follows the money unless a fee is declared a supply of its own (rule 10). */
function taxWithin(
  refunded: readonly Credited[],
  feesMinor: number,
  context: SettleContext,
): number {
  const taxMinor = sumMinor(refunded.map(({ credit }) => credit.taxMinor));
  const goodsMinor = sumMinor(refunded.map(({ credit }) => credit.creditMinor));
  const separate = refunded.some(({ grant }) => context.settle(grant).feeTax === "separate-supply");
  if (separate || goodsMinor === 0) return taxMinor;
  return multiplyDivide(taxMinor, Math.max(0, goodsMinor - feesMinor), goodsMinor);
}

/** The shop's own currency as a report, allocated by the same rule as the refund (rule 23). */
function shopReport(
  refundMinor: number,
  { facts, charges }: SettleContext,
): Pick<Settlement, "shopCurrency"> | undefined {
  const { shopCurrency, shopTotalMinor } = facts.order;
  const total = totalCharged(facts, charges);
  if (shopCurrency === undefined || shopTotalMinor === undefined || total === 0) return undefined;
  const before = sumMinor((facts.tenders ?? []).map(({ refundedMinor = 0 }) => refundedMinor));
  const amountMinor = cumulativeShare(shopTotalMinor, total, before, refundMinor);
  return { shopCurrency: { currency: shopCurrency, amountMinor } };
}

function cappedReason(
  { owedMinor, forGoodsMinor, forExchangeMinor }: SettlementTotals,
  facts: ReturnsFacts,
): readonly Reason[] {
  if (owedMinor === forGoodsMinor + forExchangeMinor) return [];
  const values = { owedMinor, refundableMinor: refundableOf(facts) };
  return [{ code: "refund-capped", values }];
}

/** Says that the refund does not go where the customer wanted it. */
function tenderReason(
  wanted: TenderFacts | undefined,
  cashMinor: number,
  { tender }: SettleContext,
): readonly Reason[] {
  if (wanted === undefined || cashMinor === 0 || isOriginal(wanted)) return [];
  return tender.alsoTo?.includes(wanted.kind)
    ? []
    : [{ code: "tender-not-allowed", values: { tenderId: wanted.id } }];
}
