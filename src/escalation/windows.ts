import type { WindowParams } from "../domain/clocks/clock-schema.js";
import { firstSince, instantOf, readingsOf, startOf } from "../domain/clocks/resolve-clock.js";
import { type ClockEnd, holdsFor, runClock } from "../domain/clocks/run-clock.js";
import type { ComplaintPlace } from "./derive.js";
import { holdsOf } from "./holds.js";

/** Whether what a window measures is in time; what is missing to tell; or why its end cannot be reckoned. */
export type WindowState =
  | { readonly inTime: boolean }
  | { readonly missing: readonly string[] }
  | { readonly untold: Exclude<ClockEnd, { readonly kind: "due" }> };

/**
 * Whether what a window measures has happened, and in its time: the first such event since it started. What
 * has not happened is not in time; that says nothing of the future, and does not change as time goes by.
 */
export function judgeWindow(window: WindowParams, place: ComplaintPlace): WindowState {
  const start = startOf(window.from ?? "received", place);
  if ("missing" in start) return start;
  if ("pending" in start) return { inTime: false };
  const measured = measuredSince(window.measures, start.atMs, place);
  if (typeof measured === "object") return measured;
  if (measured === undefined) return { inTime: false };
  const pauses = holdsFor(window.pausedBy, holdsOf(place.given.events))
    .counted.filter(({ fromMs }) => fromMs < measured)
    .map(({ fromMs, untilMs }) => ({ fromMs, untilMs: Math.min(untilMs, measured) }));
  const end = runClock(readingsOf(window, window, place), start.atMs, pauses);
  return end.kind === "due" ? { inTime: measured <= end.dueByMs } : { untold: end };
}

function measuredSince(
  measures: WindowParams["measures"],
  startMs: number,
  place: ComplaintPlace,
): number | undefined | { readonly missing: readonly string[] } {
  if (typeof measures === "string")
    return firstSince(place.given.events, startMs, ({ type }) => type === measures)?.atMs;
  const told = instantOf(measures, place);
  if ("atMs" in told) return told.atMs;
  return "missing" in told ? told : undefined;
}
