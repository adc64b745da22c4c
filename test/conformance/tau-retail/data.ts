import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const orderRecord = z.object({
  order_id: z.string(),
  user_id: z.string(),
  items: z.array(z.object({ product_id: z.string(), item_id: z.string(), price: z.number() })),
  status: z.string(),
  payment_history: z.array(
    z.object({ transaction_type: z.string(), amount: z.number(), payment_method_id: z.string() }),
  ),
});

const methodRecord = z.object({
  source: z.enum(["credit_card", "paypal", "gift_card"]),
  balance: z.number().optional(),
});

const userRecord = z.object({ payment_methods: z.record(z.string(), methodRecord) });

const productRecord = z.object({
  product_id: z.string(),
  variants: z.record(z.string(), z.object({ available: z.boolean(), price: z.number() })),
});

const rows = z.array(
  z.object({ payment_method_id: z.string(), amount: z.string(), immediate: z.boolean() }),
);

const outcomeRecord = z.object({
  price_difference: z.string().optional(),
  charges: rows,
  refunds: rows,
  gift_card_balances_after: z.record(z.string(), z.string()).optional(),
});

const caseRecord = z.object({
  id: z.string(),
  action: z.enum([
    "return_delivered_order_items",
    "exchange_delivered_order_items",
    "cancel_pending_order",
    "modify_pending_order_items",
    "modify_pending_order_payment",
  ]),
  user_id: z.string(),
  arguments: z.object({
    order_id: z.string(),
    item_ids: z.array(z.string()).optional(),
    new_item_ids: z.array(z.string()).optional(),
    payment_method_id: z.string().optional(),
    reason: z.string().optional(),
  }),
  facts: z
    .object({
      orders: z.record(z.string(), orderRecord).optional(),
      users: z.record(z.string(), userRecord).optional(),
    })
    .optional(),
  verdict: z.enum(["allowed", "refused"]),
  refusal: z.string().nullable(),
  violations: z.array(z.string()),
  outcome: outcomeRecord.nullable(),
  policyDiffers: z.boolean().optional(),
  policy: z
    .object({
      verdict: z.enum(["allowed", "refused"]),
      refusal: z.string().nullable(),
      outcome: outcomeRecord.nullish(),
    })
    .optional(),
});

/** An order as the shop stores it. */
export type OrderRecord = z.infer<typeof orderRecord>;

/** A customer's profile: the means of payment in it. */
export type UserRecord = z.infer<typeof userRecord>;

/** A means of payment in a profile. */
export type MethodRecord = z.infer<typeof methodRecord>;

/** What an allowed request led to. */
export type OutcomeRecord = z.infer<typeof outcomeRecord>;

/** A request with its verdict. */
export type CaseRecord = z.infer<typeof caseRecord>;

/** A variant in the catalogue, with the product that it belongs to. */
export interface Variant {
  readonly productId: string;
  readonly available: boolean;
  readonly price: number;
}

/** The shop's records: orders and customers by id, variants by item id. */
export interface Shop {
  readonly orders: ReadonlyMap<string, OrderRecord>;
  readonly users: ReadonlyMap<string, UserRecord>;
  readonly variants: ReadonlyMap<string, Variant>;
}

/** The shop and all cases of one folder. */
export interface Sample {
  readonly shop: Shop;
  readonly cases: readonly CaseRecord[];
}

/**
 * Reads `facts/*.json` and every `requests/*.jsonl` of a folder.
 *
 * @throws Error with one line, for a folder or a file that is not there or not as described
 */
export function readSample(folder: string): Sample {
  if (!isFolder(folder)) throw new Error(`no such folder: ${folder}`);
  const requests = join(folder, "requests");
  if (!isFolder(requests)) throw new Error(`no such folder: ${requests}`);
  const files = readdirSync(requests).filter((name) => name.endsWith(".jsonl"));
  return {
    shop: readShop(join(folder, "facts")),
    cases: files.sort().flatMap((name) => readCases(join(requests, name))),
  };
}

function readShop(folder: string): Shop {
  const read = <Schema extends z.ZodType>(name: string, schema: Schema) =>
    new Map(Object.entries(parse(readFileSync(join(folder, name), "utf8"), name, records(schema))));
  return {
    orders: read("orders.json", orderRecord),
    users: read("users.json", userRecord),
    variants: variantsOf([...read("products.json", productRecord).values()]),
  };
}

function records<Schema extends z.ZodType>(schema: Schema): z.ZodRecord<z.ZodString, Schema> {
  return z.record(z.string(), schema);
}

function variantsOf(products: readonly z.infer<typeof productRecord>[]): Shop["variants"] {
  return new Map(
    products.flatMap(({ product_id: productId, variants }) =>
      Object.entries(variants).map(([id, variant]) => [id, { productId, ...variant }] as const),
    ),
  );
}

function readCases(path: string): readonly CaseRecord[] {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.flatMap((line, index) =>
    line.trim() === "" ? [] : [parse(line, `${path}:${index + 1}`, caseRecord)],
  );
}

function parse<Schema extends z.ZodType>(
  text: string,
  at: string,
  schema: Schema,
): z.infer<Schema> {
  const parsed = schema.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new Error(`${at}: ${first?.message} at /${first?.path.join("/")}`);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
