import type { ClockHold } from "../domain/clocks/run-clock.js";
import type { Interval } from "../time/interval.js";
import type { TimedEvent } from "./derive.js";

/** A span of time in which a case was on hold, on one ground; without an end while it still is. */
export interface Hold extends ClockHold {
  readonly by?: string | undefined;
}

/** All holds of a history, in the order in which they began: read off the events, never off counters. */
export function holdsOf(events: readonly TimedEvent[]): readonly Hold[] {
  return events.flatMap(({ type, ground = "", by, atMs }, index) => {
    if (type !== "held") return [];
    const end = events
      .slice(index + 1)
      .find((other) => other.type === "resumed" && (other.ground ?? ground) === ground);
    const untilMs = end?.atMs ?? Number.POSITIVE_INFINITY;
    return [{ fromMs: atMs, untilMs, ground, ...(by !== undefined && { by }) }];
  });
}

/** The grounds on which a case is on hold. */
export function openHolds(events: readonly TimedEvent[]): readonly string[] {
  return holdsOf(events)
    .filter(({ untilMs }) => untilMs === Number.POSITIVE_INFINITY)
    .map(({ ground }) => ground);
}

/**
 * The times in which a case stood resolved before it was reopened. A shop's own clock does not run
 * meanwhile; a legal one was met by the resolution and is not asked again.
 */
export function resolvedSpans(events: readonly TimedEvent[]): readonly Interval[] {
  return events.flatMap(({ type, atMs }, index) => {
    if (type !== "resolved") return [];
    const reopened = events.slice(index + 1).find((event) => event.type === "reopened");
    return reopened === undefined ? [] : [{ fromMs: atMs, untilMs: reopened.atMs }];
  });
}
