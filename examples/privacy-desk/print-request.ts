import type { DutyDecision, IdentityDecision, RequestDecision, RequestedRecord } from "redress";

/** Writes what becomes of a request: who must show what, what is due by when, and what becomes of each record. */
export function printRequest(decision: RequestDecision): string {
  const { outcome, reasons, identity, duties, fee, records, missing } = decision;
  const why = [...new Set(reasons.map(({ code }) => code))];
  return [
    `→ ${[outcome, ...why].join(", ")}; fee: ${fee}`,
    `  ${printIdentity(identity)}`,
    ...duties.filter(({ dueOn }) => dueOn !== undefined).map(printDuty),
    ...records.map(printRecord),
    ...(missing.length === 0 ? [] : [`  not told: ${missing.join(", ")}`]),
  ].join("\n");
}

function printRecord({ record, fate, keepUntil, eraseBy, keptBy }: RequestedRecord): string {
  const grounds = keptBy.map(({ ground, until }) => `${ground} until ${until ?? "further notice"}`);
  const kept = grounds.length === 0 ? "" : `; kept for ${grounds.join(", ")}`;
  const own = keepUntil === undefined && eraseBy ? `; erased by ${eraseBy} anyway` : "";
  return `  ${record.padEnd(18)} ${fate}${kept}${own}`;
}

function printIdentity({ needed, reached, suffices }: IdentityDecision): string {
  return `identity: ${needed} needed, ${reached} reached${suffices ? "" : ": not enough yet"}`;
}

function printDuty({ duty, state, dueOn, latestOn, binding, floor, law }: DutyDecision): string {
  const latest = latestOn === undefined ? "" : ` (by another reading ${latestOn})`;
  const whose = law === undefined ? "the shop's own" : `${floor}: ${law.article}`;
  return `  ${binding ? "!" : " "} ${duty.padEnd(18)} ${state.padEnd(8)} by ${dueOn}${latest}; ${whose}`;
}
