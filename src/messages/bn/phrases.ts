import type { PhraseKey } from "../catalogue.js";
import { both, type TextTable } from "../text.js";

/** Bengali phrases around the rest. */
export const phrases: TextTable<PhraseKey> = {
  "unknown-reason": {
    customer: "আমাদের নীতিমালা অনুযায়ী আপনার অনুরোধটি এই অবস্থায় অনুমোদন করা যাচ্ছে না।",
    agent: "নীতিমালা অনুযায়ী এই অবস্থায় অনুমোদন করা যায় না ({code})।",
  },
  "internal-review": {
    customer: "আমাদের একজন প্রতিনিধি আপনার অনুরোধটি দেখবেন।",
    agent: "পর্যালোচনা করতে হবে ({code})।",
  },
  "internal-denial": {
    customer: "আমাদের নীতিমালা অনুযায়ী আপনার অনুরোধটি এই অবস্থায় অনুমোদন করা যাচ্ছে না।",
    agent: "অনুমোদিত নয় ({code})।",
  },
  "unknown-referral": {
    customer: "এ বিষয়ে কে আপনাকে সাহায্য করতে পারবেন, তা জানতে অনুগ্রহ করে আমাদের জিজ্ঞাসা করুন।",
    agent: "যোগাযোগ করতে বলুন: {referTo}।",
  },
  "unknown-remedy": { customer: "অন্য সমাধান", agent: "{code}" },
  "unknown-fee": { customer: "চার্জ", agent: "চার্জ ({code})" },
  "unknown-obligation": {
    customer: "এই সিদ্ধান্ত অনুযায়ী আর যা যা করতে হবে, আমরা তা করব।",
    agent: "করণীয়: {code}।",
  },
  "unknown-fact": {
    customer: "পরিস্থিতি অন্য রকম হলে",
    agent: ["{fact} = {to} হলে", "{fact} অন্য রকম হলে"],
  },
  "unknown-change": {
    customer: "পরিস্থিতি অন্য রকম হলে সিদ্ধান্ত ভিন্ন হতে পারত।",
    agent: "তথ্য অন্য রকম হলে সিদ্ধান্ত বদলাত।",
  },
  about: both("{name}: {text}"),
  missing: {
    customer: "এর জন্য আমাদের আরও কিছু তথ্য প্রয়োজন।",
    agent: "তথ্য নেই: {pointers}।",
  },
  withheld: {
    customer:
      "পণ্য{until, select, receipt_or_proof { বা তা পাঠানোর প্রমাণ} other {}} আমাদের হাতে আসা পর্যন্ত আমরা অপেক্ষা করতে পারি।",
    agent: "পণ্য{until, select, receipt_or_proof { বা পাঠানোর প্রমাণ} other {}} না পাওয়া পর্যন্ত আটকে রাখা যায়।",
  },
  "fee-kept": {
    customer: "{fee} বাবদ ফেরতের অর্থ থেকে {amountMinor} কেটে রাখা হবে।",
    agent: "কেটে রাখুন {amountMinor}: {fee}।",
  },
  "store-credit": {
    customer: [
      "আপনি {amountMinor} স্টোর ক্রেডিট পাবেন, যার মধ্যে {bonusMinor} বোনাস।",
      "আপনি {amountMinor} স্টোর ক্রেডিট পাবেন।",
    ],
    agent: ["স্টোর ক্রেডিট {amountMinor}, বোনাস {bonusMinor} সহ।", "স্টোর ক্রেডিট {amountMinor}।"],
  },
  "return-postage": {
    customer: "পণ্য ফেরত পাঠাতে আপনি যা খরচ করেছেন, তা থেকে {amountMinor} আমরা ফেরত দেব।",
    agent: "ফেরত পাঠানোর খরচ থেকে ফেরত দিন: {amountMinor}।",
  },
  charge: {
    customer: [
      "আপনার এই পেমেন্ট পদ্ধতি থেকে {amountMinor} নেওয়া হবে: {tender}।",
      "আরও {amountMinor} পরিশোধ করতে হবে।",
    ],
    agent: [
      "আদায় করুন {amountMinor}: {tender} ({tenderId})।",
      "আদায় করুন {amountMinor}: {tender}।",
      "আদায় করুন {amountMinor}।",
    ],
  },
  residue: {
    customer: "{amountMinor} এভাবে ফেরত দেওয়া সম্ভব নয়; এটি আপনার পাওনা থাকছে।",
    agent: "পাওনা, কিন্তু এভাবে দেওয়া যায় না: {amountMinor}।",
  },
  "last-day": {
    customer: "আপনার অনুরোধটি সময়মতো এসেছে; এর শেষ তারিখ {closesOn}।",
    agent: "শেষ তারিখ: {closesOn}।",
  },
  choose: {
    customer: [
      "অনুগ্রহ করে {closesOn} তারিখের মধ্যে বেছে নিন: {remedies}।",
      "অনুগ্রহ করে বেছে নিন: {remedies}।",
    ],
    agent: ["{closesOn} তারিখের মধ্যে বেছে নিতে হবে: {remedies}।", "বেছে নিতে হবে: {remedies}।"],
  },
  alternatives: {
    customer: [
      "{closesOn} পর্যন্ত আপনি এখনও পেতে পারেন: {remedies}।",
      "আপনি এখনও পেতে পারেন: {remedies}।",
    ],
    agent: ["{closesOn} পর্যন্ত সম্ভব: {remedies}।", "সম্ভব: {remedies}।"],
  },
  "return-shipping-customer": {
    customer: "পণ্য ফেরত পাঠানোর খরচ আপনাকে বহন করতে হবে।",
    agent: "ফেরত পাঠানোর খরচ: গ্রাহক।",
  },
  "return-shipping-shop": {
    customer: "পণ্য ফেরত পাঠানোর খরচ আমরা বহন করব।",
    agent: "ফেরত পাঠানোর খরচ: দোকান।",
  },
};
