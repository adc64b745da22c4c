import type { MissingFacts } from "../engines/engine.js";
import { createOverrideResolver } from "../ir/active-rules.js";
import type { FactRecord } from "../ir/fact-reference.js";
import { type Kleene, kleeneAny } from "../ir/kleene.js";
import { overridersOf } from "../ir/override-order.js";
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
  const overriders = overridersOf(rules.map((rule) => rule.overrides));
  return (subjects, fired) => {
    const isAsked = (rule: number, { absent }: Subject) => !mentions(named[rule] ?? none, absent);
    const own = subjects.map((subject, index) =>
      rules.map((_, rule) => (isAsked(rule, subject) ? fired[index]?.[rule] : false)),
    );
    const shared = wide.map((is, rule) => (is ? kleeneAny(own.map((one) => one[rule])) : false));
    return subjects.map((subject, index) => {
      const holds = own[index] ?? [];
      const active = resolve(holds.map((value, rule) => (wide[rule] ? shared[rule] : value)));
      const asked = (rule: number) => isAsked(rule, subject);
      const missingOf = (rule: number) => {
        const speaking = (wide[rule] ? subjects : [subject]).filter((one) => isAsked(rule, one));
        return locate(speaking, (record) => missing(rule, record));
      };
      const untold = (rule: number) => turnsOn(rule, active, overriders).flatMap(missingOf);
      return { subject, asked, holds, active, missing: (rule) => [...new Set(untold(rule))] };
    });
  };
}

const none: ReadonlySet<string> = new Set();

/** A rule that cannot be told, and those that may override it and cannot be told either. */
function turnsOn(
  rule: number,
  active: readonly Kleene[],
  overriders: readonly (readonly number[])[],
): readonly number[] {
  const found = new Set(active[rule] === undefined ? [rule] : []);
  for (const one of found)
    for (const other of overriders[one] ?? []) if (active[other] === undefined) found.add(other);
  return [...found];
}

function mentions(facts: ReadonlySet<string>, absent: ReadonlySet<string>): boolean {
  if (absent.size === 0) return false;
  return [...facts].some((fact) => absent.has(fact));
}

function locate(
  subjects: readonly Subject[],
  missingIn: (record: FactRecord) => ReturnType<MissingFacts>,
): readonly string[] {
  return subjects.flatMap(({ record, locate: find }) => missingIn(record).flatMap(find));
}
