import { FactsError } from "../errors/facts-error.js";
import type { Result } from "../errors/result.js";
import type { DomainDefinition, LoadedPolicy, Subject } from "./domain.js";

/** Facts that are derived from, as rules will be asked about them. */
export interface Prepared<Derived> {
  readonly derived: Derived;
  readonly subjects: readonly Subject[];
}

/** Builds the way from checked facts to subjects: the domain's derivation, then its subjects. */
export function createDerive<Facts extends object, Derived, Decision, Question, Terms>(
  domain: DomainDefinition<Facts, Derived, Decision, Question, Terms>,
  policy: LoadedPolicy,
): (facts: Facts) => Result<Prepared<Derived>, FactsError> {
  return (facts) => {
    const derivation = domain.derive(facts, policy);
    if ("issues" in derivation) return { success: false, error: new FactsError(derivation.issues) };
    const { derived } = derivation;
    return { success: true, data: { derived, subjects: domain.subjects(derived) } };
  };
}
