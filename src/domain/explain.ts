import { type ConditionTrace, traceCondition } from "../engines/trace.js";
import type { Kleene } from "../ir/kleene.js";
import type { Rule } from "../ir/rule.js";
import type { Finding } from "./domain.js";

/** How a rule stands for one subject: its conditions, then its exceptions. */
export type RuleState = "holds" | "does-not-hold" | "cannot-be-told" | "overridden" | "not-asked";

/**
 * What became of one rule for one subject. `pointer` locates it in the policy document, `missing`
 * names the facts that keep it from being told. A request-wide rule holds for a subject whose own
 * conditions it does not meet if it holds for another.
 */
export interface RuleTrace {
  readonly rule: string;
  readonly effect: string;
  readonly state: RuleState;
  readonly overriddenBy: readonly string[];
  readonly missing: readonly string[];
  readonly pointer: string;
  readonly condition: ConditionTrace;
}

/** The full record for one subject: every rule of the policy, by name. */
export interface SubjectTrace {
  readonly subject: string;
  readonly rules: readonly RuleTrace[];
}

/** A decision with the full record of how it came about. */
export interface Explanation<Decision> {
  readonly decision: Decision;
  readonly trace: readonly SubjectTrace[];
}

/** Writes down, per subject and rule, what held and what it saw. */
export function traceFindings(
  rules: readonly Rule[],
  findings: readonly Finding[],
): readonly SubjectTrace[] {
  return findings.map((finding) => ({
    subject: finding.subject.id,
    rules: rules.map((rule, index) => traceRule(rule, index, rules, finding)),
  }));
}

function traceRule(
  rule: Rule,
  index: number,
  rules: readonly Rule[],
  { subject, holds, active, missing, asked }: Finding,
): RuleTrace {
  const overriders = rules.filter(
    (one, by) => one.overrides.includes(index) && active[by] === true,
  );
  const overridden = stateOf(holds[index], active[index], overriders.length > 0);
  const state = asked(index) ? overridden : "not-asked";
  return {
    rule: rule.name,
    effect: rule.effect.type,
    state,
    overriddenBy: state === "overridden" ? overriders.map(({ name }) => name) : [],
    missing: missing(index),
    pointer: rule.pointer,
    condition: traceCondition(rule.condition, subject.record),
  };
}

function stateOf(holds: Kleene, active: Kleene, isOverridden: boolean): RuleState {
  if (active === true) return "holds";
  if (active === undefined) return "cannot-be-told";
  return holds !== false && isOverridden ? "overridden" : "does-not-hold";
}
