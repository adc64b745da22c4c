import type { ComplaintPhrase, CustomerPhrase } from "../../complaint-catalogue.js";
import { both, type TableFor, type TextTable } from "../../text.js";

/** Marathi phrases about complaints, to customers and to agents. */
export const complaintPhrases: TextTable<ComplaintPhrase> = {
  owner: {
    customer: "तुमच्या प्रकरणाची जबाबदारी यांच्याकडे आहे: {owner}.",
    agent: ["जबाबदारी: {owner} (टीम {team}), स्तर {tier}.", "जबाबदारी: {owner}, स्तर {tier}."],
  },
  "owner-automated": {
    customer:
      "सुरुवातीला आमचा स्वयंचलित सहायक तुम्हाला उत्तर देईल; तुमच्या प्रकरणाची जबाबदारी यांच्याकडे आहे: {owner}.",
    agent: [
      "जबाबदारी: {owner} (टीम {team}), स्तर {tier}; उत्तर स्वयंचलित.",
      "जबाबदारी: {owner}, स्तर {tier}; उत्तर स्वयंचलित.",
    ],
  },
  opens: { customer: "पुन्हा संपर्क साधता येईल: {opensAt}.", agent: "सध्या बंद; उघडेल {opensAt}." },
  "unknown-role": { customer: "आमचे प्रतिनिधी", agent: "{code}" },
  "unknown-body": { customer: "एक स्वतंत्र संस्था, जिचे नाव आम्ही आनंदाने सांगू", agent: "{code}" },
  "declined-otherwise": {
    customer: "आमच्या धोरणानुसार ही बाब तक्रार म्हणून हाताळली जात नाही.",
    agent: "कारण: {code}.",
  },
  "offer-amount": both("{amountMinor} {offer}"),
  offers: { customer: "आम्ही तुम्हाला हे देऊ शकतो: {offers}.", agent: "देता येते: {offers}." },
  "recourse-right": both("{right} ({article})"),
  "recourse-open": {
    customer: [
      "तुम्ही {until} पर्यंत येथेही दाद मागू शकता: {body} ({right}).",
      "तुम्ही येथेही दाद मागू शकता: {body} ({right}).",
      "तुम्ही {until} पर्यंत येथेही दाद मागू शकता: {body}.",
      "तुम्ही येथेही दाद मागू शकता: {body}.",
    ],
    agent: [
      "{until} पर्यंत खुले: {body}; {right}.",
      "खुले: {body}; {right}.",
      "{until} पर्यंत खुले: {body}.",
      "खुले: {body}.",
    ],
  },
  "recourse-later": {
    customer: [
      "त्याआधी आम्ही निवारण न केल्यास, तुम्ही {fromOn} पासून {until} पर्यंत येथेही दाद मागू शकता: {body} ({right}).",
      "त्याआधी आम्ही निवारण न केल्यास, तुम्ही {fromOn} पासून येथेही दाद मागू शकता: {body} ({right}).",
      "त्याआधी आम्ही निवारण न केल्यास, तुम्ही {fromOn} पासून {until} पर्यंत येथेही दाद मागू शकता: {body}.",
      "त्याआधी आम्ही निवारण न केल्यास, तुम्ही {fromOn} पासून येथेही दाद मागू शकता: {body}.",
    ],
    agent: [
      "{fromOn} पासून {until} पर्यंत: {body}; {right}.",
      "{fromOn} पासून: {body}; {right}.",
      "{fromOn} पासून {until} पर्यंत: {body}.",
      "{fromOn} पासून: {body}.",
    ],
  },
};

/** Marathi phrases that only customers are told. */
export const customerPhrases: TableFor<"customer", CustomerPhrase> = {
  apology: { customer: "जे चुकले, त्याबद्दल आम्ही माफी मागतो." },
  "came-late": { customer: "क्षमस्व, आम्ही तुम्हाला हवी त्यापेक्षा जास्त वाट पाहायला लावली." },
  "on-hold": { customer: "तुमचे प्रकरण सध्या थांबवलेले आहे." },
  needs: { customer: "कृपया आम्हाला कळवा: {needs}." },
};
