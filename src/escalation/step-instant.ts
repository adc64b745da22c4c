import { isDurationKey, lengthKeyOf } from "../domain/clocks/clock-schema.js";
import { readingsOf } from "../domain/clocks/resolve-clock.js";
import { holdsFor, runClock, type Untold } from "../domain/clocks/run-clock.js";
import type { ComplaintLayer } from "./active-effects.js";
import type { EffectParams } from "./effects.js";
import { holdsOf } from "./holds.js";
import type { EventType } from "./vocabulary.js";

/**
 * Where a step stands: at an instant, or why at none. `sinceMs` is when what it waits for began, so that it
 * is not taken for done because it was once before; `earliestMs` when it could fall due at the soonest.
 */
export type StepInstant =
  | {
      readonly kind: "at";
      readonly atMs: number;
      readonly sinceMs: number;
      readonly stoppedMs?: number | undefined;
    }
  | { readonly kind: "not-needed"; readonly sinceMs: number; readonly fellDue?: boolean }
  | { readonly kind: "paused"; readonly sinceMs: number }
  | { readonly kind: "uncovered"; readonly sinceMs: number; readonly untold: Untold }
  | { readonly kind: "pending" }
  | {
      readonly kind: "missing";
      readonly missing: readonly string[];
      readonly earliestMs?: number | undefined;
    };

/** What a step comes after. */
export type After = NonNullable<EffectParams<"step">["after"]>;
/** Events that make a step superfluous. */
export type Stops = readonly EventType[];

/** When something first happened that makes a step superfluous, and was not undone. */
export function stoppedAt(
  { given: { events } }: ComplaintLayer,
  sinceMs: number,
  stops: Stops,
): number | undefined {
  const undone = events.findLastIndex(({ type }) => type === "reopened");
  return events.find(
    ({ type, atMs }, index) =>
      atMs >= sinceMs && stops.includes(type) && (type !== "resolved" || index > undone),
  )?.atMs;
}

/** A step that something made superfluous is not needed, whether it had fallen due by then or not. */
export function unlessStopped(instant: StepInstant): StepInstant {
  if (instant.kind !== "at" || instant.stoppedMs === undefined) return instant;
  const { sinceMs } = instant;
  return { kind: "not-needed", sinceMs, fellDue: instant.atMs <= instant.stoppedMs };
}

/** Steps after steps could lead out of the calendar, which ends with the year 9999. */
const lastStart = Date.UTC(9900, 0, 1);

/**
 * The instant that is so much later; of days, when the last of them is over. The grounds that pause it
 * are its own, as those of any clock.
 */
export function laterBy(
  startMs: number,
  after: Omit<After, "from">,
  layer: ComplaintLayer,
): StepInstant {
  if (startMs >= lastStart)
    return { kind: "uncovered", sinceMs: startMs, untold: { kind: "unreachable" } };
  const readings = readingsOf(after, after, layer);
  const { counted } = holdsFor(after.pausedBy, holdsOf(layer.given.events));
  const end = runClock(readings, startMs, counted);
  if (end.kind === "paused") return { kind: "paused", sinceMs: startMs };
  if (end.kind !== "due") return { kind: "uncovered", sinceMs: startMs, untold: end };
  const key = lengthKeyOf(after);
  const isExact = key !== undefined && isDurationKey(key);
  return { kind: "at", atMs: isExact ? end.dueByMs : end.dueByMs + 1, sinceMs: startMs };
}
