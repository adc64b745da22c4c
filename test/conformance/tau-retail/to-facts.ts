import type { CaseRecord, MethodRecord, OrderRecord, Shop, UserRecord } from "./data.js";
import type { ShopFacts } from "./shop-policy.js";

type Line = ShopFacts["lines"][number];
type RequestLine = NonNullable<ShopFacts["request"]["lines"]>[number];
type Tender = NonNullable<ShopFacts["tenders"]>[number];

const kinds = {
  return_delivered_order_items: "return",
  exchange_delivered_order_items: "exchange",
  cancel_pending_order: "cancel",
  modify_pending_order_items: "item-change",
  modify_pending_order_payment: "payment-change",
} as const;

const tenderKinds = { credit_card: "card", paypal: "paypal", gift_card: "gift-card" } as const;

/** One request joined with the records that it speaks of. */
interface Joined {
  readonly given: CaseRecord;
  readonly shop: Shop;
  readonly order: OrderRecord | undefined;
}

/** Maps a case to facts: renames fields, joins records, counts. What follows is the policy's. */
export function toFacts(given: CaseRecord, base: Shop): ShopFacts {
  const shop = {
    ...base,
    orders: overlay(base.orders, given.facts?.orders),
    users: overlay(base.users, given.facts?.users),
  };
  const joined = { given, shop, order: shop.orders.get(given.arguments.order_id) };
  const { item_ids: itemIds = [], new_item_ids: newItemIds = [] } = given.arguments;
  const lines = toLines(joined);
  return {
    order: toOrder(joined.order),
    lines,
    tenders: toTenders(joined),
    request: {
      ...toRequest(joined),
      lines:
        kinds[given.action] === "cancel"
          ? undefined
          : toRequestLines(itemIds, newItemIds, lines, joined),
    },
  };
}

function overlay<Item>(
  base: ReadonlyMap<string, Item>,
  replaced: Readonly<Record<string, Item>> | undefined,
): ReadonlyMap<string, Item> {
  return replaced === undefined ? base : new Map([...base, ...Object.entries(replaced)]);
}

/** Amounts come as decimals with binary noise: cents are the nearest ones. */
function toMinor(amount: number): number {
  return Math.round(amount * 100);
}

function toOrder(order: OrderRecord | undefined): ShopFacts["order"] {
  if (order === undefined) return { found: false };
  const ledger = order.payment_history;
  const [first] = ledger;
  return {
    found: true,
    currency: "USD",
    customerId: order.user_id,
    platformStatus: order.status,
    ledgerEntries: ledger.length,
    ledgerPayments: ledger.filter(isPayment).length,
    ...(first && {
      firstPaymentMethodId: first.payment_method_id,
      firstPaymentMinor: toMinor(first.amount),
    }),
  };
}

function isPayment({ transaction_type: type }: OrderRecord["payment_history"][number]): boolean {
  return type === "payment";
}

/**
 * One line for each unit of the order, then one for each requested id that the order does not have,
 * or not so often: rules are asked about lines, and these say of themselves what is wrong.
 */
function toLines({ given, order }: Joined): Line[] {
  if (order === undefined) return [];
  const requested = given.arguments.item_ids ?? [];
  const ordered = order.items.map((item) => item.item_id);
  const counts = (id: string) => ({
    timesOrdered: count(ordered, id),
    timesRequested: count(requested, id),
  });
  const units = order.items.map(({ item_id: id, product_id: productId, price }, index) => ({
    id: `${index}`,
    variantId: id,
    productId,
    unitPriceMinor: toMinor(price),
    quantityOrdered: 1,
    ...counts(id),
  }));
  const extra = requested.filter(
    (id, index) => count(requested.slice(0, index), id) >= count(ordered, id),
  );
  return [
    ...units,
    ...extra.map((id, index) => ({
      id: `${units.length + index}`,
      variantId: id,
      productId: units.find(({ variantId }) => variantId === id)?.productId,
      unitPriceMinor: 0,
      quantityOrdered: 1,
      ...counts(id),
    })),
  ];
}

