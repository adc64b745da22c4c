import type { OfferKind } from "../../../escalation/vocabulary.js";
import { both, type TextTable } from "../../text.js";

/** What can be offered, as Bengali sentences speak of it. */
export const offers: TextTable<OfferKind> = {
  apology: both("ক্ষমাপ্রার্থনা"),
  alternative: both("বিকল্প পণ্য"),
  replacement: both("একই রকম নতুন পণ্য"),
  repair: both("মেরামত"),
  refund: both("রিফান্ড"),
  credit: both("স্টোর ক্রেডিট"),
  compensation: both("ক্ষতিপূরণ"),
};
