import type { ObligationCode } from "../catalogue.js";
import type { TextTable } from "../text.js";

const days =
  "{withinDays, plural, =0 {on the day} one {within # {unit, select, business_days {business day} other {day}}} other {within # {unit, select, business_days {business days} other {days}}}}";
const hours = "within {withinHours, plural, one {# hour} other {# hours}}";
const since =
  "{on, select, request {of your request} agreement {of our agreement} scan {of the carrier scanning your parcel} receipt {of receiving the goods} receipt_or_proof {of receiving the goods or proof that you sent them, whichever comes first} inspection {of inspecting the goods} other {of the agreed event}}";
const sinceShort =
  "{on, select, request {of the request} agreement {of the agreement} scan {of the carrier scan} receipt {of receipt} receipt_or_proof {of receipt or proof of sending} inspection {of inspection} other {of the event}}";

/** English texts of what must follow from a decision. */
export const obligations: TextTable<ObligationCode> = {
  reimburse: {
    customer: [
      "We will pay the money back by {dueBy} at the latest.",
      `We will pay the money back ${days} ${since}.`,
      `We will pay the money back ${hours} ${since}.`,
      "We will pay the money back.",
    ],
    agent: [
      "Pay back by {dueBy}.",
      `Pay back ${days} ${sinceShort}.`,
      `Pay back ${hours} ${sinceShort}.`,
      "Pay back.",
    ],
  },
  "send-back": {
    customer: [
      "Please send the goods back by {dueOn} at the latest.",
      "Please send the goods back within {withinDays, plural, one {# day} other {# days}}.",
      "Please send the goods back.",
    ],
    agent: [
      "Goods to be sent back by {dueOn}.",
      "Goods to be sent back within {withinDays, plural, one {# day} other {# days}}.",
      "Goods to be sent back.",
    ],
  },
  "disable-gift-card": {
    customer: "The gift card that is taken back can no longer be used.",
    agent: ["Disable the gift card of {lineId}.", "Disable the gift card."],
  },
  "reissue-coupon": {
    customer: ["You get a new coupon worth {amountMinor}.", "You get a new coupon."],
    agent: ["Reissue the coupon: {amountMinor}.", "Reissue the coupon."],
  },
  "reduce-instalments": {
    customer: [
      "The instalments that you still have to pay are lowered by {amountMinor} in total.",
      "The instalments that you still have to pay are lowered.",
    ],
    agent: ["Reduce the open instalments by {amountMinor}.", "Reduce the open instalments."],
  },
};
