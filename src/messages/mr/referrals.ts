import type { Referral } from "../catalogue.js";
import type { TextTable } from "../text.js";

/** Marathi texts of who else to turn to. */
export const referrals: TextTable<Referral> = {
  manufacturer: {
    customer: "कृपया उत्पादकाशी संपर्क साधा.",
    agent: "संपर्क साधण्यास सांगा: उत्पादक.",
  },
  seller: { customer: "कृपया विक्रेत्याशी संपर्क साधा.", agent: "संपर्क साधण्यास सांगा: विक्रेता." },
  supplier: {
    customer: "कृपया पुरवठादाराशी संपर्क साधा.",
    agent: "संपर्क साधण्यास सांगा: पुरवठादार.",
  },
  "customer-service": {
    customer: "कृपया आमच्या ग्राहक सेवेशी संपर्क साधा.",
    agent: "संपर्क साधण्यास सांगा: ग्राहक सेवा.",
  },
  "service-desk": {
    customer: "कृपया आमच्या सर्व्हिस डेस्कशी संपर्क साधा.",
    agent: "संपर्क साधण्यास सांगा: सर्व्हिस डेस्क.",
  },
  "legal-desk": {
    customer: "कृपया आमच्या विधी विभागाशी संपर्क साधा.",
    agent: "संपर्क साधण्यास सांगा: विधी विभाग.",
  },
  giver: {
    customer: "कृपया ज्यांनी तुम्हाला भेटवस्तू दिली, त्यांच्याशी संपर्क साधा.",
    agent: "संपर्क साधण्यास सांगा: भेट देणारी व्यक्ती.",
  },
  "dispute-body": {
    customer: "तुम्ही संबंधित तक्रार निवारण संस्थेशी संपर्क साधू शकता.",
    agent: "संपर्क साधण्यास सांगा: तक्रार निवारण संस्था.",
  },
};
