import { instantOf } from "../domain/clocks/resolve-clock.js";
import type { Untold } from "../domain/clocks/run-clock.js";
import type { ActiveEffect } from "./active-effects.js";
import type { TimedEvent } from "./derive.js";
import type { EffectParams } from "./effects.js";
import { isAtLeast } from "./severity.js";
import {
  type After,
  laterBy,
  type StepInstant,
  type Stops,
  stoppedAt,
  unlessStopped,
} from "./step-instant.js";
import { afterTarget, beforeTarget, type StepContext } from "./step-targets.js";

/** A step of the ladder with what became of it. */
export interface RunStep {
  readonly effect: ActiveEffect<"step">;
  readonly state: "taken" | "due" | "next" | "not-needed" | "pending" | "paused" | "not-told";
  readonly atMs?: number;
  /** When a step that was taken had fallen due. */
  readonly dueMs?: number;
  /** Whether it had fallen due before something made it superfluous: a tier that it raised to stays. */
  readonly fellDue?: boolean;
  /** When a step that is not told could fall due at the soonest, where that is known. */
  readonly earliestMs?: number | undefined;
  /** Why the calendar does not tell when it falls due. */
  readonly untold?: Untold;
  readonly missing: readonly string[];
}

/** All steps that the rules ask for, each where the others leave it. */
export function runSteps(context: StepContext): readonly RunStep[] {
  const known = new Map<string, RunStep>();
  const effects = new Map(context.layer.effects.step.map((one) => [one.rule.name, one]));
  const run = (effect: ActiveEffect<"step">): RunStep => {
    const found = known.get(effect.rule.name);
    if (found !== undefined) return found;
    const step = runStep(effect, context, (name) => {
      const other = effects.get(name);
      return other === undefined ? undefined : run(other);
    });
    known.set(effect.rule.name, step);
    return step;
  };
  return [...effects.values()].map(run);
}

type StepOf = (name: string) => RunStep | undefined;

function runStep(effect: ActiveEffect<"step">, context: StepContext, stepOf: StepOf): RunStep {
  const { rule, params } = effect;
  const { given } = context.layer;
  const applies = isAtLeast(context.severity, params.atLeast);
  if (applies === false) return { effect, state: "not-needed", missing: [] };
  const instant = instantOfStep(params, context, stepOf);
  const taken = takenSince(given.events, rule.name, sinceOf(instant));
  if (taken !== undefined)
    return {
      effect,
      state: "taken",
      atMs: taken.atMs,
      dueMs: instant.kind === "at" ? instant.atMs : taken.atMs,
      missing: [],
    };
  const missing = [
    ...(effect.certain ? [] : effect.missing()),
    ...(applies === undefined ? (context.severity?.missing ?? []) : []),
    ...("missing" in instant ? instant.missing : []),
  ];
  if (instant.kind === "not-needed" && !instant.fellDue)
    return { effect, state: "not-needed", missing: [] };
  if (missing.length > 0 || !effect.certain || applies === undefined)
    return {
      effect,
      state: "not-told",
      earliestMs: earliestOf(instant),
      missing: [...new Set(missing)],
    };
  return { effect, ...stateOfInstant(instant, given.nowMs), missing };
}

/** What has not begun cannot have been done for it; of what is not known when it began, it can. */
function sinceOf(instant: StepInstant): number {
  if (instant.kind === "pending") return Number.POSITIVE_INFINITY;
  return instant.kind === "missing" ? Number.NEGATIVE_INFINITY : instant.sinceMs;
}

function earliestOf(instant: StepInstant): number | undefined {
  if (instant.kind === "missing") return instant.earliestMs;
  if (instant.kind === "at") return instant.atMs;
  return instant.kind === "pending" || instant.kind === "paused"
    ? Number.POSITIVE_INFINITY
    : undefined;
}

function stateOfInstant(
  instant: StepInstant,
  nowMs: number,
): Pick<RunStep, "state" | "atMs" | "fellDue" | "untold"> {
  switch (instant.kind) {
    case "at":
      return { state: instant.atMs <= nowMs ? "due" : "next", atMs: instant.atMs };
    case "not-needed":
      return { state: "not-needed", fellDue: true };
    case "missing":
      return { state: "not-told" };
    case "uncovered":
      return { state: "not-told", untold: instant.untold };
    default:
      return { state: instant.kind };
  }
}

function takenSince(
  events: readonly TimedEvent[],
  name: string,
  sinceMs: number,
): TimedEvent | undefined {
  return events.findLast(
    ({ type, step, atMs }) => type === "step-taken" && step === name && atMs >= sinceMs,
  );
}

function instantOfStep(
  { after, before, until }: EffectParams<"step">,
  context: StepContext,
  stepOf: StepOf,
): StepInstant {
  if (before !== undefined) return beforeTarget(before, until, context);
  if (after === undefined) return { kind: "pending" };
  const { from } = after;
  if (typeof from === "object" && "target" in from)
    return afterTarget(from.target, after, until, context);
  const stops = until ?? ["resolved"];
  if (typeof from === "object" && "step" in from)
    return afterStep(stepOf(from.step), after, stops, context);
  const start = instantOf(from, context.layer);
  if ("pending" in start) return { kind: "pending" };
  if ("missing" in start) return { kind: "missing", missing: start.missing };
  return afterInstant(start.atMs, start.atMs, { after, stops }, context);
}

function afterInstant(
  startMs: number,
  sinceMs: number,
  { after, stops }: { readonly after: After; readonly stops: Stops },
  { layer }: StepContext,
): StepInstant {
  const stoppedMs = stoppedAt(layer, sinceMs, stops);
  const later = laterBy(startMs, after, layer);
  if (later.kind !== "at") return stoppedMs === undefined ? later : { kind: "not-needed", sinceMs };
  return unlessStopped({ ...later, sinceMs, stoppedMs });
}

/** A step after another counts from when that was taken, or else falls due. */
function afterStep(
  step: RunStep | undefined,
  after: After,
  stops: Stops,
  context: StepContext,
): StepInstant {
  const nowhere = { sinceMs: Number.POSITIVE_INFINITY } as const;
  if (step === undefined) return { kind: "not-needed", ...nowhere };
  const { state, atMs, missing, earliestMs } = step;
  if (state === "not-told") return { kind: "missing", missing, earliestMs };
  if (atMs !== undefined) return afterInstant(atMs, atMs, { after, stops }, context);
  if (state === "pending") return { kind: "pending" };
  return { kind: state === "paused" ? "paused" : "not-needed", ...nowhere };
}
