import { type ReturnsFacts, returns } from "redress";
import { createMessages } from "redress/messages";
import { policy as euWithdrawal } from "redress/rules/law/eu/withdrawal";
import { policy as standard } from "redress/rules/returns/standard";
import { order } from "./order.js";
import { printTerms } from "./print-terms.js";

/** The law rolls over weekends and holidays: which days those are is for the shop to say. */
const calendar = {
  weekend: ["saturday", "sunday"],
  holidays: ["2026-05-14", "2026-05-25"],
  coveredFrom: "2026-05-01",
  coveredUntil: "2026-06-30",
} as const;

const policy = returns.load({ ...standard, calendar }, { floors: [euWithdrawal] });

/** What the law turns on besides: who bought where, and what the customer was told. */
const consumer: ReturnsFacts = {
  ...order,
  order: {
    ...order.order,
    country: "DE",
    buyer: "consumer",
    regularDelivery: false,
    informedOfWithdrawal: true,
    informedOfWithdrawalAt: "2026-05-01T18:20:00+02:00",
    informedOfReturnCost: true,
  },
  lines: order.lines.map((line) => ({ ...line, kind: "ordinary" as const })),
  request: {
    kind: "return",
    askedBy: "customer",
    requestedAt: "2026-05-18T20:15:00+02:00",
    reason: "changed-mind",
    condition: "unopened",
    sealBroken: false,
    lines: [{ lineId: "socks", quantity: 3 }],
  },
};

/** A denial that the law overturns: with its citation, and as the customer reads it. */
export function printOverturnedDenial(): void {
  const finalSale = consumer.lines.map((line) => ({ ...line, finalSale: line.id === "socks" }));
  const decision = policy.decide({ ...consumer, lines: finalSale });
  const [line] = decision.lines;
  console.log("\nSocks from the final sale, on day 13: changed my mind");
  console.log(`→ ${decision.outcome}: ${line?.remedy}, open until ${line?.closesOn}`);
  for (const { code, rule } of line?.law?.overruled ?? [])
    console.log(`  the policy alone: deny, ${code} (rule ${rule})`);
  for (const { article, mark } of line?.law?.citations.slice(0, 1) ?? [])
    console.log(`  the law: ${article} (${mark}, ${line?.law?.policy})`);
  for (const locale of ["en", "bn", "mr"] as const) {
    const messages = createMessages({ locale, audience: "customer", timeZone: standard.timeZone });
    console.log(`  ${locale}: ${messages.decision(decision).slice(0, 2).join(" ")}`);
  }
}

/** A product page: nothing is bought, so nothing can be told but the terms. */
export function printTermsAtCheckout(): void {
  const { placedAt: _when, dispatchedAt: _sent, deliveredAt: _there, ...basket } = consumer.order;
  const [line] = consumer.lines.filter(({ id }) => id === "socks");
  const facts: ReturnsFacts = {
    order: { ...basket, status: "delivered" },
    lines: line === undefined ? [] : [line],
    request: { kind: "return", askedBy: "customer", reason: "changed-mind" },
  };
  console.log("\nAt checkout: may the socks be sent back?");
  console.log(`→ ${policy.allows("refund", facts) ?? "that cannot be told yet"}; what will hold:`);
  console.log(printTerms(policy.terms(facts)));
}

/** Too late for everything: what would have changed it. */
export function printWhatWouldChange(): void {
  const request = { ...consumer.request, requestedAt: "2026-06-06T09:00:00+02:00" };
  const { decision, trace, changes } = policy.explain({ ...consumer, request });
  const messages = createMessages({ locale: "en", audience: "agent", timeZone: standard.timeZone });
  console.log("\nThe socks, on day 32: why not?");
  console.log(`→ ${decision.outcome}: ${messages.reason(decision.reasons[0] ?? { code: "" })}`);
  const rules = trace[0]?.rules.filter(({ effect }) => effect === "window") ?? [];
  for (const { rule, state, pointer } of rules) console.log(`  ${rule} ${state} (${pointer})`);
  for (const change of changes) console.log(`  it would be otherwise: ${messages.change(change)}`);
}
