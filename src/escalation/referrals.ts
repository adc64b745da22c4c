import { type ClockEvent, lengthKeyOf } from "../domain/clocks/clock-schema.js";
import { instantOf, readingsOf, type Start, startOf } from "../domain/clocks/resolve-clock.js";
import { holdsFor, isUntold, runClock, type Untold } from "../domain/clocks/run-clock.js";
import { formatInstant } from "../time/instant.js";
import type { ActiveEffect, ComplaintLayer } from "./active-effects.js";
import { lawOf } from "./clock-decision.js";
import type { ReferralDecision } from "./decision.js";
import { holdsOf } from "./holds.js";
import { type After, laterBy, type StepInstant } from "./step-instant.js";
import { afterBreach, type BreachInstant, type StepContext } from "./step-targets.js";

/** A way out of the shop with its instants. */
interface RunReferral {
  readonly decision: ReferralDecision;
  readonly fromMs: number;
  readonly closesMs?: number;
  /** Why the calendar does not tell when it closes. */
  readonly untold?: Untold;
}

/** What can be said of the ways out: those whose first instant is known, and what the others lack. */
export interface JudgedReferrals {
  readonly referrals: readonly RunReferral[];
  readonly missing: readonly string[];
  /** Ways out that the calendar does not tell when to open. */
  readonly untold: readonly { readonly rule: string; readonly untold: Untold }[];
}

/** Whom else a customer can turn to, by the shop's policy and by each law below it. */
export function judgeReferrals(
  layers: readonly ComplaintLayer[],
  context: StepContext,
): JudgedReferrals {
  const referrals: RunReferral[] = [];
  const missing: string[] = [];
  const untold: JudgedReferrals["untold"][number][] = [];
  for (const layer of layers)
    for (const effect of layer.effects.refer) {
      const judged = judge(effect, layer, context);
      if ("missing" in judged) missing.push(...judged.missing);
      else if ("decision" in judged) referrals.push(judged);
      else if ("untold" in judged) untold.push({ rule: effect.rule.name, untold: judged.untold });
    }
  referrals.sort((a, b) => a.fromMs - b.fromMs || (a.decision.rule < b.decision.rule ? -1 : 1));
  return { referrals, missing, untold };
}

type Judged =
  | RunReferral
  | { readonly missing: readonly string[] }
  | { readonly untold: Untold }
  | { readonly pending: true };

function judge(effect: ActiveEffect<"refer">, layer: ComplaintLayer, context: StepContext): Judged {
  if (!effect.certain) return { missing: effect.missing() };
  const { instant: from, missing } = firstInstant(effect, layer, context);
  if (from.kind === "missing") return { missing: from.missing };
  if (from.kind === "uncovered") return { untold: from.untold };
  if (from.kind !== "at") return { pending: true };
  const closing = closingOf(effect, layer);
  if ("missing" in closing) return closing;
  // A right whose time was over before it began is none.
  if ("closesMs" in closing && closing.closesMs < from.atMs) return { pending: true };
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
    ...(missing.length > 0 && { missing }),
  };
  return {
    decision,
    fromMs: from.atMs,
    ...("closesMs" in closing && { closesMs: closing.closesMs }),
    ...("untold" in closing && { untold: closing.untold }),
  };
}

function firstInstant(
  { params: { after } }: ActiveEffect<"refer">,
  layer: ComplaintLayer,
  context: StepContext,
): BreachInstant {
  const start = instantOf(startOfWay(after), layer);
  const from = after?.from;
  if (typeof from === "object" && "target" in from)
    return afterBreach(from.target, after as After, { ...context, layer });
  return { instant: instantAfter(start, after, layer), missing: [] };
}

/** What a way out comes after, other than a target: the complaint itself unless it says so. */
function startOfWay(after: After | undefined): ClockEvent {
  const from = after?.from;
  return typeof from === "string" || (typeof from === "object" && "fact" in from)
    ? from
    : "received";
}

function instantAfter(start: Start, after: After | undefined, layer: ComplaintLayer): StepInstant {
  if ("pending" in start) return { kind: "pending" };
  if ("missing" in start) return { kind: "missing", missing: start.missing };
  const { atMs } = start;
  return after === undefined ? { kind: "at", atMs, sinceMs: atMs } : laterBy(atMs, after, layer);
}

type Closing =
  | { readonly closesMs: number; readonly closesOn: string }
  | { readonly missing: readonly string[] }
  | { readonly untold: Untold }
  | { readonly unlimited: true };

function closingOf({ params: { within } }: ActiveEffect<"refer">, layer: ComplaintLayer): Closing {
  if (within === undefined || lengthKeyOf(within) === undefined) return { unlimited: true };
  const start = startOf(within.from ?? "received", layer);
  if ("missing" in start) return start;
  if ("pending" in start) return { unlimited: true };
  const readings = readingsOf(within, within, layer);
  const end = runClock(
    readings,
    start.atMs,
    holdsFor(within.pausedBy, holdsOf(layer.given.events)).counted,
  );
  // A right is not cut short where the law can be read in two ways: its later end is the customer's.
  return end.kind === "due"
    ? { closesMs: end.latestByMs, closesOn: end.latestOn }
    : isUntold(end)
      ? { untold: end }
      : { unlimited: true };
}
