import { type Clock, clockDeadline, type Remaining } from "../../time/clock.js";
import type { Interval } from "../../time/interval.js";
import type { ClockParams } from "./clock-schema.js";

/** The reading of a clock that decides, and the holds that it was run with. */
interface Reckoning {
  readonly clock: Clock;
  readonly pauses: readonly Interval[];
}

/** When a clock ends, by all of its readings: the earliest, and the latest where they differ. */
export type ClockEnd =
  | (Reckoning & {
      readonly kind: "due";
      readonly dueByMs: number;
      readonly dueOn: string;
      readonly latestByMs: number;
      readonly latestOn: string;
    })
  | (Reckoning & { readonly kind: "paused"; readonly remaining: Remaining })
  | { readonly kind: "uncovered"; readonly date: string }
  | { readonly kind: "unreachable" };

/** Why a calendar does not tell when a clock ends. */
export type Untold = Extract<ClockEnd, { kind: "uncovered" | "unreachable" }>;

/**
 * Runs the readings of a clock from its start. One that had run out before a hold began is its end,
 * though others are on hold; where a calendar does not tell one of them, nothing is told: the earliest
 * could be that one.
 */
export function runClock(
  readings: readonly Clock[],
  startMs: number,
  pauses: readonly Interval[],
): ClockEnd {
  const ends = readings.map((clock): ClockEnd => {
    const answer = clockDeadline(clock, startMs, pauses);
    if (answer.kind === "due")
      return { ...answer, latestByMs: answer.dueByMs, latestOn: answer.dueOn, clock, pauses };
    return answer.kind === "paused" ? { ...answer, clock, pauses } : answer;
  });
  const [first] = ends as [ClockEnd, ...ClockEnd[]];
  const due = ends.filter(isDue);
  return ends.find(isUntold) ?? (due.length === 0 ? first : firstOf(due));
}

type Due = Extract<ClockEnd, { kind: "due" }>;

/** Whether the calendar does not tell when a clock ends. */
export function isUntold(end: ClockEnd): end is Untold {
  return end.kind === "uncovered" || end.kind === "unreachable";
}

/** Whether a clock has an end. */
export function isDue(end: ClockEnd): end is Due {
  return end.kind === "due";
}

function firstOf(ends: readonly Due[]): Due {
  const [first, ...others] = [...ends].sort((a, b) => a.dueByMs - b.dueByMs) as [Due, ...Due[]];
  const last = others.at(-1) ?? first;
  return { ...first, latestByMs: last.dueByMs, latestOn: last.dueOn };
}

/** A span of time in which a case was on hold, on one ground. */
export interface ClockHold extends Interval {
  readonly ground: string;
}

/** Of the holds of a case those that pause a clock, and those that do not: its grounds say which. */
export function holdsFor<Hold extends ClockHold>(
  pausedBy: ClockParams["pausedBy"],
  holds: readonly Hold[],
): { readonly counted: readonly Hold[]; readonly refused: readonly Hold[] } {
  const counts = ({ ground }: Hold) => pausedBy === "any" || (pausedBy?.includes(ground) ?? false);
  return { counted: holds.filter(counts), refused: holds.filter((hold) => !counts(hold)) };
}
