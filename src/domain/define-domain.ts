import type { PolicyError } from "../errors/policy-error.js";
import type { Result } from "../errors/result.js";
import type { FactSchema } from "../ir/fact-type.js";
import { createDocumentSchema } from "../policy/document-schema.js";
import { toJsonSchema } from "../policy/json-schema.js";
import { type PolicyLanguage, parsePolicy } from "../policy/parse-policy.js";
import { createPolicy } from "./create-policy.js";
import type { DomainDefinition } from "./domain.js";
import { toFactSchema } from "./fact-schema.js";
import { orThrow } from "./or-throw.js";
import type { Policy } from "./policy.js";

/** A domain ready for use: loads policies, and describes them to editors. */
export interface Domain<Facts, Decision, Question> {
  readonly name: string;
  /** Loads a policy document. @throws PolicyError with all issues of the document */
  load(document: unknown): Policy<Facts, Decision, Question>;
  /** Loads a policy document without throwing, whatever it is given. */
  safeLoad(document: unknown): Result<Policy<Facts, Decision, Question>, PolicyError>;
  /** The JSON Schema of the domain's policy documents. */
  jsonSchema(): Readonly<Record<string, unknown>>;
  /** The facts that rules may name, with their types. */
  readonly factSchema: FactSchema;
}

/**
 * Makes a domain of its parts. Schemas are built here, once; nothing is built per policy but its
 * rules, and nothing per decision.
 *
 * @throws RangeError for a record with a type of fact that rules have no notion of
 * @example
 * const loyalty = defineDomain({ name: "loyalty", facts, record, effects, derive, subjects, conclude, allows, missing });
 * const policy = loyalty.load(document);
 */
export function defineDomain<Facts extends object, Derived, Decision, Question>(
  domain: DomainDefinition<Facts, Derived, Decision, Question>,
): Domain<Facts, Decision, Question> {
  const language: PolicyLanguage = {
    schema: createDocumentSchema(domain.name, domain.effects),
    facts: toFactSchema(domain.record),
    check: domain.check ?? (() => []),
  };
  const safeLoad = (document: unknown) => {
    const parsed = parsePolicy(document, language);
    return parsed.success
      ? { success: true as const, data: createPolicy(domain, parsed.data) }
      : parsed;
  };
  return {
    name: domain.name,
    factSchema: language.facts,
    safeLoad,
    load: (document) => orThrow(safeLoad(document)),
    jsonSchema: () => toJsonSchema(domain.name, domain.effects),
  };
}
