import { type Layers, missingOf, type SubjectLayer } from "../active-effects.js";
import { authorityNeeded, reachedLevel, untoldEvidence } from "../evidence.js";
import type { FactsOf } from "../facts.js";
import { isAsClose, type Relation, relations, relationsHeld } from "../vocabulary/relation.js";
import { highestLevel, isVerified, type VerificationLevel } from "../vocabulary/verification.js";

/** Who asks, as far as it is proven: how close, how well verified; and what for. */
export interface Requester {
  readonly relations: ReadonlySet<Relation>;
  readonly verification: VerificationLevel;
  /** How well he is verified for those laws that say themselves what evidence verifies. */
  readonly byLaw: ReadonlyMap<SubjectLayer, VerificationLevel>;
  readonly purpose: FactsOf<"disclosure">["purpose"];
  /** The kinds of evidence that there is. */
  readonly evidence: ReadonlySet<string>;
  /** Facts that could tell that he is closer, or better verified, by what he shows. */
  readonly untold: {
    readonly relation: readonly string[];
    readonly verification: readonly string[];
  };
}

/**
 * Who asks, by what is claimed of him and the evidence that there is. What an authority needs for proof, any
 * layer can say. What evidence verifies, the shop's own policy says; but a law that says it itself is not
 * satisfied by what a shop takes for it.
 */
export function requesterOf(
  { requester = {}, purpose }: FactsOf<"disclosure">,
  layers: Layers,
): Requester {
  const { relation = "unrelated", verification: claimed, evidence = [] } = requester;
  const kinds = new Set(evidence.map(({ kind }) => kind));
  const [own, ...floors] = layers;
  const levelBy = ({ effects: { verify } }: SubjectLayer) => reachedLevel(claimed, verify, kinds);
  const verification = levelBy(own);
  const byLaw = new Map(
    floors
      .filter(({ effects: { verify } }) => verify.length > 0)
      .map((law) => [law, levelBy(law)] as const),
  );
  const held = relationsHeld(relation, (one) => authorityNeeded(one, kinds, layers) === undefined);
  return {
    relations: held,
    verification,
    byLaw,
    purpose,
    evidence: kinds,
    untold: {
      relation: untoldRelations(relation, held, layers),
      verification: [
        ...untoldEvidence(verification, own.effects.verify, kinds),
        ...[...byLaw].flatMap(([law, level]) => untoldByLaw(law, level, verification, kinds)),
      ],
    },
  };
}

/** How well somebody is verified for one layer. */
export function levelFor(
  layer: SubjectLayer,
  { verification, byLaw }: Requester,
): VerificationLevel {
  return byLaw.get(layer) ?? verification;
}

/** Somebody as he were if he was verified so well, for every layer. */
export function verifiedAs(verification: VerificationLevel, requester: Requester): Requester {
  const byLaw = new Map(
    [...requester.byLaw].map(([law, level]) => [law, highestLevel([level, verification])]),
  );
  return { ...requester, verification, byLaw };
}

/** What would tell which proof of a relation is asked for, or that none is, where what there is does not do. */
function untoldRelations(
  claimed: Relation,
  held: ReadonlySet<Relation>,
  layers: Layers,
): readonly string[] {
  const wanted = new Set(relations.filter((one) => isAsClose(claimed, one) && !held.has(one)));
  return missingOf(
    layers.flatMap(({ effects: { authorise } }) =>
      authorise.filter(({ params }) => wanted.has(params.relation)),
    ),
  );
}

/** What would tell that a law's own evidence verifies better; or that it has none, so that the shop's counts. */
function untoldByLaw(
  { effects: { verify } }: SubjectLayer,
  level: VerificationLevel,
  byShop: VerificationLevel,
  kinds: ReadonlySet<string>,
): readonly string[] {
  const mayHaveNone = !verify.some(({ certain }) => certain) && !isVerified(level, byShop);
  return mayHaveNone ? missingOf(verify) : untoldEvidence(level, verify, kinds);
}
