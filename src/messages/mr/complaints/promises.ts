import type { PromiseCode, TargetCode } from "../../en/complaints/promises.js";
import type { TableFor } from "../../text.js";

/** What promises are called in Marathi, at the desk. */
export const targets: TableFor<"agent", TargetCode> = {
  acknowledge: { agent: "पोच" },
  "first-response": { agent: "पहिले उत्तर" },
  update: { agent: "प्रगतीची माहिती" },
  resolve: { agent: "निवारण" },
  decision: { agent: "निर्णय" },
  "next-round": { agent: "पुढील फेरीचे उत्तर" },
  "refund-paid": { agent: "परतावा देणे" },
  "seller-answer": { agent: "विक्रेत्याचे उत्तर" },
  "make-safe": { agent: "धोका दूर करणे" },
  "safety-report": { agent: "सुरक्षा अहवाल" },
  "holding-reply": { agent: "अंतरिम उत्तर" },
  "final-or-holding-response": { agent: "अंतिम किंवा अंतरिम उत्तर" },
  "response-or-delay-notice": { agent: "उत्तर किंवा विलंबाची सूचना" },
};

/** Marathi sentences on promises that are still to be kept. */
export const promises: TableFor<"customer", PromiseCode> = {
  acknowledge: { customer: "हे आम्हाला मिळाल्याची पोच तुम्हाला {due} पर्यंत मिळेल." },
  "first-response": { customer: "तुम्हाला {due} पर्यंत आमचे पहिले उत्तर मिळेल." },
  update: { customer: "काम कुठवर आले आहे, हे आम्ही {due} पर्यंत तुम्हाला कळवू." },
  resolve: { customer: "तुमच्या तक्रारीचे निवारण आम्ही {due} पर्यंत करू." },
  decision: { customer: "तुम्हाला {due} पर्यंत आमचा निर्णय कळेल." },
  "next-round": { customer: "तुमच्या शेवटच्या संदेशाचे उत्तर तुम्हाला {due} पर्यंत मिळेल." },
  "refund-paid": { customer: "तुम्हाला {due} पर्यंत तुमचे पैसे परत मिळतील." },
  "seller-answer": { customer: "तुम्हाला {due} पर्यंत विक्रेत्याचे उत्तर मिळेल." },
  "make-safe": { customer: "{due} पर्यंत कोणालाही धोका उरणार नाही, याची आम्ही काळजी घेऊ." },
  "holding-reply": {
    customer: "{due} पर्यंत आमचे उत्तर तयार नसल्यास, ते कधी तयार होईल हे त्या वेळेपर्यंत तुम्हाला कळवू.",
  },
  "final-or-holding-response": {
    customer:
      "तुम्हाला {due} पर्यंत आमचे अंतिम उत्तर मिळेल, किंवा जास्त वेळ का लागत आहे हे त्या वेळेपर्यंत कळवले जाईल.",
  },
  "response-or-delay-notice": {
    customer: "तुम्हाला {due} पर्यंत आमचे उत्तर मिळेल, किंवा जास्त वेळ का लागत आहे हे त्या वेळेपर्यंत कळवले जाईल.",
  },
};

/** Marathi sentences on promises that were not kept and still are to be. */
export const missedPromises: TableFor<"customer", PromiseCode> = {
  acknowledge: { customer: "क्षमस्व, हे आम्हाला मिळाल्याची पोच तुम्हाला {due} पर्यंत मिळाली नाही." },
  "first-response": {
    customer: "क्षमस्व, {due} पर्यंत तुम्हाला आमचे पहिले उत्तर मिळाले नाही; ते आम्ही शक्य तितक्या लवकर देऊ.",
  },
  update: { customer: "क्षमस्व, काम कुठवर आले आहे, हे आम्ही {due} पर्यंत तुम्हाला कळवले नाही." },
  resolve: {
    customer: "क्षमस्व, {due} पर्यंत तुमच्या तक्रारीचे निवारण झाले नाही; ते आम्ही शक्य तितक्या लवकर करू.",
  },
  decision: {
    customer: "क्षमस्व, {due} पर्यंत तुम्हाला आमचा निर्णय कळला नाही; तो आम्ही शक्य तितक्या लवकर कळवू.",
  },
  "next-round": {
    customer: "क्षमस्व, {due} पर्यंत तुम्हाला तुमच्या शेवटच्या संदेशाचे उत्तर मिळाले नाही.",
  },
  "refund-paid": {
    customer: "क्षमस्व, {due} पर्यंत तुम्हाला तुमचे पैसे परत मिळाले नाहीत; ते आम्ही शक्य तितक्या लवकर देऊ.",
  },
  "seller-answer": { customer: "क्षमस्व, {due} पर्यंत तुम्हाला विक्रेत्याचे उत्तर मिळाले नाही." },
  "make-safe": {
    customer:
      "क्षमस्व, {due} पर्यंत आम्ही तुमच्या सुरक्षिततेची काळजी घेतली नाही; आता आमच्यासाठी याहून तातडीचे काही नाही.",
  },
  "holding-reply": { customer: "क्षमस्व, आम्ही {due} पर्यंत तुम्हाला काही कळवले नाही." },
  "final-or-holding-response": {
    customer: "क्षमस्व, {due} पर्यंत तुम्हाला आमचे अंतिम उत्तर मिळाले नाही; ते आम्ही शक्य तितक्या लवकर देऊ.",
  },
  "response-or-delay-notice": {
    customer: "क्षमस्व, {due} पर्यंत तुम्हाला आमचे उत्तर मिळाले नाही; ते आम्ही शक्य तितक्या लवकर देऊ.",
  },
};
