import type { TenderKind } from "../../returns/vocabulary.js";
import { both, type Texts, type TextTable } from "../text.js";

/** Marathi names of means of payment. */
export const tenders: TextTable<TenderKind> = {
  card: both("कार्ड"),
  paypal: both("PayPal"),
  wallet: both("डिजिटल वॉलेट"),
  "bank-transfer": both("बँक ट्रान्सफर"),
  "direct-debit": both("डायरेक्ट डेबिट"),
  "gift-card": both("गिफ्ट कार्ड"),
  "store-credit": both("स्टोअर क्रेडिट"),
  invoice: both("बिल"),
  instalments: both("हप्ते"),
  other: both("इतर मार्ग"),
  cash: both("रोख"),
  "cash-on-delivery": both("कॅश ऑन डिलिव्हरी"),
};

/** Marathi sentences on money that goes back, by where it goes. */
export const refunds: TextTable<TenderKind | "other"> = {
  card: refund("{amountMinor} तुमच्या कार्डवर परत जमा केले जातील."),
  paypal: refund("{amountMinor} तुमच्या PayPal खात्यात परत जमा केले जातील."),
  wallet: refund("{amountMinor} तुमच्या डिजिटल वॉलेटमध्ये परत जमा केले जातील."),
  "bank-transfer": refund("{amountMinor} तुमच्या बँक खात्यात परत जमा केले जातील."),
  "direct-debit": refund("ज्या बँक खात्यातून पैसे घेतले होते, त्याच खात्यात {amountMinor} परत जमा केले जातील."),
  "gift-card": refund("{amountMinor} तुमच्या गिफ्ट कार्डवर परत जमा केले जातील."),
  "store-credit": refund("{amountMinor} तुमच्या स्टोअर क्रेडिटमध्ये परत जमा केले जातील."),
  invoice: refund("{amountMinor} तुमच्या बिलातून वजा केले जातील."),
  instalments: refund("{amountMinor} तुमच्या हप्त्यांच्या खात्यात जमा केले जातील."),
  cash: refund("{amountMinor} तुम्हाला रोख परत मिळतील."),
  "cash-on-delivery": refund("डिलिव्हरीच्या वेळी तुम्ही दिलेल्या रकमेपैकी {amountMinor} तुम्हाला परत मिळतील."),
  other: refund("{amountMinor} तुम्हाला परत मिळतील."),
};

function refund(customer: string): Texts {
  return {
    customer,
    agent: [
      "परत करा {amountMinor}: {tender} ({tenderId}).",
      "परत करा {amountMinor}: {tender}.",
      "परत करा {amountMinor}.",
    ],
  };
}
