import type { ComplaintOutcome } from "../../complaint-catalogue.js";
import type { TextTable } from "../../text.js";

/** Marathi texts of how a complaint stands. */
export const complaintOutcomes: TextTable<ComplaintOutcome> = {
  open: { customer: "आम्ही तुमच्या तक्रारीची चौकशी करत आहोत.", agent: "चालू." },
  signal: {
    customer: "तुमच्या बाबतीत काही चुकले असल्यास आम्हाला ते दुरुस्त करायचे आहे.",
    agent: "चालू, तक्रार नसताना.",
  },
  "signal-resolved": {
    customer: "तुमच्या बाबतीत जे चुकले असेल, ते निस्तरले आहे.",
    agent: "निवारण झाले, तक्रार नसताना.",
  },
  resolved: { customer: "तुमच्या तक्रारीचे निवारण झाले आहे.", agent: "निवारण झाले." },
  declined: {
    customer: "क्षमस्व, आम्ही ही बाब तक्रार म्हणून स्वीकारू शकत नाही.",
    agent: "नाकारली.",
  },
  "no-case": { customer: "कोणतीही तक्रार चालू नाही.", agent: "तक्रार नाही." },
  review: {
    customer: "आमचे प्रतिनिधी ही बाब पाहून तुम्हाला कळवतील.",
    agent: "तपासणीसाठी.",
  },
  undetermined: {
    customer: "तुमची तक्रार आम्हाला मिळाली आहे आणि आम्ही तिची चौकशी करत आहोत.",
    agent: "अनिर्णित.",
  },
};
