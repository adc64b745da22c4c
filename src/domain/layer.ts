import { createEngine, type EngineChoice } from "../engines/create-engine.js";
import { createJsonRulesEngine } from "../engines/json-rules-engine.js";
import type { FactsError } from "../errors/facts-error.js";
import type { Result } from "../errors/result.js";
import type { Kleene } from "../ir/kleene.js";
import type { DomainDefinition, LayerCase, LoadedPolicy } from "./domain.js";
import { createFinder } from "./find.js";
import { createDerive, type Prepared } from "./prepare.js";

/** One policy of several that speak about the same facts: what its rules make of them. */
export interface Layer<Facts, Derived> {
  readonly policy: LoadedPolicy;
  readonly derive: (facts: Facts) => Result<Prepared<Derived>, FactsError>;
  readonly judge: (prepared: Prepared<Derived>) => LayerCase<Derived>;
  readonly judgeAsync: (prepared: Prepared<Derived>) => Promise<LayerCase<Derived>>;
}

/** Puts a policy's rules and an engine together. What can be built once is built here. */
export function createLayer<Facts extends object, Derived, Decision, Question, Terms>(
  domain: DomainDefinition<Facts, Derived, Decision, Question, Terms>,
  policy: LoadedPolicy,
  engine: EngineChoice,
): Layer<Facts, Derived> {
  const { rules } = policy;
  const { fire, missing } = createEngine(rules, engine);
  const fireAsync = createJsonRulesEngine(rules);
  const find = createFinder(rules, missing, domain.requestWide ?? (() => false));
  const toCase = (
    { derived, subjects }: Prepared<Derived>,
    fired: readonly (readonly Kleene[])[],
  ): LayerCase<Derived> => ({ policy, derived, findings: find(subjects, fired) });
  return {
    policy,
    derive: createDerive(domain, policy),
    judge: (prepared) =>
      toCase(
        prepared,
        prepared.subjects.map(({ record }) => fire(record)),
      ),
    judgeAsync: async (prepared) =>
      toCase(prepared, await Promise.all(prepared.subjects.map(({ record }) => fireAsync(record)))),
  };
}
