import { checkCalendars } from "../domain/clocks/check-calendars.js";
import { createIssue, type Issue } from "../errors/issue.js";
import type { FactSchema } from "../ir/fact-type.js";
import type { Rule } from "../ir/rule.js";
import type { ParsedPolicy } from "../policy/parse-policy.js";
import { checkDeclared } from "./check-declared.js";
import { checkDuties } from "./check-duties.js";
import { checkEvidence } from "./check-evidence.js";
import { checkGroups } from "./check-groups.js";
import { checkPeriods } from "./check-periods.js";
import { checkPublication } from "./check-publication.js";
import type { EffectType } from "./effects.js";

/**
 * Checks what the schema of a privacy policy cannot say: facts of its own that replace none, rules that can be
 * asked and counted, what a law can say and what only a shop can.
 */
export function checkPolicy(policy: ParsedPolicy, facts: FactSchema): readonly Issue[] {
  const calendars = checkCalendars(policy.document);
  // A clock is not counted by a calendar that is none.
  if (calendars.length > 0) return calendars;
  return [
    ...checkDeclared(policy),
    ...checkGroups(policy),
    ...checkDuties(policy, facts),
    ...checkPeriods(policy, facts),
    ...checkEvidence(policy),
    ...checkPublication(policy),
    ...checkLaw(policy),
  ];
}

/** A law only tightens: what is shown and taken, and what repeats what, is for the shop to say. */
const shopEffects: ReadonlySet<EffectType> = new Set(["disclose", "collect", "duplicate"]);

/** What lifts a protection: not for a shop to say of itself. */
const lawEffects: ReadonlySet<EffectType> = new Set(["safeguard"]);

function checkLaw({ document, rules }: ParsedPolicy): readonly Issue[] {
  if (document.law === undefined)
    return rules
      .filter(({ effect }) => lawEffects.has(effect.type as EffectType))
      .map((rule) => unfit(rule, "not_a_law", "an effect that a shop can have"));
  return rules.flatMap((rule) => [
    ...(shopEffects.has(rule.effect.type as EffectType)
      ? [unfit(rule, "not_a_shop", "an effect that a law can have")]
      : []),
    ...(rule.law === undefined
      ? [
          createIssue({
            code: "missing_citation",
            path: rule.pointer,
            expected: "the `law` that the rule restates",
            received: "none",
          }),
        ]
      : []),
  ]);
}

function unfit({ effect, pointer }: Rule, code: string, expected: string): Issue {
  return createIssue({
    code,
    path: `${pointer}/event/type`,
    expected,
    received: `\`${effect.type}\``,
  });
}
