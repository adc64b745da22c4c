import type { ComplaintPhrase, CustomerPhrase } from "../../complaint-catalogue.js";
import { both, type TableFor, type TextTable } from "../../text.js";

/** English phrases about complaints, to customers and to agents. */
export const complaintPhrases: TextTable<ComplaintPhrase> = {
  owner: {
    customer: "Your case is with {owner}.",
    agent: ["Owner: {owner} (team {team}), tier {tier}.", "Owner: {owner}, tier {tier}."],
  },
  "owner-automated": {
    customer: "Our automated assistant answers you first; your case is with {owner}.",
    agent: [
      "Owner: {owner} (team {team}), tier {tier}; answered automatically.",
      "Owner: {owner}, tier {tier}; answered automatically.",
    ],
  },
  opens: { customer: "They are back on {opensAt}.", agent: "Closed; opens {opensAt}." },
  "unknown-role": { customer: "a colleague of ours", agent: "{code}" },
  "unknown-body": { customer: "an independent body, which we will gladly name", agent: "{code}" },
  "declined-otherwise": {
    customer: "Under our policy this is not handled as a complaint.",
    agent: "Reason: {code}.",
  },
  "offer-amount": { customer: "{offer} of {amountMinor}", agent: "{offer} {amountMinor}" },
  offers: { customer: "We can offer you {offers}.", agent: "Can be offered: {offers}." },
  "recourse-right": both("{right} ({article})"),
  "recourse-open": {
    customer: [
      "You can also turn to {body} until {until}: {right}.",
      "You can also turn to {body}: {right}.",
      "You can also turn to {body} until {until}.",
      "You can also turn to {body}.",
    ],
    agent: [
      "Open until {until}: {body}; {right}.",
      "Open: {body}; {right}.",
      "Open until {until}: {body}.",
      "Open: {body}.",
    ],
  },
  "recourse-later": {
    customer: [
      "If we have not settled this before, you can also turn to {body} from {fromOn} until {until}: {right}.",
      "If we have not settled this before, you can also turn to {body} from {fromOn}: {right}.",
      "If we have not settled this before, you can also turn to {body} from {fromOn} until {until}.",
      "If we have not settled this before, you can also turn to {body} from {fromOn}.",
    ],
    agent: [
      "From {fromOn} until {until}: {body}; {right}.",
      "From {fromOn}: {body}; {right}.",
      "From {fromOn} until {until}: {body}.",
      "From {fromOn}: {body}.",
    ],
  },
};

/** English phrases that only customers are told. */
export const customerPhrases: TableFor<"customer", CustomerPhrase> = {
  apology: { customer: "We apologise for what went wrong." },
  "came-late": { customer: "We are sorry that we kept you waiting longer than we should have." },
  "on-hold": { customer: "Your case is on hold for the moment." },
  needs: { customer: "Please tell us: {needs}." },
};
