import { formatInstant } from "../time/instant.js";
import type { ActiveEffect, ComplaintLayer } from "./active-effects.js";
import { lawOf } from "./clock-decision.js";
import { lengthKeyOf } from "./clock-schema.js";
import type { ReferralDecision } from "./decision.js";
import { instantOf, readingsOf, startOf } from "./resolve-clock.js";
import { holdsFor, runClock } from "./run-clock.js";
import { afterBreach, laterBy, type StepContext, type StepInstant } from "./steps.js";

/** A way out of the shop with its instants. */
export interface RunReferral {
  readonly decision: ReferralDecision;
  readonly fromMs: number;
  readonly closesMs?: number;
}

/** What can be said of the ways out: those whose first instant is known, and what the others lack. */
export interface JudgedReferrals {
  readonly referrals: readonly RunReferral[];
  readonly missing: readonly string[];
}

/** Whom else a customer can turn to, by the shop's policy and by each law below it. */
export function judgeReferrals(
  layers: readonly ComplaintLayer[],
  context: StepContext,
): JudgedReferrals {
  const referrals: RunReferral[] = [];
  const missing: string[] = [];
  for (const layer of layers)
    for (const effect of layer.effects.refer) {
      const judged = judge(effect, layer, context);
      if ("missing" in judged) missing.push(...judged.missing);
      else if ("decision" in judged) referrals.push(judged);
    }
  referrals.sort((a, b) => a.fromMs - b.fromMs || (a.decision.rule < b.decision.rule ? -1 : 1));
  return { referrals, missing };
}

type Judged = RunReferral | { readonly missing: readonly string[] } | { readonly pending: true };

function judge(effect: ActiveEffect<"refer">, layer: ComplaintLayer, context: StepContext): Judged {
  if (!effect.certain) return { missing: effect.missing() };
  const from = firstInstant(effect, layer, context);
  if (from.kind === "missing") return { missing: from.missing };
  if (from.kind !== "at") return { pending: true };
  const closing = closingOf(effect, layer);
  if ("missing" in closing) return closing;
  const { nowMs } = layer.given;
  const isClosed = "closesMs" in closing && nowMs > closing.closesMs;
  const state = isClosed ? "closed" : nowMs < from.atMs ? "later" : "open";
  const { params, rule } = effect;
  const decision: ReferralDecision = {
    to: params.to,
    right: params.right,
    rule: rule.name,
    ...(layer.floor !== undefined && { floor: layer.floor }),
    ...(rule.law && { law: lawOf(rule.law) }),
    state,
    fromAt: formatInstant(from.atMs),
    ...("closesMs" in closing && {
      closesBy: formatInstant(closing.closesMs),
      closesOn: closing.closesOn,
    }),
  };
  return {
    decision,
    fromMs: from.atMs,
    ...("closesMs" in closing && { closesMs: closing.closesMs }),
  };
}

function firstInstant(
  { params: { after } }: ActiveEffect<"refer">,
  layer: ComplaintLayer,
  context: StepContext,
): StepInstant {
  if (after === undefined) {
    const received = instantOf("received", layer);
    return "atMs" in received
      ? { kind: "at", atMs: received.atMs, sinceMs: received.atMs }
      : { kind: "pending" };
  }
  const { from } = after;
  if (typeof from === "object" && "target" in from)
    return afterBreach(from.target, after, { ...context, layer });
  if (typeof from === "object" && "step" in from) return { kind: "pending" };
  const start = instantOf(from, layer);
  if ("pending" in start) return { kind: "pending" };
  if ("missing" in start) return { kind: "missing", missing: start.missing };
  return laterBy(start.atMs, after, layer);
}

type Closing =
  | { readonly closesMs: number; readonly closesOn: string }
  | { readonly missing: readonly string[] }
  | { readonly unlimited: true };

function closingOf({ params: { within } }: ActiveEffect<"refer">, layer: ComplaintLayer): Closing {
  if (within === undefined || lengthKeyOf(within) === undefined) return { unlimited: true };
  const start = startOf(within.from ?? "received", layer);
  if ("missing" in start) return start;
  if ("pending" in start) return { unlimited: true };
  const readings = readingsOf(within, within, layer);
  const end = runClock(readings, start.atMs, holdsFor(within.pausedBy, layer.given).counted);
  // A right is not cut short where the law can be read in two ways: its later end is the customer's.
  return end.kind === "due"
    ? { closesMs: end.latestByMs, closesOn: end.latestOn }
    : { unlimited: true };
}
