import type { ChangeKey } from "../catalogue.js";
import type { TextTable } from "../text.js";

/** Bengali phrases of what could be different. */
export const changes: TextTable<ChangeKey> = {
  requestedAt: {
    customer: [
      "{daysEarlier, plural, =0 {একই দিনে আরও আগে} other {# দিন আগে}} জানালে",
      "অন্য সময়ে জানালে",
    ],
    agent: [
      "{daysEarlier, plural, =0 {একই দিনে আরও আগে} other {# দিন আগে}} অনুরোধ",
      "অন্য সময়ে অনুরোধ",
    ],
  },
  carrier: {
    customer: ["{to}-এর মাধ্যমে পাঠালে", "অন্য পরিবহন সংস্থার মাধ্যমে পাঠালে"],
    agent: ["{to}-এর মাধ্যমে পাঠানো", "অন্য পরিবহন সংস্থার মাধ্যমে পাঠানো"],
  },
  quantity: {
    customer: ["{to}টি পণ্যের জন্য হলে", "অন্য সংখ্যক পণ্যের জন্য হলে"],
    agent: ["{to}টি পণ্যের জন্য", "অন্য সংখ্যক পণ্যের জন্য"],
  },
  wholeOrder: { customer: "পুরো অর্ডারটি ফেরত দিলে", agent: "পুরো অর্ডার" },
  productId: {
    customer: "বদলে অন্য পণ্য বেছে নিলে",
    agent: ["বদলে {to}", "বদলে অন্য পণ্য"],
  },
  variantId: {
    customer: "বদলে অন্য ধরন বেছে নিলে",
    agent: ["বদলে {to}", "বদলে অন্য ধরন"],
  },
  "condition:unopened": { customer: "পণ্যটি না খোলা অবস্থায় থাকলে", agent: "না খোলা" },
  "condition:unused": { customer: "পণ্যটি অব্যবহৃত থাকলে", agent: "অব্যবহৃত" },
  "condition:opened": { customer: "পণ্যটি শুধু খোলা হয়ে থাকলে", agent: "শুধু খোলা" },
  "condition:tried": { customer: "পণ্যটি শুধু পরখ করা হয়ে থাকলে", agent: "শুধু পরখ করা" },
  "condition:used": { customer: "পণ্যটি ব্যবহৃত হলে", agent: "ব্যবহৃত" },
  "condition:damaged": { customer: "পণ্যটি ক্ষতিগ্রস্ত হলে", agent: "ক্ষতিগ্রস্ত" },
  "condition:incomplete": { customer: "পণ্যটি অসম্পূর্ণ হলে", agent: "অসম্পূর্ণ" },
  "reason:changed-mind": { customer: "মত বদলানোর কারণে ফেরত দিলে", agent: "মত বদল" },
  "reason:does-not-fit": { customer: "পণ্যটি মাপে না মিললে", agent: "মাপে মেলেনি" },
  "reason:ordered-by-mistake": {
    customer: "পণ্যটি ভুল করে অর্ডার করা হয়ে থাকলে",
    agent: "ভুল করে অর্ডার",
  },
  "reason:no-longer-needed": { customer: "পণ্যটির আর প্রয়োজন না থাকলে", agent: "আর প্রয়োজন নেই" },
  "reason:arrived-late": { customer: "পণ্যটি দেরিতে পৌঁছে থাকলে", agent: "দেরিতে পৌঁছেছে" },
  "reason:never-arrived": { customer: "পার্সেলটি একেবারেই না পৌঁছালে", agent: "পৌঁছায়নি" },
  "reason:defective": { customer: "পণ্যটি ত্রুটিপূর্ণ হলে", agent: "ত্রুটিপূর্ণ" },
  "reason:damaged-in-transit": {
    customer: "পণ্যটি পথে ক্ষতিগ্রস্ত হয়ে থাকলে",
    agent: "পথে ক্ষতিগ্রস্ত",
  },
  "reason:wrong-item": { customer: "আপনি ভুল পণ্য পেয়ে থাকলে", agent: "ভুল পণ্য" },
  "reason:not-as-described": {
    customer: "পণ্যটি বর্ণনার সঙ্গে না মিললে",
    agent: "বর্ণনার সঙ্গে মেলেনি",
  },
  "reason:missing-parts": { customer: "পণ্যটির কোনো অংশ না থাকলে", agent: "অংশ নেই" },
  "reason:found-cheaper": {
    customer: "পণ্যটি অন্য কোথাও কম দামে পেয়ে থাকলে",
    agent: "অন্যত্র কম দাম",
  },
  "reason:other": { customer: "কারণ অন্য হলে", agent: "অন্য কারণ" },
  "returnMethod:store": { customer: "দোকানে এসে ফেরত দিলে", agent: "দোকানে ফেরত" },
  "returnMethod:drop-off": { customer: "জমা কেন্দ্রে জমা দিলে", agent: "জমা কেন্দ্রে জমা" },
  "returnMethod:collection": {
    customer: "আপনার ঠিকানা থেকে সংগ্রহ করালে",
    agent: "ঠিকানা থেকে সংগ্রহ",
  },
  "returnMethod:post": { customer: "ডাকে পাঠালে", agent: "ডাকে পাঠানো" },
  "wantedRemedy:refund": { customer: "রিফান্ড চাইলে", agent: "রিফান্ড হিসেবে" },
  "wantedRemedy:store-credit": {
    customer: "স্টোর ক্রেডিট চাইলে",
    agent: "স্টোর ক্রেডিট হিসেবে",
  },
  "wantedRemedy:exchange": { customer: "পণ্য বদল করতে চাইলে", agent: "পণ্য বদল হিসেবে" },
  "wantedRemedy:replacement": {
    customer: "একই রকম নতুন পণ্য চাইলে",
    agent: "একই রকম নতুন পণ্য হিসেবে",
  },
  "wantedRemedy:repair": { customer: "মেরামত চাইলে", agent: "মেরামত হিসেবে" },
  "wantedRemedy:keep-item": {
    customer: "পণ্য ফেরত না পাঠিয়ে রিফান্ড চাইলে",
    agent: "পণ্য রেখে রিফান্ড হিসেবে",
  },
  "wantedRemedy:price-reduction": { customer: "মূল্যহ্রাস চাইলে", agent: "মূল্যহ্রাস হিসেবে" },
  "wantedRemedy:payment-change": {
    customer: "পেমেন্ট পদ্ধতি বদলাতে চাইলে",
    agent: "পেমেন্ট পদ্ধতি পরিবর্তন হিসেবে",
  },
  "proofOfPurchase:true": { customer: "কেনার প্রমাণ থাকলে", agent: "কেনার প্রমাণসহ" },
  "proofOfPurchase:false": { customer: "কেনার প্রমাণ না থাকলে", agent: "কেনার প্রমাণ ছাড়া" },
  "originalPackaging:true": { customer: "মূল প্যাকেজিং থাকলে", agent: "মূল প্যাকেজিংসহ" },
  "originalPackaging:false": {
    customer: "মূল প্যাকেজিং না থাকলে",
    agent: "মূল প্যাকেজিং ছাড়া",
  },
  "sealBroken:true": { customer: "সিল খোলা হলে", agent: "সিল খোলা" },
  "sealBroken:false": { customer: "সিল অক্ষত থাকলে", agent: "সিল অক্ষত" },
  "withdrawal:true": {
    customer: "আপনি চুক্তি প্রত্যাহারের কথা জানালে",
    agent: "চুক্তি প্রত্যাহার হিসেবে",
  },
  "withdrawal:false": {
    customer: "আপনি চুক্তি প্রত্যাহারের কথা না জানালে",
    agent: "চুক্তি প্রত্যাহার হিসেবে নয়",
  },
  "finalSale:true": {
    customer: "পণ্যটি অফেরতযোগ্য শর্তে বিক্রি হয়ে থাকলে",
    agent: "অফেরতযোগ্য শর্তে বিক্রি",
  },
  "finalSale:false": {
    customer: "পণ্যটি অফেরতযোগ্য শর্তে বিক্রি না হলে",
    agent: "অফেরতযোগ্য শর্তে বিক্রি নয়",
  },
};
