import { basisPointsOf } from "../money/basis-points.js";
import { cumulativeShare } from "../money/cumulative-share.js";
import { currencyExponent } from "../money/currency-exponent.js";
import { allocateByLargestRemainder } from "../money/largest-remainder.js";
import { multiplyDivide } from "../money/multiply-divide.js";
import type { LineCharge } from "./charge.js";
import { totalCharged } from "./check-amounts.js";
import type { Fee, LineCredit, Reason, Settlement } from "./decision.js";
import type { EffectParams } from "./effects.js";
import { exchangePrice } from "./exchange-price.js";
import type { ReturnsFacts, TenderFacts } from "./facts.js";
import { type Credited, feeBurdens, feesOf } from "./fees.js";
import { type Grant, isRefunded } from "./grant.js";
import { creditLines, pricesIncludeTax } from "./line-credit.js";
import { shippingShares } from "./outbound-shipping.js";
import { repricedValue } from "./reprice.js";
import { splitRefund } from "./split-refund.js";
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

interface Parts {
  readonly credited: readonly Credited[];
  readonly refunded: readonly Credited[];
  readonly shipping: readonly number[];
  readonly prices: readonly number[];
}

/** What is due for each refunded line, and how much of it, and of an exchange, can be paid. */
interface Totals {
  readonly fees: readonly Fee[];
  readonly feesMinor: number;
  readonly collectedMinor: number;
  readonly due: readonly number[];
  readonly owedMinor: number;
  readonly forGoodsMinor: number;
  readonly forExchangeMinor: number;
}

/** A line bears its fees as far as it is worth: what is left is nobody else's (rules 8 and 9). */
function totalsOf({ credited, refunded, shipping, prices }: Parts, facts: ReturnsFacts): Totals {
  const worth = refunded.map(
    ({ credit }, index) => credit.creditMinor + credit.dutiesMinor + (shipping[index] ?? 0),
  );
  const fees = feesOf(credited, facts);
  const burdens = feeBurdens(fees, refunded);
  const due = worth.map((amount, index) => Math.max(0, amount - (burdens[index] ?? 0)));
  const refundable = refundableOf(facts);
  const forGoodsMinor = Math.min(sum(due), refundable);
  const givenBack = Math.max(0, -sum(prices));
  return {
    fees,
    feesMinor: sum(fees.map(({ amountMinor }) => amountMinor)),
    collectedMinor: sum(worth) - sum(due),
    due,
    owedMinor: sum(due) + givenBack,
    forGoodsMinor,
    forExchangeMinor: Math.min(givenBack, refundable - forGoodsMinor),
  };
}

function assemble(parts: Parts, context: SettleContext): Settled {
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
    goodsMinor: sum(refunded.map((one) => one.credit.creditMinor)),
    taxMinor: taxWithin(refunded, collectedMinor, context),
    dutiesMinor: sum(refunded.map((one) => one.credit.dutiesMinor)),
    shippingMinor: sum(shipping),
    fees,
    feesMinor,
    uncollectedFeeMinor: feesMinor - collectedMinor,
    refundMinor,
    ...toPayout(splitRefund(cashMinor, tenders, context.tender, wanted), terms),
    charges: toCharges(Math.max(0, sum(prices)), wanted, terms),
    ...(prices.length > 0 && { priceDifferenceMinor: sum(prices) }),
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
  const missing = missingFor(grants, context);
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

function missingFor(
  grants: readonly Grant[],
  { facts, settle: strategy }: SettleContext,
): readonly string[] {
  const missing: string[] = facts.tenders === undefined ? ["/tenders"] : [];
  const cheapest = grants.some((grant) => {
    const { outboundShipping, outboundShippingUpTo } = strategy(grant);
    return outboundShipping !== "never" && outboundShippingUpTo === "cheapest-standard";
  });
  const { shipping } = facts;
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

/** The part of the refund that is paid as credit, with the bonus of each line's offer (rule 18). */
function storeCredit(
  forGoods: number,
  due: readonly number[],
  refunded: readonly Credited[],
): Settlement["storeCredit"] {
  const parts = allocateByLargestRemainder(forGoods, due);
  const credits = refunded.flatMap(({ grant }, index) =>
    grant.remedy === "store-credit" ? [{ grant, cash: parts[index] ?? 0 }] : [],
  );
  if (credits.length === 0) return undefined;
  const cashValueMinor = sum(credits.map(({ cash }) => cash));
  const bonusMinor = sum(
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

/** Tax follows the money unless a fee is declared a supply of its own (rule 10). */
function taxWithin(
  refunded: readonly Credited[],
  feesMinor: number,
  context: SettleContext,
): number {
  const taxMinor = sum(refunded.map(({ credit }) => credit.taxMinor));
  const goodsMinor = sum(refunded.map(({ credit }) => credit.creditMinor));
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
  const before = sum((facts.tenders ?? []).map(({ refundedMinor = 0 }) => refundedMinor));
  const amountMinor = cumulativeShare(shopTotalMinor, total, before, refundMinor);
  return { shopCurrency: { currency: shopCurrency, amountMinor } };
}

function cappedReason(
  { owedMinor, forGoodsMinor, forExchangeMinor }: Totals,
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

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
