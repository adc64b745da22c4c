import { escalation } from "redress";
import { type Audience, createMessages, type Locale } from "redress/messages";
import { policy as standard } from "redress/rules/escalation/standard";
import { policy as fcaDisp } from "redress/rules/law/uk/fca-disp";
import { asOf } from "./complaint.js";
import { printAuthority, printDecision } from "./print-decision.js";
import { printLedger, printPlan } from "./print-timeline.js";
import { reviewOf } from "./review.js";

const policy = escalation.load(standard, { floors: [fcaDisp] });
const { timeZone } = standard;

const print = (title: string, ...texts: readonly string[]) =>
  console.log([`\n${title}`, ...texts].join("\n"));
const ledgerOf = (target: string, at: string) =>
  printLedger(policy.timeline(asOf(at)).clocks.find((clock) => clock.target === target));
const inWords = (locale: Locale, audience: Audience, at: string) =>
  createMessages({ locale, audience, timeZone })
    .complaint(policy.decide(asOf(at)), { currency: "GBP" })
    .map((sentence) => `  ${sentence}`);

console.log(`${standard.id} ${standard.version}, above ${fcaDisp.id} ${fcaDisp.version}`);

const received = "2026-04-02T15:30:00+01:00";
print(
  "Thu 2 Apr 15:30. An e-mail: a fridge on the shop's credit plan is dented, an instalment was taken twice",
  printDecision(policy.decide(asOf(received))),
);

print("What comes if nothing else happens", printPlan(policy.timeline(asOf(received))));

const draft = { with: "acknowledge", contains: ["reference", "apology"] };
const { obligations } = policy.decide({ ...asOf(received), draft });
print("The agent drafts the acknowledgement: a reference and an apology. Is that all?");
for (const { lacking } of obligations.slice(0, 1)) console.log(`→ it lacks ${lacking?.join(", ")}`);

const goodFriday = "2026-04-03T11:00:00+01:00";
print(
  "Good Friday 11:00. The customer, who had the acknowledgement on Thursday, asks how it stands and reads",
  ...inWords("en", "customer", goodFriday),
);

print(
  "Why is the first response due on Tuesday at 11:30? 4 opening hours from Thursday 15:30",
  ledgerOf("first-response", goodFriday),
);

print(
  "Wed 8 Apr 12:00. Answered on Tuesday at 10:20, on hold since 10:25 for a photo of the dent",
  printDecision(policy.decide(asOf("2026-04-08T12:00:00+01:00"))),
);

const asking = { offer: "credit", amountMinor: 12_000 } as const;
const onThursday = asOf("2026-04-09T11:00:00+01:00");
const askedBy = (role: string) =>
  printAuthority(policy.decide({ ...onThursday, asking: { ...asking, role } }).authority);
print(
  "Thu 9 Apr 11:00. The photo came on Wednesday at 16:00. The customer wants a credit of £120",
  askedBy("agent"),
  askedBy("team-lead"),
);

const saturday = "2026-04-11T00:00:00+01:00";
print(
  "Sat 11 Apr 00:00. The agent's £50 was rejected on Thursday at 14:40, and Friday is over",
  printDecision(policy.decide(asOf(saturday))),
);
print("The same in words, for the team lead", ...inWords("en", "agent", saturday));
print("for the customer, in Bengali", ...inWords("bn", "customer", saturday));
print("and in Marathi", ...inWords("mr", "customer", saturday));

const monday = "2026-04-13T11:00:00+01:00";
print(
  "Mon 13 Apr 11:00. The team lead granted £120, and the case is resolved",
  printDecision(policy.decide(asOf(monday))),
);

print(
  "When was the solution due? 3 business days, without the one that ended on hold",
  ledgerOf("resolve", monday),
  "and by the law 8 weeks, which no hold stops",
  ledgerOf("final-or-holding-response", monday),
);

print(
  "Sat 4 Apr 21:15. Nobody complained: a review that everybody can read, 1 star of 5",
  printDecision(policy.decide(reviewOf(1))),
  "and with 3 stars",
  printDecision(policy.decide(reviewOf(3))),
);
