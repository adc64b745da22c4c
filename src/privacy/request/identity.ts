import type { Kleene } from "../../ir/kleene.js";
import { type ActiveEffect, allOf, type Layers, missingOf } from "../active-effects.js";
import { reachedLevel, waysTo } from "../evidence.js";
import type { Evidence, FactsOf } from "../facts.js";
import { overlaps } from "../vocabulary/data-category.js";
import { isVerified, lowestLevel, type VerificationLevel } from "../vocabulary/verification.js";
import { type Authority, judgeAuthority } from "./authority.js";
import type { IdentityDecision } from "./decision.js";
import { levelNeeded, levelNeededBy } from "./level-needed.js";

/** How well who asks is verified, whether he may ask, and what would tell where it cannot be told. */
export interface Identity {
  readonly decision: IdentityDecision;
  readonly isAdmitted: Kleene;
  /** Facts that could make it suffice. */
  readonly missing: readonly string[];
  /** Facts that could make less be needed, though it suffices or does not all the same. */
  readonly noted: readonly string[];
}

/** Judges who asks: how well he is verified by what is claimed and shown, and whether for himself. */
export function judgeIdentity(facts: FactsOf<"request">, layers: Layers): Identity {
  const { requester = {} } = facts;
  const { kinds, refused } = sortEvidence(facts);
  const { needed, atLeast } = levelsNeeded(facts, layers);
  const identifies = allOf("identify", layers).map(({ effect }) => effect);
  const shown = { needed, kinds, layers };
  const { reached, isEnough, verifies } = levelReached(requester.verification, shown);
  const authority = authorityOf(requester.relation, shown);
  const turnsOn =
    !isEnough && mayBeEnough(requester.verification, { ...shown, needed: atLeast })
      ? [...identifies, ...allOf("verify", layers).map(({ effect }) => effect)]
      : [];
  return {
    decision: {
      needed,
      reached,
      suffices: isEnough && authority.isAdmitted === true && authority.needed === undefined,
      ways: isEnough ? [] : waysTo(needed, verifies),
      ...(refused.length > 0 && { refusedEvidence: refused }),
      ...(authority.needed && { authorityNeeded: authority.needed }),
    },
    isAdmitted: authority.isAdmitted,
    missing: [...authority.missing, ...missingOf(turnsOn)],
    noted: needed === atLeast ? [] : missingOf(identifies),
  };
}

/** How well at least he must be verified, and how well where all counts that may ask for less. */
function levelsNeeded(
  { right }: FactsOf<"request">,
  layers: Layers,
): { readonly needed: VerificationLevel; readonly atLeast: VerificationLevel } {
  // Nobody asks for it who could be verified.
  if (right === "breach-notice") return { needed: "none", atLeast: "none" };
  return { needed: levelNeeded(layers, true), atLeast: levelNeeded(layers, false) };
}

/** How well he is verified, whether that is enough, and by which rules he could be verified better. */
interface Reached {
  readonly reached: VerificationLevel;
  readonly isEnough: boolean;
  readonly verifies: readonly ActiveEffect<"verify">[];
}

/**
 * How well he is verified. A law that says itself what evidence verifies is not satisfied by what a shop takes
 * for it: where that leaves him short, the law's evidence counts.
 */
function levelReached(
  claimed: VerificationLevel | undefined,
  { needed, kinds, layers }: Shown,
): Reached {
  const [, ...floors] = layers;
  const short = floors.flatMap((law) => {
    const { verify } = law.effects;
    const byLaw = reachedLevel(claimed, verify, kinds);
    const asked = lowestLevel([needed, levelNeededBy(law, floors, true)]);
    return verify.length === 0 || isVerified(byLaw, asked) ? [] : [{ byLaw, verify }];
  });
  const all = allOf("verify", layers).map(({ effect }) => effect);
  const reached = reachedLevel(claimed, all, kinds);
  return {
    reached: lowestLevel([reached, ...short.map(({ byLaw }) => byLaw)]),
    isEnough: short.length === 0 && isVerified(reached, needed),
    verifies: short.length === 0 ? all : short.flatMap(({ verify }) => verify),
  };
}

/**
 * Whether it may be enough once all facts are told: by rules that may hold, where a law may ask for less, or
 * may not say itself what evidence verifies.
 */
function mayBeEnough(
  claimed: VerificationLevel | undefined,
  { needed, kinds, layers }: Shown,
): boolean {
  const [, ...floors] = layers;
  const mostBy = (verifies: readonly ActiveEffect<"verify">[]) =>
    reachedLevel(claimed, verifies.map(asCertain), kinds);
  const isShort = floors.some((law) => {
    const { verify } = law.effects;
    const asked = lowestLevel([needed, levelNeededBy(law, floors, false)]);
    return verify.some(({ certain }) => certain) && !isVerified(mostBy(verify), asked);
  });
  const all = allOf("verify", layers).map(({ effect }) => effect);
  return !isShort && isVerified(mostBy(all), needed);
}

/** How well who asks must be verified, and the evidence that he shows, by its kinds. */
interface Shown {
  readonly needed: VerificationLevel;
  readonly kinds: ReadonlySet<string>;
  readonly layers: Layers;
}

/** Who need not be verified need not say who he is. */
function authorityOf(
  relation: NonNullable<FactsOf<"request">["requester"]>["relation"],
  { needed, kinds, layers }: Shown,
): Authority {
  if (relation !== undefined) return judgeAuthority(relation, kinds, layers);
  if (needed === "none") return { isAdmitted: true, missing: [] };
  return { isAdmitted: undefined, missing: ["/requester/relation"] };
}

/** What is contested is no evidence: who asks to have it corrected says that it is wrong. */
function sortEvidence({ requester, request }: FactsOf<"request">): {
  readonly kinds: ReadonlySet<string>;
  readonly refused: readonly string[];
} {
  const contested = request?.contested ?? [];
  const isContested = ({ of }: Evidence) =>
    of !== undefined && contested.some((category) => overlaps(of, category));
  const evidence = requester?.evidence ?? [];
  return {
    kinds: new Set(evidence.filter((one) => !isContested(one)).map(({ kind }) => kind)),
    refused: [...new Set(evidence.filter(isContested).map(({ kind }) => kind))],
  };
}

function asCertain<Effect>(effect: Effect): Effect & { readonly certain: true } {
  return { ...effect, certain: true };
}
