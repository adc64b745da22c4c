import { type ClockStart, lengthKeyOf } from "../domain/clocks/clock-schema.js";
import { readingsOf, type Start, startOf } from "../domain/clocks/resolve-clock.js";
import { type ClockEnd, holdsFor, isDue, isUntold, runClock } from "../domain/clocks/run-clock.js";
import type { ActiveEffect, ComplaintLayer } from "./active-effects.js";
import type { TimedEvent } from "./derive.js";
import { holdsOf, resolvedSpans } from "./holds.js";
import { isAtLeast, type JudgedSeverity } from "./severity.js";
import { type EventType, type Severity, severities, severityRank } from "./vocabulary.js";

/** One promise, with its clock run: when it started, ends or ended, and whether it is certain that it applies. */
export interface RunTarget {
  readonly effect: ActiveEffect<"target">;
  readonly layer: ComplaintLayer;
  readonly start: Start;
  readonly end?: ClockEnd;
  readonly done?: TimedEvent;
  /** What would tell whether it applies, or by which severity it is counted. */
  readonly missing: readonly string[];
}

/** The clocks of all targets that a layer's rules set, or may set. */
export function runTargets(
  layer: ComplaintLayer,
  severity: JudgedSeverity | undefined,
): readonly RunTarget[] {
  return layer.effects.target.flatMap((effect) => {
    const applies = isAtLeast(severity, effect.params.atLeast);
    if (applies === false) return [];
    return [runTarget(effect, layer, severity, applies === undefined)];
  });
}

function runTarget(
  effect: ActiveEffect<"target">,
  layer: ComplaintLayer,
  severity: JudgedSeverity | undefined,
  turnsOnSeverity: boolean,
): RunTarget {
  const { params } = effect;
  const start = sinceChange(startOf(params.from ?? "received", layer), effect, layer);
  const isGraded = params.bySeverity !== undefined;
  const missing = [
    ...(effect.certain ? [] : effect.missing()),
    ...(turnsOnSeverity || isGraded ? (severity?.missing ?? []) : []),
    ...("missing" in start ? start.missing : []),
  ];
  const base = { effect, layer, start, missing: [...new Set(missing)] };
  if (!("atMs" in start)) return base;
  const done = doneBy(effect, layer, start.atMs);
  const end = endOf(effect, layer, { severity, startMs: start.atMs, doneMs: done?.atMs });
  return { ...base, ...(end && { end }), ...(done && { done }) };
}

/** A clock that is set anew with the severity starts when that last changed. */
function sinceChange(start: Start, effect: ActiveEffect<"target">, layer: ComplaintLayer): Start {
  if (!("atMs" in start) || effect.params.whenReclassified !== "from-change") return start;
  const { events } = layer.given;
  const changed = events.findLast(({ type }) => type === "reclassified");
  const done = doneBy(effect, layer, start.atMs);
  // What was kept before is not asked again.
  if (changed === undefined || (done !== undefined && done.atMs <= changed.atMs)) return start;
  return { atMs: Math.max(start.atMs, changed.atMs) };
}

/** What counts as keeping a promise, where the rule does not say: a reply acknowledges, a solution replies. */
const usuallyMetBy: Readonly<Record<string, readonly EventType[]>> = {
  acknowledge: ["acknowledged", "replied", "resolved"],
  "first-response": ["replied", "resolved"],
  update: ["updated", "replied", "resolved"],
  resolve: ["resolved"],
};

/** The events that keep a promise; a promise of the shop's own is kept by a `kept` event that names it. */
function metByOf({ metBy, target }: ActiveEffect<"target">["params"]): readonly EventType[] {
  return metBy ?? usuallyMetBy[target] ?? ["kept"];
}

