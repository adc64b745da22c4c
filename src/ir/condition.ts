import type { FactReference } from "./fact-reference.js";
import type { DecoratedOperator } from "./operator.js";

/** A literal as records hold it: dates as `YYYY-MM-DD`, instants in UTC with milliseconds. */
export type Literal = boolean | number | string | readonly (boolean | number | string)[];

/** What a fact is compared with: a value of the document or another fact. */
export type Operand =
  | { readonly kind: "literal"; readonly value: Literal }
  | { readonly kind: "reference"; readonly reference: FactReference };

/** One comparison, the leaf of every condition. `pointer` locates it in the policy document. */
export interface TestNode {
  readonly kind: "test";
  readonly reference: FactReference;
  readonly operator: DecoratedOperator;
  readonly operand: Operand;
  readonly pointer: string;
}

/** Holds if all of its conditions hold; never empty. */
export interface AllNode {
  readonly kind: "all";
  readonly conditions: readonly Condition[];
}

/** Holds if one of its conditions holds; never empty. */
export interface AnyNode {
  readonly kind: "any";
  readonly conditions: readonly Condition[];
}

/** Holds if its condition does not. */
export interface NotNode {
  readonly kind: "not";
  readonly condition: Condition;
}

/** A condition that the document shares under a name, already resolved. */
export interface SharedNode {
  readonly kind: "shared";
  readonly name: string;
  readonly condition: Condition;
}

/** The written-out `"always"`. */
export interface AlwaysNode {
  readonly kind: "always";
}

/** A boolean tree over typed facts. Total: every reference exists, every operand has a fitting type. */
export type Condition = TestNode | AllNode | AnyNode | NotNode | SharedNode | AlwaysNode;

/** One small function per kind of node; `fold` calls it with the results of the node's children. */
export interface ConditionFolder<Result> {
  readonly test: (node: TestNode) => Result;
  readonly all: (results: readonly Result[], node: AllNode) => Result;
  readonly any: (results: readonly Result[], node: AnyNode) => Result;
  readonly not: (result: Result, node: NotNode) => Result;
  readonly shared: (result: Result, node: SharedNode) => Result;
  readonly always: (node: AlwaysNode) => Result;
}

/** Computes a value bottom-up over a condition; every back end is one table of six functions. */
export function foldCondition<Result>(node: Condition, folder: ConditionFolder<Result>): Result {
  const fold = (child: Condition): Result => foldCondition(child, folder);
  switch (node.kind) {
    case "test":
      return folder.test(node);
    case "all":
      return folder.all(node.conditions.map(fold), node);
    case "any":
      return folder.any(node.conditions.map(fold), node);
    case "not":
      return folder.not(fold(node.condition), node);
    case "shared":
      return folder.shared(fold(node.condition), node);
    case "always":
      return folder.always(node);
  }
}
