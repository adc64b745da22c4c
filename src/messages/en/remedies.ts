import type { Remedy } from "../../returns/vocabulary.js";
import { both, type TextTable } from "../text.js";

/** English names of remedies. */
export const remedies: TextTable<Remedy> = {
  refund: both("refund"),
  "store-credit": both("store credit"),
  exchange: both("exchange"),
  replacement: both("replacement"),
  repair: both("repair"),
  "keep-item": { customer: "refund without sending back", agent: "refund, item kept" },
  "price-reduction": both("price reduction"),
  "payment-change": both("change of the means of payment"),
};

/** Remedies as English sentences speak of them: to customers with an article, where one is needed. */
export const remediesInSentence: TextTable<Remedy> = {
  refund: { customer: "a refund", agent: "refund" },
  "store-credit": both("store credit"),
  exchange: { customer: "an exchange", agent: "exchange" },
  replacement: { customer: "a replacement", agent: "replacement" },
  repair: { customer: "a repair", agent: "repair" },
  "keep-item": { customer: "a refund without sending the item back", agent: "refund, item kept" },
  "price-reduction": { customer: "a price reduction", agent: "price reduction" },
  "payment-change": {
    customer: "a change of the means of payment",
    agent: "change of the means of payment",
  },
};
