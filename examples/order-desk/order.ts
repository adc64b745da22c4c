import type { ReturnsFacts } from "redress";

/** What is known of every line until somebody says otherwise. */
const plain = {
  finalSale: false,
  personalised: false,
  perishable: false,
  hygieneSeal: false,
  digital: false,
  seller: "shop",
} as const;

/** An order as a shop stores it: four lines, a voucher over all of them, a gift card and a card. */
export const order: Omit<ReturnsFacts, "request"> = {
  order: {
    id: "10234",
    status: "delivered",
    channel: "online",
    placedAt: "2026-05-01T18:20:00+02:00",
    dispatchedAt: "2026-05-03T09:00:00+02:00",
    deliveredAt: "2026-05-05T14:10:00+02:00",
    currency: "EUR",
    country: "DE",
    buyer: "consumer",
    pricesIncludeTax: true,
    discounts: [{ amountMinor: 1927 }],
  },
  lines: [
    {
      ...plain,
      id: "shirt",
      productId: "linen-shirt",
      variantId: "linen-shirt-m",
      category: "clothing",
      quantityOrdered: 2,
      unitPriceMinor: 4990,
      taxMinor: 1434,
    },
    {
      ...plain,
      id: "socks",
      productId: "wool-socks",
      variantId: "wool-socks-42",
      category: "clothing",
      quantityOrdered: 3,
      unitPriceMinor: 995,
      taxMinor: 429,
    },
    {
      ...plain,
      id: "bottle",
      productId: "steel-bottle",
      category: "household",
      personalised: true,
      quantityOrdered: 1,
      unitPriceMinor: 2400,
      taxMinor: 345,
    },
    {
      ...plain,
      id: "swimsuit",
      productId: "swimsuit",
      category: "clothing",
      hygieneSeal: true,
      quantityOrdered: 1,
      unitPriceMinor: 3900,
      taxMinor: 560,
    },
  ],
  shipping: { paidMinor: 495, cheapestMinor: 495 },
  tenders: [
    { id: "gift-card-77", kind: "gift-card", capturedMinor: 5000, balanceMinor: 0 },
    { id: "card-4242", kind: "card", capturedMinor: 12833 },
  ],
  customer: {
    tier: "standard",
    fraudRisk: "low",
    returnsLast12Months: 1,
    returnRateBasisPoints: 800,
  },
};
