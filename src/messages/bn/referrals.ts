import type { Referral } from "../catalogue.js";
import type { TextTable } from "../text.js";

/** Bengali texts of who else to turn to. */
export const referrals: TextTable<Referral> = {
  manufacturer: {
    customer: "অনুগ্রহ করে প্রস্তুতকারকের সঙ্গে যোগাযোগ করুন।",
    agent: "যোগাযোগ করতে বলুন: প্রস্তুতকারক।",
  },
  seller: {
    customer: "অনুগ্রহ করে বিক্রেতার সঙ্গে যোগাযোগ করুন।",
    agent: "যোগাযোগ করতে বলুন: বিক্রেতা।",
  },
  supplier: {
    customer: "অনুগ্রহ করে সরবরাহকারীর সঙ্গে যোগাযোগ করুন।",
    agent: "যোগাযোগ করতে বলুন: সরবরাহকারী।",
  },
  "customer-service": {
    customer: "অনুগ্রহ করে আমাদের গ্রাহকসেবার সঙ্গে যোগাযোগ করুন।",
    agent: "যোগাযোগ করতে বলুন: গ্রাহকসেবা।",
  },
  giver: {
    customer: "অনুগ্রহ করে যিনি আপনাকে উপহারটি দিয়েছেন, তাঁর সঙ্গে যোগাযোগ করুন।",
    agent: "যোগাযোগ করতে বলুন: উপহারদাতা।",
  },
  "dispute-body": {
    customer: "আপনি চাইলে সংশ্লিষ্ট বিরোধ নিষ্পত্তি সংস্থার সঙ্গে যোগাযোগ করতে পারেন।",
    agent: "যোগাযোগ করতে বলুন: বিরোধ নিষ্পত্তি সংস্থা।",
  },
};
