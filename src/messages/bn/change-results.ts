import type { ChangeResult } from "../catalogue.js";
import type { TextTable } from "../text.js";

/** Bengali sentences on what would come of it. */
export const changeResults: TextTable<ChangeResult> = {
  approve: {
    customer: [
      "{changes} {amountMinor} ফেরত পাওয়া যেত।",
      "{changes} {remedy} সম্ভব হতো।",
      "{changes} অনুরোধটি অনুমোদন করা যেত।",
    ],
    agent: [
      "ফেরত হতো {amountMinor}: {changes}।",
      "অনুমোদিত হতো ({remedy}): {changes}।",
      "অনুমোদিত হতো: {changes}।",
    ],
  },
  "approve-by-choice": {
    customer: [
      "{changes} {amountMinor} ফেরত পাওয়া যাবে।",
      "{changes} {remedy} সম্ভব।",
      "{changes} অনুরোধটি অনুমোদন করা যাবে।",
    ],
    agent: [
      "ফেরত দেওয়া যাবে {amountMinor}: {changes}।",
      "অনুমোদন করা যাবে ({remedy}): {changes}।",
      "অনুমোদন করা যাবে: {changes}।",
    ],
  },
  partial: {
    customer: "{changes} অনুরোধটির একাংশ অনুমোদন করা যেত।",
    agent: "আংশিক অনুমোদিত হতো: {changes}।",
  },
  review: {
    customer: "{changes} আমাদের একজন প্রতিনিধি অনুরোধটি দেখতেন।",
    agent: "পর্যালোচনায় যেত: {changes}।",
  },
  deny: {
    customer: "{changes} অনুরোধটি অনুমোদন করা যেত না।",
    agent: "অনুমোদিত হতো না: {changes}।",
  },
  undetermined: {
    customer: "{changes} আরও তথ্যের প্রয়োজন হতো।",
    agent: "অনির্ধারিত থাকত: {changes}।",
  },
};
