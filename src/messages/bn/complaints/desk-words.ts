import type { stepActions } from "../../../escalation/vocabulary.js";
import type { Ground, NoticeItem, Task } from "../../en/complaints/desk-words.js";
import type { TableFor } from "../../text.js";

/** Bengali texts of what a step of the ladder does. */
export const steps: TableFor<"agent", (typeof stepActions)[number]> = {
  notify: { agent: ["জানান: {role}", "জানান"] },
  reassign: { agent: ["দায়িত্ব দিন: {role}", "অন্য কাউকে দায়িত্ব দিন"] },
  "raise-tier": { agent: ["{tier} নম্বর স্তরে তুলুন", "ওপরের স্তরে তুলুন"] },
  offer: { agent: ["প্রস্তাব দিন: {offer}", "প্রস্তাব দিন"] },
  refer: { agent: ["পাঠান: {body}", "অন্যত্র পাঠান"] },
  act: { agent: ["{task}", "ব্যবস্থা নিন"] },
};

/** What policies which ship have done at a step. */
export const tasks: TableFor<"agent", Task> = {
  "remind-the-customer": { agent: "গ্রাহককে মনে করিয়ে দিন" },
  "suspend-listing": { agent: "পণ্যটির বিক্রি স্থগিত করুন" },
};

/** What messages must contain by policies which ship. */
export const items: TableFor<"agent", NoticeItem> = {
  "acknowledgement-in-writing": { agent: "লিখিত প্রাপ্তি স্বীকার" },
  apology: { agent: "ক্ষমাপ্রার্থনা" },
  "dispute-body": { agent: "সংশ্লিষ্ট বিরোধ নিষ্পত্তি সংস্থা" },
  findings: { agent: "অনুসন্ধানের ফল" },
  "grievance-officer-contact": { agent: "অভিযোগ কর্মকর্তার যোগাযোগের ঠিকানা" },
  "grievance-officer-designation": { agent: "অভিযোগ কর্মকর্তার পদবি" },
  "grievance-officer-name": { agent: "অভিযোগ কর্মকর্তার নাম" },
  "how-to-escalate": { agent: "ঊর্ধ্বতন স্তরে যাওয়ার উপায়" },
  "in-writing": { agent: "লিখিত রূপ" },
  "named-owner": { agent: "দায়িত্বপ্রাপ্তের নাম" },
  "next-update": { agent: "পরের খবরের সময়" },
  "offer-of-help": { agent: "সহায়তার প্রস্তাব" },
  "ombudsman-rights": { agent: "অম্বুডসম্যানের কাছে যাওয়ার অধিকার" },
  reference: { agent: "অভিযোগ নম্বর" },
  "safety-advice": { agent: "নিরাপত্তা পরামর্শ" },
  "seller-name": { agent: "বিক্রেতার নাম" },
  solution: { agent: "সমাধান" },
  "summary-resolution-communication": { agent: "নিষ্পত্তির সংক্ষিপ্ত বিবরণ" },
  "ticket-number": { agent: "টিকিট নম্বর" },
  "what-was-granted": { agent: "কী মঞ্জুর হয়েছে" },
  "when-it-arrives": { agent: "কখন পৌঁছাবে" },
};

/** Why policies which ship let a clock stand still. */
export const grounds: TableFor<"agent", Ground> = {
  "awaiting-customer": { agent: "গ্রাহকের অপেক্ষায়" },
};
