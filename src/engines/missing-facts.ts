import { type ConditionFolder, foldCondition, type Operand } from "../ir/condition.js";
import { type FactRecord, type FactReference, readFact } from "../ir/fact-reference.js";
import { type Kleene, kleeneNot } from "../ir/kleene.js";
import type { Rule } from "../ir/rule.js";
import type { MissingFacts } from "./engine.js";
import { compareBy } from "./operators.js";

/** A compiled condition: its truth on a record and, if that is untold, the facts it lacks. */
interface Compiled {
  readonly truth: (record: FactRecord) => Kleene;
  readonly missing: (record: FactRecord) => readonly FactReference[];
}

/** Names what keeps rules from being told. Each rule is compiled when it is first asked about. */
export function createMissingFacts(rules: readonly Rule[]): MissingFacts {
  const compiled = new Map<Rule, Compiled>();
  return (index, record) => {
    const rule = rules[index];
    if (rule === undefined) return [];
    const condition = compiled.get(rule) ?? foldCondition(rule.condition, folder);
    compiled.set(rule, condition);
    return condition.truth(record) === undefined ? condition.missing(record) : [];
  };
}

const folder: ConditionFolder<Compiled> = {
  test: ({ reference, operator, operand }) => {
    const compare = compareBy(operator);
    const right = operandReader(operand);
    const truth = (record: FactRecord): Kleene => {
      const left = readFact(record, reference);
      if (left === undefined) return undefined;
      const value = right(record);
      return value === undefined ? undefined : compare(left, value);
    };
    const references = operand.kind === "literal" ? [reference] : [reference, operand.reference];
    return {
      truth,
      missing: (record) => references.filter((one) => readFact(record, one) === undefined),
    };
  },
  all: (children) => group(children, false),
  any: (children) => group(children, true),
  not: (child) => ({ truth: (record) => kleeneNot(child.truth(record)), missing: child.missing }),
  shared: (child) => child,
  always: () => ({ truth: () => true, missing: () => [] }),
};

function operandReader(operand: Operand): (record: FactRecord) => unknown {
  if (operand.kind === "literal") return () => operand.value;
  return (record) => readFact(record, operand.reference);
}

/** `all` is settled by a false child, `any` by a true one; else an untold child leaves it untold. */
function group(children: readonly Compiled[], settledBy: boolean): Compiled {
  const truth = (record: FactRecord): Kleene => {
    let result: Kleene = !settledBy;
    for (const child of children) {
      const value = child.truth(record);
      if (value === settledBy) return value;
      if (value === undefined) result = undefined;
    }
    return result;
  };
  const untold = (record: FactRecord) =>
    children.filter((child) => child.truth(record) === undefined);
  return { truth, missing: (record) => untold(record).flatMap((child) => child.missing(record)) };
}
