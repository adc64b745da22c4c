import type { ConditionProperties, NestedCondition, RuleProperties } from "json-rules-engine";
import {
  type Condition,
  type ConditionFolder,
  foldCondition,
  type Operand,
  type TestNode,
} from "../ir/condition.js";
import { type FactReference, printPath } from "../ir/fact-reference.js";
import { printOperator } from "../ir/operator.js";
import type { Rule } from "../ir/rule.js";

/** Writes the operator of a test; `negated` tells whether an odd number of `not` is around it. */
export type PrintTestOperator = (test: TestNode, negated: boolean) => string;

/**
 * Writes rules as json-rules-engine 7.3 takes them: `new Engine(toJsonRulesEngine(rules))`. Shared
 * conditions are written out where they are used, operands are normalised, `"always"` is `all: []`.
 * For complete facts each rule holds in a plain Engine exactly where it holds here; overrides are
 * not a notion of that engine and are left to the caller.
 */
export function toJsonRulesEngine(rules: readonly Rule[]): RuleProperties[] {
  return rules.map((rule) => ({
    name: rule.name,
    conditions: printCondition(rule.condition, ({ operator }) => printOperator(operator)),
    event: { type: rule.effect.type, params: { ...rule.effect.params } },
  }));
}

/** Writes one condition as a root of json-rules-engine. */
export function printCondition(
  condition: Condition,
  print: PrintTestOperator,
): RuleProperties["conditions"] {
  const node = foldCondition(condition, createFolder(print))(false);
  return isLeaf(node) ? { all: [node] } : (node as RuleProperties["conditions"]);
}

function createFolder(
  print: PrintTestOperator,
): ConditionFolder<(negated: boolean) => NestedCondition> {
  return {
    test: (test) => (negated) => ({
      ...printReference(test.reference),
      operator: print(test, negated),
      value: printOperand(test.operand),
    }),
    all: (children) => (negated) => ({ all: children.map((child) => child(negated)) }),
    any: (children) => (negated) => ({ any: children.map((child) => child(negated)) }),
    not: (child) => (negated) => ({ not: child(!negated) }),
    shared: (child) => child,
    always: () => () => ({ all: [] }),
  };
}

function isLeaf(node: NestedCondition): node is ConditionProperties {
  return "operator" in node;
}

function printReference({ fact, steps }: FactReference): { fact: string; path?: string } {
  return steps.length === 0 ? { fact } : { fact, path: printPath(steps) };
}

function printOperand(operand: Operand): unknown {
  return operand.kind === "literal" ? operand.value : printReference(operand.reference);
}
