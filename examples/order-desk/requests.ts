import type { ReturnsFacts } from "redress";
import { order } from "./order.js";

/** A request with the title to print it under, and what is different about the order, if anything. */
interface Example {
  readonly title: string;
  readonly request: ReturnsFacts["request"];
  readonly changed?: Partial<ReturnsFacts>;
}

const asked = {
  kind: "return",
  askedBy: "customer",
  requestedAt: "2026-05-25T20:15:00+02:00",
} as const;
const changedMind = {
  ...asked,
  reason: "changed-mind",
  condition: "unopened",
  sealBroken: false,
} as const;
const tooLate = { ...changedMind, requestedAt: "2026-06-05T00:00:00+02:00" } as const;
const oneShirt = { lineId: "shirt", quantity: 1 };

const { dispatchedAt: _sent, deliveredAt: _arrived, ...unsent } = order.order;

/** What one order can be asked. */
export const requests: readonly Example[] = [
  {
    title: "A shirt and all the socks are sent back on day 20: changed my mind",
    request: { ...changedMind, lines: [oneShirt, { lineId: "socks", quantity: 3 }] },
  },
  {
    title: "The engraved bottle and a shirt: changed my mind",
    request: { ...changedMind, lines: [{ lineId: "bottle", quantity: 1 }, oneShirt] },
  },
  {
    title: "The engraved bottle arrived dented",
    request: {
      ...asked,
      reason: "damaged-in-transit",
      condition: "damaged",
      sealBroken: false,
      lines: [{ lineId: "bottle", quantity: 1 }],
    },
  },
  {
    title: "A shirt for the next size: 54.90 now, 44.91 was paid",
    request: {
      ...changedMind,
      kind: "exchange",
      reason: "does-not-fit",
      wantedTenderId: "card-4242",
      lines: [
        {
          ...oneShirt,
          exchange: {
            productId: "linen-shirt",
            variantId: "linen-shirt-l",
            unitPriceMinor: 5490,
            available: true,
          },
        },
      ],
    },
  },
  {
    title: "The swimsuit; nobody has looked at the seal yet",
    request: {
      ...asked,
      reason: "changed-mind",
      condition: "unopened",
      lines: [{ lineId: "swimsuit", quantity: 1 }],
    },
  },
  {
    title: "A shirt, at the first instant that is too late",
    request: { ...tooLate, lines: [oneShirt] },
  },
  {
    title: "The same, and staff decide to be kind",
    request: {
      ...tooLate,
      askedBy: "staff",
      override: { by: "agent-7", note: "was in hospital" },
      lines: [oneShirt],
    },
  },
  {
    title: "Both shirts, from a customer the risk service warns of",
    request: { ...changedMind, lines: [{ lineId: "shirt", quantity: 2 }] },
    changed: { customer: { ...order.customer, fraudRisk: "high" } },
  },
  {
    title: "The whole order is cancelled before it is sent",
    request: { kind: "cancel", askedBy: "customer", requestedAt: "2026-05-02T08:00:00+02:00" },
    changed: { order: { ...unsent, status: "pending" } },
  },
];
