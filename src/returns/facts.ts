import { z } from "zod";
import { calendarDate, instant, money } from "../domain/fact-types.js";
import {
  faultFindings,
  goodsConditions,
  goodsKinds,
  orderStatuses,
  remedies,
  requesters,
  requestKinds,
  requestReasons,
  returnMethods,
  soldStates,
  tenderKinds,
} from "./vocabulary.js";

const id = z.string().min(1).max(200);
const text = z.string().max(1000);
const quantity = z.int().min(0).max(1_000_000);
const units = z.int().min(1).max(1_000_000);
const basisPoints = z.int().min(0).max(10_000);
const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .describe("an ISO 4217 code such as `EUR`")
  .optional();

/** How an order-wide promotion works, so that it can be worked out again for what is kept. */
const promotion = z.strictObject({
  thresholdMinor: money().optional(),
  basisPoints: basisPoints.optional(),
  amountMinor: money().optional(),
});

/** The order as a whole. */
export const orderShape = {
  id: id.optional(),
  customerId: id.optional(),
  status: z.enum(orderStatuses).optional(),
  channel: z.enum(["online", "store", "phone", "marketplace", "off-premises"]).optional(),
  placedAt: instant().optional(),
  dispatchedAt: instant().optional(),
  deliveredAt: instant().optional(),
  currency,
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .describe("an ISO 3166 code such as `DE`")
    .optional(),
  region: text.optional(),
  buyer: z.enum(["consumer", "business"]).optional(),
  regularDelivery: z.boolean().optional(),
  shipByOn: calendarDate().optional(),
  delayConsented: z.boolean().optional(),
  appliedForCredit: z.boolean().optional(),
  returnPolicyPosted: z.boolean().optional(),
  informedOfWithdrawal: z.boolean().optional(),
  informedOfWithdrawalAt: instant().optional(),
  informedOfReturnCost: z.boolean().optional(),
  pricesIncludeTax: z.boolean().optional(),
  chargedMinor: money().optional(),
  shopCurrency: currency,
  shopTotalMinor: money().optional(),
};

/** What an order carries beside its single facts: discounts on several lines, parcels, fees kept before. */
const orderLists = {
  discounts: z
    .array(
      z.strictObject({
        amountMinor: money(),
        lineIds: z.array(id).min(1).optional(),
        promotion: promotion.optional(),
      }),
    )
    .max(50)
    .optional(),
  parcels: z
    .array(
      z.strictObject({ id, dispatchedAt: instant().optional(), deliveredAt: instant().optional() }),
    )
    .max(200)
    .optional(),
  feesCharged: z
    .array(z.strictObject({ kind: text, amountMinor: money() }))
    .max(200)
    .optional(),
};

/** One line of the order. Amounts are of the whole line, but for the price, which is of one unit. */
export const itemShape = {
  id,
  productId: id.optional(),
  variantId: id.optional(),
  category: text.optional(),
  brand: text.optional(),
  tags: z.array(text).max(200).optional(),
  seller: z.enum(["shop", "third-party"]).optional(),
  sellerId: id.optional(),
  currency,
  unitPriceMinor: money().optional(),
  discountMinor: money().optional(),
  taxMinor: money().optional(),
  dutiesMinor: money().optional(),
  refundedMinor: money().optional(),
  giftCardBalanceMinor: money().optional(),
  quantityOrdered: units,
  quantityDelivered: quantity.optional(),
  quantityReturned: quantity.optional(),
  quantityInOpenReturns: quantity.optional(),
  quantityWrittenOff: quantity.optional(),
  parcelId: id.optional(),
  dispatchedAt: instant().optional(),
  deliveredAt: instant().optional(),
  installedAt: instant().optional(),
  activatedAt: instant().optional(),
  bestBeforeOn: calendarDate().optional(),
  kind: z.enum(goodsKinds).optional(),
  soldAs: z.enum(soldStates).optional(),
  finalSale: z.boolean().optional(),
  personalised: z.boolean().optional(),
  perishable: z.boolean().optional(),
  hygieneSeal: z.boolean().optional(),
  digital: z.boolean().optional(),
  activated: z.boolean().optional(),
  gift: z.boolean().optional(),
  freeGift: z.boolean().optional(),
  bundleId: id.optional(),
  warrantyMonths: quantity.optional(),
  exchangesBefore: quantity.optional(),
  repairAttempts: quantity.optional(),
  repairPossible: z.boolean().optional(),
  replacementAvailable: z.boolean().optional(),
};

/** What was paid to have the order sent, and what the cheapest standard way would have cost. */
export const shippingShape = {
  currency,
  paidMinor: money().optional(),
  discountMinor: money().optional(),
  cheapestMinor: money().optional(),
  refundedMinor: money().optional(),
};

