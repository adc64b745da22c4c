import type { FactsDocument } from "../policy/declared-facts.js";
import { createDocumentSchema, type DocumentParts } from "../policy/document-schema.js";
import type { PolicyLanguage } from "../policy/parse-policy.js";
import { canonicalJson } from "./canonical-json.js";
import type { DomainDefinition } from "./domain.js";
import { toFactSchema } from "./fact-schema.js";

/** A domain with the language of its documents. */
export interface DomainLanguage<Facts, Derived, Decision, Question, Terms> {
  readonly domain: DomainDefinition<Facts, Derived, Decision, Question, Terms>;
  readonly language: PolicyLanguage;
}

/** The domain and its language, with the facts that documents declare for themselves. */
export type Languages<Facts, Derived, Decision, Question, Terms> = (
  declared: FactsDocument,
) => DomainLanguage<Facts, Derived, Decision, Question, Terms>;

/** What a domain lends to the schema of its documents. */
export function documentParts<Facts, Derived, Decision, Question, Terms>({
  name,
  effects,
  windows,
  openingHours,
  declare,
  declarable,
  record,
}: DomainDefinition<Facts, Derived, Decision, Question, Terms>): DocumentParts {
  const groups = declarable ?? Object.keys(record.shape);
  const factGroups = declare === undefined ? undefined : groups;
  return { domain: name, effects, windows, hours: openingHours, factGroups };
}

/** More than a program loads policies that declare different facts; beyond that it starts over. */
const mostBuilt = 100;

/** Builds the language of documents that declare the same facts once, when it is first asked for. */
export function createLanguages<Facts, Derived, Decision, Question, Terms>(
  domain: DomainDefinition<Facts, Derived, Decision, Question, Terms>,
): Languages<Facts, Derived, Decision, Question, Terms> {
  const schema = createDocumentSchema(documentParts(domain));
  const languageOf = (
    own: DomainDefinition<Facts, Derived, Decision, Question, Terms>,
  ): DomainLanguage<Facts, Derived, Decision, Question, Terms> => ({
    domain: own,
    language: {
      schema,
      facts: toFactSchema(own.record),
      inForceOn: own.inForceOn,
      check: own.check ?? (() => []),
    },
  });
  const plain = languageOf(domain);
  const built = new Map<string, typeof plain>();
  return (declared) => {
    if (domain.declare === undefined || Object.keys(declared).length === 0) return plain;
    const key = canonicalJson(declared);
    const language = built.get(key) ?? languageOf(domain.declare(declared));
    if (built.size >= mostBuilt) built.clear();
    built.set(key, language);
    return language;
  };
}
