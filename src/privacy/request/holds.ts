import type { ClockHold } from "../../domain/clocks/run-clock.js";
import type { TimedEvent } from "../derive.js";
import type { RequestEventType } from "../vocabulary/words.js";

/** On which ground each event puts a request on hold, and what ends that. */
const grounds: Partial<
  Readonly<Record<RequestEventType, { readonly ground: string; readonly until: RequestEventType }>>
> = {
  "identity-requested": { ground: "identity", until: "identity-received" },
  "clarification-requested": { ground: "clarification", until: "clarification-received" },
  "fee-requested": { ground: "fee", until: "fee-paid" },
};

/**
 * The times in which a request waited for who made it, read off its history: from what was asked for until it
 * came; without an end while it has not.
 */
export function holdsOf(events: readonly TimedEvent[]): readonly ClockHold[] {
  return events.flatMap(({ type, atMs: fromMs }, index) => {
    const begun = grounds[type];
    if (begun === undefined) return [];
    const end = events.slice(index + 1).find((event) => event.type === begun.until);
    return [{ fromMs, untilMs: end?.atMs ?? Number.POSITIVE_INFINITY, ground: begun.ground }];
  });
}
