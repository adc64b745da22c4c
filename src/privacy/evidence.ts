import { type ActiveEffect, type Layers, missingOf } from "./active-effects.js";
import { compareText } from "./compare-text.js";
import type { EvidenceWay } from "./decision-parts.js";
import type { Relation } from "./vocabulary/relation.js";
import {
  highestLevel,
  isVerified,
  type VerificationLevel,
  verificationLevels,
} from "./vocabulary/verification.js";

/**
 * How well somebody is verified: as well as is claimed of it (by a login, say), or as the evidence proves by
 * a rule that is certain, whichever is more.
 */
export function reachedLevel(
  claimed: VerificationLevel | undefined,
  verifies: readonly ActiveEffect<"verify">[],
  evidenceKinds: ReadonlySet<string>,
): VerificationLevel {
  const proven = verifies
    .filter(({ certain, params }) => certain && suffices(params, evidenceKinds))
    .map(({ params }) => params.level);
  return highestLevel([claimed ?? "none", ...proven]);
}

/** The facts that could tell that evidence which is there verifies better than a level. */
export function untoldEvidence(
  reached: VerificationLevel,
  verifies: readonly ActiveEffect<"verify">[],
  evidenceKinds: ReadonlySet<string>,
): readonly string[] {
  return missingOf(
    verifies.filter(
      ({ params }) => !isVerified(reached, params.level) && suffices(params, evidenceKinds),
    ),
  );
}

/** All of `with`, and as many of `from` as are asked. */
function suffices(
  { with: all = [], from = [], points = 1 }: ActiveEffect<"verify">["params"],
  evidenceKinds: ReadonlySet<string>,
): boolean {
  const isThere = (kind: string) => evidenceKinds.has(kind);
  const needed = from.length === 0 ? 0 : points;
  return all.every(isThere) && [...new Set(from)].filter(isThere).length >= needed;
}

/** The evidence that verifies well enough, by rules that are certain: the least first, then by the rule's name. */
export function waysTo(
  needed: VerificationLevel,
  verifies: readonly ActiveEffect<"verify">[],
): readonly EvidenceWay[] {
  const ways = verifies
    .filter(({ certain, params }) => certain && isVerified(params.level, needed))
    .sort((a, b) => rankOf(a) - rankOf(b) || compareText(a.rule.name, b.rule.name))
    .map(({ params }) => toWay(params));
  return unique(ways);
}

function rankOf({ params }: ActiveEffect<"verify">): number {
  return verificationLevels.indexOf(params.level);
}

function toWay({ level, with: all, from, points }: ActiveEffect<"verify">["params"]): EvidenceWay {
  return {
    level,
    ...(all && { with: all }),
    ...(from && { from, points: points ?? 1 }),
  };
}

/**
 * The authority that somebody of a relation must show, any of the alternatives; none where no rule asks for
 * it. Where of several rules none is certain, it is not known which will do: all of it must be shown.
 */
export function authorityAlternatives(
  relation: Relation,
  authorises: readonly ActiveEffect<"authorise">[],
): readonly (readonly string[])[] {
  const named = authorises.filter(({ params }) => params.relation === relation);
  const certain = named.filter((effect) => effect.certain);
  if (certain.length > 0) return unique(certain.map(({ params }) => params.with));
  return named.length === 0 ? [] : [unique(named.flatMap(({ params }) => params.with))];
}

/**
 * The authority that is still to be shown, any of the alternatives; none where it is there, or not asked for.
 * Every layer that asks for it must be shown one of its own, the law's before the shop's.
 */
export function authorityNeeded(
  relation: Relation,
  evidenceKinds: ReadonlySet<string>,
  [own, ...floors]: Layers,
): readonly (readonly string[])[] | undefined {
  return [...floors, own]
    .map(({ effects }) => authorityAlternatives(relation, effects.authorise))
    .find(
      (alternatives) =>
        alternatives.length > 0 &&
        !alternatives.some((kinds) => kinds.every((kind) => evidenceKinds.has(kind))),
    );
}

function unique<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
