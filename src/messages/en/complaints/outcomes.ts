import type { ComplaintOutcome } from "../../complaint-catalogue.js";
import type { TextTable } from "../../text.js";

/** English texts of how a complaint stands. */
export const complaintOutcomes: TextTable<ComplaintOutcome> = {
  open: { customer: "We are looking into your complaint.", agent: "Open." },
  signal: {
    customer: "We would like to put right what may have gone wrong for you.",
    agent: "Open, without a complaint.",
  },
  "signal-resolved": {
    customer: "What may have gone wrong for you is settled.",
    agent: "Resolved, without a complaint.",
  },
  resolved: { customer: "Your complaint is resolved.", agent: "Resolved." },
  declined: {
    customer: "We are sorry, but we cannot take this up as a complaint.",
    agent: "Declined.",
  },
  "no-case": { customer: "There is no open complaint.", agent: "No case." },
  review: {
    customer: "A colleague will look at this and get back to you.",
    agent: "For review.",
  },
  undetermined: {
    customer: "We have your complaint and are looking into it.",
    agent: "Undetermined.",
  },
};
