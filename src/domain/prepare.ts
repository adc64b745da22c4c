import { FactsError } from "../errors/facts-error.js";
import type { Result } from "../errors/result.js";
import type { DomainDefinition, LoadedPolicy, Subject } from "./domain.js";
import { parseFacts } from "./parse-facts.js";

/** Facts that are checked and derived from, as rules will be asked about them. */
export interface Prepared<Derived> {
  readonly derived: Derived;
  readonly subjects: readonly Subject[];
}

/** The way from a caller's facts to subjects, prepared once per policy. */
export type PrepareFacts<Derived> = (facts: unknown) => Result<Prepared<Derived>, FactsError>;

/** Builds that way: the schema's checks, then the domain's derivation, then its subjects. */
export function createPrepare<Facts extends object, Derived, Decision, Question>(
  domain: DomainDefinition<Facts, Derived, Decision, Question>,
  policy: LoadedPolicy,
): PrepareFacts<Derived> {
  return (input) => {
    const facts = parseFacts(domain.facts, input);
    if (!facts.success) return facts;
    const derivation = domain.derive(facts.data, policy);
    if ("issues" in derivation) return { success: false, error: new FactsError(derivation.issues) };
    const { derived } = derivation;
    return { success: true, data: { derived, subjects: domain.subjects(derived) } };
  };
}
