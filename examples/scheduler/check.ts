import type { ComplaintEvent, EscalationPolicy } from "redress";
import type { Plan } from "./complaints.js";

/** A step that was due at an instant and that nobody had taken by then. */
export interface Missed {
  readonly step: string;
  readonly at: string;
}

/**
 * Walks through a case again, knowing nothing of how it was run, and looks for steps that are due and were
 * not taken: at everything that happened, at every instant that the plan then names for a step until the
 * next thing happens, and at some more. Instants are written in one way only, so that they sort as text.
 */
export function findMissed(
  policy: EscalationPolicy,
  { facts, events }: Plan,
  history: readonly ComplaintEvent[],
  more: readonly string[] = [],
): { readonly looked: number; readonly missed: readonly Missed[] } {
  const asOf = (at: string) => ({ ...facts, at, history: history.filter((one) => one.at <= at) });
  const planned = events.flatMap((event, index) => {
    const until = events[index + 1]?.at;
    return policy
      .timeline(asOf(event.at))
      .entries.filter(({ what, at }) => what === "step" && (until === undefined || at < until))
      .map(({ at }) => at);
  });
  const instants = new Set([...events.map(({ at }) => at), ...planned, ...more]);
  const missed = [...instants].flatMap((at) =>
    policy.decide(asOf(at)).steps.due.map(({ step }) => ({ step, at })),
  );
  return { looked: instants.size, missed };
}
