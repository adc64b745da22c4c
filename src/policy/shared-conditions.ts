import { createIssue } from "../errors/issue.js";
import { toJsonPointer } from "../errors/json-pointer.js";
import { type Condition, foldCondition } from "../ir/condition.js";
import type { BooleanDocument } from "./condition-schema.js";
import { type LoweringContext, lowerCondition } from "./lower-condition.js";

const largest = { nodes: 10_000, depth: 100 } as const;

/**
 * Lowers the shared conditions of a document, each once and only when it is asked for, so that
 * they may use each other in any order. One that uses itself, however indirectly, is reported once.
 */
export function createSharedConditions(
  documents: Readonly<Record<string, BooleanDocument>>,
  context: Omit<LoweringContext, "shared">,
): (name: string) => Condition | undefined {
  const lowered = new Map<string, Condition | undefined>();
  const open = new Set<string>();
  const shared = (name: string): Condition | undefined => {
    if (lowered.has(name)) return lowered.get(name);
    if (open.has(name) || open.size >= largest.depth) {
      reportCycle(name, open, context);
      return undefined;
    }
    open.add(name);
    const document = documents[name];
    const at = ["conditions", name];
    const condition =
      document === undefined ? undefined : lowerCondition(document, at, { ...context, shared });
    open.delete(name);
    lowered.set(name, condition === undefined ? undefined : withinBounds(condition, at, context));
    return lowered.get(name);
  };
  return shared;
}

function reportCycle(
  name: string,
  open: ReadonlySet<string>,
  { issues }: Pick<LoweringContext, "issues">,
): void {
  const cycle = [...open].slice([...open].indexOf(name)).concat(name);
  issues.add(
    createIssue({
      code: "condition_cycle",
      path: toJsonPointer(["conditions", name]),
      expected: `shared conditions that do not use themselves, at most ${largest.depth} deep`,
      received: cycle.length > 10 ? "a longer chain" : cycle.map((one) => `\`${one}\``).join(" → "),
    }),
  );
}

/**
 * Refuses a condition that is small on paper and huge when written out, as shared conditions that
 * use each other twice would be: every engine's time is bounded by the written-out size.
 */
export function withinBounds(
  condition: Condition,
  at: readonly PropertyKey[],
  { issues }: Pick<LoweringContext, "issues">,
): Condition | undefined {
  const { nodes, depth } = sizeOf(condition);
  if (nodes <= largest.nodes && depth <= largest.depth) return condition;
  issues.add(
    createIssue({
      code: "too_large",
      path: toJsonPointer(at),
      expected: `at most ${largest.nodes} conditions, ${largest.depth} deep, once shared ones are written out`,
      received: "more",
    }),
  );
  return undefined;
}

interface Size {
  readonly nodes: number;
  readonly depth: number;
}

const leaf: Size = { nodes: 1, depth: 1 };

function sizeOf(condition: Condition): Size {
  return foldCondition<Size>(condition, {
    test: () => leaf,
    all: around,
    any: around,
    not: (child) => around([child]),
    shared: (child) => around([child]),
    always: () => leaf,
  });
}

function around(children: readonly Size[]): Size {
  return {
    nodes: children.reduce((sum, child) => sum + child.nodes, 1),
    depth: children.reduce((most, child) => Math.max(most, child.depth), 0) + 1,
  };
}