/** A means of payment: what it bore of this order, if anything. */
export const tenderShape = {
  id,
  kind: z.enum(tenderKinds),
  currency,
  capturedMinor: money().optional(),
  dueMinor: money().optional(),
  refundedMinor: money().optional(),
  reservedMinor: money().optional(),
  balanceMinor: money().optional(),
  payableInMinor: z.int().min(1).max(100_000).optional(),
};

/** What the shop knows of the customer that a policy may turn on. */
export const customerShape = {
  tier: text.optional(),
  tags: z.array(text).max(200).optional(),
  ordersLast12Months: quantity.optional(),
  returnsLast12Months: quantity.optional(),
  returnRateBasisPoints: basisPoints.optional(),
  keptItemRefundsLast12Months: quantity.optional(),
  fraudRisk: z.enum(["low", "medium", "high"]).optional(),
};

/** What the customer wants in place of a line; the price is of one unit, taxed as the order's are. */
export const exchangeShape = {
  productId: id.optional(),
  variantId: id.optional(),
  currency,
  unitPriceMinor: money().optional(),
  available: z.boolean().optional(),
  stock: quantity.optional(),
};

/** What can be said of a whole request or of one of its lines; a line's own word counts for it. */
const perLineShape = {
  reason: z.enum(requestReasons).optional(),
  statedReason: text.optional(),
  condition: z.enum(goodsConditions).optional(),
  sealBroken: z.boolean().optional(),
  originalPackaging: z.boolean().optional(),
  proofOfPurchase: z.boolean().optional(),
  fault: z.enum(faultFindings).optional(),
  wantedRemedy: z.enum(remedies).optional(),
};

/** The request as a whole. */
export const requestShape = {
  id: id.optional(),
  kind: z.enum(requestKinds),
  requestedAt: instant().optional(),
  withdrawal: z.boolean().optional(),
  sendByOn: calendarDate().optional(),
  sentAt: instant().optional(),
  scannedAt: instant().optional(),
  receivedAt: instant().optional(),
  inspectedAt: instant().optional(),
  agreedAt: instant().optional(),
  returnMethod: z.enum(returnMethods).optional(),
  carrier: text.optional(),
  returnPostageMinor: money().optional(),
  askedBy: z.enum(requesters).optional(),
  wantedTenderId: id.optional(),
  ...perLineShape,
};

/** Keys that a shop adds to groups of facts: group → its further facts. */
export interface FactExtension {
  readonly order?: z.ZodRawShape;
  readonly item?: z.ZodRawShape;
  readonly shipping?: z.ZodRawShape;
  readonly tender?: z.ZodRawShape;
  readonly customer?: z.ZodRawShape;
  readonly request?: z.ZodRawShape;
  readonly exchange?: z.ZodRawShape;
}

/** Builds the strict schema of the facts that a caller gives. Everything that may be left out may be. */
export function createFactsSchema(extra: FactExtension) {
  const exchange = z.strictObject({ ...exchangeShape, ...extra.exchange });
  const requestLine = z.strictObject({
    lineId: id,
    quantity: units,
    quantityReceived: quantity.optional(),
    valueLossBasisPoints: basisPoints.optional(),
    exchange: exchange.optional(),
    ...perLineShape,
    ...perLine(extra.request ?? {}),
  });
  const override = z.strictObject({ by: id, note: text.optional() });
  return z.strictObject({
    order: z.strictObject({ ...orderShape, ...orderLists, ...extra.order }),
    lines: z.array(z.strictObject({ ...itemShape, ...extra.item })).max(1000),
    shipping: z.strictObject({ ...shippingShape, ...extra.shipping }).optional(),
    tenders: z
      .array(z.strictObject({ ...tenderShape, ...extra.tender }))
      .max(50)
      .optional(),
    customer: z.strictObject({ ...customerShape, ...extra.customer }).optional(),
    request: z.strictObject({
      ...requestShape,
      lines: z.array(requestLine).max(1000).optional(),
      override: override.optional(),
      ...extra.request,
    }),
  });
}

/** What is said of a whole request can be said of a line: where it is not, the request's word counts. */
function perLine(shape: z.ZodRawShape): z.ZodRawShape {
  const fields = Object.entries(shape).map(([name, field]) => [
    name,
    z.optional(field instanceof z.ZodDefault ? field.unwrap() : field),
  ]);
  return Object.fromEntries(fields);
}

/** The facts of a returns case after parsing. */
export type ReturnsFacts = z.infer<ReturnType<typeof createFactsSchema>>;

/** One line of the order. */
export type LineFacts = ReturnsFacts["lines"][number];

/** One line of the request. */
export type RequestLineFacts = NonNullable<ReturnsFacts["request"]["lines"]>[number];

/** One means of payment. */
export type TenderFacts = NonNullable<ReturnsFacts["tenders"]>[number];