/** The event that kept a promise. One reopened since did not, unless the promise is the law's: that was kept. */
function doneBy(
  { params }: ActiveEffect<"target">,
  { given: { events, document } }: ComplaintLayer,
  startMs: number,
): TimedEvent | undefined {
  const types = metByOf(params);
  const starts = startTypes(params.from ?? "received");
  return events.find((event) => {
    const { type, promise, atMs } = event;
    // What starts a clock does not end it; a case resolved before a promised day needs nothing on it.
    const isSince = atMs > startMs || (atMs === startMs && !starts.includes(type));
    const isOver = type === "resolved" && starts.length === 0 && document.law === undefined;
    if (!isSince && !isOver) return false;
    if (!types.includes(type) || (type === "kept" && promise !== params.target)) return false;
    return document.law !== undefined || type !== "resolved" || !isReopened(events, event);
  });
}

/** The types of the events that can start a clock; none for one that starts at an instant among the facts. */
function startTypes(from: ClockStart<EventType>): readonly EventType[] {
  if (typeof from === "string") return [from];
  if ("fact" in from) return [];
  if ("event" in from) return [from.event];
  return ("latest" in from ? from.latest : from.earliest).flatMap(startTypes);
}

function isReopened(events: readonly TimedEvent[], resolved: TimedEvent): boolean {
  return events.slice(events.indexOf(resolved) + 1).some(({ type }) => type === "reopened");
}

interface Run {
  readonly severity: JudgedSeverity | undefined;
  readonly startMs: number;
  readonly doneMs: number | undefined;
}

/**
 * When a clock ends. Counted by severity, it is so by every one that the complaint had: a promise once
 * made is kept though the case turns out to be less severe (unless the rule says otherwise).
 */
function endOf(
  { params }: ActiveEffect<"target">,
  layer: ComplaintLayer,
  { severity, startMs, doneMs = Number.POSITIVE_INFINITY }: Run,
): ClockEnd | undefined {
  const pauses = [
    ...holdsFor(params.pausedBy, holdsOf(layer.given.events)).counted,
    ...(layer.given.document.law === undefined ? resolvedSpans(layer.given.events) : []),
  ]
    .filter(({ fromMs }) => fromMs < doneMs)
    .map(({ fromMs, untilMs }) => ({ fromMs, untilMs: Math.min(untilMs, doneMs) }));
  const run = (of: Severity | undefined): ClockEnd => {
    const length = of === undefined ? params : (params.bySeverity?.[of] ?? params);
    return runClock(readingsOf(params, length, layer), startMs, pauses);
  };
  if (params.bySeverity === undefined)
    return lengthKeyOf(params) === undefined ? undefined : run(undefined);
  if (severity === undefined) return undefined;
  const before =
    params.whenReclassified === undefined || params.whenReclassified === "keep-earlier";
  const had = before ? formerSeverities(layer) : [];
  const current = between(severity).map((one) => earliest([one, ...had].map(run)));
  return merge(current);
}

function formerSeverities({ given: { events } }: ComplaintLayer): readonly Severity[] {
  return events.flatMap(({ severityBefore }) => severityBefore ?? []);
}

function between({ atLeast, atMost }: JudgedSeverity): readonly Severity[] {
  return severities.slice(severityRank(atLeast), severityRank(atMost) + 1);
}

/**
 * The first of several ends that all hold. One that had run out before a hold began is an end, though
 * others are on hold: those would have ended later.
 */
function earliest(ends: readonly ClockEnd[]): ClockEnd {
  const [first] = ends as [ClockEnd, ...ClockEnd[]];
  const due = ends.filter(isDue).sort((a, b) => a.dueByMs - b.dueByMs);
  return ends.find(isUntold) ?? due[0] ?? first;
}

/** Of ends of which one is true, not known which: the earliest, with the latest beside it. */
function merge(ends: readonly ClockEnd[]): ClockEnd {
  const first = earliest(ends);
  if (first.kind !== "due") return first;
  const latest = [...ends].sort((a, b) => latestOf(b) - latestOf(a))[0] ?? first;
  const latestOn = isDue(latest) ? latest.latestOn : first.latestOn;
  return { ...first, latestByMs: latestOf(latest), latestOn };
}

/** A clock on hold has no end yet. */
function latestOf(end: ClockEnd): number {
  return isDue(end) ? end.latestByMs : Number.POSITIVE_INFINITY;
}