function count(ids: readonly string[], id: string): number {
  return ids.filter((one) => one === id).length;
}

/** Each id takes the next line of its own; new items are paired by position as far as they go. */
function toRequestLines(
  itemIds: readonly string[],
  newItemIds: readonly string[],
  lines: readonly Line[],
  { shop }: Joined,
): RequestLine[] {
  const free = [...lines];
  return itemIds.flatMap((id, index) => {
    const position = free.findIndex(({ variantId }) => variantId === id);
    const [line] = position < 0 ? [] : free.splice(position, 1);
    const exchange = toExchange(newItemIds[index], shop);
    return line === undefined ? [] : [{ lineId: line.id, quantity: 1, ...exchange }];
  });
}

function toExchange(
  variantId: string | undefined,
  { variants }: Shop,
): Pick<RequestLine, "exchange"> {
  if (variantId === undefined) return {};
  const variant = variants.get(variantId);
  if (variant === undefined) return { exchange: { variantId, inCatalogue: false } };
  const { productId, available, price } = variant;
  const unitPriceMinor = toMinor(price);
  return { exchange: { variantId, inCatalogue: true, productId, available, unitPriceMinor } };
}

function toRequest({ given, shop }: Joined): Omit<ShopFacts["request"], "lines"> {
  const { payment_method_id: methodId, reason, item_ids, new_item_ids } = given.arguments;
  const found = methodId === undefined ? undefined : holdersOf(methodId, shop).length > 0;
  return {
    kind: kinds[given.action],
    userId: given.user_id,
    statedReason: reason,
    paymentMethodId: methodId,
    paymentMethodFound: found,
    wantedTenderId: found ? methodId : undefined,
    itemCount: item_ids?.length,
    newItemCount: new_item_ids?.length,
  };
}

function holdersOf(methodId: string, { users }: Shop): readonly [string, UserRecord][] {
  return [...users].filter(([, user]) => Object.hasOwn(user.payment_methods, methodId));
}

/** The methods that bear the order now, and the one that is asked for. */
function toTenders(joined: Joined): Tender[] {
  const { order, given } = joined;
  const borne = borneBy(order);
  const asked = given.arguments.payment_method_id;
  const ids = new Set([...borne.keys(), ...(asked === undefined ? [] : [asked])]);
  return [...ids].flatMap((id) => toTender(id, borne.get(id), joined));
}

function toTender(id: string, capturedMinor: number | undefined, joined: Joined): Tender[] {
  const { order, shop } = joined;
  const holders = holdersOf(id, shop);
  const own = holders.find(([userId]) => userId === order?.user_id) ?? holders[0];
  const method: MethodRecord | undefined = own?.[1].payment_methods[id];
  if (method === undefined) return [];
  const { source, balance } = method;
  return [
    {
      id,
      kind: tenderKinds[source],
      capturedMinor,
      balanceMinor: balance === undefined ? undefined : toMinor(balance),
      holderIds: holders.map(([userId]) => userId),
    },
  ];
}

/**
 * What each method bears by the ledger, payments less refunds. Of an order whose ledger does not come
 * to the price of its items (cancelled, changed) it cannot be told what could be refunded: nothing.
 */
function borneBy(order: OrderRecord | undefined): ReadonlyMap<string, number> {
  if (order === undefined) return new Map();
  const net = new Map<string, number>();
  for (const entry of order.payment_history) {
    const { payment_method_id: id, amount } = entry;
    net.set(id, (net.get(id) ?? 0) + (isPayment(entry) ? toMinor(amount) : -toMinor(amount)));
  }
  const borne = [...net].filter(([, amount]) => amount > 0);
  const paid = borne.reduce((sum, [, amount]) => sum + amount, 0);
  const worth = order.items.reduce((sum, { price }) => sum + toMinor(price), 0);
  return new Map(paid === worth ? borne : []);
}
