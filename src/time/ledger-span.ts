import type { ClosedReason } from "./open-hours.js";

/**
 * A stretch of a clock's time (epoch milliseconds, half-open) and what became of it. `count`: the
 * milliseconds or the one day of it that were used up.
 */
export interface LedgerSpan {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly kind: "consumed" | "skipped" | "paused";
  readonly why: "counted" | "event-day" | ClosedReason | "on-hold" | "rolled";
  readonly count?: number;
}
