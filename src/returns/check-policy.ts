import { createIssue, type Issue } from "../errors/issue.js";
import type { Rule } from "../ir/rule.js";
import type { ParsedPolicy } from "../policy/parse-policy.js";
import type { EffectParams, EffectType } from "./effects.js";
import { turnsOnValue } from "./grant.js";

/**
 * Checks what the schema of a returns policy cannot say: windows with one end, fees of one kind,
 * amounts with a currency, rolls with a calendar, and a declared answer wherever merchants differ.
 */
export function checkPolicy(policy: ParsedPolicy): readonly Issue[] {
  const { document, rules } = policy;
  return [
    ...rulesOf(rules, "window").flatMap(({ rule, params }) =>
      checkWindow(params, `${rule.pointer}/event/params`, policy),
    ),
    ...rulesOf(rules, "offer").flatMap(({ rule, params }) =>
      params.window === undefined
        ? []
        : checkWindow(params.window, `${rule.pointer}/event/params/window`, policy),
    ),
    ...rulesOf(rules, "fee").flatMap(checkFee),
    ...rulesOf(rules, "reimburse").flatMap(({ rule, params }) =>
      params.unit === "business-days" && document.calendar === undefined
        ? [noCalendar(`${rule.pointer}/event/params/unit`)]
        : [],
    ),
    ...(document.currency === undefined ? rules.flatMap(checkCurrency) : []),
    ...checkStrategies(rules),
  ];
}

interface TypedRule<Type extends EffectType> {
  readonly rule: Rule;
  readonly params: EffectParams<Type>;
}

function rulesOf<Type extends EffectType>(
  rules: readonly Rule[],
  type: Type,
): readonly TypedRule<Type>[] {
  return rules
    .filter((rule) => rule.effect.type === type)
    .map((rule) => ({ rule, params: rule.effect.params as EffectParams<Type> }));
}

function checkWindow(
  window: NonNullable<EffectParams<"offer">["window"]>,
  path: string,
  { document }: ParsedPolicy,
): readonly Issue[] {
  const { days, anchor, untilOn, roll, counting } = window;
  const invalid = (at: string, expected: string, received: string) => [
    issue("invalid_window", at, expected, received),
  ];
  const counted = days !== undefined && anchor !== undefined && untilOn === undefined;
  const rest = [days, anchor, roll, counting].some((param) => param !== undefined);
  if (untilOn === undefined ? !counted : rest)
    return invalid(path, "either `days` and `anchor`, or `untilOn`", "another combination");
  if (untilOn !== undefined && !(untilOn >= "1900-01-01" && untilOn < "9900-01-01"))
    return invalid(`${path}/untilOn`, "a year from 1900 to 9899", `\`${untilOn}\``);
  if (roll !== "next-business-day") return [];
  if (counting === "24-hour-blocks")
    return invalid(
      `${path}/roll`,
      "`none`, since a period of hours ends on the hour",
      `\`${roll}\``,
    );
  return document.calendar === undefined ? [noCalendar(`${path}/roll`)] : [];
}

function checkFee({ rule, params }: TypedRule<"fee">): readonly Issue[] {
  if ((params.basisPoints === undefined) !== (params.amountMinor === undefined)) return [];
  return [
    issue(
      "invalid_fee",
      `${rule.pointer}/event/params`,
      "either `basisPoints` or `amountMinor`",
      "both or neither",
    ),
  ];
}

function noCalendar(path: string): Issue {
  return issue(
    "undeclared_calendar",
    path,
    "a `calendar` declared at the top of a policy that counts business days",
    "none",
  );
}

const amountKeys = ["amountMinor", "capMinor", "bonusMinor"] as const;

function checkCurrency({ effect, pointer }: Rule): readonly Issue[] {
  return amountKeys
    .filter((key) => effect.params[key] !== undefined)
    .map((key) =>
      issue(
        "undeclared_currency",
        `${pointer}/event/params/${key}`,
        "a `currency` declared at the top of a policy that names amounts",
        "an amount without one",
      ),
    );
}

/** Where merchants differ the policy says which way it goes: nothing is assumed. */
function checkStrategies(rules: readonly Rule[]): readonly Issue[] {
  const offered = new Set(rulesOf(rules, "offer").flatMap(({ params }) => params.remedies));
  const refunds = [...offered].some((remedy) => turnsOnValue({ remedy }));
  const settles = rulesOf(rules, "settle");
  const issues: Issue[] = [];
  if (refunds && settles.length === 0)
    issues.push(undeclared("settle", "how refunds are worked out"));
  if (refunds && rulesOf(rules, "tender").length === 0)
    issues.push(undeclared("tender", "where refunds go"));
  if (rulesOf(rules, "fee").length > 0)
    for (const { rule, params } of settles)
      if (params.feeTax === undefined)
        issues.push(
          issue(
            "undeclared_strategy",
            `${rule.pointer}/event/params`,
            "`feeTax`, since the policy has fees",
            "none",
          ),
        );
  return issues;
}

function undeclared(type: string, what: string): Issue {
  return issue(
    "undeclared_strategy",
    "/rules",
    `a rule with a \`${type}\` effect, which declares ${what}`,
    "none",
  );
}

function issue(code: string, path: string, expected: string, received: string): Issue {
  return createIssue({ code, path, expected, received });
}
