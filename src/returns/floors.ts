import type { Deadline } from "../time/window-deadline.js";
import type { FloorVerdict, Reason } from "./decision.js";
import type { ReturnsCase } from "./derive.js";
import { byId, type FloorLine, rightRank } from "./floor-line.js";
import { isMostGenerous } from "./is-most-generous.js";
import type { JudgedLine } from "./judged-line.js";
import { lawOf, lawReason } from "./law-citations.js";
import { floorEffects } from "./law-defaults.js";
import { mergeRemedies } from "./merge-remedies.js";
import { hasOpenFee } from "./open-fees.js";
import { smallestFirst } from "./smallest-first.js";

/**
 * Combines what the shop's policy and the law make of a line: per legal basis the customer gets the
 * better of the two. What the law grants no rule of the shop takes away, no denial, no fee and no
 * review for abuse; what the policy grants beyond the law stays. Where only a person can tell what the
 * law gives, nothing is denied. What the law gives in any case is granted though facts are missing that
 * could bring more, and they are named; what only the policy grants cannot be told while a law could forbid
 * a part of what it keeps.
 */
export function applyFloors(
  own: JudgedLine,
  floors: readonly FloorLine[],
  given: ReturnsCase,
): JudgedLine {
  if (floors.length === 0) return own;
  const verdicts = floors.map(verdictOf);
  const combined = combine(own, byId(floors), given);
  return { ...combined, floors: verdicts };
}

function verdictOf({ floor: { policy }, line: { eligibility } }: FloorLine): FloorVerdict {
  const { id, law } = policy.document;
  return { policy: id, basis: law?.basis ?? "", outcome: eligibility.verdict };
}

function combine(own: JudgedLine, floors: readonly FloorLine[], given: ReturnsCase): JudgedLine {
  const granting = floors.filter(({ line }) => line.eligibility.verdict === "approve");
  const untold = floors.map(({ line }) => line).filter(isUntold);
  const decided = granting.length === 0 ? own : grant(own, granting);
  if (decided !== own) return withRemedies(withMissing(decided, [own, ...untold]), own, granting);
  const { verdict } = own.eligibility;
  const settled = verdict === "approve" && isMostGenerous(own, given);
  if (isUntold(own) || (untold.length > 0 && !settled))
    return cannotBeTold(own, floors, [own, ...untold].filter(isUntold));
  if (verdict !== "deny") return withRemedies(own, own, granting);
  const looked = floors.filter(({ line }) => line.eligibility.verdict === "review");
  return looked.length === 0 ? own : mustBeLookedAt(own, looked);
}

function isUntold({ eligibility }: JudgedLine): boolean {
  return eligibility.verdict === "undetermined";
}

/**
 * The law's right where the policy grants nothing, or nothing as good, or only what a person would have to
 * look at; else the policy, bounded below.
 */
function grant(own: JudgedLine, granting: readonly FloorLine[]): JudgedLine {
  const best = granting.reduce((a, b) => (rightRank(b.line) > rightRank(a.line) ? b : a));
  const isOwn =
    own.eligibility.verdict === "approve" &&
    rightRank(best.line) <= rightRank(own) &&
    (!hasOpenFee(own) || granting.some(({ line }) => isSameRight(line, own)));
  const decided = isOwn ? own : byLaw(own, best);
  const same = granting.filter(({ line }) => isSameRight(line, decided));
  return isOwn && same.length === 0 ? own : bounded(decided, own, same);
}

/** The same remedy or, while it is still to be chosen, one that is to be had of both. */
function isSameRight(
  { eligibility: one }: JudgedLine,
  { eligibility: other }: JudgedLine,
): boolean {
  if (other.remedy !== undefined) return one.remedy === other.remedy;
  return one.remedies.some(({ remedy }) => other.remedies.some((offer) => offer.remedy === remedy));
}

function byLaw(own: JudgedLine, best: FloorLine): JudgedLine {
  const { line } = best;
  const overruled = own.eligibility.verdict === "approve" ? [] : own.eligibility.reasons;
  const reasons = [lawReason("statutory-right", best), ...line.eligibility.reasons];
  return {
    ...line,
    effects: floorEffects(line.effects, own.effects),
    eligibility: { ...line.eligibility, reasons },
    law: lawOf(best, overruled),
  };
}

/**
 * A granted line with the floors below which it cannot fall: the soonest promise of all counts, the shop
 * pays the way back where any law says so, and no fee is kept at anybody's discretion.
 */
function bounded(line: JudgedLine, own: JudgedLine, floors: readonly FloorLine[]): JudgedLine {
  const guards = floors.map((one) => ({
    effects: floorEffects(one.line.effects, own.effects),
    law: lawOf(one, []),
  }));
  const { effects } = line;
  const merged = <Type extends "reimburse" | "return-shipping" | "send-back">(type: Type) => [
    ...new Set([...effects[type], ...guards.flatMap((guard) => guard.effects[type])]),
  ];
  return {
    ...line,
    guards,
    effects: {
      ...effects,
      fee: effects.fee.filter(({ params }) => params.upTo === undefined),
      reimburse: merged("reimburse"),
      "return-shipping": merged("return-shipping"),
      "send-back": merged("send-back"),
    },
  };
}

/** What is granted in any case, with the facts that could bring more. */
function withMissing(line: JudgedLine, others: readonly JudgedLine[]): JudgedLine {
  const missing = others.filter(isUntold).map(({ eligibility }) => eligibility.missing);
  return {
    ...line,
    eligibility: { ...line.eligibility, missing: smallestFirst(missing) },
  };
}

function cannotBeTold(
  own: JudgedLine,
  floors: readonly FloorLine[],
  untold: readonly JudgedLine[],
): JudgedLine {
  const missing = smallestFirst(untold.map(({ eligibility }) => eligibility.missing));
  const eligibility = {
    ...own.eligibility,
    verdict: "undetermined" as const,
    reasons: [],
    missing,
  };
  return withRemedies({ ...own, eligibility }, own, floors);
}

/** The law may give something that only a person can tell: then nothing is denied. */
function mustBeLookedAt(own: JudgedLine, looked: readonly FloorLine[]): JudgedLine {
  const reasons = looked.map((one): Reason => lawReason("statutory-review", one));
  const eligibility = { ...own.eligibility, verdict: "review" as const, reasons };
  return withRemedies({ ...own, eligibility }, own, looked);
}

/** Everything that may be had, of the policy and of the floors; of one remedy, the later last day. */
function withRemedies(line: JudgedLine, own: JudgedLine, floors: readonly FloorLine[]): JudgedLine {
  const remedies = mergeRemedies(
    own.eligibility.remedies,
    floors.map(({ floor, line: below }) => ({
      floor: floor.policy.document.id,
      remedies: below.eligibility.remedies,
    })),
  );
  const closes = lastOf([own, ...floors.map((floor) => floor.line)]);
  return { ...line, eligibility: { ...line.eligibility, remedies, ...(closes && { closes }) } };
}

/** The last day for what is asked is the latest that policy and law leave; no limit is none. */
function lastOf(lines: readonly JudgedLine[]): Deadline | undefined {
  const granting = lines.filter(({ eligibility }) => eligibility.verdict === "approve");
  const closes = granting.map(({ eligibility }) => eligibility.closes);
  if (closes.includes(undefined)) return undefined;
  return closes.flatMap((one) => one ?? []).sort((a, b) => b.closesAt - a.closesAt)[0];
}
