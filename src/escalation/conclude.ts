import { isUntold } from "../domain/clocks/run-clock.js";
import type { Case } from "../domain/domain.js";
import { identityOf } from "../domain/policy-identity.js";
import type { Kleene } from "../ir/kleene.js";
import { formatInstant } from "../time/instant.js";
import type { ActiveEffect, ComplaintLayer } from "./active-effects.js";
import { complaintLayer } from "./active-effects.js";
import { type GrantQuestion, judgeAuthority, mayGrant } from "./authority.js";
import { isResolved } from "./build-record.js";
import { orderClocks } from "./clock-decision.js";
import type { EscalationDecision, EscalationOutcome } from "./decision.js";
import type { EscalationCase } from "./derive.js";
import { type JudgedCase, judgeCase } from "./judge-case.js";
import { ladderOf } from "./ladder.js";
import { nextCheckOf } from "./next-check.js";
import { agendaOf, noticesOf } from "./obligations.js";
import { hasUntold, isWhole, reasonsOf, turnsOnSeverity } from "./reasons.js";

/** Combines what the rules asked for into one decision on the complaint. */
export function conclude(given: Case<EscalationCase>): EscalationDecision {
  const judged = judgeCase(given);
  const outcome = outcomeOf(judged, given);
  const base = {
    policy: identityOf(given),
    at: formatInstant(given.derived.nowMs),
    outcome,
    reasons: given.hold?.outcome === "review" ? [{ code: given.hold.code }] : reasonsOf(judged),
  };
  if (given.hold !== undefined || outcome === "no-case")
    return { ...base, ...nothing, missing: given.hold?.missing ?? [] };
  return { ...base, ...caseParts(outcome === "declined" ? withoutShop(judged) : judged) };
}

/** A complaint that the shop does not take up still has the law's clocks and duties, and every way out. */
function withoutShop(judged: JudgedCase): JudgedCase {
  const { effects } = judged.own;
  const own = { ...judged.own, effects: { ...effects, notice: [], open: [] } };
  return {
    ...judged,
    own,
    layers: [own, ...judged.layers.slice(1)],
    severity: undefined,
    targets: judged.targets.filter(({ layer }) => layer.floor !== undefined),
    steps: [],
    route: { review: "no-route" },
    offers: { offers: [], notTold: [] },
  };
}

const nothing = {
  clocks: [],
  steps: { taken: [], due: [], next: [], notTold: [] },
  agenda: [],
  offers: [],
  referrals: [],
  obligations: [],
} as const;

type CaseParts = Omit<EscalationDecision, "policy" | "at" | "outcome" | "reasons">;

function caseParts(judged: JudgedCase): CaseParts {
  const { own, layers, targets, steps, severity, route, offers, referrals } = judged;
  const { facts, nowMs, fromSignal } = own.given;
  const category = fromSignal ? own.effects.open.find(isCertain)?.params.category : undefined;
  const nextCheckMs = nextCheckOf(judged);
  return {
    ...(category !== undefined && { openedAs: category }),
    ...(facts.complaint.channel && { channel: facts.complaint.channel }),
    ...(severity && { severity: { atLeast: severity.atLeast, atMost: severity.atMost } }),
    ...("route" in route && { route: route.route }),
    clocks: orderClocks(targets),
    steps: ladderOf(steps),
    agenda: agendaOf(targets, steps, nowMs),
    ...(nextCheckMs !== undefined && { nextCheckAt: formatInstant(nextCheckMs) }),
    ...authorityIn(own),
    offers: offers.offers,
    ...(offers.notTold.length > 0 && { offersNotTold: offers.notTold }),
    referrals: referrals.referrals.map(({ decision }) => decision),
    obligations: noticesOf(layers, targets),
    missing: missingIn(judged),
  };
}

/** Whether a complaint, or a signal in its place, is taken up; not told where a rule that says so is not. */
function isTakenUp({ effects, given }: ComplaintLayer): EscalationOutcome | undefined {
  const { decline, open } = effects;
  if (given.fromSignal && open.length === 0) return "no-case";
  if (given.fromSignal && !open.some(isCertain)) return "undetermined";
  const refusals = decline.filter(({ params }) => isWhole(params));
  if (refusals.some(isCertain)) return "declined";
  return refusals.length > 0 ? "undetermined" : undefined;
}

