import type { PromiseCode, TargetCode } from "../../en/complaints/promises.js";
import type { TableFor } from "../../text.js";

/** What promises are called in Bengali, at the desk. */
export const targets: TableFor<"agent", TargetCode> = {
  acknowledge: { agent: "প্রাপ্তি স্বীকার" },
  "first-response": { agent: "প্রথম উত্তর" },
  update: { agent: "অগ্রগতির খবর" },
  resolve: { agent: "সমাধান" },
  decision: { agent: "সিদ্ধান্ত" },
  "next-round": { agent: "পরের দফার উত্তর" },
  "refund-paid": { agent: "রিফান্ড পরিশোধ" },
  "seller-answer": { agent: "বিক্রেতার উত্তর" },
  "make-safe": { agent: "বিপদ দূর করা" },
  "safety-report": { agent: "নিরাপত্তা প্রতিবেদন" },
  "holding-reply": { agent: "অন্তর্বর্তী উত্তর" },
  "final-or-holding-response": { agent: "চূড়ান্ত বা অন্তর্বর্তী উত্তর" },
  "response-or-delay-notice": { agent: "উত্তর বা বিলম্বের নোটিশ" },
};

/** Bengali sentences on promises that are still to be kept. */
export const promises: TableFor<"customer", PromiseCode> = {
  acknowledge: { customer: "এটি যে আমরা পেয়েছি, তা {due}-এর মধ্যে আপনাকে নিশ্চিত করব।" },
  "first-response": { customer: "আপনি {due}-এর মধ্যে আমাদের প্রথম উত্তর পাবেন।" },
  update: { customer: "কাজ কতদূর এগিয়েছে, তা {due}-এর মধ্যে আপনাকে জানাব।" },
  resolve: { customer: "আপনি {due}-এর মধ্যে আমাদের সমাধান পাবেন।" },
  decision: { customer: "আপনি {due}-এর মধ্যে আমাদের সিদ্ধান্ত জানতে পারবেন।" },
  "next-round": { customer: "আপনি {due}-এর মধ্যে আপনার শেষ বার্তার উত্তর পাবেন।" },
  "refund-paid": { customer: "আপনি {due}-এর মধ্যে আপনার টাকা ফেরত পাবেন।" },
  "seller-answer": { customer: "আপনি {due}-এর মধ্যে বিক্রেতার উত্তর পাবেন।" },
  "make-safe": { customer: "{due}-এর মধ্যে আমরা নিশ্চিত করব, যেন কেউ বিপদে না থাকেন।" },
  "holding-reply": {
    customer: "{due}-এর মধ্যে আমাদের উত্তর তৈরি না হলে, কবে হবে তা ওই সময়ের মধ্যেই আপনাকে জানাব।",
  },
  "final-or-holding-response": {
    customer:
      "আপনি {due}-এর মধ্যে আমাদের চূড়ান্ত উত্তর পাবেন, অথবা কেন আরও সময় লাগছে, তা ওই সময়ের মধ্যেই জানবেন।",
  },
  "response-or-delay-notice": {
    customer: "আপনি {due}-এর মধ্যে আমাদের উত্তর পাবেন, অথবা কেন আরও সময় লাগছে, তা ওই সময়ের মধ্যেই জানবেন।",
  },
};

/** Bengali sentences on promises that were not kept and still are to be. */
export const missedPromises: TableFor<"customer", PromiseCode> = {
  acknowledge: { customer: "দুঃখিত, এটি যে আমরা পেয়েছি, তা {due}-এর মধ্যে আপনাকে নিশ্চিত করিনি।" },
  "first-response": {
    customer: "দুঃখিত, {due}-এর মধ্যে আপনি আমাদের প্রথম উত্তর পাননি; যত দ্রুত সম্ভব আমরা তা দেব।",
  },
  update: { customer: "দুঃখিত, কাজ কতদূর এগিয়েছে, তা {due}-এর মধ্যে আপনাকে জানাইনি।" },
  resolve: {
    customer: "দুঃখিত, {due}-এর মধ্যে আপনি সমাধান পাননি; যত দ্রুত সম্ভব আমরা তা দেব।",
  },
  decision: {
    customer: "দুঃখিত, {due}-এর মধ্যে আপনি আমাদের সিদ্ধান্ত জানতে পারেননি; যত দ্রুত সম্ভব আমরা তা জানাব।",
  },
  "next-round": { customer: "দুঃখিত, {due}-এর মধ্যে আপনি আপনার শেষ বার্তার উত্তর পাননি।" },
  "refund-paid": {
    customer: "দুঃখিত, {due}-এর মধ্যে আপনি আপনার টাকা ফেরত পাননি; যত দ্রুত সম্ভব আমরা তা দেব।",
  },
  "seller-answer": { customer: "দুঃখিত, {due}-এর মধ্যে আপনি বিক্রেতার উত্তর পাননি।" },
  "make-safe": {
    customer: "দুঃখিত, {due}-এর মধ্যে আমরা আপনার নিরাপত্তা নিশ্চিত করিনি; এখন এর চেয়ে জরুরি কিছু আমাদের নেই।",
  },
  "holding-reply": { customer: "দুঃখিত, {due}-এর মধ্যে আমরা আপনাকে কিছু জানাইনি।" },
  "final-or-holding-response": {
    customer: "দুঃখিত, {due}-এর মধ্যে আপনি আমাদের চূড়ান্ত উত্তর পাননি; যত দ্রুত সম্ভব আমরা তা দেব।",
  },
  "response-or-delay-notice": {
    customer: "দুঃখিত, {due}-এর মধ্যে আপনি আমাদের উত্তর পাননি; যত দ্রুত সম্ভব আমরা তা দেব।",
  },
};
