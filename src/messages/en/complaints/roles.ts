import type { Texts, TextTable } from "../../text.js";

const service = "our customer service";

/** English names of who has a complaint; what a role is trained for, customers are not told. */
export const roles = {
  agent: named(service, "agent"),
  "trained-agent": named(service, "trained agent"),
  "duty-agent": named(service, "agent on duty"),
  "marketplace-agent": named(service, "marketplace agent"),
  manager: named("our customer service manager", "manager"),
  mediator: named("our mediation team", "mediator"),
  seller: named("the seller", "seller"),
  "team-lead": named("the lead of our customer service team", "team lead"),
  "customer-relations-manager": named("our customer-relations team", "customer-relations manager"),
} as const satisfies TextTable;

/** A role that a policy which ships names. */
export type RoleCode = keyof typeof roles;

function named(customer: string, agent: string): Texts {
  return { customer, agent };
}
