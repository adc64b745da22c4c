import type { EscalationReasonCode } from "../../reason-codes.js";
import type { TextTable } from "../../text.js";

const target =
  "{target, select, acknowledge {acknowledgement} first_response {first answer} update {update} resolve {solution} other {{target}}}";
const look = "A colleague will look at this and get back to you.";
const unreckoned = "A colleague will tell you by when you will hear from us.";

/** English texts of the reasons that the source itself gives for how a complaint stands. */
export const escalationReasons: TextTable<EscalationReasonCode> = {
  "calendar-unreachable": {
    customer: unreckoned,
    agent: [
      `The calendar is never open, so no deadline can be reckoned (${target}): set one by hand.`,
      "The calendar is never open, so the window {window} has no end: check by hand.",
      "The calendar is never open, so no deadline can be reckoned: set one by hand.",
    ],
  },
  "hold-not-counted": {
    customer: "The time for our answer runs on.",
    agent: [
      `The law does not allow for the hold ({ground}): the clock runs on (${target}).`,
      "The law does not allow for the hold: the clock runs on.",
    ],
  },
  "no-route": { customer: look, agent: "No rule says whose this is: assign it by hand." },
  "not-classified": { customer: look, agent: "No rule says how severe this is: rate it by hand." },
  "opened-from-signal": {
    customer: "We noticed that something may not have gone as it should.",
    agent: ["Opened from a signal: {category}.", "Opened from a signal."],
  },
  "several-routes": {
    customer: look,
    agent: "Rules disagree on whose this is: assign it by hand.",
  },
  "target-breached": {
    customer: [
      "We are sorry that you have not heard from us by {dueOn}.",
      "We are sorry that we are late.",
    ],
    agent: [`Breached (${target}): was due {dueOn}.`, "A promise is breached."],
  },
  "target-late": {
    customer: [
      "We are sorry that you heard from us only after {dueOn}.",
      "We are sorry that we were late.",
    ],
    agent: [`Kept late (${target}): was due {dueOn}.`, "A promise was kept late."],
  },
  "tier-raised": {
    customer: "We have passed this on to more senior colleagues.",
    agent: ["Raised to tier {tier}.", "Raised to a higher tier."],
  },
};
