import { type Condition, foldCondition, type Operand } from "../ir/condition.js";
import { type FactReference, printPath } from "../ir/fact-reference.js";
import { printOperator } from "../ir/operator.js";
import type { Rule } from "../ir/rule.js";
import type {
  BooleanDocument,
  ConditionDocument,
  OperandDocument,
  ReferenceDocument,
} from "./condition-schema.js";
import type { PolicyDocument, RuleDocument, Validity } from "./document-schema.js";
import type { ParsedPolicy } from "./parse-policy.js";

/**
 * Prints a policy from its rules as they were understood: the document that, parsed again, gives the
 * same rules. Rules come in the order of their names, shared conditions that no rule uses are left out.
 *
 * @example
 * parsePolicy(printPolicy(parsed), language) // the same rules
 */
export function printPolicy({ document, rules }: ParsedPolicy): PolicyDocument {
  const { conditions: _conditions, ...settings } = document;
  const shared = sharedConditions(rules);
  const written = new Map(document.rules.map((rule) => [rule.name, rule]));
  return {
    ...settings,
    ...(shared.length > 0 && { conditions: Object.fromEntries(shared) }),
    rules: rules.map((rule) => printRule(rule, rules, written.get(rule.name))),
  };
}

function printRule(
  { name, condition, effect, overrides, clauses, internal, law }: Rule,
  rules: readonly Rule[],
  written: RuleDocument | undefined,
): RuleDocument {
  const { description, effective } = written ?? {};
  const own = effective === undefined ? condition : withoutDates(condition, effective);
  return {
    name,
    ...(description !== undefined && { description }),
    ...(clauses && { clauses }),
    ...(effective && { effective }),
    ...(internal && { internal }),
    ...(law && { law }),
    conditions: own.kind === "always" ? "always" : (printCondition(own) as BooleanDocument),
    event: { type: effect.type, params: effect.params },
    ...(overrides.length > 0 && {
      overrides: overrides.flatMap((index) => rules[index]?.name ?? []),
    }),
  };
}

/** A rule's dates are written as dates: their tests come first, its own condition, if any, last. */
function withoutDates(condition: Condition, { to }: Validity): Condition {
  const own = condition.kind === "all" ? condition.conditions[to === undefined ? 1 : 2] : undefined;
  return own ?? { kind: "always" };
}

function sharedConditions(rules: readonly Rule[]): readonly (readonly [string, BooleanDocument])[] {
  const found = new Map<string, BooleanDocument>();
  for (const { condition } of rules) collectShared(condition, found);
  return [...found];
}

function collectShared(node: Condition, into: Map<string, BooleanDocument>): void {
  if (node.kind === "all" || node.kind === "any")
    for (const child of node.conditions) collectShared(child, into);
  if (node.kind === "not") collectShared(node.condition, into);
  if (node.kind !== "shared" || into.has(node.name)) return;
  into.set(node.name, printCondition(node.condition) as BooleanDocument);
  collectShared(node.condition, into);
}

function printCondition(condition: Condition): ConditionDocument {
  return foldCondition<ConditionDocument>(condition, {
    test: ({ reference, operator, operand }) =>
      reference.fact === "within"
        ? { within: String(reference.steps[0]) }
        : {
            ...printReference(reference),
            operator: printOperator(operator),
            value: printOperand(operand),
          },
    all: (all) => ({ all }),
    any: (any) => ({ any }),
    not: (not) => ({ not }),
    shared: (_condition, { name }) => ({ condition: name }),
    always: () => {
      throw new RangeError("`always` stands alone");
    },
  });
}

function printReference({ fact, steps }: FactReference): ReferenceDocument {
  return steps.length === 0 ? { fact } : { fact, path: printPath(steps) };
}

function printOperand(operand: Operand): OperandDocument {
  return operand.kind === "literal" ? operand.value : printReference(operand.reference);
}
