import { describeValue } from "../errors/describe-value.js";
import { createIssue } from "../errors/issue.js";
import type { IssueList } from "../errors/issue-list.js";
import { toJsonPointer } from "../errors/json-pointer.js";
import { didYouMean } from "../errors/nearest-name.js";
import { overrideOrder } from "../ir/override-order.js";

/** How many rules of a cycle are named. */
const longestShown = 6;

/** The name and the overrides of a rule as they stand in a document, sound or not. */
export interface NamedRule {
  readonly name: string | undefined;
  /** `undefined` in the place of one that is broken and reported already. */
  readonly overrides: readonly (string | undefined)[];
}

/**
 * Resolves the overrides of all rules from names, or their beginnings, to positions. Reports names used twice, unknown
 * names and cycles: a rule that, by whatever detour, is an exception to itself says nothing.
 */
export function resolveOverrides(
  rules: readonly NamedRule[],
  issues: IssueList,
): readonly (readonly number[])[] {
  const positions = new Map<string, number>();
  for (const [index, { name }] of rules.entries()) {
    if (name === undefined) continue;
    if (positions.has(name)) reportDuplicate(name, index, issues);
    else positions.set(name, index);
  }
  const overrides = rules.map((rule, index) => positionsOf(rule, index, positions, issues));
  for (const cycle of overrideOrder(overrides).cycles) reportCycle(cycle, rules, issues);
  return overrides;
}

function positionsOf(
  { overrides }: NamedRule,
  rule: number,
  positions: ReadonlyMap<string, number>,
  issues: IssueList,
): readonly number[] {
  const found = new Set<number>();
  for (const [index, name] of overrides.entries()) {
    if (name === undefined) continue;
    const named = positionsNamed(name, rule, positions);
    if (named.length === 0)
      reportUnknown(name, ["rules", rule, "overrides", index], positions, issues);
    for (const position of named) found.add(position);
  }
  return [...found];
}

/** The rule of a name or, for `window.*`, all other rules whose names begin so. */
function positionsNamed(
  name: string,
  rule: number,
  positions: ReadonlyMap<string, number>,
): readonly number[] {
  if (!name.endsWith(".*")) {
    const position = positions.get(name);
    return position === undefined ? [] : [position];
  }
  return [...positions].flatMap(([one, position]) =>
    one.startsWith(name.slice(0, -1)) && position !== rule ? [position] : [],
  );
}

/** Reports an unknown rule's name, with the name that was probably meant. */
export function reportUnknown(
  name: string,
  at: readonly PropertyKey[],
  known: ReadonlyMap<string, number>,
  issues: IssueList,
): void {
  if (issues.isFull()) return;
  issues.add(
    createIssue({
      code: "unknown_rule",
      path: toJsonPointer(at),
      expected: "the name of a rule",
      received: describeValue(name),
      hint: didYouMean(name, known.keys()),
    }),
  );
}

function reportDuplicate(name: string, rule: number, issues: IssueList): void {
  issues.add(
    createIssue({
      code: "duplicate_name",
      path: toJsonPointer(["rules", rule, "name"]),
      expected: "a name that no other rule has",
      received: describeValue(name),
    }),
  );
}

function reportCycle(
  cycle: readonly number[],
  rules: readonly NamedRule[],
  issues: IssueList,
): void {
  const names = [...cycle, ...cycle.slice(0, 1)].map((index) => describeValue(rules[index]?.name));
  const shown = names.length > longestShown ? [...names.slice(0, longestShown), "…"] : names;
  issues.add(
    createIssue({
      code: "override_cycle",
      path: toJsonPointer(["rules", cycle[0] ?? 0, "overrides"]),
      expected: "overrides that do not lead back to the rule itself",
      received: shown.join(" → "),
    }),
  );
}
