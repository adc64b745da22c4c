import type { LayerCase } from "../domain/domain.js";
import type { RuleCitation } from "../ir/rule.js";
import type { Deadline } from "../time/window-deadline.js";
import type { ActiveEffect, ActiveEffects } from "./active-effects.js";
import type { Citation, DecidedByLaw, FloorVerdict, Reason } from "./decision.js";
import type { ReturnsCase } from "./derive.js";
import { isMostGenerous } from "./is-most-generous.js";
import type { JudgedLine } from "./judged-line.js";
import { floorEffects } from "./law-defaults.js";
import { mergeRemedies } from "./merge-remedies.js";
import { remedyRank } from "./remedy-order.js";
import { smallestFirst } from "./smallest-first.js";

/** One floor with what it makes of a line. */
export interface FloorLine {
  readonly floor: LayerCase<ReturnsCase>;
  readonly line: JudgedLine;
}

/**
 * Combines what the shop's policy and the law make of a line: per legal basis the customer gets the
 * better of the two. What the law grants no rule of the shop takes away, no denial, no fee and no
 * review for abuse; what the policy grants beyond the law stays. Where only a person can tell what the
 * law gives, nothing is denied. Where facts are missing on which a law turns that could give more, it cannot
 * be told; where they are missing for the policy only, the law's right is granted all the same, and they
 * are named.
 */
export function applyFloors(
  own: JudgedLine,
  floors: readonly FloorLine[],
  given: ReturnsCase,
): JudgedLine {
  if (floors.length === 0) return own;
  const verdicts = floors.map(verdictOf);
  const combined = combine(own, floors, given);
  return { ...combined, floors: verdicts };
}

function verdictOf({ floor: { policy }, line: { eligibility } }: FloorLine): FloorVerdict {
  const { id, law } = policy.document;
  return { policy: id, basis: law?.basis ?? "", outcome: eligibility.verdict };
}

function combine(own: JudgedLine, floors: readonly FloorLine[], given: ReturnsCase): JudgedLine {
  const granting = floors.filter(({ line }) => line.eligibility.verdict === "approve");
  const decided = granting.length === 0 ? own : grant(own, granting);
  const { verdict } = decided.eligibility;
  const untold = floors.map(({ line }) => line).filter(isUntold);
  const undecided = verdict === "approve" ? untold : [own, ...untold].filter(isUntold);
  if (undecided.length > 0 && !(verdict === "approve" && isMostGenerous(decided, given)))
    return cannotBeTold(own, floors, undecided);
  if (verdict !== "deny") return withRemedies(decided, own, granting);
  const looked = floors.filter(({ line }) => line.eligibility.verdict === "review");
  return looked.length === 0 ? decided : mustBeLookedAt(own, looked);
}

function isUntold({ eligibility }: JudgedLine): boolean {
  return eligibility.verdict === "undetermined";
}

/** The floor's right where the policy grants nothing, or nothing as good; else the policy, bounded below. */
function grant(own: JudgedLine, granting: readonly FloorLine[]): JudgedLine {
  const best = granting.reduce((a, b) => (isBetterRight(b.line, a.line) ? b : a));
  if (own.eligibility.verdict !== "approve" || isBetterRight(best.line, own))
    return byLaw(own, best);
  const same = granting.filter(({ line }) => line.eligibility.remedy === own.eligibility.remedy);
  const guard = same.at(0);
  return guard === undefined ? own : bounded(own, guard);
}

/** By the order of remedies: a refund before an exchange, that before a repair, credit last. */
function isBetterRight(one: JudgedLine, other: JudgedLine): boolean {
  return remedyRank(one.eligibility.remedy) > remedyRank(other.eligibility.remedy);
}

function byLaw(own: JudgedLine, { floor, line }: FloorLine): JudgedLine {
  const overruled = own.eligibility.verdict === "approve" ? [] : own.eligibility.reasons;
  const law = lawOf({ floor, line }, overruled);
  const [first] = law.citations;
  const reason: Reason = {
    code: "statutory-right",
    ...(first && { rule: first.rule, values: { article: first.article } }),
  };
  return {
    ...line,
    effects: floorEffects(line.effects, own.effects),
    eligibility: {
      ...line.eligibility,
      reasons: [reason, ...line.eligibility.reasons],
      // What the policy would give beyond the law may be more: these facts would tell.
      missing: own.eligibility.missing,
    },
    law,
  };
}

function bounded(own: JudgedLine, { floor, line }: FloorLine): JudgedLine {
  const effects = floorEffects(line.effects, own.effects);
  const law = lawOf({ floor, line }, []);
  const shifted = {
    ...own.effects,
    reimburse: [...own.effects.reimburse, ...effects.reimburse],
    "return-shipping": [...own.effects["return-shipping"], ...effects["return-shipping"]],
  };
  return { ...own, effects: shifted, guard: { effects, law } };
}

/** What a floor cites for a line: the right first, then what it says of money and time. */
function lawOf({ floor: { policy }, line }: FloorLine, overruled: readonly Reason[]): DecidedByLaw {
  const { id, law } = policy.document;
  const { offer } = line.eligibility;
  return {
    policy: id,
    jurisdiction: law?.jurisdiction ?? "",
    basis: law?.basis ?? "",
    citations: citationsOf(line.effects, offer),
    overruled,
  };
}

function citationsOf(
  effects: ActiveEffects,
  right: ActiveEffect<"offer"> | undefined,
): readonly Citation[] {
  const others = [effects.offer, effects.settle, effects["return-shipping"], effects.reimburse]
    .flat()
    .map(({ rule }) => rule);
  const rules = new Set([...(right ? [right.rule] : []), ...others]);
  return [...rules].flatMap(({ name, law }) => (law === undefined ? [] : [toCitation(name, law)]));
}

function toCitation(rule: string, { article, source, mark }: RuleCitation): Citation {
  return { rule, article, source, mark };
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
  const reasons = looked.map(({ line, floor }): Reason => {
    const [first] = lawOf({ floor, line }, []).citations;
    const values = first && { values: { article: first.article } };
    return { code: "statutory-review", ...(first && { rule: first.rule }), ...values };
  });
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
