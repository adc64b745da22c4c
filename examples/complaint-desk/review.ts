/** Nobody complained: a delivery came late, and whoever waited for it writes a review on Easter Saturday. */
const lateDelivery = {
  complaint: {
    id: "C-2042",
    category: "late-delivery",
    impact: "low",
    urgency: "medium",
    safety: false,
    legalThreat: false,
    publicExposure: false,
    shopAtFault: true,
    financialService: "none",
  },
  customer: { kind: "consumer", country: "GB", vulnerable: false, complaintsLast12Months: 0 },
  order: { totalMinor: 18_900 },
} as const;

/** The review, with so many stars of 5, for everybody to read. */
export function reviewOf(score: number) {
  const kind = "bad-review" as const;
  const signal = { kind, observedAt: "2026-04-04T21:14:00+01:00", score, public: true };
  return { ...lateDelivery, at: "2026-04-04T21:15:00+01:00", signal, history: [] };
}
