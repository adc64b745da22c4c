import type { Outcome } from "../../returns/decision.js";
import type { TextTable } from "../text.js";

/** English texts of outcomes. */
export const outcomes: TextTable<Outcome> = {
  approve: { customer: "Your request is approved.", agent: "Approved." },
  partial: { customer: "Part of your request is approved.", agent: "Approved in part." },
  review: { customer: "A colleague will look at your request.", agent: "For review." },
  deny: { customer: "We are sorry, but we cannot approve your request.", agent: "Denied." },
  undetermined: {
    customer: "We cannot decide on your request yet.",
    agent: "Undetermined.",
  },
};
