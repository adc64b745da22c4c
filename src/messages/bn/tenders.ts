import type { TenderKind } from "../../returns/vocabulary.js";
import { both, type Texts, type TextTable } from "../text.js";

/** Bengali names of means of payment. */
export const tenders: TextTable<TenderKind> = {
  card: both("কার্ড"),
  paypal: both("PayPal"),
  wallet: both("ডিজিটাল ওয়ালেট"),
  "bank-transfer": both("ব্যাংক ট্রান্সফার"),
  "direct-debit": both("ডাইরেক্ট ডেবিট"),
  "gift-card": both("গিফট কার্ড"),
  "store-credit": both("স্টোর ক্রেডিট"),
  invoice: both("ইনভয়েস"),
  instalments: both("কিস্তি"),
  other: both("অন্য উপায়"),
  cash: both("নগদ"),
  "cash-on-delivery": both("ক্যাশ অন ডেলিভারি"),
};

/** Bengali sentences on money that goes back, by where it goes. */
export const refunds: TextTable<TenderKind | "other"> = {
  card: refund("{amountMinor} আপনার কার্ডে ফেরত যাবে।"),
  paypal: refund("{amountMinor} আপনার PayPal অ্যাকাউন্টে ফেরত যাবে।"),
  wallet: refund("{amountMinor} আপনার ডিজিটাল ওয়ালেটে ফেরত যাবে।"),
  "bank-transfer": refund("{amountMinor} আপনার ব্যাংক অ্যাকাউন্টে ফেরত যাবে।"),
  "direct-debit": refund("যে ব্যাংক অ্যাকাউন্ট থেকে টাকা কাটা হয়েছিল, {amountMinor} সেখানেই ফেরত যাবে।"),
  "gift-card": refund("{amountMinor} আপনার গিফট কার্ডে ফেরত যাবে।"),
  "store-credit": refund("{amountMinor} আপনার স্টোর ক্রেডিটে ফেরত যাবে।"),
  invoice: refund("{amountMinor} আপনার ইনভয়েস থেকে বাদ দেওয়া হবে।"),
  instalments: refund("{amountMinor} আপনার কিস্তির হিসাবে জমা হবে।"),
  cash: refund("আপনি {amountMinor} নগদে ফেরত পাবেন।"),
  "cash-on-delivery": refund(
    "ডেলিভারির সময় আপনি যা পরিশোধ করেছিলেন, তা থেকে {amountMinor} ফেরত পাবেন।",
  ),
  other: refund("আপনি {amountMinor} ফেরত পাবেন।"),
};

function refund(customer: string): Texts {
  return {
    customer,
    agent: [
      "ফেরত দিন {amountMinor}: {tender} ({tenderId})।",
      "ফেরত দিন {amountMinor}: {tender}।",
      "ফেরত দিন {amountMinor}।",
    ],
  };
}
