import { createIssue, type Issue } from "../errors/issue.js";
import type { ParsedPolicy } from "../policy/parse-policy.js";
import { isCalendarDate } from "../time/calendar-date.js";
import { type EffectRule, rulesOf } from "./effects.js";

/** Checks what a policy says is published: on days that every year has, and nothing that it always bans too. */
export function checkPublication(policy: ParsedPolicy): readonly Issue[] {
  const published = rulesOf(policy.rules, "publish");
  return [...published.flatMap(checkYearDay), ...checkBans(policy, published)];
}

function checkYearDay({ rule, params: { yearlyBy } }: EffectRule<"publish">): readonly Issue[] {
  // Any year that is no leap year will do: what is due yearly is due in those too.
  if (yearlyBy === undefined || isCalendarDate(`2026-${yearlyBy}`)) return [];
  return [
    createIssue({
      code: "invalid_year_day",
      path: `${rule.pointer}/event/params/yearlyBy`,
      expected: "a day that every year has",
      received: `\`${yearlyBy}\``,
    }),
  ];
}

/** Two rules contradict each other for sure only where both always hold and none is an exception to them. */
function checkBans(
  { rules }: ParsedPolicy,
  published: readonly EffectRule<"publish">[],
): readonly Issue[] {
  const overridden = new Set(rules.flatMap(({ overrides }) => overrides.map((at) => rules[at])));
  const isSure = ({ rule }: EffectRule<"publish" | "ban">) =>
    rule.condition.kind === "always" && !overridden.has(rule);
  return rulesOf(rules, "ban")
    .filter(isSure)
    .flatMap((ban) => {
      const { item } = ban.params;
      const other = published.find((one) => one.params.item === item && isSure(one));
      if (other === undefined) return [];
      return [
        createIssue({
          code: "contradicting_rules",
          path: `${ban.rule.pointer}/event/params/item`,
          expected: "an item that no rule always publishes",
          received: `\`${item}\`, which \`${other.rule.name}\` does`,
        }),
      ];
    });
}
