import { type Condition, foldCondition, type Operand } from "../ir/condition.js";
import { type FactRecord, printPath, readFact } from "../ir/fact-reference.js";
import { type Kleene, kleeneAll, kleeneAny, kleeneNot } from "../ir/kleene.js";
import { printOperator } from "../ir/operator.js";
import { compareBy } from "./operators.js";

/** A fact that a test names, with what was seen there; `seen` is absent where it is missing. */
export interface TracedFact {
  readonly fact: string;
  readonly path: string;
  readonly seen?: unknown;
}

/** One comparison as it went. `pointer` locates it in the policy document. */
export interface TracedTest extends TracedFact {
  readonly kind: "test";
  readonly truth: Kleene;
  readonly operator: string;
  readonly operand: { readonly value: unknown } | TracedFact;
  readonly pointer: string;
}

/** A condition as it went: its own truth, and how its parts went. */
export type ConditionTrace =
  | TracedTest
  | {
      readonly kind: "all" | "any";
      readonly truth: Kleene;
      readonly conditions: readonly ConditionTrace[];
    }
  | { readonly kind: "not"; readonly truth: Kleene; readonly condition: ConditionTrace }
  | {
      readonly kind: "shared";
      readonly name: string;
      readonly truth: Kleene;
      readonly condition: ConditionTrace;
    }
  | { readonly kind: "always"; readonly truth: true };

/**
 * Evaluates a condition and writes down how every part of it went, without short-circuits. Costs
 * allocations per node, so it is for explanations only; its truth is always the compiled closure's.
 */
export function traceCondition(condition: Condition, record: FactRecord): ConditionTrace {
  return foldCondition<ConditionTrace>(condition, {
    test: ({ reference, operator, operand, pointer }) => {
      const seen = readFact(record, reference);
      const right = readOperand(operand, record);
      const told = seen !== undefined && right !== undefined;
      return {
        kind: "test",
        ...traceFact(reference.fact, printPath(reference.steps), seen),
        operator: printOperator(operator),
        operand: traceOperand(operand, right),
        truth: told ? compareBy(operator)(seen, right) : undefined,
        pointer,
      };
    },
    all: (conditions) => ({ kind: "all", truth: kleeneAll(conditions.map(truthOf)), conditions }),
    any: (conditions) => ({ kind: "any", truth: kleeneAny(conditions.map(truthOf)), conditions }),
    not: (child) => ({ kind: "not", truth: kleeneNot(child.truth), condition: child }),
    shared: (child, { name }) => ({ kind: "shared", name, truth: child.truth, condition: child }),
    always: () => ({ kind: "always", truth: true }),
  });
}

function truthOf({ truth }: ConditionTrace): Kleene {
  return truth;
}

function readOperand(operand: Operand, record: FactRecord): unknown {
  return operand.kind === "literal" ? operand.value : readFact(record, operand.reference);
}

function traceOperand(operand: Operand, seen: unknown): TracedTest["operand"] {
  if (operand.kind === "literal") return { value: operand.value };
  const { fact, steps } = operand.reference;
  return traceFact(fact, printPath(steps), seen);
}

function traceFact(fact: string, path: string, seen: unknown): TracedFact {
  return seen === undefined ? { fact, path } : { fact, path, seen };
}
