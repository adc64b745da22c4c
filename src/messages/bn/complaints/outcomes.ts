import type { ComplaintOutcome } from "../../complaint-catalogue.js";
import type { TextTable } from "../../text.js";

/** Bengali texts of how a complaint stands. */
export const complaintOutcomes: TextTable<ComplaintOutcome> = {
  open: { customer: "আমরা আপনার অভিযোগটি খতিয়ে দেখছি।", agent: "চলমান।" },
  signal: {
    customer: "আপনার কোনো অসুবিধা হয়ে থাকলে আমরা তা ঠিক করতে চাই।",
    agent: "চলমান, অভিযোগ ছাড়া।",
  },
  "signal-resolved": {
    customer: "আপনার যে অসুবিধা হয়ে থাকতে পারে, তার নিষ্পত্তি হয়েছে।",
    agent: "নিষ্পত্তি হয়েছে, অভিযোগ ছাড়া।",
  },
  resolved: { customer: "আপনার অভিযোগটির নিষ্পত্তি হয়েছে।", agent: "নিষ্পত্তি হয়েছে।" },
  declined: {
    customer: "দুঃখিত, আমরা এটি অভিযোগ হিসেবে গ্রহণ করতে পারছি না।",
    agent: "গৃহীত নয়।",
  },
  "no-case": { customer: "কোনো অভিযোগ চলমান নেই।", agent: "কোনো অভিযোগ নেই।" },
  review: {
    customer: "আমাদের একজন প্রতিনিধি বিষয়টি দেখে আপনাকে জানাবেন।",
    agent: "পর্যালোচনা করতে হবে।",
  },
  undetermined: {
    customer: "আমরা আপনার অভিযোগটি পেয়েছি এবং তা খতিয়ে দেখছি।",
    agent: "অনির্ধারিত।",
  },
};
