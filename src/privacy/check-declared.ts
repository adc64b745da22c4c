import { createIssue, type Issue } from "../errors/issue.js";
import type { DeclaredType } from "../policy/declared-facts.js";
import type { ParsedPolicy } from "../policy/parse-policy.js";

/** Facts that a caller gives but no condition sees: one declared by such a name would take its place. */
const unseen: Readonly<Record<string, readonly string[]>> = {
  requester: ["relation", "verification", "evidence"],
  field: ["category"],
  record: ["category"],
};

/** Checks the facts that a document declares: none takes the place of another, nor has a value of its own. */
export function checkDeclared({ document: { facts = {} } }: ParsedPolicy): readonly Issue[] {
  return Object.entries(facts).flatMap(([group, names = {}]) =>
    Object.entries(names).flatMap(([name, type]) => [
      ...checkName(group, name),
      ...checkDefault(`/facts/${group}/${name}`, type),
    ]),
  );
}

function checkName(group: string, name: string): readonly Issue[] {
  if (!unseen[group]?.includes(name)) return [];
  return [
    createIssue({
      code: "known_fact",
      path: `/facts/${group}/${name}`,
      expected: "a name that is not a fact already",
      received: `\`${name}\``,
    }),
  ];
}

/** A fact that is left out must not disclose more than any that is told: so none has a value of its own. */
function checkDefault(path: string, type: DeclaredType): readonly Issue[] {
  if (typeof type !== "object" || !("default" in type) || type.default === undefined) return [];
  return [
    createIssue({
      code: "default_in_privacy",
      path: `${path}/default`,
      expected: "no default: what is not told must not disclose",
      received: JSON.stringify(type.default),
    }),
  ];
}
