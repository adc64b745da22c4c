import type { Condition } from "../../../src/ir/condition.js";
import type { FactReference } from "../../../src/ir/fact-reference.js";
import type { OperatorName } from "../../../src/ir/operator.js";
import type { Rule } from "../../../src/ir/rule.js";

/** A fact by a dotted name; of integers, but engines do not look at types. */
export function factAt(dotted: string): FactReference {
  const [fact = "", ...steps] = dotted.split(".");
  return { fact, steps, type: { kind: "integer" } };
}

/** Tests a fact against a number, or against another fact. */
export function testOf(fact: string, name: OperatorName, right: number | string): Condition {
  return {
    kind: "test",
    reference: factAt(fact),
    operator: { decorators: [], name },
    operand:
      typeof right === "number"
        ? { kind: "literal", value: right }
        : { kind: "reference", reference: factAt(right) },
    pointer: `/${fact}`,
  };
}

/** A rule on a condition; an effect of the type that EventEmitter throws at. */
export function ruleOn(condition: Condition): Rule {
  const effect = { type: "error", params: { days: 30 } };
  return { name: "a", condition, effect, overrides: [], pointer: "" };
}

/** `all` and `any` of conditions, and `not` of one. */
export const all = (...conditions: Condition[]): Condition => ({ kind: "all", conditions });
/** Holds if one of them does. */
export const any = (...conditions: Condition[]): Condition => ({ kind: "any", conditions });
/** Holds if it does not. */
export const not = (condition: Condition): Condition => ({ kind: "not", condition });
/** The same condition under a name. */
export const shared = (condition: Condition): Condition => ({
  kind: "shared",
  name: "s",
  condition,
});
