import { createRulesOf, type TypedRule } from "../domain/rules-of.js";
import { createIssue, type Issue } from "../errors/issue.js";
import { didYouMean } from "../errors/nearest-name.js";
import type { FactSchema } from "../ir/fact-type.js";
import type { Rule } from "../ir/rule.js";
import type { PolicyDocument } from "../policy/document-schema.js";
import type { ParsedPolicy } from "../policy/parse-policy.js";
import { resolveReference } from "../policy/resolve-reference.js";
import { checkWindow, countsBusinessDays, noCalendar } from "./check-window.js";
import type { EffectParams, effects } from "./effects.js";
import { turnsOnValue } from "./grant.js";
import type { WindowParams } from "./window-schema.js";

/**
 * Checks what the schema of a returns policy cannot say: windows with one end, fees of one kind,
 * amounts with a currency, rolls with a calendar, and a declared answer wherever merchants differ.
 */
export function checkPolicy(policy: ParsedPolicy, facts: FactSchema): readonly Issue[] {
  const { document, rules } = policy;
  return [
    ...placedWindows(policy).flatMap(({ window, path }) => {
      if (window === undefined) return [bothWays(path)];
      return typeof window === "string"
        ? checkName(window, path, document)
        : checkWindow(window, { path, document, facts });
    }),
    ...rulesOf(rules, "fee").flatMap((rule) => checkFee(rule, facts)),
    ...[...rulesOf(rules, "offer"), ...rulesOf(rules, "entitle")].flatMap(checkDefault),
    ...rulesOf(rules, "reimburse").flatMap((rule) => checkReimburse(rule, document)),
    ...(document.currency === undefined ? rules.flatMap(checkCurrency) : []),
    ...(document.law === undefined ? checkStrategies(rules) : []),
    ...checkLaw(policy),
  ];
}

/** Tells whether a policy counts business days anywhere: in a window, or until money comes back. */
export function needsCalendar(policy: ParsedPolicy): boolean {
  const windows = placedWindows(policy).map(({ window }) => window);
  return (
    windows.some((window) => typeof window === "object" && countsBusinessDays(window)) ||
    rulesOf(policy.rules, "reimburse").some(({ params }) => params.unit === "business-days")
  );
}

interface PlacedWindow {
  /** Nothing where a name and a window that is written out stand together. */
  readonly window: WindowParams | string | undefined;
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
    if (name === undefined) return { window: own, path };
    const isAlone = Object.keys(own).length === 0;
    return isAlone ? { window: name, path: `${path}/window` } : { window: undefined, path };
  });
  const ofOffers = [...rulesOf(rules, "offer"), ...rulesOf(rules, "entitle")].flatMap(
    ({ rule, params: { window } }) =>
      window === undefined || window === "none"
        ? []
        : [{ window, path: `${rule.pointer}/event/params/window` }],
  );
  return [...named, ...ofRules, ...ofOffers];
}

function bothWays(path: string): Issue {
  const expected = "either the name of a `window`, or a window written out";
  return issue("invalid_window", path, expected, "both");
}

function checkName(name: string, path: string, { windows = {} }: PolicyDocument): readonly Issue[] {
  if (Object.hasOwn(windows, name)) return [];
  const expected = "the name of a window that the policy declares in `windows`";
  const hint = didYouMean(name, Object.keys(windows));
  return [createIssue({ code: "unknown_window", path, expected, received: `\`${name}\``, hint })];
}

const rulesOf = createRulesOf<typeof effects>();

/** What is carried out by default is among what is offered. */
function checkDefault({
  rule,
  params,
}: TypedRule<EffectParams<"offer">> | TypedRule<EffectParams<"entitle">>): readonly Issue[] {
  const { default: usual, remedies } = params;
  if (usual === undefined || usual === "none" || remedies.includes(usual)) return [];
  const at = `${rule.pointer}/event/params/default`;
  return [issue("not_offered", at, "one of the rule's `remedies`, or `none`", `\`${usual}\``)];
}

function checkFee(
  { rule, params }: TypedRule<EffectParams<"fee">>,
  facts: FactSchema,
): readonly Issue[] {
  if ((params.basisPoints === undefined) !== (params.amountMinor === undefined))
    return checkAmount(params.amountMinor, `${rule.pointer}/event/params/amountMinor`, facts);
  return [
    issue(
      "invalid_fee",
      `${rule.pointer}/event/params`,
      "either `basisPoints` or `amountMinor`",
      "both or neither",
    ),
  ];
}

/** An amount that a fact holds is one that rules know, in minor units. */
function checkAmount(
  amount: EffectParams<"fee">["amountMinor"],
  path: string,
  facts: FactSchema,
): readonly Issue[] {
  if (typeof amount !== "object") return [];
  const resolved = resolveReference(amount, facts, path.split("/").slice(1));
  if ("code" in resolved) return [resolved];
  if (resolved.type.kind === "money") return [];
  return [issue("invalid_fee", path, "a fact that is an amount", `\`${amount.path}\``)];
}

function checkReimburse(
  { rule, params }: TypedRule<EffectParams<"reimburse">>,
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

const amountKeys = [
  "amountMinor",
  "minMinor",
  "capMinor",
  "bonusMinor",
  "refundUpToMinor",
] as const;

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
