import type { RoleCode } from "../../en/complaints/roles.js";
import type { Texts, TextTable } from "../../text.js";

const service = "आमचा ग्राहक सेवा विभाग";

/** Marathi names of who has a complaint; what a role is trained for, customers are not told. */
export const roles: TextTable<RoleCode> = {
  agent: named(service, "प्रतिनिधी"),
  "trained-agent": named(service, "प्रशिक्षित प्रतिनिधी"),
  "duty-agent": named(service, "कर्तव्यावरील प्रतिनिधी"),
  "marketplace-agent": named(service, "मार्केटप्लेस प्रतिनिधी"),
  manager: named("आमचे ग्राहक सेवा व्यवस्थापक", "व्यवस्थापक"),
  mediator: named("आमचा मध्यस्थी विभाग", "मध्यस्थ"),
  seller: named("विक्रेता", "विक्रेता"),
  "team-lead": named("आमचे ग्राहक सेवा विभागप्रमुख", "टीम लीडर"),
  "customer-relations-manager": named("आमचा ग्राहक संबंध विभाग", "ग्राहक संबंध व्यवस्थापक"),
};

function named(customer: string, agent: string): Texts {
  return { customer, agent };
}
