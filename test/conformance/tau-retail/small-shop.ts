import type { CaseRecord, OrderRecord, Shop } from "./data.js";

/** A shop of our own, small enough to work out every answer by hand. */
export const smallShop: Shop = {
  orders: new Map([
    [
      "#P",
      {
        order_id: "#P",
        user_id: "ann",
        status: "pending",
        items: [
          { item_id: "lamp-red", product_id: "lamp", price: 10.1 },
          { item_id: "lamp-red", product_id: "lamp", price: 10.1 },
          { item_id: "mug-tall", product_id: "mug", price: 5.25 },
        ],
        payment_history: [
          { transaction_type: "payment", amount: 25.45, payment_method_id: "card-ann" },
        ],
      },
    ],
  ]),
  users: new Map([
    [
      "ann",
      {
        payment_methods: {
          "card-ann": { source: "credit_card" },
          "paypal-ann": { source: "paypal" },
          "gift-ann": { source: "gift_card", balance: 0.2 },
        },
      },
    ],
    ["bob", { payment_methods: { "gift-bob": { source: "gift_card", balance: 900 } } }],
  ]),
  variants: new Map([
    ["lamp-red", { productId: "lamp", available: true, price: 10.1 }],
    ["lamp-blue", { productId: "lamp", available: true, price: 10.3 }],
    ["lamp-gold", { productId: "lamp", available: false, price: 99 }],
    ["mug-tall", { productId: "mug", available: true, price: 5.25 }],
    ["mug-wide", { productId: "mug", available: true, price: 5 }],
  ]),
};

const usual: Readonly<Record<CaseRecord["action"], CaseRecord["arguments"]>> = {
  return_delivered_order_items: {
    order_id: "#P",
    item_ids: ["lamp-red"],
    payment_method_id: "card-ann",
  },
  exchange_delivered_order_items: {
    order_id: "#P",
    item_ids: ["lamp-red"],
    new_item_ids: ["lamp-blue"],
    payment_method_id: "card-ann",
  },
  cancel_pending_order: { order_id: "#P", reason: "no longer needed" },
  modify_pending_order_items: {
    order_id: "#P",
    item_ids: ["lamp-red"],
    new_item_ids: ["lamp-blue"],
    payment_method_id: "card-ann",
  },
  modify_pending_order_payment: { order_id: "#P", payment_method_id: "paypal-ann" },
};

/** What a case changes of Ann's request and of her order. */
export interface CaseParts {
  readonly action: CaseRecord["action"];
  readonly arguments?: Partial<CaseRecord["arguments"]>;
  readonly order?: Partial<OrderRecord>;
  readonly giftBalance?: number;
  readonly userId?: string;
}

/** A request of Ann's, who finds her order delivered if that is what she needs. */
function request({ action, arguments: changed, order, giftBalance, userId }: CaseParts) {
  const base = smallShop.orders.get("#P");
  const ann = smallShop.users.get("ann");
  if (base === undefined || ann === undefined) throw new Error("the small shop lacks its records");
  const delivered = action.includes("delivered") ? { status: "delivered" } : {};
  const gift = { source: "gift_card" as const, balance: giftBalance ?? 0.2 };
  return {
    id: "small",
    action,
    user_id: userId ?? "ann",
    arguments: { ...usual[action], ...changed },
    facts: {
      orders: { "#P": { ...base, ...delivered, ...order } },
      users: { ann: { payment_methods: { ...ann.payment_methods, "gift-ann": gift } } },
    },
  };
}

/** A case that is refused for these reasons, the first of which is to be named. */
export function refusedCase(parts: CaseParts, violations: readonly string[]): CaseRecord {
  const refusal = violations[0] ?? null;
  return {
    ...request(parts),
    verdict: "refused",
    refusal,
    violations: [...violations],
    outcome: null,
  };
}

/** A case that is allowed, with its amounts. */
export function allowedCase(parts: CaseParts, outcome: CaseRecord["outcome"]): CaseRecord {
  return { ...request(parts), verdict: "allowed", refusal: null, violations: [], outcome };
}
