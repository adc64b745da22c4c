import type { ObligationCode } from "../catalogue.js";
import type { TextTable } from "../text.js";

const since =
  "{on, select, request {तुमच्या विनंतीपासून} agreement {आपल्यात सहमती झाल्यापासून} scan {वाहतूक कंपनीने पार्सल स्कॅन केल्यापासून} receipt {वस्तू आमच्याकडे पोहोचल्यापासून} receipt_or_proof {वस्तू किंवा ती पाठवल्याचा पुरावा, यांपैकी जे आधी मिळेल ते मिळाल्यापासून} inspection {वस्तू तपासल्यापासून} other {ठरलेल्या घटनेपासून}}";
const sameDay =
  "{on, select, request {तुमच्या विनंतीच्या दिवशीच} agreement {आपल्यात सहमती होईल त्याच दिवशी} scan {वाहतूक कंपनी पार्सल स्कॅन करेल त्याच दिवशी} receipt {वस्तू आमच्याकडे पोहोचेल त्याच दिवशी} receipt_or_proof {वस्तू किंवा ती पाठवल्याचा पुरावा, यांपैकी जे आधी मिळेल ते मिळेल त्याच दिवशी} inspection {वस्तू तपासली जाईल त्याच दिवशी} other {ठरलेल्या घटनेच्या दिवशीच}}";
const sinceShort =
  "{on, select, request {विनंतीपासून} agreement {सहमतीपासून} scan {वाहतूक कंपनीच्या स्कॅनपासून} receipt {वस्तू पोहोचल्यापासून} receipt_or_proof {वस्तू किंवा पाठवल्याचा पुरावा मिळाल्यापासून} inspection {तपासणीपासून} other {घटनेपासून}}";
const days =
  "{withinDays, plural, =0 {त्याच दिवशी} one {# {unit, select, business_days {कामकाजाच्या दिवसात} other {दिवसात}}} other {# {unit, select, business_days {कामकाजाच्या दिवसांत} other {दिवसांत}}}}";
const hours = "{withinHours, plural, one {# तासात} other {# तासांत}}";

/** Marathi texts of what must follow from a decision. */
export const obligations: TextTable<ObligationCode> = {
  reimburse: {
    customer: [
      "आम्ही {dueBy} पर्यंत पैसे परत करू.",
      `{withinDays, plural, =0 {${sameDay}} other {${since} ${days}}} आम्ही पैसे परत करू.`,
      `${since} ${hours} आम्ही पैसे परत करू.`,
      "आम्ही पैसे परत करू.",
    ],
    agent: [
      "{dueBy} पर्यंत पैसे परत करा.",
      `${sinceShort} ${days} पैसे परत करा.`,
      `${sinceShort} ${hours} पैसे परत करा.`,
      "पैसे परत करा.",
    ],
  },
  "send-back": {
    customer: [
      "कृपया {dueOn} पर्यंत वस्तू परत पाठवा.",
      "कृपया {withinDays, plural, one {# दिवसात} other {# दिवसांत}} वस्तू परत पाठवा.",
      "कृपया वस्तू परत पाठवा.",
    ],
    agent: [
      "वस्तू {dueOn} पर्यंत परत पाठवायची आहे.",
      "वस्तू {withinDays, plural, one {# दिवसात} other {# दिवसांत}} परत पाठवायची आहे.",
      "वस्तू परत पाठवायची आहे.",
    ],
  },
  "disable-gift-card": {
    customer: "परत घेतलेले गिफ्ट कार्ड आता वापरता येणार नाही.",
    agent: ["{lineId}: गिफ्ट कार्ड निष्क्रिय करा.", "गिफ्ट कार्ड निष्क्रिय करा."],
  },
  "reissue-coupon": {
    customer: ["तुम्हाला {amountMinor} किमतीचे नवीन कूपन मिळेल.", "तुम्हाला नवीन कूपन मिळेल."],
    agent: ["नवीन कूपन द्या: {amountMinor}.", "नवीन कूपन द्या."],
  },
  "reduce-instalments": {
    customer: [
      "तुमच्या उरलेल्या हप्त्यांमधून एकूण {amountMinor} कमी केले जातील.",
      "तुमचे उरलेले हप्ते कमी केले जातील.",
    ],
    agent: ["उरलेल्या हप्त्यांमधून {amountMinor} कमी करा.", "उरलेले हप्ते कमी करा."],
  },
};
