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
import { type Bounded, type FloorBound, floorBounds, notBelow } from "./floor-bounds.js";
import { type Grant, isRefunded } from "./grant.js";
import { creditLines, pricesIncludeTax } from "./line-credit.js";
import { missingAmounts } from "./missing-amounts.js";
import { shippingShares } from "./outbound-shipping.js";
import { firstReturnValue, repricedValue } from "./reprice.js";
import { returnPostageOf } from "./return-postage.js";
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
      /** Per grant, whether a floor gives it more than the shop's policy would. */
      readonly raised: readonly boolean[];
    }
  | { readonly missing: readonly string[] };

/** Works out what to pay and to charge for all granted lines of a request together. */
export function settle(grants: readonly Grant[], context: SettleContext): Settled {
  const valued = creditsOf(grants, context);
  if ("missing" in valued) return valued;
  const { credits, reissuedMinor } = valued;
  const { facts, charges } = context;
  const bounds = floorBounds(grants, facts, charges);
  const credited = grants.map((grant, index): Bounded => {
    const bound = bounds[index];
    const credit = withoutDuties(credits[index] as LineCredit, context.settle(grant), bound);
    const isLess = bound !== undefined && credit.creditMinor < bound.credit.creditMinor;
    return { grant, credit: isLess ? bound.credit : credit, bound, isRaised: isLess };
  });
  const refunded = credited.filter(({ grant }) => isRefunded(grant));
  const claims = refunded.map(({ grant }) => ({ grant, settle: context.settle(grant) }));
  const own = shippingShares(claims, facts, charges);
  const shipping = notBelow(own, refunded, facts);
  const exchanged = credited.filter(({ grant }) => grant.remedy === "exchange");
  const prices = exchanged.map(({ grant, credit }) => exchangePrice(grant, credit));
  return assemble({ credited, refunded, shipping, prices, reissuedMinor }, context);
}

/** Duties stay with who levied them where the policy says so and no law gives them back. */
function withoutDuties(
  credit: LineCredit,
  { duties = "with-goods" }: EffectParams<"settle">,
  bound: FloorBound | undefined,
): LineCredit {
  return duties === "with-goods" || bound !== undefined ? credit : { ...credit, dutiesMinor: 0 };
}

function assemble(parts: SettlementParts, context: SettleContext): Settled {
  const { credited, refunded, shipping, prices } = parts;
  const { facts, terms } = context;
  const { tenders = [], order, request } = facts;
  const totals = totalsOf(parts, facts, context.tender);
  const { fees, feesMinor, collectedMinor, forGoodsMinor, forExchangeMinor } = totals;
  const refundMinor = forGoodsMinor + forExchangeMinor;
  const credit = storeCredit(forGoodsMinor, totals.due, refunded, exchangeCredit(parts, totals));
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
    ...toPayout(splitRefund(cashMinor, tenders, context.tender, wanted), context.tender, terms),
    charges: toCharges(Math.max(0, sumMinor(prices)), wanted, terms),
    ...(prices.length > 0 && { priceDifferenceMinor: sumMinor(prices) }),
    ...(credit && { storeCredit: credit }),
    ...besides(parts, totals, facts),
    ...shopReport(refundMinor, context),
    rounding: { mode: "half-up", exponent: currencyExponent(currency) },
  };
  const reasons = [...cappedReason(totals, facts), ...tenderReason(wanted, cashMinor, context)];
  const raised = credited.map((one) => one.isRaised || totals.spared.has(one));
  return { settlement, credits: credited.map((one) => one.credit), reasons, raised };
}

/** What an exchange gives back that is kept as credit, as the offer says. */
function exchangeCredit({ credited }: SettlementParts, { forExchangeMinor }: SettlementTotals) {
  const asCredit = credited.some(
    ({ grant }) => grant.remedy === "exchange" && grant.offer?.params.cheaper === "store-credit",
  );
  return asCredit ? forExchangeMinor : 0;
}

/** What comes with a refund and is no part of it: postage, lowered instalments, coupons issued anew. */
function besides(
  { credited, reissuedMinor }: SettlementParts,
  { dueReductions }: SettlementTotals,
  facts: ReturnsFacts,
): Partial<Settlement> {
  const postage = returnPostageOf(
    credited.map(({ grant }) => grant),
    facts,
  );
  return {
    ...(postage > 0 && { returnPostageMinor: postage }),
    ...(dueReductions.length > 0 && { dueReductions }),
    ...(reissuedMinor > 0 && { reissuedCouponMinor: reissuedMinor }),
  };
}

interface Valued {
  readonly credits: readonly LineCredit[];
  readonly reissuedMinor: number;
}

function creditsOf(
  grants: readonly Grant[],
  context: SettleContext,
): Valued | { readonly missing: readonly string[] } {
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
  const isFirst = grants.some((grant) => context.settle(grant).promotions === "first-return");
  const first = isFirst ? firstReturnValue(grants, facts, discounts, charges) : undefined;
  const credits = creditLines(grants, {
    repricedMinor: repriced ?? first?.valueMinor,
    pricesIncludeTax: pricesIncludeTax(facts),
  });
  return { credits, reissuedMinor: first?.reissuedMinor ?? 0 };
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
