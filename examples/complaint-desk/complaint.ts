import type { ComplaintEvent } from "redress";

/** A fridge on the shop's credit plan arrived dented, and its first instalment was taken twice. */
const complaint = {
  complaint: {
    id: "C-2041",
    category: "damaged",
    channel: "email",
    impact: "medium",
    urgency: "high",
    safety: false,
    legalThreat: false,
    publicExposure: false,
    shopAtFault: true,
    currency: "GBP",
    // A fact of the law's own: it asks whether the complaint is about a financial service.
    financialService: "other",
  },
  customer: {
    id: "K-77",
    kind: "consumer",
    country: "GB",
    vulnerable: false,
    complaintsLast12Months: 0,
  },
} as const;

/** What happened to it, around Easter. */
const history: readonly ComplaintEvent[] = [
  { at: "2026-04-02T15:30:00+01:00", type: "received" },
  { at: "2026-04-02T16:10:00+01:00", type: "acknowledged" },
  { at: "2026-04-07T10:20:00+01:00", type: "replied" },
  { at: "2026-04-07T10:25:00+01:00", type: "held", ground: "awaiting-customer", by: "agent-3" },
  { at: "2026-04-08T16:00:00+01:00", type: "resumed", ground: "awaiting-customer" },
  { at: "2026-04-09T09:00:00+01:00", type: "step-taken", step: "step.resolve-soon" },
  { at: "2026-04-09T11:05:00+01:00", type: "offered", offer: "credit", amountMinor: 5000 },
  { at: "2026-04-09T11:05:00+01:00", type: "updated" },
  { at: "2026-04-09T14:40:00+01:00", type: "rejected", offer: "credit" },
  { at: "2026-04-11T00:00:00+01:00", type: "step-taken", step: "step.resolve-late" },
  { at: "2026-04-13T10:30:00+01:00", type: "granted", offer: "credit", amountMinor: 12000 },
  { at: "2026-04-13T11:00:00+01:00", type: "resolved" },
];

/** The complaint as it was known at an instant. */
export function asOf(at: string) {
  const nowMs = Date.parse(at);
  return { ...complaint, at, history: history.filter((one) => Date.parse(one.at) <= nowMs) };
}
