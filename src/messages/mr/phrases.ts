import type { PhraseKey } from "../catalogue.js";
import { both, type TextTable } from "../text.js";

/** Marathi phrases around the rest. */
export const phrases: TextTable<PhraseKey> = {
  "unknown-reason": {
    customer: "आमच्या धोरणानुसार तुमची विनंती सध्याच्या स्वरूपात मंजूर करता येत नाही.",
    agent: "धोरणानुसार सध्याच्या स्वरूपात मंजूर करता येत नाही ({code}).",
  },
  "internal-review": {
    customer: "आमचे प्रतिनिधी तुमची विनंती तपासतील.",
    agent: "तपासणीसाठी ({code}).",
  },
  "internal-denial": {
    customer: "आमच्या धोरणानुसार तुमची विनंती सध्याच्या स्वरूपात मंजूर करता येत नाही.",
    agent: "नामंजूर ({code}).",
  },
  "unknown-referral": {
    customer: "याबाबत तुम्हाला कोण मदत करू शकेल, हे कृपया आम्हाला विचारा.",
    agent: "संपर्क साधण्यास सांगा: {referTo}.",
  },
  "unknown-remedy": { customer: "दुसरा पर्याय", agent: "{code}" },
  "unknown-fee": { customer: "शुल्क", agent: "शुल्क ({code})" },
  "unknown-obligation": {
    customer: "या निर्णयानुसार आणखी जे काही करायचे आहे, ते आम्ही करू.",
    agent: "करायचे काम: {code}.",
  },
  "unknown-fact": {
    customer: "परिस्थिती वेगळी असती तर",
    agent: ["{fact} = {to} असल्यास", "{fact} वेगळे असल्यास"],
  },
  "unknown-change": {
    customer: "परिस्थिती वेगळी असती, तर निर्णय वेगळा असू शकला असता.",
    agent: "माहिती वेगळी असती, तर निर्णय बदलला असता.",
  },
  about: both("{name}: {text}"),
  missing: {
    customer: "यासाठी आम्हाला आणखी काही माहिती हवी आहे.",
    agent: "माहिती नाही: {pointers}.",
  },
  withheld: {
    customer:
      "वस्तू{until, select, receipt_or_proof { किंवा ती पाठवल्याचा पुरावा} other {}} आम्हाला मिळेपर्यंत आम्ही थांबू शकतो.",
    agent:
      "वस्तू{until, select, receipt_or_proof { किंवा पाठवल्याचा पुरावा} other {}} मिळेपर्यंत रोखून ठेवता येते.",
  },
  "fee-kept": {
    customer: "{fee} म्हणून परताव्यातून {amountMinor} वजा केले जातील.",
    agent: "वजा {amountMinor}: {fee}.",
  },
  "store-credit": {
    customer: [
      "तुम्हाला {amountMinor} स्टोअर क्रेडिट मिळेल; त्यात {bonusMinor} बोनस आहे.",
      "तुम्हाला {amountMinor} स्टोअर क्रेडिट मिळेल.",
    ],
    agent: ["स्टोअर क्रेडिट {amountMinor}, त्यात बोनस {bonusMinor}.", "स्टोअर क्रेडिट {amountMinor}."],
  },
  "return-postage": {
    customer: "वस्तू परत पाठवण्यासाठी तुम्ही केलेल्या खर्चापैकी {amountMinor} आम्ही परत करू.",
    agent: "परत पाठवण्याच्या खर्चापैकी परत करा: {amountMinor}.",
  },
  charge: {
    customer: [
      "तुमच्या या पेमेंट पद्धतीतून {amountMinor} घेतले जातील: {tender}.",
      "आणखी {amountMinor} भरायचे आहेत.",
    ],
    agent: [
      "आकारा {amountMinor}: {tender} ({tenderId}).",
      "आकारा {amountMinor}: {tender}.",
      "आकारा {amountMinor}.",
    ],
  },
  residue: {
    customer: "{amountMinor} अशा प्रकारे परत करता येत नाहीत; ते तुम्हाला देणे बाकी आहेत.",
    agent: "देणे बाकी, पण अशा प्रकारे देता येत नाही: {amountMinor}.",
  },
  "last-day": {
    customer: "तुमची विनंती वेळेत आली आहे; यासाठीची शेवटची तारीख {closesOn} आहे.",
    agent: "शेवटची तारीख: {closesOn}.",
  },
  choose: {
    customer: ["कृपया {closesOn} पर्यंत निवड करा: {remedies}.", "कृपया निवड करा: {remedies}."],
    agent: ["{closesOn} पर्यंत निवड करायची आहे: {remedies}.", "निवड करायची आहे: {remedies}."],
  },
  alternatives: {
    customer: [
      "{closesOn} पर्यंत तुम्हाला अजूनही मिळू शकते: {remedies}.",
      "तुम्हाला अजूनही मिळू शकते: {remedies}.",
    ],
    agent: ["{closesOn} पर्यंत शक्य: {remedies}.", "शक्य: {remedies}."],
  },
  "return-shipping-customer": {
    customer: "वस्तू परत पाठवण्याचा खर्च तुम्हाला करावा लागेल.",
    agent: "परत पाठवण्याचा खर्च: ग्राहक.",
  },
  "return-shipping-shop": {
    customer: "वस्तू परत पाठवण्याचा खर्च आम्ही करू.",
    agent: "परत पाठवण्याचा खर्च: दुकान.",
  },
};
