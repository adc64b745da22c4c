import type { TextTable } from "../../text.js";

/** English texts of why policies which ship do not take something up as a complaint. */
export const declines = {
  "bought-elsewhere": {
    customer: "You did not buy this through us, so we cannot settle it for you.",
    agent: "Not bought here.",
  },
  "out-of-time": {
    customer: "The time in which we can take up a complaint about this order is over.",
    agent: "Out of time.",
  },
  "not-a-complaint": {
    customer: "You have asked us for something, which we are glad to see to without a complaint.",
    agent: "No complaint: a request or a question.",
  },
} as const satisfies TextTable;

/** A reason for which a policy that ships declines a complaint. */
export type DeclineReason = keyof typeof declines;
