import type { DeskPhrase } from "../../complaint-catalogue.js";
import type { TableFor } from "../../text.js";

const severity = (name: string) =>
  `{${name}, select, low {low} normal {normal} high {high} critical {critical} other {{${name}}}}`;
const left =
  "{unit, select, minutes {{count, plural, one {# minute} other {# minutes}}} hours {{count, plural, one {# hour} other {# hours}}} business_minutes {{count, plural, one {# business minute} other {# business minutes}}} business_hours {{count, plural, one {# business hour} other {# business hours}}} business_days {{count, plural, one {# business day} other {# business days}}} days {{count, plural, one {# day} other {# days}}} weeks {{count, plural, one {# week} other {# weeks}}} months {{count, plural, one {# month} other {# months}}} years {{count, plural, one {# year} other {# years}}} other {{count}}}";

/** English phrases that only agents are told. */
export const deskPhrases: TableFor<"agent", DeskPhrase> = {
  severity: {
    agent: [
      `Severity: ${severity("atLeast")} to ${severity("atMost")}.`,
      `Severity: ${severity("severity")}.`,
    ],
  },
  "first-due": { agent: "First due: {promise}, {due}." },
  "order-of-work": { agent: "In this order: {work}." },
  "clock-met": {
    agent: ["{promise}: met; was due {due} ({source}).", "{promise}: met ({source})."],
  },
  "clock-running": {
    agent: [
      "{promise}: running; due {due}, by another reading {latest} ({source}).",
      "{promise}: running; due {due} ({source}).",
    ],
  },
  "clock-paused": {
    agent: [`{promise}: on hold; ${left} left ({source}).`, "{promise}: on hold ({source})."],
  },
  "clock-breached": { agent: "{promise}: breached; was due {due} ({source})." },
  "clock-late": { agent: "{promise}: kept late, {doneAt}; was due {due} ({source})." },
  "clock-pending": { agent: "{promise}: not started ({source})." },
  "clock-not-told": {
    agent: [
      "{promise}: cannot be told without {pointers} ({source}).",
      "{promise}: cannot be told ({source}).",
    ],
  },
  "turns-on": {
    agent: "{promise}: whether it applies, or when it ends, turns on {pointers} ({source}).",
  },
  "refused-hold": {
    agent: [
      "{promise}: ran through the hold from {fromAt} to {untilAt} ({reason}).",
      "{promise}: runs through the hold since {fromAt} ({reason}).",
    ],
  },
  "step-due": { agent: "To do now: {deed} ({step})." },
  "step-next": { agent: "Next, {dueAt}: {deed} ({step})." },
  "step-not-told": {
    agent: ["Step {step}: cannot be told without {pointers}.", "Step {step}: cannot be told."],
  },
  "may-grant": {
    agent: [
      "The {role} may grant up to {mayGrantMinor}.",
      "What the {role} may grant is in the decision.",
    ],
  },
  grant: {
    agent: ["Grant {grantMinor}: the {role} may.", "Grant: the {role} may."],
  },
  "counter-offer": {
    agent: [
      "Offer {grantMinor} instead: the {role} may grant no more; the {routeTo} may.",
      "Offer {grantMinor} instead: the {role} may grant no more.",
      "Offer less: the {role} may not grant all of it; the {routeTo} may.",
      "Offer less: the {role} may not grant all of it.",
    ],
  },
  "route-up": {
    agent: [
      "Pass on to the {routeTo}: the {role} may not grant it.",
      "Do not grant: the {role} may not, and no role may grant all of it.",
    ],
  },
  "authority-not-told": {
    agent: "What the {role} may grant cannot be told without {pointers}.",
  },
  "offer-discretion": { agent: "{offer} at discretion" },
  "offer-not-told": { agent: "Whether to offer {offer} cannot be told without {pointers}." },
  "recourse-closed": {
    agent: ["Closed since {until}: {body}; {right}.", "Closed since {until}: {body}."],
  },
  notice: {
    agent: ["{promise} by {due}: must contain {items}.", "{promise}: must contain {items}."],
  },
  "draft-lacks": { agent: "The draft lacks {items} ({promise})." },
  "draft-complete": { agent: "The draft has all that it must contain ({promise})." },
  "next-check": { agent: "Ask again {checkAt}." },
};
