import type { ComplaintPhrase, CustomerPhrase } from "../../complaint-catalogue.js";
import { both, type TableFor, type TextTable } from "../../text.js";

/** Bengali phrases about complaints, to customers and to agents. */
export const complaintPhrases: TextTable<ComplaintPhrase> = {
  owner: {
    customer: "আপনার বিষয়টির দায়িত্বে এখন {owner}।",
    agent: ["দায়িত্বে: {owner} (দল {team}), স্তর {tier}।", "দায়িত্বে: {owner}, স্তর {tier}।"],
  },
  "owner-automated": {
    customer: "প্রথমে আমাদের স্বয়ংক্রিয় সহকারী আপনাকে উত্তর দেবে; আপনার বিষয়টির দায়িত্বে এখন {owner}।",
    agent: [
      "দায়িত্বে: {owner} (দল {team}), স্তর {tier}; উত্তর স্বয়ংক্রিয়।",
      "দায়িত্বে: {owner}, স্তর {tier}; উত্তর স্বয়ংক্রিয়।",
    ],
  },
  opens: { customer: "আবার যোগাযোগ করা যাবে: {opensAt}।", agent: "এখন বন্ধ; খুলবে {opensAt}।" },
  "unknown-role": { customer: "আমাদের একজন প্রতিনিধি", agent: "{code}" },
  "unknown-body": { customer: "একটি স্বাধীন সংস্থা, যার নাম আমরা সানন্দে জানাব", agent: "{code}" },
  "declined-otherwise": {
    customer: "আমাদের নীতিমালা অনুযায়ী এটি অভিযোগ হিসেবে দেখা হয় না।",
    agent: "কারণ: {code}।",
  },
  "offer-amount": both("{amountMinor} {offer}"),
  offers: { customer: "আমরা আপনাকে দিতে পারি: {offers}।", agent: "দেওয়া যায়: {offers}।" },
  "recourse-right": both("{right} ({article})"),
  "recourse-open": {
    customer: [
      "আপনি {until} পর্যন্ত এখানেও যোগাযোগ করতে পারেন: {body} ({right})।",
      "আপনি এখানেও যোগাযোগ করতে পারেন: {body} ({right})।",
      "আপনি {until} পর্যন্ত এখানেও যোগাযোগ করতে পারেন: {body}।",
      "আপনি এখানেও যোগাযোগ করতে পারেন: {body}।",
    ],
    agent: [
      "{until} পর্যন্ত খোলা: {body}; {right}।",
      "খোলা: {body}; {right}।",
      "{until} পর্যন্ত খোলা: {body}।",
      "খোলা: {body}।",
    ],
  },
  "recourse-later": {
    customer: [
      "এর আগে আমরা নিষ্পত্তি না করলে আপনি {fromOn} থেকে {until} পর্যন্ত এখানেও যোগাযোগ করতে পারেন: {body} ({right})।",
      "এর আগে আমরা নিষ্পত্তি না করলে আপনি {fromOn} থেকে এখানেও যোগাযোগ করতে পারেন: {body} ({right})।",
      "এর আগে আমরা নিষ্পত্তি না করলে আপনি {fromOn} থেকে {until} পর্যন্ত এখানেও যোগাযোগ করতে পারেন: {body}।",
      "এর আগে আমরা নিষ্পত্তি না করলে আপনি {fromOn} থেকে এখানেও যোগাযোগ করতে পারেন: {body}।",
    ],
    agent: [
      "{fromOn} থেকে {until} পর্যন্ত: {body}; {right}।",
      "{fromOn} থেকে: {body}; {right}।",
      "{fromOn} থেকে {until} পর্যন্ত: {body}।",
      "{fromOn} থেকে: {body}।",
    ],
  },
};

/** Bengali phrases that only customers are told. */
export const customerPhrases: TableFor<"customer", CustomerPhrase> = {
  apology: { customer: "যে ভুল হয়েছে, তার জন্য আমরা ক্ষমাপ্রার্থী।" },
  "came-late": { customer: "দুঃখিত, আমরা আপনাকে যতটা উচিত তার চেয়ে বেশি অপেক্ষা করিয়েছি।" },
  "on-hold": { customer: "আপনার বিষয়টি আপাতত স্থগিত আছে।" },
  needs: { customer: "অনুগ্রহ করে আমাদের জানান: {needs}।" },
};
