import type { Case } from "../domain/domain.js";
import { clockLedger } from "../time/clock-ledger.js";
import { isDuration } from "../time/clock-terms.js";
import { formatInstant } from "../time/instant.js";
import { orderClocks, toClockDecision } from "./clock-decision.js";
import type { ClockDecision } from "./decision.js";
import type { EscalationCase } from "./derive.js";
import { type JudgedCase, judgeCase } from "./judge-case.js";
import type { RunTarget } from "./targets.js";

/** One span of a clock's ledger: what became of it, and why. */
export interface LedgerEntry {
  readonly fromAt: string;
  readonly untilAt: string;
  readonly kind: "consumed" | "skipped" | "paused";
  readonly why: string;
  /** What of it was consumed. */
  readonly count?: number;
  readonly unit?: "days" | "milliseconds";
}

/** A clock with its ledger: every span from its start to its end, consumed, skipped or paused. */
export interface TimelineClock extends ClockDecision {
  readonly ledger: readonly LedgerEntry[];
}

/** Something that happened to a complaint, or will if nothing else does. */
export interface TimelineEntry {
  readonly at: string;
  readonly what: "event" | "due" | "step" | "referral-opens" | "referral-closes";
  /** The event's type, the target, the step, or the body. */
  readonly name: string;
  /** Whether it has happened by the instant asked about; a deadline, whether it is past. */
  readonly past: boolean;
  readonly rule?: string;
}

/** The whole plan of a complaint, past and ahead, for a chart or a calendar. */
export interface Timeline {
  readonly at: string;
  readonly entries: readonly TimelineEntry[];
  readonly clocks: readonly TimelineClock[];
}

/** Draws up the plan of a complaint: what happened, what is due by when, and which steps follow. */
export function timelineOf(given: Case<EscalationCase>): Timeline {
  const judged = judgeCase(given);
  const { nowMs } = given.derived;
  const entries = [
    ...eventEntries(judged),
    ...dueEntries(judged),
    ...stepEntries(judged),
    ...referralEntries(judged),
  ].sort((a, b) => a.atMs - b.atMs);
  return {
    at: formatInstant(nowMs),
    entries: entries.map(({ atMs, ...entry }) => ({
      at: formatInstant(atMs),
      ...entry,
      past: entry.what === "due" ? nowMs > atMs : nowMs >= atMs,
    })),
    clocks: withLedgers(judged),
  };
}

type Entry = Omit<TimelineEntry, "at" | "past"> & { readonly atMs: number };

function eventEntries({ own }: JudgedCase): readonly Entry[] {
  return own.given.events.map(({ type, atMs }) => ({ atMs, what: "event", name: type }));
}

function dueEntries({ targets }: JudgedCase): readonly Entry[] {
  return targets.flatMap(({ end, effect: { rule, params } }) =>
    end?.kind === "due"
      ? [{ atMs: end.dueByMs, what: "due" as const, name: params.target, rule: rule.name }]
      : [],
  );
}

function stepEntries({ steps }: JudgedCase): readonly Entry[] {
  return steps.flatMap(({ state, atMs, effect: { rule } }) =>
    atMs !== undefined && (state === "due" || state === "next")
      ? [{ atMs, what: "step" as const, name: rule.name }]
      : [],
  );
}

function referralEntries({ referrals }: JudgedCase): readonly Entry[] {
  return referrals.referrals.flatMap(({ fromMs, closesMs, decision: { to: name, rule } }) => [
    { atMs: fromMs, what: "referral-opens" as const, name, rule },
    ...(closesMs === undefined
      ? []
      : [{ atMs: closesMs, what: "referral-closes" as const, name, rule }]),
  ]);
}

function withLedgers({ targets }: JudgedCase): readonly TimelineClock[] {
  const ledgers = new Map(targets.map((one) => [keyOf(toClockDecision(one)), ledgerOf(one)]));
  return orderClocks(targets).map((clock) => ({
    ...clock,
    ledger: ledgers.get(keyOf(clock)) ?? [],
  }));
}

function keyOf({ rule, floor = "" }: ClockDecision): string {
  return `${floor} ${rule}`;
}

/** The ledger of the reading that decides, up to its end; of a clock on hold, up to the hold. */
function ledgerOf({ start, end }: RunTarget): readonly LedgerEntry[] {
  if (!("atMs" in start) || (end?.kind !== "due" && end?.kind !== "paused")) return [];
  const unit = isDuration(end.clock.length.unit) ? "milliseconds" : "days";
  return clockLedger(end.clock, start.atMs, end.pauses).map(({ fromMs, untilMs, ...span }) => ({
    fromAt: formatInstant(fromMs),
    untilAt: formatInstant(untilMs),
    ...span,
    ...(span.count !== undefined && { unit }),
  }));
}
