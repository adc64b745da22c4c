import { createClosuresEngine } from "../engines/closures.js";
import { createJsonRulesEngine } from "../engines/json-rules-engine.js";
import { toJsonRulesEngine } from "../engines/to-json-rules-engine.js";
import type { FactsError } from "../errors/facts-error.js";
import type { Result } from "../errors/result.js";
import type { Kleene } from "../ir/kleene.js";
import type { ParsedPolicy } from "../policy/parse-policy.js";
import { canonicalJson } from "./canonical-json.js";
import { createDecideAsync } from "./decide-async.js";
import type { Case, DomainDefinition, LoadedPolicy } from "./domain.js";
import { traceFindings } from "./explain.js";
import { createFinder } from "./find.js";
import { orThrow } from "./or-throw.js";
import type { Policy } from "./policy.js";
import { createPrepare, type Prepared } from "./prepare.js";
import { sha256Hex } from "./sha-256.js";

/** Puts a parsed policy, an engine and a domain together. What can be built once is built here. */
export function createPolicy<Facts extends object, Derived, Decision, Question>(
  domain: DomainDefinition<Facts, Derived, Decision, Question>,
  { document, rules }: ParsedPolicy,
): Policy<Facts, Decision, Question> {
  const policy: LoadedPolicy = { document, rules, hash: sha256Hex(canonicalJson(document)) };
  const { fire, missing } = createClosuresEngine(rules);
  const fireAsync = createJsonRulesEngine(rules);
  const find = createFinder(rules, missing, domain.requestWide ?? (() => false));
  const prepare = createPrepare(domain, policy);
  const toCase = (
    { derived, subjects }: Prepared<Derived>,
    fired: readonly (readonly Kleene[])[],
  ): Case<Derived> => ({ policy, derived, findings: find(subjects, fired) });
  const judge = (prepared: Prepared<Derived>): Case<Derived> =>
    toCase(
      prepared,
      prepared.subjects.map(({ record }) => fire(record)),
    );
  const safeDecide = (facts: unknown): Result<Decision, FactsError> => {
    const prepared = prepare(facts);
    if (!prepared.success) return prepared;
    return { success: true, data: domain.conclude(judge(prepared.data)) };
  };
  const decideLate = async (facts: Facts): Promise<Decision> => {
    const prepared = orThrow(prepare(facts));
    const fired = await Promise.all(prepared.subjects.map(({ record }) => fireAsync(record)));
    return domain.conclude(toCase(prepared, fired));
  };
  return {
    document,
    hash: policy.hash,
    safeDecide,
    decide: (facts) => orThrow(safeDecide(facts)),
    allows: (question, facts) => domain.allows(question, judge(orThrow(prepare(facts)))),
    explain: (facts) => {
      const judged = judge(orThrow(prepare(facts)));
      return { decision: domain.conclude(judged), trace: traceFindings(rules, judged.findings) };
    },
    subjects: (facts) => orThrow(prepare(facts)).subjects.map(({ record }) => record),
    decideAsync: createDecideAsync({ decide: decideLate, missing: domain.missing }),
    toJsonRulesEngine: () => toJsonRulesEngine(rules),
  };
}
