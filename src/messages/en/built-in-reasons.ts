import type { BuiltInReasonCode } from "../reason-codes.js";
import type { TextTable } from "../text.js";

const target =
  "{target, select, acknowledge {acknowledgement} first_response {first answer} update {update} resolve {solution} other {{target}}}";

/** English texts of the reasons that the source itself gives. */
export const builtInReasons: TextTable<BuiltInReasonCode> = {
  "calendar-not-covered": {
    customer: [
      "{target, select, other {A colleague will tell you by when you will hear from us.}}",
      "A colleague will check whether your request is in time.",
    ],
    agent: [
      `The calendar does not cover {uncoveredOn}, so a deadline cannot be reckoned (${target}): set it by hand.`,
      "The calendar does not cover {uncoveredOn} (window {window}): check by hand.",
      "The calendar does not cover the deadline: check by hand.",
    ],
  },
  "conflicting-rules": {
    customer: "A colleague will work out your refund.",
    agent: ["Rules disagree: {rules}.", "Rules disagree."],
  },
  discretion: {
    customer: "A colleague will decide whether we can do this for you.",
    agent: "At discretion: decide.",
  },
  "discretionary-fee": {
    customer: [
      "The refund will be between {minMinor} and {maxMinor}; a colleague will decide on the exact amount.",
      "A colleague will decide on the exact amount of your refund.",
    ],
    agent: [
      "Fee at discretion: refund between {minMinor} and {maxMinor}.",
      "Fee at discretion: decide on the amount.",
    ],
  },
  internal: {
    customer: "A colleague will look at your request.",
    agent: "For internal reasons.",
  },
  "no-version-in-force": {
    customer: "A colleague will check which terms applied on the day that counts.",
    agent: "No version of the policy was in force on the day that counts.",
  },
  "not-yet-received": {
    customer:
      "Of the {announced, plural, one {# item} other {# items}} that you announced, {received, plural, =0 {none has} one {# has} other {# have}} arrived so far; anything that is still on its way will be looked at when it arrives.",
    agent: "Received {received} of {announced} announced.",
  },
  "nothing-offered": {
    customer: "Our policy does not provide for this in your case.",
    agent: "Nothing on offer for this kind of request.",
  },
  "nothing-requested": {
    customer: "Your request does not say which items it is about.",
    agent: "The request names no line.",
  },
  "nothing-returnable": {
    customer: "There is nothing left of this item that could be returned or cancelled.",
    agent: "No unit left to return or cancel.",
  },
  "quantity-capped": {
    customer:
      "You asked for {requested, plural, one {# item} other {# items}}; we can do this for {granted}.",
    agent: "Asked for {requested}, granted {granted}.",
  },
  "refund-capped": {
    customer: [
      "Of what you paid, {refundableMinor} can still be refunded; more than that is not possible.",
      "We cannot refund more than what is left of your payment.",
    ],
    agent: [
      "Capped: {owedMinor} due, {refundableMinor} refundable.",
      "Capped at what is refundable.",
    ],
  },
  "given-instead": {
    customer: "What you asked for is not possible in this case; you can have this instead.",
    agent: "Not on offer as asked; given in its place.",
  },
  "remedy-not-offered": {
    customer: "The solution that you asked for is not possible in this case.",
    agent: "The remedy asked for is not on offer.",
  },
  "shop-chooses": {
    customer: "We will choose one of the possible solutions and let you know.",
    agent: "The shop chooses: pick one of the remedies.",
  },
  "staff-override": {
    customer: "We are glad to make an exception for you.",
    agent: "Granted by staff beyond the policy.",
  },
  "statutory-review": {
    customer: [
      "The law may give you a right here ({article}); a colleague will look at it.",
      "The law may give you a right here; a colleague will look at it.",
    ],
    agent: ["Possible statutory right ({article}): check.", "Possible statutory right: check."],
  },
  "statutory-right": {
    customer: [
      "The law gives you this right, whatever our own terms say ({article}).",
      "The law gives you this right, whatever our own terms say.",
    ],
    agent: ["Statutory right: {article}.", "Statutory right."],
  },
  "strategy-not-declared": {
    customer: "A colleague will work out your refund.",
    agent: "The policy does not say how to settle this: work it out by hand.",
  },
  "tender-not-allowed": {
    customer:
      "The money cannot go to the means of payment that you named; it goes back the way you paid.",
    agent: ["Refund to {tenderId} not allowed.", "Refund to the wanted tender not allowed."],
  },
  "window-expired": {
    customer: [
      "The last day for this was {closedOn}, and your request came after it.",
      "The time for this is over.",
    ],
    agent: ["Too late: last day was {closedOn}.", "Too late."],
  },
};
