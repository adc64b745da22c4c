import {
  type AuthorityDecision,
  type ClockDecision,
  type EscalationDecision,
  type EscalationReason,
  type ReferralDecision,
  type RefusedHold,
  type StepDecision,
  toDecimalString,
} from "redress";
import { deadline, wallTime } from "./london.js";

/** Writes a decision for a person to read: whose the case is, every clock, what was done and comes next. */
export function printDecision(decision: EscalationDecision): string {
  const { reasons, clocks, steps, referrals, nextCheckAt } = decision;
  return [
    printCase(decision),
    ...reasons.map(printReason),
    ...clocks.flatMap(printClock),
    ...steps.taken.map((step) => printStep("done", step)),
    ...steps.due.map((step) => printStep("due since", step)),
    ...steps.next.slice(0, 2).map((step) => printStep("next", step)),
    ...referrals.filter(({ state }) => state === "open").map(printReferral),
    ...(nextCheckAt === undefined ? [] : [`  ask again: ${wallTime(nextCheckAt)}`]),
  ].join("\n");
}

function printCase({ outcome, severity, route }: EscalationDecision): string {
  if (severity === undefined || route === undefined) return `→ ${outcome}`;
  const { tier, owner, team, opensAt } = route;
  const hours = opensAt === undefined ? "" : `, closed until ${wallTime(opensAt)}`;
  const place = team === undefined ? "" : ` (${team})`;
  return `→ ${outcome}, severity ${severity.atLeast}, tier ${tier}: ${owner}${place}${hours}`;
}

function printReason({ code, rule, values = {} }: EscalationReason): string {
  const seen = Object.entries(values).map(([name, value]) => `, ${name} ${value}`);
  return `  because ${code} (rule ${rule})${seen.join("")}`;
}

function printClock(clock: ClockDecision): readonly string[] {
  const { target, state, dueBy, remaining, doneAt, binding, law, refusedHolds = [] } = clock;
  const end = [
    dueBy && `due ${deadline(dueBy)}`,
    remaining && `${remaining.count} ${remaining.unit} left`,
    doneAt && `done ${wallTime(doneAt)}`,
    binding && "the first to be met",
    law && `by law (${law.article}, ${law.mark})`,
  ];
  return [
    `  ${target.padEnd(25)} ${state.padEnd(8)}  ${end.filter(Boolean).join(", ")}`,
    ...refusedHolds.map(printRefused),
  ];
}

function printRefused({ ground, fromAt, untilAt }: RefusedHold): string {
  const until = untilAt === undefined ? "" : ` to ${wallTime(untilAt)}`;
  return `${" ".repeat(38)}ran on while ${ground}, from ${wallTime(fromAt)}${until}`;
}

function printReferral({ to, closesBy, rule }: ReferralDecision): string {
  const until = closesBy === undefined ? "" : `, until ${deadline(closesBy)}`;
  return `  the customer can go to: ${to}${until} (${rule})`;
}

function printStep(
  when: string,
  { at, step, action, to, tier, offer, what }: StepDecision,
): string {
  const object = [to, tier, offer, what].filter((part) => part !== undefined).join(" ");
  return `  ${when} ${wallTime(at)}: ${action} ${object} (${step})`;
}

/** What a role may grant of what it asks for. */
export function printAuthority(authority: AuthorityDecision | undefined): string {
  if (authority === undefined) return "→ nobody asks";
  const { role, verdict, grantMinor, routeTo, limits } = authority;
  const amount = grantMinor === undefined ? "" : ` ${pounds(grantMinor)}`;
  const used = limits.map(
    ({ rule, usedMinor, upToMinor }) =>
      `${rule}: ${pounds(usedMinor)} of ${pounds(upToMinor)} used`,
  );
  const next = routeTo === undefined ? "" : `; all of it: ${routeTo}`;
  return `→ ${role}: ${verdict}${amount} (${used.join(", ")})${next}`;
}

function pounds(minor: number): string {
  return `£${toDecimalString(minor, "GBP")}`;
}
