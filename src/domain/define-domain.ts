import { createClosuresEngine } from "../engines/closures.js";
import { createJsonRulesEngine } from "../engines/json-rules-engine.js";
import { toJsonRulesEngine } from "../engines/to-json-rules-engine.js";
import { FactsError } from "../errors/facts-error.js";
import type { PolicyError } from "../errors/policy-error.js";
import type { Result } from "../errors/result.js";
import type { FactSchema } from "../ir/fact-type.js";
import { createDocumentSchema } from "../policy/document-schema.js";
import { toJsonSchema } from "../policy/json-schema.js";
import { type ParsedPolicy, type PolicyLanguage, parsePolicy } from "../policy/parse-policy.js";
import { canonicalJson } from "./canonical-json.js";
import { createDecideAsync } from "./decide-async.js";
import type { Case, DomainDefinition, LoadedPolicy } from "./domain.js";
import { toFactSchema } from "./fact-schema.js";
import { createFinder } from "./find.js";
import { parseFacts } from "./parse-facts.js";
import type { Policy } from "./policy.js";
import { sha256Hex } from "./sha-256.js";

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

function createPolicy<Facts extends object, Derived, Decision, Question>(
  domain: DomainDefinition<Facts, Derived, Decision, Question>,
  { document, rules }: ParsedPolicy,
): Policy<Facts, Decision, Question> {
  const policy: LoadedPolicy = { document, rules, hash: sha256Hex(canonicalJson(document)) };
  const engine = createClosuresEngine(rules);
  const find = createFinder(rules, engine.missing, domain.requestWide ?? (() => false));
  const prepare = createPrepare(domain, policy);
  const fire = (prepared: Prepared<Derived>): Case<Derived> => {
    const fired = prepared.subjects.map(({ record }) => engine.fire(record));
    return { policy, derived: prepared.derived, findings: find(prepared.subjects, fired) };
  };
  const safeDecide = (facts: unknown): Result<Decision, FactsError> => {
    const prepared = prepare(facts);
    return prepared.success
      ? { success: true, data: domain.conclude(fire(prepared.data)) }
      : prepared;
  };
  const fireLate = createJsonRulesEngine(rules);
  const firstAsync = async (prepared: Prepared<Derived>): Promise<Decision> => {
    const fired = await Promise.all(prepared.subjects.map(({ record }) => fireLate(record)));
    const findings = find(prepared.subjects, fired);
    return domain.conclude({ policy, derived: prepared.derived, findings });
  };
  return {
    document,
    hash: policy.hash,
    safeDecide,
    decide: (facts) => orThrow(safeDecide(facts)),
    allows: (question, facts) => domain.allows(question, fire(orThrow(prepare(facts)))),
    subjects: (facts) => orThrow(prepare(facts)).subjects.map(({ record }) => record),
    decideAsync: createDecideAsync({
      decide: async (facts) => firstAsync(orThrow(prepare(facts))),
      missing: domain.missing,
    }),
    toJsonRulesEngine: () => toJsonRulesEngine(rules),
  };
}

interface Prepared<Derived> {
  readonly derived: Derived;
  readonly subjects: ReturnType<DomainDefinition<unknown, Derived, unknown, unknown>["subjects"]>;
}

function createPrepare<Facts extends object, Derived, Decision, Question>(
  domain: DomainDefinition<Facts, Derived, Decision, Question>,
  policy: LoadedPolicy,
): (facts: unknown) => Result<Prepared<Derived>, FactsError> {
  return (input) => {
    const facts = parseFacts(domain.facts, input);
    if (!facts.success) return facts;
    const derivation = domain.derive(facts.data, policy);
    if ("issues" in derivation) return { success: false, error: new FactsError(derivation.issues) };
    const { derived } = derivation;
    return { success: true, data: { derived, subjects: domain.subjects(derived) } };
  };
}

function orThrow<Data>(result: Result<Data, Error>): Data {
  if (result.success) return result.data;
  throw result.error;
}
