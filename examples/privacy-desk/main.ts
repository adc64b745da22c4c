import { type DataCategory, privacy } from "redress";
import { policy as taxRecords } from "redress/rules/law/de/tax-records";
import { policy as ukGdpr } from "redress/rules/law/uk/gdpr";
import { policy as standard } from "redress/rules/privacy/standard";
import { order, shape } from "./order.js";
import { printDisclosure } from "./print-disclosure.js";
import { printRequest } from "./print-request.js";

/** Days are counted where the shop is: by England's holidays. */
const calendar = {
  weekend: ["saturday", "sunday"],
  holidays: ["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25"],
  coveredFrom: "2026-01-01",
  coveredUntil: "2026-07-31",
};
const policy = privacy.load(
  { ...standard, timeZone: "Europe/London", calendar },
  { floors: [ukGdpr] },
);
const region = { country: "GB" } as const;
const purpose = "essential.service.operations.support" as const;

const print = (title: string, ...texts: readonly string[]) =>
  console.log([`\n${title}`, ...texts].join("\n"));

console.log(`${standard.id} ${standard.version}, above ${ukGdpr.id} ${ukGdpr.version}`);

const asSpouse = {
  at: "2026-01-30T10:00:00Z",
  region,
  channel: "phone",
  subject: { objected: false },
  requester: { relation: "spouse", evidence: [{ kind: "order-number" }, { kind: "postcode" }] },
  purpose,
} as const;
const askedBySpouse = (name: string, category: DataCategory) =>
  printDisclosure(policy.mayDisclose({ ...asSpouse, field: { name, category } }));
print(
  "A spouse phones, knows order number and postcode, and asks where and when it is delivered",
  askedBySpouse("deliverTo", "delivery-address"),
  askedBySpouse("status", "order-status"),
);

const loggedIn = { relation: "self", evidence: [{ kind: "login" }] } as const;
const request = {
  hasAccount: true,
  accountActive: true,
  complex: false,
} as const;
print(
  "The customer asks on Saturday 31 January, logged in, for a copy of all data",
  printRequest(
    policy.handleRequest({
      at: "2026-02-02T09:00:00Z",
      region,
      right: "access",
      requester: loggedIn,
      request,
      history: [{ type: "received", at: "2026-01-31T09:30:00Z" }],
    }),
  ),
);

const inGermany = privacy.load(
  { ...standard, timeZone: "Europe/Berlin" },
  { floors: [taxRecords] },
);
print(
  "A German customer has closed the account and asks on 2 February to be forgotten; invoices are on file",
  printRequest(
    inGermany.handleRequest({
      at: "2026-02-02T10:00:00+01:00",
      region: { country: "DE" },
      business: { country: "DE" },
      right: "erasure",
      requester: { relation: "self", evidence: [{ kind: "login" }, { kind: "password-again" }] },
      request: { ...request, accountActive: false },
      history: [{ type: "received", at: "2026-02-02T09:00:00+01:00" }],
      records: [
        { name: "invoice", category: "invoice", createdOn: "2023-02-01" },
        { name: "invoice", category: "invoice", createdOn: "2014-02-01" },
        {
          name: "chat-transcript",
          category: "chat-transcript",
          createdOn: "2025-11-10",
          disputed: false,
        },
      ],
    }),
  ),
);

const { record, decision, withheldKeys } = policy.redact(order, shape, {
  at: "2026-01-30T10:05:00Z",
  region,
  channel: "agent-screen",
  subject: { objected: false },
  requester: { relation: "staff", role: "agent", evidence: [{ kind: "login" }] },
  purpose,
});
print("What the phone agent's screen shows of the order", JSON.stringify(record, null, 2));
print("and why not the rest");
for (const field of decision.fields.filter(({ outcome }) => outcome !== "allow"))
  console.log(printDisclosure(field));
console.log(`→ ${withheldKeys} more, in no listed place`);
