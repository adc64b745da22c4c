import type { Interval } from "../time/interval.js";
import type { TimedEvent } from "./derive.js";

/** A span of time in which a case was on hold, on one ground; without an end while it still is. */
export interface Hold extends Interval {
  readonly ground: string;
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
