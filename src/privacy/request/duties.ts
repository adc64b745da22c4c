import {
  type ClockedEvent,
  firstSince,
  readingsOf,
  type Start,
  startOf,
} from "../../domain/clocks/resolve-clock.js";
import { type ClockEnd, holdsFor, runClock } from "../../domain/clocks/run-clock.js";
import { allOf, type Layers, missingOf, type PlacedEffect } from "../active-effects.js";
import { holdsOf } from "./holds.js";

/** One duty with its clock run: when it started, ends or ended, and what must be in it. */
export interface RunDuty {
  readonly placed: PlacedEffect<"duty">;
  readonly start: Start;
  readonly end?: ClockEnd;
  readonly done?: ClockedEvent;
  readonly items: readonly string[];
  /** What would tell whether it applies, when it starts and what must be in it. */
  readonly missing: readonly string[];
}

/** The clocks of all duties that there are, or may be: the law's beside the shop's. */
export function runDuties(layers: Layers): readonly RunDuty[] {
  return allOf("duty", layers).map((placed) => runDuty(placed, layers));
}

function runDuty(placed: PlacedEffect<"duty">, layers: Layers): RunDuty {
  const { effect, layer } = placed;
  const notices = allOf("notice", layers)
    .map((notice) => notice.effect)
    .filter(({ params }) => params.with === effect.params.duty);
  const start = startOf(effect.params.from ?? "received", layer);
  const items = notices.flatMap(({ certain, params }) => (certain ? params.items : []));
  const missing = [
    ...missingOf([effect, ...notices]),
    ...("missing" in start ? start.missing : []),
  ];
  const base = { placed, start, items: [...new Set(items)], missing: [...new Set(missing)] };
  if (!("atMs" in start)) return base;
  if (!isReckonable(start.atMs)) return { ...base, end: { kind: "unreachable" } };
  const { metBy } = effect.params;
  const done = firstSince(layer.given.events, start.atMs, ({ type }) =>
    metBy.some((one) => one === type),
  );
  return { ...base, end: endOf(placed, start.atMs, done?.atMs), ...(done && { done }) };
}

/** A date that a document declares can be of any year; no duty is counted from before 1900, or from after 9899. */
export function isReckonable(instantMs: number): boolean {
  return instantMs >= Date.UTC(1900, 0, 1) && instantMs < Date.UTC(9900, 0, 1);
}

/** What was asked for after the duty was done holds nothing any more. */
function endOf(
  { effect: { params }, layer }: PlacedEffect<"duty">,
  startMs: number,
  doneMs = Number.POSITIVE_INFINITY,
): ClockEnd {
  const pauses = holdsFor(params.pausedBy, holdsOf(layer.given.events))
    .counted.filter(({ fromMs }) => fromMs < doneMs)
    .map(({ fromMs, untilMs }) => ({ fromMs, untilMs: Math.min(untilMs, doneMs) }));
  return runClock(readingsOf(params, params, layer), startMs, pauses);
}
