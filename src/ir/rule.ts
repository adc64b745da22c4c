import type { Condition, TestNode } from "./condition.js";
import { foldCondition } from "./condition.js";
import type { FactReference } from "./fact-reference.js";

/** What a rule that holds asks for; `params` were checked against the domain's effect of that type. */
export interface Effect {
  readonly type: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * One rule: conditions → one effect. `overrides` are the positions, in the policy's list of rules,
 * of the rules to which this one is an exception. `pointer` locates the rule in its document.
 */
export interface Rule {
  readonly name: string;
  readonly condition: Condition;
  readonly effect: Effect;
  readonly overrides: readonly number[];
  readonly pointer: string;
  readonly clauses?: readonly string[];
  readonly internal?: true;
  readonly law?: RuleCitation;
}

/** Where a rule of a statutory floor stands in the law, and how well that was checked. */
export interface RuleCitation {
  readonly article: string;
  readonly source: string;
  readonly mark: "verified" | "secondary" | "unverified";
  readonly note?: string | undefined;
}

/** All facts that a condition names, those of its operands too, in the order of the document. */
export function referencesOf(condition: Condition): readonly FactReference[] {
  return testsOf(condition).flatMap(({ reference, operand }) =>
    operand.kind === "reference" ? [reference, operand.reference] : [reference],
  );
}

/** All comparisons of a condition, in the order of the document. */
export function testsOf(condition: Condition): readonly TestNode[] {
  return foldCondition<readonly TestNode[]>(condition, {
    test: (node) => [node],
    all: (lists) => lists.flat(),
    any: (lists) => lists.flat(),
    not: (list) => list,
    shared: (list) => list,
    always: () => [],
  });
}
