import type { EscalationReasonCode } from "../../reason-codes.js";
import type { TextTable } from "../../text.js";

const target =
  "{target, select, acknowledge {প্রাপ্তি স্বীকার} first_response {প্রথম উত্তর} update {অগ্রগতির খবর} resolve {সমাধান} other {{target}}}";
const look = "আমাদের একজন প্রতিনিধি বিষয়টি দেখে আপনাকে জানাবেন।";
const unreckoned = "আমরা কখন উত্তর দেব, তা আমাদের একজন প্রতিনিধি আপনাকে জানাবেন।";

/** Bengali texts of the reasons that the source itself gives for how a complaint stands. */
export const escalationReasons: TextTable<EscalationReasonCode> = {
  "calendar-unreachable": {
    customer: unreckoned,
    agent: [
      `ক্যালেন্ডারে কোনো খোলা সময় নেই, তাই সময়সীমা হিসাব করা যায় না (${target}): নিজে ঠিক করুন।`,
      "ক্যালেন্ডারে কোনো খোলা সময় নেই, তাই {window} সময়সীমার শেষ নেই: নিজে যাচাই করুন।",
      "ক্যালেন্ডারে কোনো খোলা সময় নেই, তাই সময়সীমা হিসাব করা যায় না: নিজে ঠিক করুন।",
    ],
  },
  "hold-not-counted": {
    customer: "আমাদের উত্তর দেওয়ার সময় চলতে থাকছে।",
    agent: [
      `আইন এই স্থগিতাদেশ মানে না ({ground}): সময় চলছে (${target})।`,
      "আইন এই স্থগিতাদেশ মানে না: সময় চলছে।",
    ],
  },
  "no-route": { customer: look, agent: "এটি কার দায়িত্ব, কোনো নিয়মে বলা নেই: নিজে কাউকে দিন।" },
  "not-classified": {
    customer: look,
    agent: "এটি কতটা গুরুতর, কোনো নিয়মে বলা নেই: নিজে ঠিক করুন।",
  },
  "opened-from-signal": {
    customer: "আমাদের মনে হয়েছে, আপনার ক্ষেত্রে সবকিছু হয়তো ঠিকমতো হয়নি।",
    agent: ["সংকেত থেকে শুরু: {category}।", "সংকেত থেকে শুরু।"],
  },
  "several-routes": {
    customer: look,
    agent: "এটি কার দায়িত্ব, সে বিষয়ে নিয়মগুলো পরস্পরবিরোধী: নিজে কাউকে দিন।",
  },
  "target-breached": {
    customer: ["দুঃখিত, {dueOn} তারিখের মধ্যে আমরা আপনাকে উত্তর দিতে পারিনি।", "দুঃখিত, আমাদের দেরি হচ্ছে।"],
    agent: [
      `সময় পেরিয়ে গেছে (${target}): শেষ তারিখ ছিল {dueOn}।`,
      "একটি প্রতিশ্রুতির সময় পেরিয়ে গেছে।",
    ],
  },
  "target-late": {
    customer: ["দুঃখিত, আপনি আমাদের উত্তর {dueOn} তারিখের পরে পেয়েছেন।", "দুঃখিত, আমাদের দেরি হয়েছে।"],
    agent: [`দেরিতে রাখা হয়েছে (${target}): শেষ তারিখ ছিল {dueOn}।`, "একটি প্রতিশ্রুতি দেরিতে রাখা হয়েছে।"],
  },
  "tier-raised": {
    customer: "আমরা বিষয়টি আরও ঊর্ধ্বতন সহকর্মীদের কাছে পাঠিয়েছি।",
    agent: ["{tier} নম্বর স্তরে তোলা হয়েছে।", "ওপরের স্তরে তোলা হয়েছে।"],
  },
};
