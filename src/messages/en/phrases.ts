import type { PhraseKey } from "../catalogue.js";
import { both, type TextTable } from "../text.js";

/** English phrases around the rest. */
export const phrases: TextTable<PhraseKey> = {
  "unknown-reason": {
    customer: "Under our policy your request cannot be approved as it stands.",
    agent: "Cannot be approved as it stands under the policy ({code}).",
  },
  "internal-review": {
    customer: "A colleague will look at your request.",
    agent: "For review ({code}).",
  },
  "internal-denial": {
    customer: "Under our policy your request cannot be approved as it stands.",
    agent: "Denied ({code}).",
  },
  "unknown-referral": {
    customer: "Please ask us who can help you with this.",
    agent: "Refer to: {referTo}.",
  },
  "unknown-remedy": { customer: "another solution", agent: "{code}" },
  "unknown-fee": { customer: "fee", agent: "fee ({code})" },
  "unknown-obligation": {
    customer: "We will see to everything else that follows from this decision.",
    agent: "To do: {code}.",
  },
  "unknown-fact": {
    customer: "under other circumstances",
    agent: ["if {fact} were {to}", "if {fact} were different"],
  },
  "unknown-change": {
    customer: "Under other circumstances the answer could have been different.",
    agent: "Other facts would change the answer.",
  },
  about: both("{name}: {text}"),
  missing: {
    customer: "We still need some more information for this.",
    agent: "Missing: {pointers}.",
  },
  withheld: {
    customer:
      "We may wait until we have received the goods{until, select, receipt_or_proof { or proof that you sent them} other {}}.",
    agent:
      "May be withheld until receipt{until, select, receipt_or_proof { or proof of sending} other {}}.",
  },
  "fee-kept": {
    customer: "{amountMinor} is deducted from the refund: {fee}.",
    agent: "Deducted {amountMinor}: {fee}.",
  },
  "store-credit": {
    customer: [
      "You get store credit of {amountMinor}, including a bonus of {bonusMinor}.",
      "You get store credit of {amountMinor}.",
    ],
    agent: [
      "Store credit {amountMinor}, bonus {bonusMinor} included.",
      "Store credit {amountMinor}.",
    ],
  },
  "return-postage": {
    customer: "We also give back {amountMinor} of what you paid for sending the goods back.",
    agent: "Return postage given back: {amountMinor}.",
  },
  charge: {
    customer: [
      "We will charge {amountMinor} to this means of payment: {tender}.",
      "{amountMinor} is still to be paid.",
    ],
    agent: [
      "Charge {amountMinor}: {tender} ({tenderId}).",
      "Charge {amountMinor}: {tender}.",
      "Charge {amountMinor}.",
    ],
  },
  residue: {
    customer: "{amountMinor} cannot be paid out this way and is still owed to you.",
    agent: "Owed but not payable this way: {amountMinor}.",
  },
  "last-day": {
    customer: "Your request is in time: the last day for it is {closesOn}.",
    agent: "Last day: {closesOn}.",
  },
  choose: {
    customer: ["Please choose by {closesOn}: {remedies}.", "Please choose: {remedies}."],
    agent: ["To choose by {closesOn}: {remedies}.", "To choose: {remedies}."],
  },
  alternatives: {
    customer: ["Until {closesOn} you can still have {remedies}.", "You can still have {remedies}."],
    agent: ["Possible until {closesOn}: {remedies}.", "Possible: {remedies}."],
  },
  "return-shipping-customer": {
    customer: "You pay for sending the goods back.",
    agent: "Return shipping: customer.",
  },
  "return-shipping-shop": {
    customer: "We pay for sending the goods back.",
    agent: "Return shipping: shop.",
  },
};
