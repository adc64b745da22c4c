import { readFileSync } from "node:fs";
import { z } from "zod";
import { money, returns } from "../../../src/index.js";

/** What this shop knows beyond the facts of the returns domain: its own spellings and counts. */
const shop = returns.extend({
  order: {
    found: z.boolean(),
    platformStatus: z.string().optional(),
    ledgerEntries: z.int().optional(),
    ledgerPayments: z.int().optional(),
    firstPaymentMethodId: z.string().optional(),
    firstPaymentMinor: money().optional(),
  },
  item: { timesOrdered: z.int(), timesRequested: z.int() },
  tender: { holderIds: z.array(z.string()) },
  request: {
    userId: z.string(),
    paymentMethodId: z.string().optional(),
    paymentMethodFound: z.boolean().optional(),
    itemCount: z.int().optional(),
    newItemCount: z.int().optional(),
  },
  exchange: { inCatalogue: z.boolean() },
});

/** The policy of this shop, loaded. */
export type ShopPolicy = ReturnType<typeof shop.load>;

/** The facts of a request to this shop. */
export type ShopFacts = Parameters<ShopPolicy["decide"]>[0];

/** Loads the shop's policy, which stands in `policy.json` as a whole. */
export function loadShopPolicy(): ShopPolicy {
  const document = readFileSync(new URL("policy.json", import.meta.url), "utf8");
  return shop.load(JSON.parse(document));
}
