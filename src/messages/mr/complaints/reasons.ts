import type { EscalationReasonCode } from "../../reason-codes.js";
import type { TextTable } from "../../text.js";

const target =
  "{target, select, acknowledge {पोच} first_response {पहिले उत्तर} update {प्रगतीची माहिती} resolve {निवारण} other {{target}}}";
const look = "आमचे प्रतिनिधी ही बाब पाहून तुम्हाला कळवतील.";
const unreckoned = "आम्ही कधी उत्तर देऊ, हे आमचे प्रतिनिधी तुम्हाला कळवतील.";

/** Marathi texts of the reasons that the source itself gives for how a complaint stands. */
export const escalationReasons: TextTable<EscalationReasonCode> = {
  "calendar-unreachable": {
    customer: unreckoned,
    agent: [
      `कॅलेंडरमध्ये कामाची वेळच नाही, त्यामुळे मुदत मोजता येत नाही (${target}): स्वतः ठरवा.`,
      "कॅलेंडरमध्ये कामाची वेळच नाही, त्यामुळे {window} या मुदतीला शेवट नाही: स्वतः तपासा.",
      "कॅलेंडरमध्ये कामाची वेळच नाही, त्यामुळे मुदत मोजता येत नाही: स्वतः ठरवा.",
    ],
  },
  "hold-not-counted": {
    customer: "आमच्या उत्तराची मुदत चालूच आहे.",
    agent: [
      `कायद्याला ही स्थगिती मान्य नाही ({ground}): मुदत चालू आहे (${target}).`,
      "कायद्याला ही स्थगिती मान्य नाही: मुदत चालू आहे.",
    ],
  },
  "no-route": { customer: look, agent: "हे कोणाकडे जावे, हे कोणत्याही नियमात नाही: स्वतः सोपवा." },
  "not-classified": {
    customer: look,
    agent: "हे किती गंभीर आहे, हे कोणत्याही नियमात नाही: स्वतः ठरवा.",
  },
  "opened-from-signal": {
    customer: "तुमच्या बाबतीत सर्व काही नीट झाले नसावे, असे आमच्या लक्षात आले.",
    agent: ["संकेतावरून सुरू: {category}.", "संकेतावरून सुरू."],
  },
  "several-routes": {
    customer: look,
    agent: "हे कोणाकडे जावे, याबाबत नियम परस्परविरोधी आहेत: स्वतः सोपवा.",
  },
  "target-breached": {
    customer: ["क्षमस्व, आम्ही {dueOn} पर्यंत तुम्हाला उत्तर देऊ शकलो नाही.", "क्षमस्व, आम्हाला उशीर होत आहे."],
    agent: [`मुदत उलटली (${target}): शेवटची तारीख {dueOn} होती.`, "एका आश्वासनाची मुदत उलटली."],
  },
  "target-late": {
    customer: ["क्षमस्व, आमचे उत्तर तुम्हाला {dueOn} नंतर मिळाले.", "क्षमस्व, आम्हाला उशीर झाला."],
    agent: [`उशिरा पाळले (${target}): शेवटची तारीख {dueOn} होती.`, "एक आश्वासन उशिरा पाळले."],
  },
  "tier-raised": {
    customer: "आम्ही ही बाब अधिक वरिष्ठ सहकाऱ्यांकडे सोपवली आहे.",
    agent: ["स्तर {tier} वर नेली.", "वरच्या स्तरावर नेली."],
  },
};
