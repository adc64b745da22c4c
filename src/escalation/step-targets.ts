import { calendarOf } from "../domain/clocks/calendars.js";
import { lengthOf } from "../domain/clocks/resolve-clock.js";
import { isUntold, type Untold } from "../domain/clocks/run-clock.js";
import { before as instantBefore } from "../time/clock-offset.js";
import type { ComplaintLayer } from "./active-effects.js";
import { dueOf, stateOf } from "./clock-decision.js";
import type { EffectParams } from "./effects.js";
import type { JudgedSeverity } from "./severity.js";
import {
  type After,
  laterBy,
  type StepInstant,
  type Stops,
  stoppedAt,
  unlessStopped,
} from "./step-instant.js";
import type { RunTarget } from "./targets.js";

/** What steps are reckoned from: the shop's layer, all targets with their ends, the severity. */
export interface StepContext {
  readonly layer: ComplaintLayer;
  readonly targets: readonly RunTarget[];
  readonly severity: JudgedSeverity | undefined;
}

/**
 * The clock of a target that its steps go by, the floors' too: of those still to be met the one that ends
 * first; where all are met, the one that was met first.
 */
function firstClock(name: string, { targets }: StepContext): RunTarget | undefined {
  const certain = targets
    .filter((one) => one.effect.params.target === name && one.missing.length === 0)
    .sort((a, b) => dueOf(a) - dueOf(b));
  return certain.find(({ done }) => done === undefined) ?? certain[0];
}

/** Clocks of a target that may come before the one that certainly applies. */
function untoldClocks(
  name: string,
  first: RunTarget | undefined,
  { targets }: StepContext,
): readonly RunTarget[] {
  const firstMs =
    first === undefined || first.done !== undefined ? Number.POSITIVE_INFINITY : dueOf(first);
  return targets.filter(({ effect, missing, end, start }) => {
    if (effect.params.target !== name || missing.length === 0) return false;
    const endMs = end?.kind === "due" ? end.dueByMs : Number.NEGATIVE_INFINITY;
    return !("pending" in start) && endMs < firstMs;
  });
}

function endOfTarget(name: string, until: Stops | undefined, context: StepContext): StepInstant {
  const target = firstClock(name, context);
  const untold = untoldClocks(name, target, context);
  if (untold.length > 0) return missingEnd(untold);
  if (target === undefined) return { kind: "not-needed", sinceMs: Number.POSITIVE_INFINITY };
  const { start, end } = target;
  if (!("atMs" in start)) return { kind: "pending" };
  const sinceMs = start.atMs;
  const stop = until && stoppedAt(context.layer, sinceMs, until);
  const stops = [target.done?.atMs, stop].filter((one) => one !== undefined);
  const stoppedMs = stops.length === 0 ? undefined : Math.min(...stops);
  if (end?.kind === "due") return { kind: "at", atMs: end.dueByMs, sinceMs, stoppedMs };
  if (stoppedMs !== undefined) return { kind: "not-needed", sinceMs };
  if (end === undefined || !isUntold(end)) return { kind: "paused", sinceMs };
  return { kind: "uncovered", sinceMs, untold: end };
}

/** What could come first: as early as the earliest of them, where all of them have an end. */
function missingEnd(untold: readonly RunTarget[]): StepInstant {
  const missing = untold.flatMap((one) => one.missing);
  const ends = untold.map(({ end }) => (end?.kind === "due" ? end.dueByMs : undefined));
  const known = ends.filter((one) => one !== undefined);
  const earliestMs = known.length === ends.length ? Math.min(...known) : undefined;
  return { kind: "missing", missing, earliestMs };
}

/** When a breach opens a way out, and the facts by which it could be opened earlier. */
export interface BreachInstant {
  readonly instant: StepInstant;
  readonly missing: readonly string[];
}

/**
 * After the end of a target that was not met in time, done since or not: what a breach opens stays open. Of
 * several clocks the first that is late counts; one that may apply could only open it earlier.
 */
export function afterBreach(name: string, after: After, context: StepContext): BreachInstant {
  const certain = context.targets.filter(
    (one) => one.effect.params.target === name && one.missing.length === 0,
  );
  const late = certain.filter((one) => one.done === undefined || stateOf(one) === "breached");
  const dueMs = Math.min(...late.map(dueOf));
  const untold = untoldClocks(name, undefined, context);
  const missing = [...new Set(untold.flatMap((one) => one.missing))];
  if (dueMs < Number.POSITIVE_INFINITY)
    return { instant: laterBy(dueMs + 1, after, context.layer), missing };
  return {
    instant: missing.length > 0 ? { kind: "missing", missing } : { kind: "pending" },
    missing,
  };
}

/** After the end of a target: from the first instant at which it is late. */
export function afterTarget(
  name: string,
  after: After,
  until: Stops | undefined,
  context: StepContext,
): StepInstant {
  const end = endOfTarget(name, until, context);
  if (end.kind === "missing")
    return { ...end, earliestMs: laterThan(end.earliestMs, after, context) };
  if (end.kind !== "at") return end;
  const later = laterBy(end.atMs + 1, after, context.layer);
  const { sinceMs } = end;
  if (later.kind !== "at")
    return end.stoppedMs === undefined ? later : { kind: "not-needed", sinceMs };
  return unlessStopped({ ...end, atMs: later.atMs });
}

/** The soonest that a step can come after the soonest end. */
function laterThan(
  earliestMs: number | undefined,
  after: After,
  { layer }: StepContext,
): number | undefined {
  if (earliestMs === undefined) return undefined;
  const later = laterBy(earliestMs + 1, after, layer);
  return later.kind === "at" ? later.atMs : undefined;
}

/** Before the end of a target, though never before its clock has started. */
export function beforeTarget(
  before: NonNullable<EffectParams<"step">["before"]>,
  until: Stops | undefined,
  context: StepContext,
): StepInstant {
  const end = endOfTarget(before.target, until, context);
  if (end.kind === "missing") return { ...end, earliestMs: undefined };
  if (end.kind !== "at") return end;
  const calendar = calendarOf(context.layer.given.document, before.calendar);
  const earlier = instantBefore(end.atMs, lengthOf(before), calendar);
  if (!("atMs" in earlier)) {
    const untold: Untold =
      "uncovered" in earlier
        ? { kind: "uncovered", date: earlier.uncovered }
        : { kind: "unreachable" };
    return { kind: "uncovered", sinceMs: end.sinceMs, untold };
  }
  return unlessStopped({ ...end, atMs: Math.max(earlier.atMs, end.sinceMs) });
}
