import fc from "fast-check";
import type { EscalationFacts } from "../../../src/escalation/facts.js";
import { channels, levels, offerKinds, signalKinds } from "../../../src/escalation/vocabulary.js";
import { calendarDateOf, dayNumberOf } from "../../../src/time/day-number.js";
import { complaintHistory, gapMs, type HistoryRange } from "./complaint-histories.js";
import { roles } from "./complaint-rules.js";

const day = 86_400_000;
const amount = fc.constantFrom(0, 999, 5_001, 12_345, 250_000);

/** What a law leaves out of cases. */
export interface CaseRange extends HistoryRange {
  /** Whether each fact that a rule can name is there. */
  readonly complete?: boolean;
  /** Cases that are complaints from the start, and no signals. */
  readonly complained?: boolean;
  /** With the facts that documents declare themselves. */
  readonly declares?: boolean;
}

const complaint = {
  id: fc.constantFrom("case-1", "case-2"),
  category: fc.constantFrom("late-delivery", "damaged", "other"),
  channel: fc.constantFrom(...channels),
  impact: fc.constantFrom(...levels),
  urgency: fc.constantFrom(...levels),
  safety: fc.boolean(),
  legalThreat: fc.boolean(),
  currency: fc.constant("EUR"),
  amountAtStakeMinor: amount,
};

const customer = {
  id: fc.constantFrom("customer-1", "customer-2"),
  tier: fc.constantFrom("gold", "plain"),
  tags: fc.subarray(["press", "b2b"]),
  vulnerable: fc.boolean(),
  complaintsLast12Months: fc.nat(4),
};

const offset = fc.oneof(
  fc.integer({ min: -20, max: 20 }).map((days) => days * day),
  gapMs,
);

const order = {
  seller: fc.constantFrom("shop" as const, "third-party" as const),
  totalMinor: amount,
  placedAt: offset,
  promisedAt: offset,
  deliveredAt: offset,
};

/** Facts that documents declare themselves. */
const declared = {
  complaint: { parcels: fc.nat(3) },
  customer: { since: fc.nat(900).map((days) => calendarDateOf(dayNumberOf("2024-01-01") + days)) },
  order: { dispatchedAt: offset },
};

const grant = fc.record({
  agoMs: fc.oneof(
    gapMs,
    fc.nat(400).map((days) => days * day),
  ),
  role: fc.constantFrom(...roles),
  caseId: fc.constantFrom("case-1", "case-2", "case-3"),
  customerId: fc.constantFrom("customer-1", "customer-2"),
  offer: fc.constantFrom(...offerKinds),
  amountMinor: fc.constantFrom(0, 100, 900, 2_500),
});

/** Who asks, whether by name of an offer or not, and for how much or not. */
export const asking = fc.record(
  {
    role: fc.constantFrom(...roles),
    offer: fc.constantFrom(...offerKinds),
    amountMinor: fc.constantFrom(0, 1, 700, 1_000, 2_500, 9_000),
  },
  { requiredKeys: ["role"] },
);

const signal = {
  kind: fc.constantFrom(...signalKinds),
  score: fc.nat(5),
  public: fc.boolean(),
};

/** Cases at an instant after their last event: complaints, and signals that nobody complained of. */
export function complaintCase(range: CaseRange = {}): fc.Arbitrary<EscalationFacts> {
  const { complete = false, complained = false, declares = false } = range;
  const own = declares ? declared : { complaint: {}, customer: {}, order: {} };
  const all = complete ? {} : { requiredKeys: [] as [] };
  return fc
    .record(
      {
        history: complaintHistory(range),
        laterMs: fc.oneof(gapMs, fc.nat(60 * day)),
        complaint: fc.record({ ...complaint, ...own.complaint }, all),
        customer: fc.record({ ...customer, ...own.customer }, all),
        order: fc.record({ ...order, ...own.order }, all),
        grants: fc.array(grant, { maxLength: 3 }),
        asking,
        signal: fc.record(signal, complete ? {} : { requiredKeys: ["kind"] }),
        fromSignal: complained ? fc.constant(false) : fc.nat(5).map((pick) => pick === 0),
        draft: fc.constantFrom({ with: "resolve", contains: ["apology"].slice() }),
      },
      complete
        ? { requiredKeys: ["history", "laterMs", "complaint", "customer", "order", "grants"] }
        : { requiredKeys: ["history", "laterMs", "complaint"] },
    )
    .map(
      ({ history, laterMs, fromSignal = false, grants, signal: seen, order: placed, ...facts }) => {
        const firstMs = Date.parse(history[0]?.at ?? "");
        const nowMs = Date.parse(history.at(-1)?.at ?? "") + laterMs;
        const noticed = seen ?? (fromSignal ? { kind: "bad-review" as const } : undefined);
        return {
          ...facts,
          at: isoAt(nowMs),
          history: fromSignal ? history.slice(1) : history,
          ...(placed && { order: withInstants(placed, firstMs) }),
          ...(noticed && { signal: { ...noticed, observedAt: isoAt(firstMs) } }),
          ...(grants && {
            grants: grants.map(({ agoMs, ...one }) => ({ ...one, at: isoAt(nowMs - agoMs) })),
          }),
        } as EscalationFacts;
      },
    );
}

/** An instant as facts write it. */
export function isoAt(instantMs: number): string {
  return new Date(instantMs).toISOString();
}

/** Instants of an order, each so much before or after the complaint. */
function withInstants(own: object, firstMs: number): object {
  return Object.fromEntries(
    Object.entries(own).map(([key, value]) => [
      key,
      key.endsWith("At") ? isoAt(firstMs + Number(value)) : value,
    ]),
  );
}
