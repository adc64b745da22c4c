import { daysBetween } from "../../time/calendar-date.js";
import { calendarDateIn } from "../../time/time-zone.js";
import { type ActiveEffect, type Layers, missingOf } from "../active-effects.js";
import { msOf, type PrivacyCase } from "../derive.js";
import type { FactsOf } from "../facts.js";
import type { Identity } from "./identity.js";

type OtherRequest = NonNullable<FactsOf<"request">["others"]>[number];

/** The request that this one repeats, or those that repeat it, and what would tell. */
export interface JudgedDuplicates {
  readonly duplicateOf?: string;
  readonly duplicates?: readonly string[];
  readonly missing: readonly string[];
}

/** A request as one of several: when it came, and whether who made it is known to be who he says. */
interface Candidate {
  readonly receivedMs: number;
  readonly verified: boolean;
}

/**
 * Whether others of the same kind that came within some days are the same request: that which counts is a
 * verified one, and of those the first. Of two that came at one instant neither repeats the other. Where it
 * turns on facts that are missing of who asks whether this one is verified, it may turn on them which counts.
 */
export function judgeDuplicates(
  facts: FactsOf<"request">,
  { decision: { suffices }, isAdmitted, missing }: Identity,
  layers: Layers,
): JudgedDuplicates {
  const judged = judgeAs(suffices, facts, layers);
  if (suffices || isAdmitted === false || missing.length === 0) return judged;
  const isSame = judgeAs(true, facts, layers).duplicateOf === judged.duplicateOf;
  return isSame ? judged : { missing: [...new Set([...judged.missing, ...missing])] };
}

function judgeAs(
  verified: boolean,
  { right, others = [] }: FactsOf<"request">,
  [own]: Layers,
): JudgedDuplicates {
  const { given, effects } = own;
  const same = others.filter((other) => other.right === right);
  const within = (rules: readonly ActiveEffect<"duplicate">[]) =>
    same.filter((other) => rules.some(({ params }) => isWithin(params.withinDays, other, given)));
  const near = within(effects.duplicate.filter(({ certain }) => certain));
  const maybe = within(effects.duplicate);
  const missing = maybe.length > near.length ? missingOf(effects.duplicate) : [];
  const [event] = given.events;
  const self = { receivedMs: event?.atMs ?? given.nowMs, verified };
  const [first] = near.filter((other) => precedes(toCandidate(other), self)).sort(byPrecedence);
  if (first !== undefined) return { duplicateOf: first.id, missing };
  const repeating = near.filter((other) => precedes(self, toCandidate(other)));
  return {
    ...(repeating.length > 0 && { duplicates: repeating.map(({ id }) => id) }),
    missing,
  };
}

function isWithin(
  withinDays: number,
  { receivedAt }: OtherRequest,
  { on, document: { timeZone } }: PrivacyCase,
): boolean {
  const days = daysBetween(on, calendarDateIn(msOf(receivedAt), timeZone));
  return Math.abs(days) <= withinDays;
}

function toCandidate({ receivedAt, verified }: OtherRequest): Candidate {
  return { receivedMs: msOf(receivedAt), verified };
}

function precedes(one: Candidate, other: Candidate): boolean {
  return one.verified === other.verified ? one.receivedMs < other.receivedMs : one.verified;
}

function byPrecedence(a: OtherRequest, b: OtherRequest): number {
  const [one, other] = [toCandidate(a), toCandidate(b)];
  if (precedes(one, other)) return -1;
  return precedes(other, one) ? 1 : a.id < b.id ? -1 : 1;
}
