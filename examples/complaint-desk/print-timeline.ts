import type { LedgerEntry, Timeline, TimelineClock } from "redress";
import { deadline, wallTime } from "./london.js";

/** Writes the plan of a complaint: what happened, and what comes if nothing else does. */
export function printPlan({ entries }: Timeline): string {
  return entries
    .map(({ at, what, name, past }) => {
      const when = what === "due" || what === "referral-closes" ? deadline(at) : wallTime(at);
      return `  ${past ? "✓" : " "} ${when.padEnd(23)} ${what.padEnd(16)} ${name}`;
    })
    .join("\n");
}

/** Writes the ledger of a clock: what became of every span from its start to its end. */
export function printLedger(clock: TimelineClock | undefined): string {
  const spans = clock?.ledger ?? [];
  return [...joinAlike(spans)]
    .map(({ fromAt, untilAt, kind, why, count, unit }) => {
      const span = `${wallTime(fromAt).padEnd(17)} ${deadline(untilAt).padEnd(17)}`;
      const used = count === undefined ? "" : durationOf(count, unit);
      return `  ${span} ${kind.padEnd(9)} ${why.padEnd(10)} ${used}`.trimEnd();
    })
    .join("\n");
}

/** Days that follow each other and fared alike, as one span. */
function joinAlike(spans: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const joined: LedgerEntry[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last === undefined || last.kind !== span.kind || last.why !== span.why) joined.push(span);
    else {
      const count = (last.count ?? 0) + (span.count ?? 0);
      joined[joined.length - 1] = { ...last, untilAt: span.untilAt, ...(count > 0 && { count }) };
    }
  }
  return joined;
}

/** A length of time, or a number of days. */
function durationOf(count: number, unit: LedgerEntry["unit"]): string {
  if (unit === "days") return `${count} ${count === 1 ? "day" : "days"}`;
  const minutes = count / 60_000;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
