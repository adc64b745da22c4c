import { createIssue } from "../errors/issue.js";
import type { IssueList } from "../errors/issue-list.js";
import { toJsonPointer } from "../errors/json-pointer.js";
import type { Condition } from "../ir/condition.js";

const largest = { nodes: 100_000, depth: 100 } as const;

interface Size {
  readonly nodes: number;
  readonly depth: number;
}

const leaf: Size = { nodes: 1, depth: 1 };

/** Sizes by condition: a shared one is measured once, however often it is used. */
const sizes = new WeakMap<Condition, Size>();

/**
 * Tells whether a condition is small enough once shared conditions are written out, and reports it
 * if not: some are small on paper and huge when written out, as shared conditions that use each
 * other twice are, and every engine's time is bounded by the written-out size.
 */
export function checkSize(
  condition: Condition,
  at: readonly PropertyKey[],
  issues: IssueList,
): boolean {
  const { nodes, depth } = sizeOf(condition);
  const isSmall = nodes <= largest.nodes && depth <= largest.depth;
  if (!isSmall) reportSize(at, `${shownLimit}, ${largest.depth} deep`, issues);
  return isSmall;
}

/** Reports rules that are small one by one and huge together, each using the same large condition. */
export function checkTotalSize(conditions: readonly Condition[], issues: IssueList): void {
  const total = conditions.reduce((sum, condition) => sum + sizeOf(condition).nodes, 0);
  if (total > largest.nodes) reportSize(["rules"], shownLimit, issues);
}

const shownLimit = `at most ${largest.nodes} conditions and elements of lists`;

function reportSize(at: readonly PropertyKey[], limit: string, issues: IssueList): void {
  const expected = `${limit}, once shared conditions are written out`;
  issues.add(
    createIssue({ code: "too_large", path: toJsonPointer(at), expected, received: "more" }),
  );
}

function sizeOf(condition: Condition): Size {
  const known = sizes.get(condition);
  if (known !== undefined) return known;
  const size = measure(condition);
  sizes.set(condition, size);
  return size;
}

function measure(condition: Condition): Size {
  switch (condition.kind) {
    case "test": {
      const { operand } = condition;
      const isList = operand.kind === "literal" && Array.isArray(operand.value);
      return isList ? { nodes: 1 + operand.value.length, depth: 1 } : leaf;
    }
    case "all":
    case "any":
      return around(condition.conditions.map(sizeOf));
    case "not":
    case "shared":
      return around([sizeOf(condition.condition)]);
    case "always":
      return leaf;
  }
}

function around(children: readonly Size[]): Size {
  return {
    nodes: children.reduce((sum, child) => sum + child.nodes, 1),
    depth: children.reduce((most, child) => Math.max(most, child.depth), 0) + 1,
  };
}
