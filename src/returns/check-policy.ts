import { createIssue, type Issue } from "../errors/issue.js";
import { didYouMean } from "../errors/nearest-name.js";
import type { FactSchema } from "../ir/fact-type.js";
import type { Rule } from "../ir/rule.js";
import type { PolicyDocument } from "../policy/document-schema.js";
import type { ParsedPolicy } from "../policy/parse-policy.js";
import { checkWindow, noCalendar } from "./check-window.js";
import type { EffectParams, EffectType } from "./effects.js";
import { turnsOnValue } from "./grant.js";
import type { WindowParams } from "./window-schema.js";

/**
 * Checks what the schema of a returns policy cannot say: windows with one end, fees of one kind,
 * amounts with a currency, rolls with a calendar, and a declared answer wherever merchants differ.
 */
export function checkPolicy(policy: ParsedPolicy, facts: FactSchema): readonly Issue[] {
  const { document, rules } = policy;
  return [
    ...placedWindows(policy).flatMap(({ window, path }) =>
      typeof window === "string"
        ? checkName(window, path, document)
        : checkWindow(window, { path, document, facts }),
    ),
    ...rulesOf(rules, "fee").flatMap(checkFee),
    ...rulesOf(rules, "reimburse").flatMap((rule) => checkReimburse(rule, document)),
    ...(document.currency === undefined ? rules.flatMap(checkCurrency) : []),
    ...(document.law === undefined ? checkStrategies(rules) : []),
    ...checkLaw(policy),
  ];
}

interface PlacedWindow {
  readonly window: WindowParams | string;
  readonly path: string;
}

/** Every window of a document, written out or by name, with where it stands. */
function placedWindows({ document, rules }: ParsedPolicy): readonly PlacedWindow[] {
  const named = Object.entries(document.windows ?? {}).map(([name, window]) => ({
    window,
    path: `/windows/${name}`,
  }));
  const ofRules = rulesOf(rules, "window").map(({ rule, params }) => {
    const path = `${rule.pointer}/event/params`;
    const { window: name, remedies: _remedies, cap: _cap, ...own } = params;
    return name !== undefined && Object.keys(own).length === 0
      ? { window: name, path: `${path}/window` }
      : { window: { ...own, ...(name !== undefined && { untilOn: "" }) }, path };
  });
  const ofOffers = [...rulesOf(rules, "offer"), ...rulesOf(rules, "entitle")].flatMap(
    ({ rule, params: { window } }) =>
      window === undefined ? [] : [{ window, path: `${rule.pointer}/event/params/window` }],
  );
  return [...named, ...ofRules, ...ofOffers];
}

function checkName(name: string, path: string, { windows = {} }: PolicyDocument): readonly Issue[] {
  if (Object.hasOwn(windows, name)) return [];
  const expected = "the name of a window that the policy declares in `windows`";
  const hint = didYouMean(name, Object.keys(windows));
  return [createIssue({ code: "unknown_window", path, expected, received: `\`${name}\``, hint })];
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

function checkReimburse(
  { rule, params }: TypedRule<"reimburse">,
  { calendar, law }: PolicyDocument,
): readonly Issue[] {
  const at = `${rule.pointer}/event/params`;
  const { withinDays, withinHours, unit } = params;
  const one = (withinDays === undefined) !== (withinHours === undefined);
  if (!one || (withinHours !== undefined && unit !== undefined))
    return [
      issue(
        "invalid_period",
        at,
        "either `withinDays` or `withinHours`, the latter without `unit`",
        "another combination",
      ),
    ];
  const isCounted = unit !== "business-days" || calendar !== undefined || law !== undefined;
  return isCounted ? [] : [noCalendar(`${at}/unit`)];
}

/** Rights are the law's to give, each with its article; a floor has no say in what a shop charges. */
function checkLaw({ document, rules }: ParsedPolicy): readonly Issue[] {
  return rules.flatMap((rule) => {
    const { type } = rule.effect;
    const at = `${rule.pointer}/event/type`;
    if (document.law === undefined)
      return type === "entitle"
        ? [issue("not_a_law", at, "an effect of a shop's policy", "`entitle` without `law`")]
        : [];
    if (shopEffects.has(type))
      return [issue("not_a_shop", at, "an effect that a law can have", `\`${type}\``)];
    return rule.law === undefined
      ? [issue("missing_citation", rule.pointer, "the `law` that the rule restates", "none")]
      : [];
  });
}

const shopEffects: ReadonlySet<string> = new Set(["offer", "fee", "tender"]);

const amountKeys = ["amountMinor", "capMinor", "bonusMinor", "refundUpToMinor"] as const;

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
  for (const { rule, params } of settles)
    if (params.promotions === undefined)
      issues.push(
        issue(
          "undeclared_strategy",
          `${rule.pointer}/event/params`,
          "`promotions`, since merchants differ in what they make of them",
          "none",
        ),
      );
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
