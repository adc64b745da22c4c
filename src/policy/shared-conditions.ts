import { createIssue } from "../errors/issue.js";
import { toJsonPointer } from "../errors/json-pointer.js";
import type { Condition } from "../ir/condition.js";
import type { BooleanDocument } from "./condition-schema.js";
import { checkSize } from "./condition-size.js";
import { type LoweringContext, lowerCondition } from "./lower-condition.js";

const deepest = 100;

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
    if (open.has(name) || open.size >= deepest) {
      reportCycle(name, open, context);
      return undefined;
    }
    open.add(name);
    const document = documents[name];
    const at = ["conditions", name];
    const condition =
      document === undefined ? undefined : lowerCondition(document, at, { ...context, shared });
    open.delete(name);
    const isSound = condition !== undefined && checkSize(condition, at, context.issues);
    lowered.set(name, isSound ? condition : undefined);
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
      expected: `shared conditions that do not use themselves, at most ${deepest} deep`,
      received: cycle.length > 10 ? "a longer chain" : cycle.map((one) => `\`${one}\``).join(" → "),
    }),
  );
}
