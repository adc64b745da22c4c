import { z } from "zod";
import { calendarDate, signedMoney } from "../domain/fact-types.js";
import {
  customerShape,
  exchangeShape,
  type FactExtension,
  itemShape,
  orderShape,
  requestShape,
  shippingShape,
  tenderShape,
} from "./facts.js";
import { tenderKinds } from "./vocabulary.js";

/** What derivation adds to the order. Days are calendar days in the policy's zone. */
const orderDerived = {
  placedOn: calendarDate(),
  deliveredOn: calendarDate(),
  daysSincePlaced: z.int(),
  hoursSincePlaced: z.int(),
  daysSinceDispatch: z.int(),
  daysSinceDelivery: z.int(),
  lineCount: z.int(),
  tenderKinds: z.array(z.enum(tenderKinds)),
  totalMinor: signedMoney(),
  goodsMinor: signedMoney(),
  keptGoodsMinor: signedMoney(),
  capturedMinor: signedMoney(),
  refundableMinor: signedMoney(),
};

/**
 * What derivation adds to a line: `paidMinor` is what the whole line cost, tax included;
 * `bundleComplete` tells whether all lines with its `bundleId` come back whole, or have come back;
 * `shelfLifeDays` are the days from its delivery to its best-before date, negative if it came late.
 */
const itemDerived = {
  deliveredOn: calendarDate(),
  daysSinceDispatch: z.int(),
  daysSinceDelivery: z.int(),
  bundleComplete: z.boolean(),
  quantityRequested: z.int(),
  quantityReturnable: z.int(),
  shelfLifeDays: z.int(),
  paidMinor: signedMoney(),
  shareBasisPoints: z.int(),
};

/**
 * What derivation adds to the request: `unitCount` are the units asked for on all lines together,
 * `freeGiftsIncluded` tells whether every free gift of the order comes back or has come back.
 */
const requestDerived = {
  requestedOn: calendarDate(),
  sentOn: calendarDate(),
  unitCount: z.int(),
  quantityReceived: z.int(),
  freeGiftsIncluded: z.boolean(),
  wholeOrder: z.boolean(),
  exchangeDifferenceMinor: signedMoney(),
};

/** What derivation adds to the wanted exchange; a positive difference is the customer's to pay. */
const exchangeDerived = {
  sameProduct: z.boolean(),
  sameVariant: z.boolean(),
  differenceMinor: signedMoney(),
};

/** What derivation adds to the wanted tender: whether it bore a part of this order. */
const tenderDerived = { original: z.boolean() };

/** The groups of facts that a rule of the returns domain may name, as one object per subject. */
export function createRecordSchema(extra: FactExtension) {
  return z.object({
    order: z.object({ ...orderShape, ...extra.order, ...orderDerived }),
    item: z.object({ ...itemShape, ...extra.item, ...itemDerived }),
    request: z.object({ ...requestShape, ...extra.request, ...requestDerived }),
    exchange: z.object({ ...exchangeShape, ...extra.exchange, ...exchangeDerived }),
    tender: z.object({ ...tenderShape, ...extra.tender, ...tenderDerived }),
    shipping: z.object({ ...shippingShape, ...extra.shipping }),
    customer: z.object({ ...customerShape, ...extra.customer }),
  });
}
