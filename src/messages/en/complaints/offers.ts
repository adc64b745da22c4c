import type { OfferKind } from "../../../escalation/vocabulary.js";
import { both, type TextTable } from "../../text.js";

/** What can be offered, as English sentences speak of it: to customers with an article, where one is needed. */
export const offers: TextTable<OfferKind> = {
  apology: { customer: "an apology", agent: "apology" },
  alternative: { customer: "another product in its place", agent: "alternative product" },
  replacement: { customer: "a replacement", agent: "replacement" },
  repair: { customer: "a repair", agent: "repair" },
  refund: { customer: "a refund", agent: "refund" },
  credit: both("store credit"),
  compensation: both("compensation"),
};
