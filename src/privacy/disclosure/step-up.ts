import { authorityNeeded, waysTo } from "../evidence.js";
import { isAsClose, type Relation, relations } from "../vocabulary/relation.js";
import { isVerified, verificationLevels } from "../vocabulary/verification.js";
import type { Showing, StepUp } from "./decision.js";
import { type FieldRules, showingOf } from "./field-rules.js";
import { type Requester, verifiedAs } from "./requester.js";
import { showsMore } from "./showing.js";

/** By whose leave somebody else can be shown what is a person's own, the lesser authority first. */
const authorities = ["delegate", "representative"] as const;

/**
 * The least that would show more: to be better verified; failing that, to be known to act for the person.
 * Nobody of the shop's own side, or of a state's, comes to act for the person.
 */
export function stepUpOf(
  rules: FieldRules,
  requester: Requester,
  claimed: Relation | undefined,
): StepUp | undefined {
  const show = showingOf(rules, requester);
  const verified = firstThatShowsMore(rules, requester, show);
  if (verified !== undefined) return { ...verified, ways: waysFor(verified, rules, requester) };
  if (!isAsClose("self", claimed ?? "unrelated")) return undefined;
  for (const relation of authorities) {
    const acting = { ...requester, relations: new Set(upTo(relation, requester)) };
    const found = firstThatShowsMore(rules, acting, show);
    if (found === undefined) continue;
    const authority = authorityNeeded(relation, requester.evidence, rules.layers);
    return {
      ...found,
      relation,
      ways: waysFor(found, rules, requester),
      ...(authority && { authority }),
    };
  }
  return undefined;
}

type Found = Pick<StepUp, "verification" | "show">;

function firstThatShowsMore(
  rules: FieldRules,
  requester: Requester,
  now: Showing,
): Found | undefined {
  for (const verification of verificationLevels) {
    if (!isVerified(verification, requester.verification)) continue;
    const show = showingOf(rules, verifiedAs(verification, requester));
    if (showsMore(show, now)) return { verification, show };
  }
  return undefined;
}

function upTo(relation: Relation, { relations: held }: Requester): readonly Relation[] {
  return [...held, ...relations.filter((one) => isAsClose(relation, one))];
}

/** The evidence for a level that is not reached yet: a law's own, where it is not for a law that has some. */
function waysFor(
  { verification: needed }: Found,
  { layers, caps }: FieldRules,
  { verification, byLaw }: Requester,
): StepUp["ways"] {
  const short = [...byLaw].filter(
    ([law, level]) => !isVerified(level, needed) && caps.some(({ layer }) => layer === law),
  );
  if (short.length > 0)
    return waysTo(
      needed,
      short.flatMap(([{ effects }]) => effects.verify),
    );
  return isVerified(verification, needed) ? [] : waysTo(needed, layers[0].effects.verify);
}
