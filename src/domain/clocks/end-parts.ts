import { formatInstant } from "../../time/instant.js";
import { type ClockEnd, isDue, isUntold } from "./run-clock.js";

/** The end of a clock as decisions show it; nothing of one that a calendar does not tell. */
export interface EndParts {
  readonly dueBy?: string;
  readonly dueOn?: string;
  readonly latestBy?: string;
  readonly latestOn?: string;
  readonly remaining?: { readonly unit: string; readonly count: number };
}

/** Writes the end of a clock: when it is due, at the latest too where that differs, or what is left on hold. */
export function endParts(end: ClockEnd | undefined): EndParts {
  if (end === undefined || isUntold(end)) return {};
  if (!isDue(end)) return { remaining: end.remaining };
  const { dueByMs, dueOn, latestByMs, latestOn } = end;
  return {
    dueBy: formatInstant(dueByMs),
    dueOn,
    ...(latestByMs > dueByMs &&
      latestByMs < Number.POSITIVE_INFINITY && { latestBy: formatInstant(latestByMs), latestOn }),
  };
}
