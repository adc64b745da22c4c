import type { DeskPhrase } from "../../complaint-catalogue.js";
import type { TableFor } from "../../text.js";

const severity = (name: string) =>
  `{${name}, select, low {কম} normal {সাধারণ} high {বেশি} critical {সংকটজনক} other {{${name}}}}`;
const left =
  "{unit, select, minutes {{count} মিনিট} hours {{count} ঘণ্টা} business_minutes {{count} কর্মমিনিট} business_hours {{count} কর্মঘণ্টা} business_days {{count} কর্মদিবস} days {{count} দিন} weeks {{count} সপ্তাহ} months {{count} মাস} years {{count} বছর} other {{count}}}";

/** Bengali phrases that only agents are told. */
export const deskPhrases: TableFor<"agent", DeskPhrase> = {
  severity: {
    agent: [
      `গুরুত্ব: ${severity("atLeast")} থেকে ${severity("atMost")}।`,
      `গুরুত্ব: ${severity("severity")}।`,
    ],
  },
  "first-due": { agent: "সবার আগে: {promise}, {due}।" },
  "order-of-work": { agent: "এই ক্রমে: {work}।" },
  "clock-met": {
    agent: ["{promise}: রাখা হয়েছে; সময়সীমা ছিল {due} ({source})।", "{promise}: রাখা হয়েছে ({source})।"],
  },
  "clock-running": {
    agent: [
      "{promise}: চলছে; সময়সীমা {due}, অন্য ব্যাখ্যায় {latest} ({source})।",
      "{promise}: চলছে; সময়সীমা {due} ({source})।",
    ],
  },
  "clock-paused": {
    agent: [`{promise}: স্থগিত; বাকি ${left} ({source})।`, "{promise}: স্থগিত ({source})।"],
  },
  "clock-breached": { agent: "{promise}: সময় পেরিয়েছে; সময়সীমা ছিল {due} ({source})।" },
  "clock-late": { agent: "{promise}: দেরিতে, {doneAt}; সময়সীমা ছিল {due} ({source})।" },
  "clock-pending": { agent: "{promise}: শুরু হয়নি ({source})।" },
  "clock-not-told": {
    agent: ["{promise}: {pointers} ছাড়া বলা যায় না ({source})।", "{promise}: বলা যায় না ({source})।"],
  },
  "turns-on": {
    agent: "{promise}: প্রযোজ্য কি না বা কবে শেষ, তা {pointers}-এর ওপর নির্ভর করে ({source})।",
  },
  "refused-hold": {
    agent: [
      "{promise}: {fromAt} থেকে {untilAt} স্থগিত থাকলেও সময় চলেছে ({reason})।",
      "{promise}: {fromAt} থেকে স্থগিত থাকলেও সময় চলছে ({reason})।",
    ],
  },
  "step-due": { agent: "এখন করুন: {deed} ({step})।" },
  "step-next": { agent: "এরপর, {dueAt}: {deed} ({step})।" },
  "step-not-told": { agent: ["ধাপ {step}: {pointers} ছাড়া বলা যায় না।", "ধাপ {step}: বলা যায় না।"] },
  "may-grant": {
    agent: [
      "{role} সর্বোচ্চ {mayGrantMinor} মঞ্জুর করতে পারেন।",
      "{role} কত মঞ্জুর করতে পারেন, তা সিদ্ধান্তে আছে।",
    ],
  },
  grant: { agent: ["{grantMinor} মঞ্জুর করুন: {role} তা পারেন।", "মঞ্জুর করুন: {role} তা পারেন।"] },
  "counter-offer": {
    agent: [
      "বদলে {grantMinor} দিতে চান: {role} এর বেশি পারেন না; {routeTo} পারেন।",
      "বদলে {grantMinor} দিতে চান: {role} এর বেশি পারেন না।",
      "কম দিতে চান: {role} সবটা পারেন না; {routeTo} পারেন।",
      "কম দিতে চান: {role} সবটা পারেন না।",
    ],
  },
  "route-up": {
    agent: [
      "ওপরে পাঠান: {routeTo}; {role} মঞ্জুর করতে পারেন না।",
      "মঞ্জুর করবেন না: {role} পারেন না, আর সবটা কেউই পারেন না।",
    ],
  },
  "authority-not-told": { agent: "{role} কত মঞ্জুর করতে পারেন, {pointers} ছাড়া বলা যায় না।" },
  "offer-discretion": { agent: "{offer} (বিবেচনাসাপেক্ষ)" },
  "offer-not-told": { agent: "{offer} দেওয়া যায় কি না, {pointers} ছাড়া বলা যায় না।" },
  "recourse-closed": {
    agent: ["{until} থেকে বন্ধ: {body}; {right}।", "{until} থেকে বন্ধ: {body}।"],
  },
  notice: {
    agent: ["{promise}, {due}-এর মধ্যে: থাকতে হবে {items}।", "{promise}: থাকতে হবে {items}।"],
  },
  "draft-lacks": { agent: "খসড়ায় নেই: {items} ({promise})।" },
  "draft-complete": { agent: "খসড়ায় যা থাকা দরকার, সবই আছে ({promise})।" },
  "next-check": { agent: "আবার দেখুন: {checkAt}।" },
};
