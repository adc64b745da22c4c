import { before as instantBefore } from "../time/clock-offset.js";
import type { ActiveEffect, ComplaintLayer } from "./active-effects.js";
import { calendarOf } from "./calendars.js";
import { dueOf, stateOf } from "./clock-decision.js";
import { isDurationKey, lengthKeyOf } from "./clock-schema.js";
import type { TimedEvent } from "./derive.js";
import type { EffectParams } from "./effects.js";
import { instantOf, lengthOf, readingsOf } from "./resolve-clock.js";
import { holdsFor, runClock } from "./run-clock.js";
import { isAtLeast, type JudgedSeverity } from "./severity.js";
import { metByOf, type RunTarget } from "./targets.js";
import type { EventType } from "./vocabulary.js";

/** Where a step stands: at an instant, or why at none. */
export type StepInstant =
  | { readonly kind: "at"; readonly atMs: number; readonly sinceMs: number }
  | { readonly kind: "pending" | "paused" | "not-needed" | "uncovered" }
  | { readonly kind: "missing"; readonly missing: readonly string[] };

/** A step of the ladder with what became of it. */
export interface RunStep {
  readonly effect: ActiveEffect<"step">;
  readonly state: "taken" | "due" | "next" | "not-needed" | "pending" | "paused" | "not-told";
  readonly atMs?: number;
  readonly missing: readonly string[];
}

/** What steps are reckoned from: the shop's layer, all targets with their ends, the severity. */
export interface StepContext {
  readonly layer: ComplaintLayer;
  readonly targets: readonly RunTarget[];
  readonly severity: JudgedSeverity | undefined;
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
  const sinceMs = instant.kind === "at" ? instant.sinceMs : Number.NEGATIVE_INFINITY;
  const taken = takenSince(given.events, rule.name, sinceMs);
  if (taken !== undefined) return { effect, state: "taken", atMs: taken.atMs, missing: [] };
  const missing = [
    ...(effect.certain ? [] : effect.missing()),
    ...(applies === undefined ? (context.severity?.missing ?? []) : []),
    ...("missing" in instant ? instant.missing : []),
  ];
  if (missing.length > 0 || !effect.certain || applies === undefined)
    return { effect, state: "not-told", missing: [...new Set(missing)] };
  if (instant.kind === "at") {
    const state = instant.atMs <= given.nowMs ? "due" : "next";
    return { effect, state, atMs: instant.atMs, missing };
  }
  const { kind } = instant;
  const state = kind === "missing" || kind === "uncovered" ? "not-told" : kind;
  return { effect, state, missing };
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

/** What a step comes after. */
export type After = NonNullable<EffectParams<"step">["after"]>;
type Stops = readonly EventType[];

/** Whether something has happened since that makes a step superfluous, and was not undone. */
function isStopped({ given: { events } }: ComplaintLayer, sinceMs: number, stops: Stops): boolean {
  const undone = events.findLastIndex(({ type }) => type === "reopened");
  return events.some(
    ({ type, atMs }, index) =>
      atMs >= sinceMs && stops.includes(type) && (type !== "resolved" || index > undone),
  );
}

/**
 * The instant that is so much later; of days, when the last of them is over. The grounds that pause it
 * are its own, as those of any clock.
 */
export function laterBy(
  startMs: number,
  after: Omit<After, "from">,
  layer: ComplaintLayer,
): StepInstant {
  const readings = readingsOf(after, after, layer);
  const { counted } = holdsFor(after.pausedBy, layer.given);
  const end = runClock(readings, startMs, counted);
  if (end.kind === "paused") return { kind: "paused" };
  if (end.kind !== "due") return { kind: "uncovered" };
  const key = lengthKeyOf(after);
  const isExact = key !== undefined && isDurationKey(key);
  return { kind: "at", atMs: isExact ? end.dueByMs : end.dueByMs + 1, sinceMs: startMs };
}

function afterInstant(
  startMs: number,
  sinceMs: number,
  { after, stops }: { readonly after: After; readonly stops: Stops },
  { layer }: StepContext,
): StepInstant {
  if (isStopped(layer, sinceMs, stops)) return { kind: "not-needed" };
  const later = laterBy(startMs, after, layer);
  return later.kind === "at" ? { ...later, sinceMs } : later;
}

/** A step after another counts from when that was taken, or else falls due. */
function afterStep(
  step: RunStep | undefined,
  after: After,
  stops: Stops,
  context: StepContext,
): StepInstant {
  if (step === undefined) return { kind: "not-needed" };
  if (step.state === "not-told") return { kind: "missing", missing: step.missing };
  if (step.atMs === undefined)
    return {
      kind: step.state === "paused" || step.state === "pending" ? step.state : "not-needed",
    };
  return afterInstant(step.atMs, step.atMs, { after, stops }, context);
}

/** Of the clocks of a target, the floors' too, the one that ends first and certainly applies. */
function firstClock(name: string, { targets }: StepContext): RunTarget | undefined {
  return targets
    .filter(({ effect }) => effect.certain && effect.params.target === name)
    .sort((a, b) => dueOf(a) - dueOf(b))[0];
}

function endOfTarget(name: string, until: Stops | undefined, context: StepContext): StepInstant {
  const target = firstClock(name, context);
  if (target === undefined) return untoldTarget(name, context);
  const { start, end, missing } = target;
  if ("missing" in start || missing.length > 0) return { kind: "missing", missing };
  if ("pending" in start) return { kind: "pending" };
  const stops = until ?? metByOf(target.effect.params);
  if (target.done !== undefined || isStopped(context.layer, start.atMs, stops))
    return { kind: "not-needed" };
  const state = stateOf(target);
  if (state === "paused") return { kind: "paused" };
  return end?.kind === "due"
    ? { kind: "at", atMs: end.dueByMs, sinceMs: start.atMs }
    : { kind: "uncovered" };
}

/** A target that may apply leaves its steps open; one that does not apply has none. */
function untoldTarget(name: string, { targets }: StepContext): StepInstant {
  const missing = targets
    .filter(({ effect }) => effect.params.target === name)
    .flatMap((one) => one.missing);
  return missing.length > 0 ? { kind: "missing", missing } : { kind: "not-needed" };
}

/** After the end of a target that was not met in time, done since or not: what a breach opens stays open. */
export function afterBreach(name: string, after: After, context: StepContext): StepInstant {
  const target = firstClock(name, context);
  if (target?.done === undefined || stateOf(target) !== "breached")
    return afterTarget(name, after, undefined, context);
  const { dueByMs } = target.end as { readonly dueByMs: number };
  return laterBy(dueByMs + 1, after, context.layer);
}

/** After the end of a target: from the first instant at which it is late. */
function afterTarget(
  name: string,
  after: After,
  until: Stops | undefined,
  context: StepContext,
): StepInstant {
  const end = endOfTarget(name, until, context);
  if (end.kind !== "at") return end;
  const later = laterBy(end.atMs + 1, after, context.layer);
  return later.kind === "at" ? { ...later, sinceMs: end.sinceMs } : later;
}

function beforeTarget(
  before: NonNullable<EffectParams<"step">["before"]>,
  until: Stops | undefined,
  context: StepContext,
): StepInstant {
  const end = endOfTarget(before.target, until, context);
  if (end.kind !== "at") return end;
  const calendar = calendarOf(context.layer.given.document, before.calendar);
  const earlier = instantBefore(end.atMs, lengthOf(before), calendar);
  if (!("atMs" in earlier)) return { kind: "uncovered" };
  return { ...end, atMs: Math.max(earlier.atMs, end.sinceMs) };
}
