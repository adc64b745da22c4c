import type { Remedy } from "../../returns/vocabulary.js";
import { both, type TextTable } from "../text.js";

/** Bengali names of remedies. */
export const remedies: TextTable<Remedy> = {
  refund: both("রিফান্ড"),
  "store-credit": both("স্টোর ক্রেডিট"),
  exchange: both("পণ্য বদল"),
  replacement: both("একই রকম নতুন পণ্য"),
  repair: both("মেরামত"),
  "keep-item": { customer: "পণ্য ফেরত না পাঠিয়েই রিফান্ড", agent: "পণ্য রেখে রিফান্ড" },
  "price-reduction": both("মূল্যহ্রাস"),
  "payment-change": both("পেমেন্ট পদ্ধতি পরিবর্তন"),
};

/** The same within sentences, where Bengali needs no article. */
export const remediesInSentence = remedies;
