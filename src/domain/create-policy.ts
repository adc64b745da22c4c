import type { EngineChoice } from "../engines/create-engine.js";
import { toJsonRulesEngine } from "../engines/to-json-rules-engine.js";
import type { FactsError } from "../errors/facts-error.js";
import type { Result } from "../errors/result.js";
import { printPolicy } from "../policy/print-policy.js";
import { createDecideAsync } from "./decide-async.js";
import type {
  Case,
  DomainDefinition,
  ExplainOptions,
  Hold,
  LayerCase,
  LoadedPolicy,
} from "./domain.js";
import { explain } from "./explain.js";
import { createLayer, type Layer } from "./layer.js";
import { orThrow } from "./or-throw.js";
import { parseFacts } from "./parse-facts.js";
import type { Policy } from "./policy.js";
import type { Prepared } from "./prepare.js";
import { warningsOf } from "./warnings.js";

/** What a policy is made of: the shop's own, the floors below it, and what holds everything back. */
export interface PolicyLayers {
  readonly policy: LoadedPolicy;
  readonly floors: readonly LoadedPolicy[];
  readonly engine: EngineChoice;
  readonly hold?: Hold;
}

/** Puts a policy, its floors and a domain together. What can be built once is built here. */
export function createPolicy<Facts extends object, Derived, Decision, Question, Terms>(
  domain: DomainDefinition<Facts, Derived, Decision, Question, Terms>,
  { policy, floors, engine, hold }: PolicyLayers,
): Policy<Facts, Decision, Question, Terms> {
  const layers = [policy, ...floors].map((one) => createLayer(domain, one, engine));
  const prepare = (input: unknown): Result<readonly Prepared<Derived>[], FactsError> => {
    const facts = parseFacts(domain.facts, input);
    return facts.success ? deriveAll(layers, facts.data) : facts;
  };
  const stack = createStack(domain, hold);
  const judge = (prepared: readonly Prepared<Derived>[]): Case<Derived> =>
    stack(layers.map((layer, index) => layer.judge(prepared[index] as Prepared<Derived>)));
  const safeDecide = (facts: unknown): Result<Decision, FactsError> => {
    const prepared = prepare(facts);
    if (!prepared.success) return prepared;
    return { success: true, data: domain.conclude(judge(prepared.data)) };
  };
  const decideLate = async (facts: Facts): Promise<Decision> => {
    const prepared = orThrow(prepare(facts));
    const cases = layers.map((layer, index) =>
      layer.judgeAsync(prepared[index] as Prepared<Derived>),
    );
    return domain.conclude(stack(await Promise.all(cases)));
  };
  const judged = (facts: Facts) => judge(orThrow(prepare(facts)));
  return {
    document: policy.document,
    hash: policy.hash,
    warnings: [...warningsOf([policy, ...floors]), ...(domain.lint?.(policy, floors) ?? [])],
    safeDecide,
    decide: (facts) => orThrow(safeDecide(facts)),
    allows: (question, facts) => domain.allows(question, judged(facts)),
    explain: (facts, options: ExplainOptions = {}) =>
      explain(domain, { given: judged(facts), facts, decide: safeDecide }, options),
    terms: (facts) => domain.terms?.(judged(facts)) as Terms,
    subjects: (facts) => orThrow(prepare(facts))[0]?.subjects.map(({ record }) => record) ?? [],
    decideAsync: createDecideAsync({ decide: decideLate, missing: domain.missing }),
    toJsonRulesEngine: () => toJsonRulesEngine(policy.rules),
    toJSON: () => printPolicy(policy),
  };
}

function deriveAll<Facts, Derived>(
  layers: readonly Layer<Facts, Derived>[],
  facts: Facts,
): Result<readonly Prepared<Derived>[], FactsError> {
  const prepared: Prepared<Derived>[] = [];
  for (const layer of layers) {
    const result = layer.derive(facts);
    if (!result.success) return result;
    prepared.push(result.data);
  }
  return { success: true, data: prepared };
}

/** The shop's case with the floors' below it, and what holds everything back. */
function createStack<Facts, Derived, Decision, Question, Terms>(
  { inForceOn }: DomainDefinition<Facts, Derived, Decision, Question, Terms>,
  hold: Hold | undefined,
): (layers: readonly LayerCase<Derived>[]) => Case<Derived> {
  return ([own, ...floors]) => {
    if (own === undefined) throw new RangeError("a policy has at least one layer");
    if (hold === undefined) return { ...own, floors };
    const untold = hold.outcome === "undetermined" && inForceOn !== undefined;
    const [subject] = own.findings.map((finding) => finding.subject);
    const missing = untold ? (subject?.locate(inForceOn) ?? []) : [];
    return { ...own, floors, hold: { ...hold, missing } };
  };
}
