import type { ComplaintEvent, EscalationDecision, EscalationPolicy } from "redress";
import type { Plan } from "./complaints.js";
import { Queue, type Waiting } from "./queue.js";

/** A case as it runs: its history, with every step that was taken, and what was decided last. */
export interface Case {
  readonly plan: Plan;
  readonly history: ComplaintEvent[];
  decision?: EscalationDecision;
}

/** What ran: the cases, why it was decided how often, and the longest that a step was late by. */
export interface Run {
  readonly cases: readonly Case[];
  readonly decisions: { readonly onEvents: number; readonly onChecks: number };
  readonly longestLagMs: number;
}

type Entry = Waiting & { readonly of: Case; readonly event?: ComplaintEvent };

/**
 * Runs all cases on one simulated clock. A case is decided when something happens to it and at its
 * `nextCheckAt`, never in between; every step that is due is carried out at that instant.
 */
export function run(policy: EscalationPolicy, plans: readonly Plan[]): Run {
  const queue = new Queue<Entry>();
  const cases = plans.map((plan): Case => ({ plan, history: [] }));
  for (const of of cases)
    for (const event of of.plan.events) queue.push({ atMs: Date.parse(event.at), of, event });
  const decisions = { onEvents: 0, onChecks: 0 };
  let longestLagMs = 0;
  for (let entry = queue.pop(); entry !== undefined; entry = queue.pop()) {
    const { of, atMs, event } = entry;
    // Something happened since, after which the case is asked about at another instant.
    if (event === undefined && atMs !== checkMsOf(of)) continue;
    if (event !== undefined) of.history.push(event);
    decisions[event === undefined ? "onChecks" : "onEvents"] += 1;
    longestLagMs = Math.max(longestLagMs, attend(of, atMs, policy));
    const nextMs = checkMsOf(of);
    if (nextMs !== undefined) queue.push({ atMs: nextMs, of });
  }
  return { cases, decisions, longestLagMs };
}

function checkMsOf({ decision }: Case): number | undefined {
  return decision?.nextCheckAt === undefined ? undefined : Date.parse(decision.nextCheckAt);
}

/** Decides a case and carries out what is due, until nothing is; the longest that a step was late by. */
function attend(one: Case, atMs: number, policy: EscalationPolicy): number {
  const at = new Date(atMs).toISOString();
  const foreseen = one.decision?.steps.next ?? [];
  one.decision = policy.decide({ ...one.plan.facts, at, history: one.history });
  const { due } = one.decision.steps;
  if (due.length === 0) return 0;
  one.history.push(...due.map(({ step }) => ({ type: "step-taken" as const, step, at })));
  // What was not foreseen fell due just now, by what happened: a hold ended, a case was opened again.
  const lags = foreseen
    .filter(({ step }) => due.some((other) => other.step === step))
    .map((step) => atMs - Date.parse(step.at));
  return Math.max(0, ...lags, attend(one, atMs, policy));
}
