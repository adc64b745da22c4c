import type { Referral } from "../catalogue.js";
import type { TextTable } from "../text.js";

/** English texts of who else to turn to. */
export const referrals: TextTable<Referral> = {
  manufacturer: { customer: "Please turn to the manufacturer.", agent: "Refer to: manufacturer." },
  seller: { customer: "Please turn to the seller.", agent: "Refer to: seller." },
  supplier: { customer: "Please turn to the supplier.", agent: "Refer to: supplier." },
  "customer-service": {
    customer: "Please turn to our customer service.",
    agent: "Refer to: customer service.",
  },
  "service-desk": {
    customer: "Please turn to our service desk.",
    agent: "Refer to: service desk.",
  },
  "legal-desk": {
    customer: "Please turn to our legal desk.",
    agent: "Refer to: legal desk.",
  },
  giver: {
    customer: "Please turn to the person who gave you the gift.",
    agent: "Refer to: giver of the gift.",
  },
  "dispute-body": {
    customer: "You can turn to the dispute resolution body in charge.",
    agent: "Refer to: dispute resolution body.",
  },
};
