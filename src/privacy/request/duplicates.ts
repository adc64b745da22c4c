import { type Kleene, kleeneAll, kleeneNot } from "../../ir/kleene.js";
import { daysBetween } from "../../time/calendar-date.js";
import { calendarDateIn } from "../../time/time-zone.js";
import { type ActiveEffect, type Layers, missingOf } from "../active-effects.js";
import { compareText } from "../compare-text.js";
import type { PrivacyCase } from "../derive.js";
import type { FactsOf } from "../facts.js";
import { msOf } from "../ms-of.js";
import type { Identity } from "./identity.js";
import type { JudgedRight } from "./right.js";

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

/** What decides on duplicates besides the facts: who asks, whether a law gives him the right, the rules. */
interface Given {
  readonly identity: Identity;
  readonly right: JudgedRight;
  readonly layers: Layers;
}

/**
 * Whether others of the same kind that came within some days are the same request: that which counts is a
 * verified one, and of those the first. Of two that came at one instant neither repeats the other. Where it
 * turns on facts that are missing of who asks whether this one is verified, it may turn on them which counts.
 */
export function judgeDuplicates(facts: FactsOf<"request">, given: Given): JudgedDuplicates {
  const { decision, isAdmitted, missing } = given.identity;
  const judged = judgeAs(decision.suffices, facts, given);
  if (decision.suffices || isAdmitted === false || missing.length === 0) return judged;
  const isSame = judgeAs(true, facts, given).duplicateOf === judged.duplicateOf;
  return isSame ? judged : { missing: [...new Set([...judged.missing, ...missing])] };
}

function judgeAs(
  verified: boolean,
  { right, others = [] }: FactsOf<"request">,
  { right: asked, layers: [own] }: Given,
): JudgedDuplicates {
  const { given, effects } = own;
  const same = others.filter((other) => other.right === right);
  const within = (rules: readonly ActiveEffect<"duplicate">[]) =>
    same.filter((other) => rules.some(({ params }) => isNear(params.withinDays, other, given)));
  const near = within(effects.duplicate.filter(({ certain }) => certain));
  const maybe = within(effects.duplicate);
  const untold = maybe.length > near.length ? missingOf(effects.duplicate) : [];
  const [event] = given.events;
  const self = { receivedMs: event?.atMs ?? given.nowMs, verified };
  const before = near.filter((other) => precedes(toCandidate(other), self));
  const [first] = before.filter((other) => isOpen(other, asked) === true).sort(byPrecedence);
  if (first !== undefined) return { duplicateOf: first.id, missing: untold };
  const repeating = near.filter((other) => precedes(self, toCandidate(other)));
  return {
    ...(repeating.length > 0 && { duplicates: repeating.map(({ id }) => id) }),
    missing: [
      ...untold,
      ...before
        .filter((other) => isOpen(other, asked) === undefined)
        .flatMap((other) => answersTo(other, others.indexOf(other), asked)),
    ],
  };
}

/** Whether this request can repeat another: not one that was answered, of who has the right by law. */
function isOpen({ answered }: OtherRequest, { isGivenByLaw }: JudgedRight): Kleene {
  return kleeneNot(kleeneAll([isGivenByLaw, answered]));
}

/** What would tell that. */
function answersTo(
  { answered }: OtherRequest,
  index: number,
  { isGivenByLaw, missingByLaw }: JudgedRight,
): readonly string[] {
  return [
    ...(answered === undefined ? [`/others/${index}/answered`] : []),
    ...(isGivenByLaw === undefined ? missingByLaw : []),
  ];
}

function isNear(
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
  return precedes(other, one) ? 1 : compareText(a.id, b.id);
}
