import type { stepActions } from "../../../escalation/vocabulary.js";
import type { Ground, NoticeItem, Task } from "../../en/complaints/desk-words.js";
import type { TableFor } from "../../text.js";

/** Marathi texts of what a step of the ladder does. */
export const steps: TableFor<"agent", (typeof stepActions)[number]> = {
  notify: { agent: ["कळवा: {role}", "कळवा"] },
  reassign: { agent: ["सोपवा: {role}", "दुसऱ्याकडे सोपवा"] },
  "raise-tier": { agent: ["स्तर {tier} वर न्या", "वरच्या स्तरावर न्या"] },
  offer: { agent: ["देऊ करा: {offer}", "पर्याय देऊ करा"] },
  refer: { agent: ["पाठवा: {body}", "इतरत्र पाठवा"] },
  act: { agent: ["{task}", "कार्यवाही करा"] },
};

/** What policies which ship have done at a step. */
export const tasks: TableFor<"agent", Task> = {
  "remind-the-customer": { agent: "ग्राहकाला आठवण करून द्या" },
  "suspend-listing": { agent: "वस्तूची विक्री थांबवा" },
};

/** What messages must contain by policies which ship. */
export const items: TableFor<"agent", NoticeItem> = {
  "acknowledgement-in-writing": { agent: "लेखी पोच" },
  apology: { agent: "माफी" },
  "dispute-body": { agent: "संबंधित तक्रार निवारण संस्था" },
  findings: { agent: "चौकशीचे निष्कर्ष" },
  "grievance-officer-contact": { agent: "तक्रार अधिकाऱ्याचा संपर्क" },
  "grievance-officer-designation": { agent: "तक्रार अधिकाऱ्याचे पद" },
  "grievance-officer-name": { agent: "तक्रार अधिकाऱ्याचे नाव" },
  "how-to-escalate": { agent: "वरिष्ठांकडे जाण्याचा मार्ग" },
  "in-writing": { agent: "लेखी स्वरूप" },
  "named-owner": { agent: "जबाबदार व्यक्तीचे नाव" },
  "next-update": { agent: "पुढील माहितीची वेळ" },
  "offer-of-help": { agent: "मदतीची तयारी" },
  "ombudsman-rights": { agent: "ओम्बड्समनकडे जाण्याचा हक्क" },
  reference: { agent: "तक्रार क्रमांक" },
  "safety-advice": { agent: "सुरक्षा सल्ला" },
  "seller-name": { agent: "विक्रेत्याचे नाव" },
  solution: { agent: "निवारण" },
  "summary-resolution-communication": { agent: "निवारणाचा संक्षिप्त तपशील" },
  "ticket-number": { agent: "तिकीट क्रमांक" },
  "what-was-granted": { agent: "काय मंजूर झाले" },
  "when-it-arrives": { agent: "केव्हा मिळेल" },
};

/** Why policies which ship let a clock stand still. */
export const grounds: TableFor<"agent", Ground> = {
  "awaiting-customer": { agent: "ग्राहकाच्या प्रतीक्षेत" },
};
