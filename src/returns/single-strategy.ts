import { canonicalJson } from "../domain/canonical-json.js";
import type { ActiveEffect } from "./active-effects.js";
import type { Reason } from "./decision.js";

/** The one set of params that all rules of a type agree on, or why there is none. */
export type Strategy<Type extends "settle" | "tender"> =
  | { readonly params: ActiveEffect<Type>["params"] }
  | { readonly conflict: Reason };

/**
 * Finds the strategy that rules declare. None declared, or two different ones, is for a person to
 * decide: where merchants differ nothing is assumed, and of two answers none is picked.
 */
export function singleStrategy<Type extends "settle" | "tender">(
  effects: readonly ActiveEffect<Type>[],
): Strategy<Type> {
  const [first, ...others] = effects;
  if (first === undefined) return { conflict: { code: "strategy-not-declared" } };
  const declared = canonicalJson(first.params);
  const other = others.find(({ params }) => canonicalJson(params) !== declared);
  if (other === undefined) return { params: first.params };
  const rules = [first.rule.name, other.rule.name].sort().join(", ");
  return { conflict: { code: "conflicting-rules", values: { rules } } };
}
