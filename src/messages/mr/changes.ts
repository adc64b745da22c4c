import type { ChangeKey } from "../catalogue.js";
import type { TextTable } from "../text.js";

/** Marathi phrases of what could be different. */
export const changes: TextTable<ChangeKey> = {
  requestedAt: {
    customer: [
      "{daysEarlier, plural, =0 {त्याच दिवशी आधी} other {# दिवस आधी}} कळवले असते तर",
      "वेगळ्या वेळी कळवले असते तर",
    ],
    agent: [
      "{daysEarlier, plural, =0 {त्याच दिवशी आधी} other {# दिवस आधी}} विनंती",
      "वेगळ्या वेळी विनंती",
    ],
  },
  carrier: {
    customer: ["{to} मार्फत पाठवल्यास", "दुसऱ्या वाहतूक कंपनीमार्फत पाठवल्यास"],
    agent: ["{to} मार्फत पाठवणे", "दुसऱ्या वाहतूक कंपनीमार्फत पाठवणे"],
  },
  quantity: {
    customer: [
      "{to, plural, one {# वस्तूसाठी} other {# वस्तूंसाठी}} असल्यास",
      "वेगळ्या संख्येच्या वस्तूंसाठी असल्यास",
    ],
    agent: ["{to, plural, one {# वस्तूसाठी} other {# वस्तूंसाठी}}", "वेगळ्या संख्येच्या वस्तूंसाठी"],
  },
  wholeOrder: { customer: "संपूर्ण ऑर्डर परत केल्यास", agent: "संपूर्ण ऑर्डर" },
  productId: {
    customer: "बदल्यात दुसरी वस्तू निवडल्यास",
    agent: ["बदल्यात {to}", "बदल्यात दुसरी वस्तू"],
  },
  variantId: {
    customer: "बदल्यात दुसरा प्रकार निवडल्यास",
    agent: ["बदल्यात {to}", "बदल्यात दुसरा प्रकार"],
  },
  "condition:unopened": { customer: "वस्तू न उघडलेली असती तर", agent: "न उघडलेली" },
  "condition:unused": { customer: "वस्तू न वापरलेली असती तर", agent: "न वापरलेली" },
  "condition:opened": { customer: "वस्तू फक्त उघडलेली असती तर", agent: "फक्त उघडलेली" },
  "condition:tried": {
    customer: "वस्तू फक्त वापरून पाहिलेली असती तर",
    agent: "फक्त वापरून पाहिलेली",
  },
  "condition:used": { customer: "वस्तू वापरलेली असती तर", agent: "वापरलेली" },
  "condition:damaged": { customer: "वस्तू खराब झालेली असती तर", agent: "खराब झालेली" },
  "condition:incomplete": { customer: "वस्तू अपूर्ण असती तर", agent: "अपूर्ण" },
  "reason:changed-mind": { customer: "मत बदलल्यामुळे वस्तू परत केली असती तर", agent: "मत बदलले" },
  "reason:does-not-fit": { customer: "वस्तू मापात बसली नसती तर", agent: "मापात बसत नाही" },
  "reason:ordered-by-mistake": {
    customer: "वस्तू चुकून ऑर्डर केली असती तर",
    agent: "चुकून ऑर्डर",
  },
  "reason:no-longer-needed": { customer: "वस्तूची गरज उरली नसती तर", agent: "गरज उरली नाही" },
  "reason:arrived-late": { customer: "वस्तू उशिरा पोहोचली असती तर", agent: "उशिरा पोहोचली" },
  "reason:never-arrived": { customer: "पार्सल पोहोचलेच नसते तर", agent: "पोहोचले नाही" },
  "reason:defective": { customer: "वस्तू सदोष असती तर", agent: "सदोष" },
  "reason:damaged-in-transit": {
    customer: "वस्तू वाटेत खराब झाली असती तर",
    agent: "वाटेत खराब झाली",
  },
  "reason:wrong-item": { customer: "तुम्हाला चुकीची वस्तू मिळाली असती तर", agent: "चुकीची वस्तू" },
  "reason:not-as-described": {
    customer: "वस्तू वर्णनाप्रमाणे नसती तर",
    agent: "वर्णनाप्रमाणे नाही",
  },
  "reason:missing-parts": { customer: "वस्तूचे काही भाग नसते तर", agent: "भाग नाहीत" },
  "reason:found-cheaper": {
    customer: "वस्तू दुसरीकडे स्वस्त मिळाली असती तर",
    agent: "दुसरीकडे स्वस्त",
  },
  "reason:other": { customer: "कारण वेगळे असते तर", agent: "वेगळे कारण" },
  "returnMethod:store": { customer: "दुकानात आणून दिल्यास", agent: "दुकानात परत" },
  "returnMethod:drop-off": { customer: "जमा केंद्रावर दिल्यास", agent: "जमा केंद्रावर" },
  "returnMethod:collection": {
    customer: "तुमच्या पत्त्यावरून नेण्याची व्यवस्था केल्यास",
    agent: "पत्त्यावरून नेणे",
  },
  "returnMethod:post": { customer: "टपालाने पाठवल्यास", agent: "टपालाने" },
  "wantedRemedy:refund": { customer: "परतावा मागितल्यास", agent: "परतावा म्हणून" },
  "wantedRemedy:store-credit": {
    customer: "स्टोअर क्रेडिट मागितल्यास",
    agent: "स्टोअर क्रेडिट म्हणून",
  },
  "wantedRemedy:exchange": { customer: "वस्तू बदलून मागितल्यास", agent: "अदलाबदल म्हणून" },
  "wantedRemedy:replacement": {
    customer: "तशीच नवीन वस्तू मागितल्यास",
    agent: "तशीच नवीन वस्तू म्हणून",
  },
  "wantedRemedy:repair": { customer: "दुरुस्ती मागितल्यास", agent: "दुरुस्ती म्हणून" },
  "wantedRemedy:keep-item": {
    customer: "वस्तू परत न पाठवता परतावा मागितल्यास",
    agent: "वस्तू ठेवून परतावा म्हणून",
  },
  "wantedRemedy:price-reduction": {
    customer: "किमतीत कपात मागितल्यास",
    agent: "किमतीत कपात म्हणून",
  },
  "wantedRemedy:payment-change": {
    customer: "पेमेंटची पद्धत बदलल्यास",
    agent: "पेमेंटच्या पद्धतीत बदल म्हणून",
  },
  "proofOfPurchase:true": { customer: "खरेदीचा पुरावा दिल्यास", agent: "खरेदीच्या पुराव्यासह" },
  "proofOfPurchase:false": {
    customer: "खरेदीचा पुरावा नसल्यास",
    agent: "खरेदीच्या पुराव्याशिवाय",
  },
  "originalPackaging:true": { customer: "मूळ पॅकेजिंग असल्यास", agent: "मूळ पॅकेजिंगसह" },
  "originalPackaging:false": {
    customer: "मूळ पॅकेजिंग नसल्यास",
    agent: "मूळ पॅकेजिंगशिवाय",
  },
  "sealBroken:true": { customer: "सील उघडलेले असते तर", agent: "सील उघडलेले" },
  "sealBroken:false": { customer: "सील उघडलेले नसते तर", agent: "सील न उघडलेले" },
  "withdrawal:true": {
    customer: "तुम्ही करारातून माघार घेत असल्याचे कळवल्यास",
    agent: "करारातून माघार म्हणून",
  },
  "withdrawal:false": {
    customer: "तुम्ही करारातून माघार घेत असल्याचे न कळवल्यास",
    agent: "करारातून माघार म्हणून नाही",
  },
  "finalSale:true": {
    customer: "वस्तू परत न घेण्याच्या अटीवर विकलेली असती तर",
    agent: "परत न घेण्याच्या अटीवर विक्री",
  },
  "finalSale:false": {
    customer: "वस्तू परत न घेण्याच्या अटीवर विकलेली नसती तर",
    agent: "परत न घेण्याच्या अटीवर विक्री नाही",
  },
};
