import { returns } from "redress";
import { policy as standard } from "redress/rules/returns/standard";
import {
  printOverturnedDenial,
  printTermsAtCheckout,
  printWhatWouldChange,
} from "./beyond-the-policy.js";
import { order } from "./order.js";
import { printDecision } from "./print-decision.js";
import { requests } from "./requests.js";

const policy = returns.load(standard);

console.log(`${standard.id} ${standard.version}, order ${order.order.id}`);

for (const { title, request, changed } of requests) {
  console.log(`\n${title}`);
  console.log(printDecision(policy.decide({ ...order, ...changed, request })));
}

const askExchange = (facts: typeof order, requestedAt: string) =>
  policy.allows("exchange", {
    ...facts,
    request: {
      kind: "exchange",
      askedBy: "customer",
      requestedAt,
      reason: "does-not-fit",
      condition: "unopened",
      sealBroken: false,
      lines: [{ lineId: "shirt", quantity: 1, exchange: { available: true } }],
    },
  });

const { deliveredAt: _notYet, ...undelivered } = order.order;
console.log("\nMay a shirt be exchanged?");
console.log(`→ on day 20: ${askExchange(order, "2026-05-25T20:15:00+02:00")}`);
console.log(`→ on day 31: ${askExchange(order, "2026-06-05T00:00:00+02:00")}`);
const unknown = askExchange({ ...order, order: undelivered }, "2026-05-25T20:15:00+02:00");
console.log(`→ with no delivery date yet: ${unknown}, that cannot be told`);

printOverturnedDenial();
printTermsAtCheckout();
printWhatWouldChange();
