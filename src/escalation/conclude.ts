import type { Case, LoadedPolicy } from "../domain/domain.js";
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
import { reasonsOf, turnsOnSeverity } from "./reasons.js";

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
  const isTaken = given.hold === undefined && outcome !== "no-case" && outcome !== "declined";
  return isTaken
    ? { ...base, ...caseParts(judged) }
    : { ...base, ...nothing, missing: missingOf(judged, given) };
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
  const category = fromSignal ? own.effects.open[0]?.params.category : undefined;
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
    ...(facts.asking && { authority: judgeAuthority(facts.asking, own) }),
    offers: offers.offers,
    ...(offers.notTold.length > 0 && { offersNotTold: offers.notTold }),
    referrals: referrals.referrals.map(({ decision }) => decision),
    obligations: noticesOf(layers, targets),
    missing: missingIn(judged),
  };
}

function identityOf({ policy, floors }: Case<EscalationCase>): EscalationDecision["policy"] {
  const of = ({ document: { id, version }, hash }: LoadedPolicy) => ({ id, version, hash });
  const below = floors.map((floor) => of(floor.policy));
  return { ...of(policy), ...(below.length > 0 && { floors: below }) };
}

/** Whether a complaint, or a signal in its place, is taken up; not told where a rule that says so is not. */
function isTakenUp({ own }: JudgedCase): EscalationOutcome | undefined {
  const { decline, open } = own.effects;
  if (decline.some(isCertain)) return "declined";
  if (own.given.fromSignal && !open.some(isCertain))
    return open.length > 0 ? "undetermined" : "no-case";
  return decline.length > 0 ? "undetermined" : undefined;
}

function isCertain({ certain }: { readonly certain: boolean }): boolean {
  return certain;
}

function outcomeOf(judged: JudgedCase, { hold }: Case<EscalationCase>): EscalationOutcome {
  if (hold !== undefined) return hold.outcome;
  const taken = isTakenUp(judged);
  if (taken !== undefined) return taken;
  const { severity, route, own, targets } = judged;
  if (isUntold(judged)) return "undetermined";
  const isUncounted = targets.some(
    ({ end }) => end?.kind === "uncovered" || end?.kind === "unreachable",
  );
  const isUnclear = "review" in route || isUncounted;
  const unclassified = severity === undefined && turnsOnSeverity(own.layer.policy.rules);
  if (isUnclear || unclassified) return "review";
  return isResolved(own.given.events) ? "resolved" : "open";
}

/** Whether facts are missing that could change whose it is, how severe it is, or what it was promised. */
function isUntold({ severity, route, targets, steps }: JudgedCase): boolean {
  return (
    (severity !== undefined && severity.missing.length > 0) ||
    "missing" in route ||
    targets.some(({ missing }) => missing.length > 0) ||
    steps.some(({ state, missing }) => state === "not-told" && missing.length > 0)
  );
}

function missingOf(judged: JudgedCase, { hold }: Case<EscalationCase>): readonly string[] {
  return hold === undefined ? takenUpMissing(judged) : hold.missing;
}

function takenUpMissing({ own: { effects, given } }: JudgedCase): readonly string[] {
  if (effects.decline.some(isCertain)) return [];
  const openness: readonly ActiveEffect<"open">[] = given.fromSignal ? effects.open : [];
  const untold = [...effects.decline, ...(openness.some(isCertain) ? [] : openness)];
  return [...new Set(untold.filter((one) => !isCertain(one)).flatMap((one) => one.missing()))];
}

function missingIn(judged: JudgedCase): readonly string[] {
  const { severity, route, targets, steps, offers, referrals } = judged;
  return [
    ...new Set([
      ...takenUpMissing(judged),
      ...(severity?.missing ?? []),
      ...("missing" in route ? route.missing : []),
      ...targets.flatMap(({ missing }) => missing),
      ...steps.flatMap(({ missing }) => missing),
      ...offers.notTold.flatMap(({ missing }) => missing),
      ...referrals.missing,
    ]),
  ];
}

/** Whether a role may grant something; a case that is not taken up has nothing to grant. */
export function allows(question: GrantQuestion, given: Case<EscalationCase>): Kleene {
  if (given.hold !== undefined) return undefined;
  const layer: ComplaintLayer = complaintLayer(given, false);
  return mayGrant(question, layer);
}
