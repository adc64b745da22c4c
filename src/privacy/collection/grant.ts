import { type ActiveEffect, type Layers, missingOf } from "../active-effects.js";
import type { FactsOf } from "../facts.js";
import { type DataCategory, isWithin } from "../vocabulary/data-category.js";
import { isNarrower } from "../vocabulary/data-use.js";
import { lawfulBases } from "../vocabulary/words.js";

/** A field of a form, with what all layers say of it. */
export interface AskedAbout {
  readonly category: DataCategory;
  readonly layers: Layers;
  readonly facts: FactsOf<"collection">;
}

type Collect = ActiveEffect<"collect">;

/** The basis on which a field may be taken, and the rules that say so. */
export interface Grant {
  readonly basis: (typeof lawfulBases)[number];
  readonly rules: readonly Collect[];
}

/** The bases for which the person needs to do least, first: only one of them asks for his consent. */
const bases: readonly Grant["basis"][] = [
  ...lawfulBases.filter((basis) => basis !== "consent"),
  "consent",
];

/** The rules of the shop that let data like this be taken, for whatever purpose; no law does. */
export function rulesFor({ category, layers }: AskedAbout): readonly Collect[] {
  return layers[0].effects.collect.filter(({ params }) =>
    params.categories.some((one) => isWithin(category, one)),
  );
}

/** Those of them that let it be taken for the purpose that was told. */
export function fittingRules(asked: AskedAbout): readonly Collect[] {
  const { purpose } = asked.facts;
  if (purpose === undefined) return [];
  return rulesFor(asked).filter(({ params }) =>
    params.purposes.some((one) => isNarrower(purpose, one)),
  );
}

/** On which basis a field may be taken: of several that which asks least; nothing, where no rule is certain. */
export function grantOf(asked: AskedAbout): Grant | undefined {
  const certain = fittingRules(asked).filter((one) => one.certain);
  const basis = bases.find((one) => certain.some(({ params }) => params.basis === one));
  if (basis === undefined) return undefined;
  return { basis, rules: certain.filter(({ params }) => params.basis === basis) };
}

/** The facts that could tell that a field may be taken without the consent that its basis asks for. */
export function untoldBases(asked: AskedAbout, { basis }: Grant): readonly string[] {
  if (basis !== "consent") return [];
  return missingOf(fittingRules(asked).filter(({ params }) => params.basis !== "consent"));
}
