import type { ObligationCode } from "../catalogue.js";
import type { TextTable } from "../text.js";

const days =
  "{withinDays, plural, =0 {দিনই} other {# {unit, select, business_days {কর্মদিবসের} other {দিনের}} মধ্যে}}";
const hours = "{withinHours} ঘণ্টার মধ্যে";
const since =
  "{on, select, request {আপনার অনুরোধের} agreement {আমাদের মধ্যে সমঝোতার} scan {পরিবহন সংস্থা পার্সেলটি স্ক্যান করার} receipt {পণ্য আমাদের কাছে পৌঁছানোর} receipt_or_proof {পণ্য অথবা তা পাঠানোর প্রমাণ, যেটি আগে আসে, সেটি আমাদের কাছে পৌঁছানোর} inspection {পণ্য পরীক্ষা করার} other {নির্ধারিত ঘটনার}}";
const sinceShort =
  "{on, select, request {অনুরোধের} agreement {সমঝোতার} scan {পরিবহন সংস্থার স্ক্যানের} receipt {পণ্য পৌঁছানোর} receipt_or_proof {পণ্য বা পাঠানোর প্রমাণ পৌঁছানোর} inspection {পরীক্ষার} other {ঘটনার}}";

/** Bengali texts of what must follow from a decision. */
export const obligations: TextTable<ObligationCode> = {
  reimburse: {
    customer: [
      "আমরা {dueBy}-এর মধ্যে টাকা ফেরত দেব।",
      `${since} ${days} আমরা টাকা ফেরত দেব।`,
      `${since} ${hours} আমরা টাকা ফেরত দেব।`,
      "আমরা টাকা ফেরত দেব।",
    ],
    agent: [
      "{dueBy}-এর মধ্যে টাকা ফেরত দিন।",
      `${sinceShort} ${days} টাকা ফেরত দিন।`,
      `${sinceShort} ${hours} টাকা ফেরত দিন।`,
      "টাকা ফেরত দিন।",
    ],
  },
  "send-back": {
    customer: [
      "অনুগ্রহ করে {dueOn} তারিখের মধ্যে পণ্য ফেরত পাঠান।",
      "অনুগ্রহ করে {withinDays} দিনের মধ্যে পণ্য ফেরত পাঠান।",
      "অনুগ্রহ করে পণ্য ফেরত পাঠান।",
    ],
    agent: [
      "{dueOn} তারিখের মধ্যে পণ্য ফেরত পাঠাতে হবে।",
      "{withinDays} দিনের মধ্যে পণ্য ফেরত পাঠাতে হবে।",
      "পণ্য ফেরত পাঠাতে হবে।",
    ],
  },
  "disable-gift-card": {
    customer: "যে গিফট কার্ডটি ফেরত নেওয়া হলো, সেটি আর ব্যবহার করা যাবে না।",
    agent: ["{lineId}: গিফট কার্ডটি নিষ্ক্রিয় করুন।", "গিফট কার্ডটি নিষ্ক্রিয় করুন।"],
  },
  "reissue-coupon": {
    customer: ["আপনি {amountMinor} মূল্যের একটি নতুন কুপন পাবেন।", "আপনি একটি নতুন কুপন পাবেন।"],
    agent: ["নতুন কুপন দিন: {amountMinor}।", "নতুন কুপন দিন।"],
  },
  "reduce-instalments": {
    customer: ["আপনার বাকি কিস্তিগুলো থেকে মোট {amountMinor} কমানো হবে।", "আপনার বাকি কিস্তিগুলো কমানো হবে।"],
    agent: ["বাকি কিস্তি থেকে {amountMinor} কমান।", "বাকি কিস্তি কমান।"],
  },
};
