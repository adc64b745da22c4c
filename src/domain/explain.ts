import { type ConditionTrace, traceCondition } from "../engines/trace.js";
import type { FactsError } from "../errors/facts-error.js";
import type { Result } from "../errors/result.js";
import type { Kleene } from "../ir/kleene.js";
import type { Rule } from "../ir/rule.js";
import type { Case, DomainDefinition, ExplainOptions, Finding, LayerCase } from "./domain.js";
import { type Counterfactual, whatWouldChange } from "./what-would-change.js";

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

/** The full record of one floor below the policy. */
export interface FloorTrace {
  readonly policy: string;
  readonly trace: readonly SubjectTrace[];
}

/**
 * A decision with the full record of how it came about, the floors' too, and `changes`: the smallest
 * changes of facts that would make it better for the customer, each decided again before it is shown.
 * They are looked for when they are first read: that takes as long as many decisions.
 */
export interface Explanation<Decision> {
  readonly decision: Decision;
  readonly trace: readonly SubjectTrace[];
  readonly floors: readonly FloorTrace[];
  readonly changes: readonly Counterfactual<Decision>[];
}

/** A case to be explained, with the way to decide it again on other facts. */
export interface Explained<Derived, Decision> {
  readonly given: Case<Derived>;
  readonly facts: unknown;
  readonly decide: (facts: unknown) => Result<Decision, FactsError>;
}

/** Decides and explains. Nothing here runs for those who only decide. */
export function explain<Facts, Derived, Decision, Question, Terms>(
  domain: DomainDefinition<Facts, Derived, Decision, Question, Terms>,
  { given, facts, decide }: Explained<Derived, Decision>,
  options: ExplainOptions,
): Explanation<Decision> {
  const decision = domain.conclude(given);
  const forCustomer = options.audience === "customer";
  const show = (one: Decision) =>
    forCustomer && domain.forCustomer ? domain.forCustomer(one, given) : one;
  const search = () =>
    whatWouldChange({
      facts,
      candidates: domain.changes?.(given, options) ?? [],
      decide: (changed) => {
        const result = decide(changed);
        return result.success ? result.data : undefined;
      },
      isBetter: (changed) => domain.improves?.(changed, decision) ?? false,
    });
  let changes: readonly Counterfactual<Decision>[] | undefined;
  return {
    decision: show(decision),
    trace: traceCase(given, forCustomer),
    floors: given.floors.map((floor) => ({
      policy: floor.policy.document.id,
      trace: traceCase(floor, forCustomer),
    })),
    get changes() {
      changes ??= nearest(search()).map((one) => ({ ...one, decision: show(one.decision) }));
      return changes;
    },
  };
}

/** Of changes that differ only in how much earlier something would have been, the least. */
function nearest<Decision>(
  changes: readonly Counterfactual<Decision>[],
): readonly Counterfactual<Decision>[] {
  const found = new Map<string, Counterfactual<Decision>>();
  for (const one of changes) {
    const key = JSON.stringify(
      one.changes.map(({ pointer, to, daysEarlier }) => [
        pointer,
        daysEarlier === undefined ? to : "earlier",
      ]),
    );
    const known = found.get(key);
    if (known === undefined || daysOf(one) < daysOf(known)) found.set(key, one);
  }
  return [...found.values()];
}

function daysOf({ changes }: Counterfactual<unknown>): number {
  return changes.reduce((sum, { daysEarlier = 0 }) => sum + daysEarlier, 0);
}

/** What rules marked internal saw is not for the customer's eyes. */
function traceCase<Derived>(
  { policy: { rules }, findings }: LayerCase<Derived>,
  forCustomer: boolean,
): readonly SubjectTrace[] {
  const internal = new Set(rules.filter((rule) => rule.internal).map(({ name }) => name));
  const trace = traceFindings(rules, findings);
  if (!forCustomer || internal.size === 0) return trace;
  return trace.map((one) => ({
    ...one,
    rules: one.rules
      .filter(({ rule }) => !internal.has(rule))
      .map((rule) => ({
        ...rule,
        overriddenBy: rule.overriddenBy.filter((name) => !internal.has(name)),
      })),
  }));
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
