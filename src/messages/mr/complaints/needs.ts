import type { NeededFact } from "../../en/complaints/needs.js";
import type { TableFor } from "../../text.js";

/** What a customer can be asked, in Marathi, by the pointer to the fact. */
export const needs: TableFor<"customer", NeededFact> = {
  "/complaint/amountAtStakeMinor": { customer: "ही बाब किती रकमेची आहे" },
  "/complaint/category": { customer: "तुमची तक्रार कशाबद्दल आहे" },
  "/complaint/safety": { customer: "कोणाला इजा होण्याची शक्यता आहे का" },
  "/complaint/wantedRemedy": { customer: "आम्ही काय करावे, अशी तुमची इच्छा आहे" },
  "/customer/country": { customer: "तुम्ही कोणत्या देशात राहता" },
  "/customer/kind": { customer: "तुम्ही स्वतःसाठी खरेदी केली की व्यवसायासाठी" },
  "/order/channel": { customer: "तुम्ही ऑर्डर कुठे दिली" },
  "/order/deliveredAt": { customer: "तुमची ऑर्डर कधी पोहोचली" },
  "/order/id": { customer: "तुमच्या ऑर्डरचा क्रमांक" },
  "/order/placedAt": { customer: "तुम्ही ऑर्डर कधी दिली" },
  "/order/promisedAt": { customer: "ऑर्डर कधी पोहोचेल, असे तुम्हाला सांगितले होते" },
  "/order/totalMinor": { customer: "तुमच्या ऑर्डरसाठी तुम्ही किती पैसे भरले" },
};
