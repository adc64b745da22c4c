import { type Clock, clockDeadline, type Remaining } from "../time/clock.js";
import type { Interval } from "../time/interval.js";
import type { ClockParams } from "./clock-schema.js";
import type { EscalationCase } from "./derive.js";
import { type Hold, holdsOf } from "./holds.js";

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

/** The holds of a case that pause a clock, and those that do not: its grounds say which. */
export function holdsFor(
  pausedBy: ClockParams["pausedBy"],
  { events }: EscalationCase,
): { readonly counted: readonly Hold[]; readonly refused: readonly Hold[] } {
  const holds = holdsOf(events);
  const counts = ({ ground }: Hold) => pausedBy === "any" || (pausedBy?.includes(ground) ?? false);
  return { counted: holds.filter(counts), refused: holds.filter((hold) => !counts(hold)) };
}

/**
 * The times in which a case stood resolved before it was reopened. A shop's own clock does not run
 * meanwhile; a legal one was met by the resolution and is not asked again.
 */
export function resolvedSpans({ events }: EscalationCase): readonly Interval[] {
  return events.flatMap(({ type, atMs }, index) => {
    if (type !== "resolved") return [];
    const reopened = events.slice(index + 1).find((event) => event.type === "reopened");
    return reopened === undefined ? [] : [{ fromMs: atMs, untilMs: reopened.atMs }];
  });
}
