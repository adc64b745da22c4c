import type { Engine, OperatorEvaluator, RuleProperties, RuleResult } from "json-rules-engine";
import type { FactRecord } from "../ir/fact-reference.js";
import type { Kleene } from "../ir/kleene.js";
import { printOperator } from "../ir/operator.js";
import type { Rule } from "../ir/rule.js";
import type { FireRulesAsync } from "./engine.js";
import { resolvePath } from "./resolve-path.js";
import { printCondition } from "./to-json-rules-engine.js";

type Next = OperatorEvaluator<unknown, unknown>;

/**
 * Fires rules on json-rules-engine, which is loaded, and given its rules, at the first call. That
 * engine knows no missing facts, so each rule goes in twice: as it certainly holds (a test on a
 * missing fact is false, true below a `not`) and as it possibly holds (the other way round). A rule
 * that possibly but not certainly holds cannot be told; this is Kleene's logic, exactly.
 *
 * Every run has an Engine of its own, since an Engine's state is not safe to share between runs that
 * overlap; nothing listens to its events; paths go through our resolver and never through JSONPath.
 */
export function createJsonRulesEngine(rules: readonly Rule[]): FireRulesAsync {
  let printed: RuleProperties[] | undefined;
  return async (record: FactRecord) => {
    const { Engine: EngineClass } = await import("json-rules-engine");
    printed ??= [...printAs("certainly", rules), ...printAs("possibly", rules)];
    const engine = new EngineClass(printed, {
      allowUndefinedFacts: true,
      pathResolver: resolvePath,
    });
    addDecorators(engine);
    const { results } = await engine.run({ ...record });
    return toKleene(results, rules.length);
  };
}

/** Nobody listens; the same for all rules, since EventEmitter throws at some names of events. */
const event = { type: "rule" } as const;

type Mode = "certainly" | "possibly";

/** Names are the mode and the rule's position: names of json-rules-engine need not be unique. */
function printAs(mode: Mode, rules: readonly Rule[]): RuleProperties[] {
  const opposite = mode === "certainly" ? "possibly" : "certainly";
  return rules.map((rule, index) => ({
    name: `${mode}:${index}`,
    conditions: printCondition(
      rule.condition,
      ({ operator }, negated) => `${negated ? opposite : mode}:${printOperator(operator)}`,
    ),
    event,
  }));
}

function addDecorators(engine: Engine): void {
  const guard = (ifMissing: boolean) => (left: unknown, right: unknown, next: Next) =>
    isMissing(left) || isMissing(right) ? ifMissing : next(left, right);
  engine.addOperatorDecorator("certainly", guard(false));
  engine.addOperatorDecorator("possibly", guard(true));
}

/** A fact that is `null` is missing, and json-rules-engine passes it on. */
function isMissing(value: unknown): boolean {
  return value === undefined || value === null;
}

function toKleene(results: readonly RuleResult[], count: number): readonly Kleene[] {
  const held = new Set(results.map((result) => result.name));
  return Array.from({ length: count }, (_, index) => {
    if (held.has(`certainly:${index}`)) return true;
    return held.has(`possibly:${index}`) ? undefined : false;
  });
}