function isCertain({ certain }: { readonly certain: boolean }): boolean {
  return certain;
}

function outcomeOf(judged: JudgedCase, { hold }: Case<EscalationCase>): EscalationOutcome {
  if (hold !== undefined) return hold.outcome;
  const taken = isTakenUp(judged.own);
  const isUncounted = isUncountable(judged);
  if (taken !== undefined) {
    const isForPerson = taken === "undetermined" && takenUpMissing(judged.own).length === 0;
    return isForPerson && isUncounted ? "review" : taken;
  }
  const { severity, route, own } = judged;
  if (lacksFacts(judged)) return "undetermined";
  const isUnclear = "review" in route || isUncounted;
  const unclassified = severity === undefined && turnsOnSeverity(own.layer.policy.rules);
  if (isUnclear || unclassified) return "review";
  return isResolved(own.given.events) ? "resolved" : "open";
}

/** Whether a calendar does not tell the end of a clock, or of a window on which a rule turns. */
function isUncountable({ targets, steps, layers }: JudgedCase): boolean {
  return (
    targets.some(({ end }) => end !== undefined && isUntold(end)) ||
    steps.some(({ untold }) => untold !== undefined) ||
    layers.some(hasUntold)
  );
}

/** Whether facts are missing that could change whose it is, how severe it is, or what it was promised. */
function lacksFacts({ severity, route, targets, steps }: JudgedCase): boolean {
  return (
    (severity !== undefined && severity.missing.length > 0) ||
    "missing" in route ||
    targets.some(({ missing }) => missing.length > 0) ||
    steps.some(({ state, missing }) => state === "not-told" && missing.length > 0)
  );
}

function takenUpMissing({ effects, given }: ComplaintLayer): readonly string[] {
  if (effects.decline.some((one) => isCertain(one) && isWhole(one.params))) return [];
  const openness: readonly ActiveEffect<"open">[] = given.fromSignal ? effects.open : [];
  const untold = [...effects.decline, ...(openness.some(isCertain) ? [] : openness)];
  return [...new Set(untold.filter((one) => !isCertain(one)).flatMap((one) => one.missing()))];
}

function missingIn(judged: JudgedCase): readonly string[] {
  const { severity, route, targets, steps, offers, referrals } = judged;
  return [
    ...new Set([
      ...takenUpMissing(judged.own),
      ...(severity?.missing ?? []),
      ...("missing" in route ? route.missing : []),
      ...targets.flatMap(({ missing }) => missing),
      ...steps.flatMap(({ missing }) => missing),
      ...offers.notTold.flatMap(({ missing }) => missing),
      ...referrals.missing,
    ]),
  ];
}

/** What the role that asks may grant; nothing is granted while it cannot be told whether there is a case. */
function authorityIn(own: ComplaintLayer): Pick<EscalationDecision, "authority"> {
  const { asking } = own.given.facts;
  const taken = isTakenUp(own);
  if (asking === undefined || taken === "declined" || taken === "no-case") return {};
  const authority = judgeAuthority(asking, own);
  if (taken !== "undetermined" || authority.verdict === "route-up") return { authority };
  const { grantMinor: _grant, routeTo: _route, ...rest } = authority;
  return { authority: { ...rest, verdict: "not-told", missing: takenUpMissing(own) } };
}

/** Whether a role may grant something; a case that is not taken up has nothing to grant. */
export function allows(question: GrantQuestion, given: Case<EscalationCase>): Kleene {
  if (given.hold !== undefined) return undefined;
  const layer = complaintLayer(given, false);
  const taken = isTakenUp(layer);
  if (taken === "declined" || taken === "no-case") return false;
  const authority = judgeAuthority(question, layer);
  if (taken === "undetermined") return authority.verdict === "route-up" ? false : undefined;
  return mayGrant(authority);
}
