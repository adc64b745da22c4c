import type { ActiveEffect, Layers } from "../active-effects.js";
import type { FactsOf } from "../facts.js";
import { type DataCategory, isWithin } from "../vocabulary/data-category.js";
import { isNarrower } from "../vocabulary/data-use.js";
import { lawfulBases } from "../vocabulary/words.js";

/** A field of a form that is asked about, with what all layers say of it and the other facts. */
export interface FormField {
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

/** The order in which bases are tried: that which asks for the person's consent itself comes last. */
const bases: readonly Grant["basis"][] = [
  ...lawfulBases.filter((basis) => basis !== "consent"),
  "consent",
];

/** The rules of the shop that let data like this be taken, for whatever purpose; no law does. */
export function rulesFor({ category, layers }: FormField): readonly Collect[] {
  return layers[0].effects.collect.filter(({ params }) =>
    params.categories.some((one) => isWithin(category, one)),
  );
}

/** Those of them that let it be taken for the purpose that was told. */
export function fittingRules(asked: FormField): readonly Collect[] {
  const { purpose } = asked.facts;
  if (purpose === undefined) return [];
  return rulesFor(asked).filter(({ params }) =>
    params.purposes.some((one) => isNarrower(purpose, one)),
  );
}

/** The bases on which a field may be taken for sure, each with its rules; none, where no rule is certain. */
export function grantsOf(asked: FormField): readonly Grant[] {
  return byBasis(fittingRules(asked).filter((one) => one.certain));
}

/** The bases on which it may be taken, too, if facts that are missing are so. */
export function untoldGrantsOf(asked: FormField): readonly Grant[] {
  return byBasis(fittingRules(asked).filter((one) => !one.certain));
}

function byBasis(rules: readonly Collect[]): readonly Grant[] {
  return bases.flatMap((basis) => {
    const own = rules.filter(({ params }) => params.basis === basis);
    return own.length === 0 ? [] : [{ basis, rules: own }];
  });
}
