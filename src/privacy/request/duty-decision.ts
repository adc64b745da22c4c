import { endParts } from "../../domain/clocks/end-parts.js";
import { isDue, isUntold } from "../../domain/clocks/run-clock.js";
import { formatInstant } from "../../time/instant.js";
import { compareText } from "../compare-text.js";
import { groundOf } from "../ground-of.js";
import type { DutyDecision, DutyState } from "./decision.js";
import { isReckonable, type RunDuty } from "./duties.js";

/** Duties in the order in which they are due, the binding one marked: the first that is still to be done. */
export function orderDuties(duties: readonly RunDuty[]): readonly DutyDecision[] {
  const sorted = [...duties].sort((a, b) => dueOf(a) - dueOf(b) || compareText(keyOf(a), keyOf(b)));
  const binding = sorted.find(
    (one) => one.placed.effect.certain && one.done === undefined && dueOf(one) < Infinity,
  );
  return sorted.map((one) => toDecision(one, one === binding));
}

/** The instants to come at which a duty is late that is still to be done. */
export function lateMs(duties: readonly RunDuty[], nowMs: number): readonly number[] {
  return duties
    .filter((duty) => stateOf(duty) === "running")
    .map((duty) => dueOf(duty) + 1)
    .filter((instant) => instant > nowMs);
}

/** Whether the calendar does not tell when a duty is due. */
export function isUncounted({ end }: RunDuty): boolean {
  return end !== undefined && isUntold(end);
}

function toDecision(duty: RunDuty, isBinding: boolean): DutyDecision {
  const { placed, start, done, items, missing } = duty;
  return {
    duty: placed.effect.params.duty,
    ...groundOf(placed),
    state: stateOf(duty),
    ...("atMs" in start && isReckonable(start.atMs) && { startedAt: formatInstant(start.atMs) }),
    ...endParts(duty.end),
    ...(done && { doneAt: formatInstant(done.atMs) }),
    ...(isBinding && { binding: true as const }),
    ...(items.length > 0 && { items }),
    ...(missing.length > 0 && { missing }),
  };
}

/** Of two ways to read the law the earlier end counts; whether a duty is late that may not be one, is not told. */
function stateOf({ placed, start, end, done }: RunDuty): DutyState {
  if ("pending" in start) return "pending";
  if (!placed.effect.certain || end === undefined || isUntold(end)) return "not-told";
  if (!isDue(end)) return "paused";
  if ((done?.atMs ?? placed.layer.given.nowMs) > end.dueByMs) return "breached";
  return done === undefined ? "running" : "met";
}

/** When a duty is due; what has no instant comes last. */
function dueOf({ end }: RunDuty): number {
  return end !== undefined && isDue(end) ? end.dueByMs : Number.POSITIVE_INFINITY;
}

function keyOf({ placed: { effect, layer } }: RunDuty): string {
  return `${layer.floor ?? ""} ${effect.rule.name}`;
}
