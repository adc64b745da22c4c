import type { PolicyError } from "../errors/policy-error.js";
import type { Result } from "../errors/result.js";
import type { FactSchema } from "../ir/fact-type.js";
import { toJsonSchema } from "../policy/json-schema.js";
import { createPolicy } from "./create-policy.js";
import type { DomainDefinition } from "./domain.js";
import { toFactSchema } from "./fact-schema.js";
import { createLanguages, documentParts } from "./languages.js";
import { type BookOptions, loadBook } from "./load-book.js";
import { createLoader, type LoadOptions } from "./load-layers.js";
import { orThrow } from "./or-throw.js";
import type { Policy } from "./policy.js";

/** A domain ready for use: loads policies, and describes them to editors. */
export interface Domain<Facts, Decision, Question, Terms = undefined> {
  readonly name: string;
  /**
   * Loads a policy document, with the statutory floors that it must not undercut.
   * @throws PolicyError with all issues of the document; a floor's are at `/floors/<index>`
   */
  load(document: unknown, options?: LoadOptions): Policy<Facts, Decision, Question, Terms>;
  /** Loads a policy document without throwing, whatever it is given. */
  safeLoad(
    document: unknown,
    options?: LoadOptions,
  ): Result<Policy<Facts, Decision, Question, Terms>, PolicyError>;
  /**
   * Loads the versions of a policy: for each order the one decides that was in force on its date.
   * @throws PolicyError with all issues; those of a version are at `/<index>`, gaps and overlaps too
   */
  loadBook(
    documents: readonly unknown[],
    options?: BookOptions,
  ): Policy<Facts, Decision, Question, Terms>;
  /** The JSON Schema of the domain's policy documents. */
  jsonSchema(): Readonly<Record<string, unknown>>;
  /** The facts that rules may name, with their types. */
  readonly factSchema: FactSchema;
}

/**
 * Makes a domain of its parts. Schemas are built here, once; nothing is built per policy but its
 * rules and the facts that it declares, and nothing per decision.
 *
 * @throws RangeError for a record with a type of fact that rules have no notion of
 * @example
 * const loyalty = defineDomain({ name: "loyalty", facts, record, effects, derive, subjects, conclude, allows, missing });
 * const policy = loyalty.load(document);
 */
export function defineDomain<Facts extends object, Derived, Decision, Question, Terms = undefined>(
  domain: DomainDefinition<Facts, Derived, Decision, Question, Terms>,
): Domain<Facts, Decision, Question, Terms> {
  const loader = createLoader(createLanguages(domain));
  const safeLoad = (document: unknown, options: LoadOptions = {}) => {
    const loaded = loader(document, options);
    return loaded.success
      ? { success: true as const, data: createPolicy(loaded.data.domain, loaded.data.layers) }
      : loaded;
  };
  return {
    name: domain.name,
    factSchema: toFactSchema(domain.record),
    safeLoad,
    load: (document, options) => orThrow(safeLoad(document, options)),
    loadBook: (documents, options = {}) => loadBook(loader, documents, options),
    jsonSchema: () => toJsonSchema(documentParts(domain)),
  };
}
