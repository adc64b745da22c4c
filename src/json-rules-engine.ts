import { Engine, type RuleProperties } from "json-rules-engine";
import { resolvePath } from "./engines/resolve-path.js";

export { resolvePath };

/**
 * A plain json-rules-engine Engine with a policy's rules, for programs that are built on one. Its
 * paths go through `resolvePath` and never through JSONPath, which would run scripts. Run it on the
 * records of `policy.subjects(facts)`, complete ones only: that engine takes what is missing for
 * false, and so for true below a `not`. Make one per run, since runs that overlap disturb each other.
 *
 * @example
 * const [record] = policy.subjects(facts);
 * const { events } = await createEngine(policy).run(record);
 */
export function createEngine(policy: { toJsonRulesEngine(): RuleProperties[] }): Engine {
  return new Engine(policy.toJsonRulesEngine(), { pathResolver: resolvePath });
}
