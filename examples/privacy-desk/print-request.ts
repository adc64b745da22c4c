import type { DutyDecision, IdentityDecision, RequestDecision } from "redress";

/** Writes what becomes of a request: who must show what, and what is due by when. */
export function printRequest({
  outcome,
  reasons,
  identity,
  duties,
  fee,
  records,
}: RequestDecision): string {
  return [
    `→ ${outcome}${reasons.map(({ code }) => `, ${code}`).join("")}; fee: ${fee}`,
    `  ${printIdentity(identity)}`,
    ...duties.filter(({ dueOn }) => dueOn !== undefined).map(printDuty),
    ...records.map(
      ({ record, outcome: fate, keepUntil, eraseBy, keptBy }) =>
        `  ${record}: ${fate}${keepUntil ? ` until ${keepUntil}` : ""}${eraseBy ? `, erase by ${eraseBy}` : ""}` +
        keptBy.map(({ ground }) => ` (${ground})`).join(""),
    ),
  ].join("\n");
}

function printIdentity({ needed, reached, suffices }: IdentityDecision): string {
  return `identity: ${needed} needed, ${reached} reached${suffices ? "" : ": not enough yet"}`;
}

function printDuty({ duty, state, dueOn, latestOn, binding, floor, law }: DutyDecision): string {
  const latest = latestOn === undefined ? "" : ` (by another reading ${latestOn})`;
  const whose = law === undefined ? "the shop's own" : `${floor}: ${law.article}`;
  return `  ${binding ? "!" : " "} ${duty.padEnd(18)} ${state.padEnd(8)} by ${dueOn}${latest}; ${whose}`;
}
