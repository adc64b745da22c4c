import { endParts } from "../domain/clocks/end-parts.js";
import { holdsFor } from "../domain/clocks/run-clock.js";
import { formatInstant } from "../time/instant.js";
import type { ClockDecision, ClockLaw, ClockState, RefusedHold } from "./decision.js";
import { type Hold, holdsOf } from "./holds.js";
import type { RunTarget } from "./targets.js";

/**
 * How a target stands at the instant asked about: met if what keeps it came no later than its end. Where
 * facts are missing that could move the end, what would be late by the one and in time by the other is
 * not told; where only the law can be read in two ways, the earlier end counts.
 */
export function stateOf({ effect, start, end, done, layer, missing }: RunTarget): ClockState {
  if ("pending" in start) return "pending";
  if (end === undefined || end.kind === "uncovered" || end.kind === "unreachable")
    return "not-told";
  if (end.kind === "paused") return "paused";
  const atMs = done?.atMs ?? layer.given.nowMs;
  const inTime = done === undefined ? "running" : "met";
  if (atMs <= end.dueByMs) return inTime;
  // Late, if it applies at all.
  if (!effect.certain) return "not-told";
  return missing.length > 0 && atMs <= end.latestByMs ? "not-told" : "breached";
}

/** Whether a promise is still to be kept: what starts it has happened, and what keeps it has not. */
export function isOpen({ start, done }: RunTarget): boolean {
  return done === undefined && !("pending" in start);
}

/** A clock as the decision shows it. */
export function toClockDecision(target: RunTarget): ClockDecision {
  const { effect, layer, start, done, missing } = target;
  const { params, rule } = effect;
  const refused = refusedHoldsOf(target);
  return {
    target: params.target,
    rule: rule.name,
    ...(layer.floor !== undefined && { floor: layer.floor }),
    ...(rule.law && { law: lawOf(rule.law) }),
    ...(params.class !== undefined && { class: params.class }),
    ...(params.rank !== undefined && { rank: params.rank }),
    ...(params.by !== undefined && { by: params.by }),
    state: stateOf(target),
    ...("atMs" in start && { startedAt: formatInstant(start.atMs) }),
    ...endParts(target.end),
    ...(done && { doneAt: formatInstant(done.atMs) }),
    ...(refused.length > 0 && { refusedHolds: refused }),
    ...(missing.length > 0 && { missing }),
  };
}

/** Where a rule stands in the law. */
export function lawOf({ article, source, mark }: ClockLaw): ClockLaw {
  return { article, source, mark };
}

/** Holds that the clock ran through: those on other grounds, while it was running. */
export function refusedHoldsOf({ effect, layer, start, done }: RunTarget): readonly RefusedHold[] {
  if (!("atMs" in start)) return [];
  const { refused } = holdsFor(effect.params.pausedBy, holdsOf(layer.given.events));
  const endMs = done?.atMs ?? Number.POSITIVE_INFINITY;
  return refused
    .filter(({ fromMs, untilMs }) => fromMs < endMs && untilMs > start.atMs)
    .map(toRefused);
}

function toRefused({ ground, fromMs, untilMs }: Hold): RefusedHold {
  return {
    ground,
    fromAt: formatInstant(fromMs),
    ...(untilMs < Number.POSITIVE_INFINITY && { untilAt: formatInstant(untilMs) }),
  };
}

/** Clocks in the order in which they are due, the binding one marked: the first that is still to be met. */
export function orderClocks(targets: readonly RunTarget[]): readonly ClockDecision[] {
  const sorted = [...targets].sort((a, b) => dueOf(a) - dueOf(b) || byName(a, b));
  const binding = sorted.find((one) => one.effect.certain && isOpen(one) && dueOf(one) < Infinity);
  return sorted.map((one) => {
    const decision = toClockDecision(one);
    return one === binding ? { ...decision, binding: true as const } : decision;
  });
}

/** When a target is due; what has no instant comes last. */
export function dueOf({ end }: RunTarget): number {
  return end?.kind === "due" ? end.dueByMs : Number.POSITIVE_INFINITY;
}

function byName(
  { effect: a, layer: { floor: x = "" } }: RunTarget,
  { effect: b, layer: { floor: y = "" } }: RunTarget,
): number {
  return `${x} ${a.rule.name}` < `${y} ${b.rule.name}` ? -1 : 1;
}
