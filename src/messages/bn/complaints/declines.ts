import type { DeclineReason } from "../../en/complaints/declines.js";
import type { TextTable } from "../../text.js";

/** Bengali texts of why policies which ship do not take something up as a complaint. */
export const declines: TextTable<DeclineReason> = {
  "bought-elsewhere": {
    customer: "আপনি এটি আমাদের মাধ্যমে কেনেননি, তাই আমরা আপনার হয়ে এর নিষ্পত্তি করতে পারছি না।",
    agent: "এখান থেকে কেনা নয়।",
  },
  "out-of-time": {
    customer: "এই অর্ডার নিয়ে অভিযোগ নেওয়ার সময়সীমা শেষ হয়ে গেছে।",
    agent: "সময়সীমা শেষ।",
  },
  "not-a-complaint": {
    customer: "আপনি আমাদের কাছে একটি অনুরোধ করেছেন; অভিযোগ ছাড়াই আমরা তা সানন্দে দেখব।",
    agent: "অভিযোগ নয়: অনুরোধ বা প্রশ্ন।",
  },
};
