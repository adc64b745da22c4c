import type { MissingFacts } from "../engines/engine.js";
import { createOverrideResolver } from "../ir/active-rules.js";
import type { FactRecord } from "../ir/fact-reference.js";
import { type Kleene, kleeneAny } from "../ir/kleene.js";
import { type Rule, referencesOf } from "../ir/rule.js";
import type { Finding, Subject } from "./domain.js";

/** Makes findings of what an engine said of each subject. */
export type FindEffects = (
  subjects: readonly Subject[],
  fired: readonly (readonly Kleene[])[],
) => readonly Finding[];

/**
 * Prepares, once per policy, the step between an engine and a domain: rules that a subject cannot be
 * asked about do not hold, request-wide rules hold for all subjects or for none, and overrides apply.
 */
export function createFinder(
  rules: readonly Rule[],
  missing: MissingFacts,
  requestWide: (rule: Rule) => boolean,
): FindEffects {
  const named = rules.map((rule) => new Set(referencesOf(rule.condition).map(({ fact }) => fact)));
  const wide = rules.map(requestWide);
  const resolve = createOverrideResolver(rules);
  return (subjects, fired) => {
    const asked = subjects.map((subject, index) =>
      named.map((facts, rule) => (mentions(facts, subject.absent) ? false : fired[index]?.[rule])),
    );
    const shared = wide.map((is, rule) => (is ? kleeneAny(asked.map((one) => one[rule])) : false));
    return subjects.map((subject, index) => {
      const own = asked[index] ?? [];
      const holds = own.map((value, rule) => (wide[rule] ? shared[rule] : value));
      const missingOf = (rule: number) =>
        locate(wide[rule] ? subjects : [subject], (record) => missing(rule, record));
      return { subject, holds: own, active: resolve(holds), missing: missingOf };
    });
  };
}

function mentions(facts: ReadonlySet<string>, absent: ReadonlySet<string>): boolean {
  if (absent.size === 0) return false;
  return [...facts].some((fact) => absent.has(fact));
}

function locate(
  subjects: readonly Subject[],
  missingIn: (record: FactRecord) => ReturnType<MissingFacts>,
): readonly string[] {
  const pointers = subjects.flatMap(({ record, locate: find }) => missingIn(record).flatMap(find));
  return [...new Set(pointers)];
}
