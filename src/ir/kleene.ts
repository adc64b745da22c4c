/** Three-valued truth: `undefined` is "cannot be told", because a fact that it turns on is missing. */
export type Kleene = boolean | undefined;

/** Kleene's strong negation: what cannot be told stays so. */
export function kleeneNot(value: Kleene): Kleene {
  return value === undefined ? undefined : !value;
}

/** Kleene's strong conjunction: one `false` settles it, whatever is not known of the others. */
export function kleeneAll(values: Iterable<Kleene>): Kleene {
  let result: Kleene = true;
  for (const value of values) {
    if (value === false) return false;
    if (value === undefined) result = undefined;
  }
  return result;
}

/** Kleene's strong disjunction: one `true` settles it, whatever is not known of the others. */
export function kleeneAny(values: Iterable<Kleene>): Kleene {
  let result: Kleene = false;
  for (const value of values) {
    if (value === true) return true;
    if (value === undefined) result = undefined;
  }
  return result;
}
