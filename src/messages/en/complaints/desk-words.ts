import type { stepActions } from "../../../escalation/vocabulary.js";
import type { TableFor } from "../../text.js";

/** English texts of what a step of the ladder does. */
export const steps: TableFor<"agent", (typeof stepActions)[number]> = {
  notify: { agent: ["notify the {role}", "notify"] },
  reassign: { agent: ["reassign to the {role}", "reassign"] },
  "raise-tier": { agent: ["raise to tier {tier}", "raise to the next tier"] },
  offer: { agent: ["offer {offer}", "make an offer"] },
  refer: { agent: ["refer to {body}", "refer"] },
  act: { agent: ["{task}", "act"] },
};

/** What policies which ship have done at a step. */
export const tasks = {
  "remind-the-customer": { agent: "remind the customer" },
  "suspend-listing": { agent: "suspend the listing" },
} as const satisfies TableFor<"agent">;

/** What messages must contain by policies which ship. */
export const items = {
  "acknowledgement-in-writing": { agent: "acknowledgement in writing" },
  apology: { agent: "apology" },
  "dispute-body": { agent: "dispute resolution body in charge" },
  findings: { agent: "findings" },
  "grievance-officer-contact": { agent: "contact of the grievance officer" },
  "grievance-officer-designation": { agent: "designation of the grievance officer" },
  "grievance-officer-name": { agent: "name of the grievance officer" },
  "how-to-escalate": { agent: "how to escalate" },
  "in-writing": { agent: "written form" },
  "named-owner": { agent: "named owner" },
  "next-update": { agent: "time of the next update" },
  "offer-of-help": { agent: "offer of help" },
  "ombudsman-rights": { agent: "rights to go to the ombudsman" },
  reference: { agent: "reference number" },
  "safety-advice": { agent: "safety advice" },
  "seller-name": { agent: "name of the seller" },
  solution: { agent: "solution" },
  "summary-resolution-communication": { agent: "summary resolution communication" },
  "ticket-number": { agent: "ticket number" },
  "what-was-granted": { agent: "what was granted" },
  "when-it-arrives": { agent: "when it arrives" },
} as const satisfies TableFor<"agent">;

/** Why policies which ship let a clock stand still. */
export const grounds = {
  "awaiting-customer": { agent: "waiting for the customer" },
} as const satisfies TableFor<"agent">;

/** What a step has done. */
export type Task = keyof typeof tasks;

/** What a message must contain. */
export type NoticeItem = keyof typeof items;

/** Why a case is on hold. */
export type Ground = keyof typeof grounds;
