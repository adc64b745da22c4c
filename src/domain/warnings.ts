import { createIssue, type Issue } from "../errors/issue.js";
import type { Rule } from "../ir/rule.js";
import type { LoadedPolicy } from "./domain.js";

/**
 * Names the statements of law that nobody has read in the law itself: not verified, or taken from
 * somebody else's account of it. They decide all the same; who relies on them should know.
 */
export function warningsOf(layers: readonly LoadedPolicy[]): readonly Issue[] {
  return layers.flatMap(({ document, rules }) =>
    rules.flatMap((rule) => {
      if (rule.law === undefined || rule.law.mark === "verified") return [];
      return [
        createIssue({
          code: "unverified_law",
          path: `${rule.pointer}/law/mark`,
          expected: `\`${document.id}\` to state law that was read in its source`,
          received: `\`${rule.law.mark}\` for \`${rule.name}\``,
          hint: [rule.law.article, numbersOf(rule)].filter((part) => part !== "").join(": "),
        }),
      ];
    }),
  );
}

/** The numbers that a rule's effect rests on, as it writes them. */
function numbersOf({ effect }: Rule): string {
  return numbersIn(effect.params, "").join(", ");
}

function numbersIn(value: unknown, key: string): readonly string[] {
  if (typeof value === "number") return [`${key} ${value}`];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => numbersIn(member, name));
}
