import type { ComplaintEvent, EscalationFacts } from "redress";
import { createRandom, type Random } from "./random.js";

/** A complaint, and what will happen to it: the scheduler learns of each event only when it happens. */
export interface Plan {
  readonly facts: Omit<EscalationFacts, "at" | "history">;
  readonly events: readonly ComplaintEvent[];
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const levels = ["low", "medium", "high"] as const;
const channels = ["phone", "email", "chat", "social"] as const;

/** Complaints received from the first minute of a year to its last. */
export function createPlans(count: number, year: number): readonly Plan[] {
  const random = createRandom(year);
  const startMs = Date.UTC(year, 0, 1);
  const yearMs = Date.UTC(year + 1, 0, 1) - startMs;
  return Array.from({ length: count }, (_, index) => {
    const facts = factsOf(`C-${index + 1}`, random);
    const receivedMs = startMs + random.between(0, yearMs / minute - 1) * minute;
    return { facts, events: eventsOf(receivedMs, facts, random) };
  });
}

function factsOf(id: string, random: Random): Plan["facts"] {
  return {
    complaint: {
      id,
      category: "faulty",
      channel: random.pick(channels),
      impact: random.pick(levels),
      urgency: random.pick(levels),
      safety: random.chance(5),
      legalThreat: random.chance(5),
      publicExposure: random.chance(10),
      shopAtFault: random.chance(50),
    },
    customer: {
      kind: random.chance(90) ? "consumer" : "business",
      vulnerable: random.chance(10),
      complaintsLast12Months: random.between(0, 4),
    },
  };
}

/** Who does what when: most in time, some late, some never; some wait for the customer in between. */
function eventsOf(
  receivedMs: number,
  { complaint: { channel, safety } }: Plan["facts"],
  random: Random,
): readonly ComplaintEvent[] {
  let atMs = receivedMs;
  const events: ComplaintEvent[] = [{ type: "received", at: new Date(atMs).toISOString() }];
  const happens = (percent: number, withinMs: number, event: Omit<ComplaintEvent, "at">) => {
    if (!random.chance(percent)) return false;
    atMs += random.between(1, withinMs / minute) * minute;
    events.push({ ...event, at: new Date(atMs).toISOString() });
    return true;
  };
  const isLive = channel === "phone" || channel === "chat";
  if (!isLive) happens(70, hour, { type: "acknowledged" });
  happens(85, isLive ? 15 * minute : 8 * hour, { type: "replied" });
  if (safety) happens(80, 3 * hour, { type: "kept", promise: "make-safe" });
  if (happens(30, day, { type: "held", ground: "awaiting-customer" }))
    happens(95, 6 * day, { type: "resumed", ground: "awaiting-customer" });
  happens(50, 3 * day, { type: "updated" });
  if (safety) happens(80, 2 * day, { type: "kept", promise: "safety-report" });
  if (!happens(80, 5 * day, { type: "resolved" })) return events;
  const again = random.chance(50) ? "reopened" : "escalation-requested";
  if (happens(10, 14 * day, { type: again })) happens(70, 6 * day, { type: "resolved" });
  return events;
}
