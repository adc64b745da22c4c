import type { Outcome } from "../../returns/decision.js";
import type { TextTable } from "../text.js";

/** Bengali texts of outcomes. */
export const outcomes: TextTable<Outcome> = {
  approve: { customer: "আপনার অনুরোধটি অনুমোদিত হয়েছে।", agent: "অনুমোদিত।" },
  partial: { customer: "আপনার অনুরোধটি আংশিকভাবে অনুমোদিত হয়েছে।", agent: "আংশিক অনুমোদিত।" },
  review: {
    customer: "আমাদের একজন প্রতিনিধি আপনার অনুরোধটি দেখবেন।",
    agent: "পর্যালোচনা করতে হবে।",
  },
  deny: {
    customer: "দুঃখিত, আমরা আপনার অনুরোধটি অনুমোদন করতে পারছি না।",
    agent: "অনুমোদিত নয়।",
  },
  undetermined: {
    customer: "আপনার অনুরোধের বিষয়ে আমরা এখনও সিদ্ধান্ত নিতে পারছি না।",
    agent: "অনির্ধারিত।",
  },
};
