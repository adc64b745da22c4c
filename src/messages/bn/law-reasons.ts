import type { LawReasonCode } from "../en/law-reasons.js";
import type { TextTable } from "../text.js";

const none = "ক্ষেত্রে মত বদলানোর আইনগত অধিকার প্রযোজ্য নয়।";
const ended = "মত বদলানোর আইনগত অধিকার আর থাকে না।";

/** Bengali texts of the reasons that statutory rules give, mostly for what the law leaves out. */
export const lawReasons: TextTable<LawReasonCode> = {
  "law-already-dispatched": {
    customer: "আপনার অর্ডারটি ইতিমধ্যে পাঠিয়ে দেওয়া হয়েছে, তাই এটি বাতিল করার আইনগত অধিকার আর প্রযোজ্য নয়।",
    agent: "পাঠানো হয়েছে: আইনগতভাবে বাতিলের অধিকার নেই।",
  },
  "law-exception-aged-alcohol": {
    customer: `যেসব অ্যালকোহলযুক্ত পানীয় বিক্রির অনেক পরে সরবরাহ করা হয় এবং যেগুলোর মূল্য বাজারের ওপর নির্ভর করে, সেগুলোর ${none}`,
    agent: "ব্যতিক্রম: পরে সরবরাহ করা, বাজারদরের অ্যালকোহল।",
  },
  "law-exception-auction": {
    customer: `প্রকাশ্য নিলামে কেনা পণ্যের ${none}`,
    agent: "ব্যতিক্রম: প্রকাশ্য নিলাম।",
  },
  "law-exception-dated-leisure": {
    customer: `নির্দিষ্ট তারিখের জন্য বুক করা আবাসন, পরিবহন, খাবার পরিবেশন ও বিনোদন সেবার ${none}`,
    agent: "ব্যতিক্রম: নির্দিষ্ট তারিখের সেবা।",
  },
  "law-exception-digital-started": {
    customer: `আপনার সম্মতিতে ডিজিটাল কনটেন্ট চালু হওয়ার পর ${ended}`,
    agent: "ব্যতিক্রম: ডিজিটাল কনটেন্ট চালু হয়েছে।",
  },
  "law-exception-hygiene-seal": {
    customer: `স্বাস্থ্য বা পরিচ্ছন্নতা রক্ষার সিল খোলার পর ${ended}`,
    agent: "ব্যতিক্রম: স্বাস্থ্যবিধির সিল খোলা।",
  },
  "law-exception-made-to-order": {
    customer: `ফরমাশ দিয়ে বা ব্যক্তিগত চাহিদামতো তৈরি করানো পণ্যের ${none}`,
    agent: "ব্যতিক্রম: ফরমাশি পণ্য।",
  },
  "law-exception-market-price": {
    customer: `যেসব পণ্য বা সেবার মূল্য আর্থিক বাজারের সঙ্গে ওঠানামা করে, সেগুলোর ${none}`,
    agent: "ব্যতিক্রম: মূল্য আর্থিক বাজারের সঙ্গে ওঠানামা করে।",
  },
  "law-exception-mixed": {
    customer: `পণ্য অন্য কিছুর সঙ্গে এমনভাবে মিশে গেলে যে তা আর আলাদা করা যায় না, ${ended}`,
    agent: "ব্যতিক্রম: অবিচ্ছেদ্যভাবে মিশে গেছে।",
  },
  "law-exception-performed-service": {
    customer: `আপনার সম্মতিতে সেবাটি সম্পূর্ণভাবে দেওয়া হয়ে গেলে ${ended}`,
    agent: "ব্যতিক্রম: সেবা সম্পূর্ণ দেওয়া হয়েছে।",
  },
  "law-exception-periodical": {
    customer: `সংবাদপত্র ও সাময়িকীর ${none}`,
    agent: "ব্যতিক্রম: সংবাদপত্র বা সাময়িকী।",
  },
  "law-exception-perishable": {
    customer: `দ্রুত নষ্ট হয় বা মেয়াদ ফুরিয়ে যায়, এমন পণ্যের ${none}`,
    agent: "ব্যতিক্রম: পচনশীল।",
  },
  "law-exception-unsealed-media": {
    customer: `রেকর্ডিং বা সফটওয়্যারের সিল খোলার পর ${ended}`,
    agent: "ব্যতিক্রম: রেকর্ডিং বা সফটওয়্যারের সিল খোলা।",
  },
  "law-exception-urgent-repair": {
    customer: `আপনার অনুরোধে করা জরুরি মেরামত বা রক্ষণাবেক্ষণের ${none}`,
    agent: "ব্যতিক্রম: অনুরোধে জরুরি মেরামত।",
  },
  "law-no-fault": {
    customer:
      "পণ্যটির কোনো ত্রুটির কথা জানা যায়নি, তাই ত্রুটিপূর্ণ পণ্যের জন্য আইনে যে অধিকার আছে, তা এখানে প্রযোজ্য নয়।",
    agent: "ত্রুটি নেই: আইনগত প্রতিকার নেই।",
  },
  "law-not-consumer": {
    customer: "এই অর্ডারটি একটি ব্যবসাপ্রতিষ্ঠান দিয়েছে, তাই ভোক্তাদের আইনগত অধিকার এখানে প্রযোজ্য নয়।",
    agent: "ভোক্তা নয়: আইনগত অধিকার নেই।",
  },
  "law-not-distance": {
    customer:
      "পণ্যটি অনলাইন বা ফোনের মতো দূরবর্তী মাধ্যমে কেনা হয়নি, তাই মত বদলানোর আইনগত অধিকার এখানে প্রযোজ্য নয়।",
    agent: "দূরবর্তী চুক্তি নয়: আইনগত প্রত্যাহার নেই।",
  },
  "law-terms-posted": {
    customer: "পণ্যটি কেনার সময় আমাদের ফেরতের শর্তাবলি প্রদর্শিত ছিল, তাই সেগুলোই প্রযোজ্য।",
    agent: "শর্তাবলি প্রদর্শিত ছিল: আইনগত রিফান্ড নেই।",
  },
};
