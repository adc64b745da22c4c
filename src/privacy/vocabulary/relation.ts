/** What somebody can be to the person whose data it is. */
export const relations = [
  "unrelated",
  "household",
  "family",
  "spouse",
  "recipient",
  "delegate",
  "representative",
  "self",
  "staff",
  "processor",
  "partner",
  "authority",
] as const;

/**
 * What somebody who asks for data is to the person whose data it is. `representative` has power by law (a
 * parent of a child, a guardian, an executor), `delegate` by leave of the person; `recipient` gets the parcel;
 * `staff` work on the matter in the shop, a `processor` (a carrier, a payment provider) for it, a `partner` (a
 * seller, a credit agency) has purposes of its own; an `authority` asks on a legal ground.
 */
export type Relation = (typeof relations)[number];

/** Those to whom each is next closer; what is not below another is not comparable with it. */
const nextCloser: Readonly<Record<Relation, readonly Relation[]>> = {
  unrelated: [],
  household: ["unrelated"],
  family: ["unrelated"],
  spouse: ["household", "family"],
  recipient: ["unrelated"],
  delegate: ["spouse", "recipient"],
  representative: ["delegate"],
  self: ["representative"],
  staff: ["unrelated"],
  processor: ["unrelated"],
  partner: ["unrelated"],
  authority: ["unrelated"],
};

/**
 * The relations that somebody has, given the one that he says: it and all that it is closer than, if it is
 * proven, or else those of the next ones below, each proven in its turn. Who claims a closer relation never
 * has fewer of them.
 *
 * @param isProven whether a relation needs no proof, or there is one
 */
export function relationsHeld(
  relation: Relation,
  isProven: (relation: Relation) => boolean,
): ReadonlySet<Relation> {
  if (isProven(relation)) return closerThan.get(relation) ?? new Set();
  return new Set(nextCloser[relation].flatMap((next) => [...relationsHeld(next, isProven)]));
}

const closerThan: ReadonlyMap<Relation, ReadonlySet<Relation>> = new Map(
  relations.map((relation) => [relation, new Set(reachable(relation))]),
);

function reachable(relation: Relation): readonly Relation[] {
  return [relation, ...nextCloser[relation].flatMap(reachable)];
}

/**
 * Whether somebody is at least as close as another. The shop's own side (`staff`, `processor`, `partner`) and an
 * `authority` are not compared with the person's.
 *
 * @example
 * isAsClose("self", "spouse"); // true
 * isAsClose("staff", "spouse"); // false
 */
export function isAsClose(relation: Relation, other: Relation): boolean {
  return closerThan.get(relation)?.has(other) ?? false;
}
