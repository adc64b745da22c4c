import { type ClockCheck, checkFact, issue } from "../domain/clocks/check-clock.js";
import type { Issue } from "../errors/issue.js";
import type { ParsedPolicy } from "../policy/parse-policy.js";
import { type EffectRule, rulesOf } from "./effects.js";

/** Checks that amounts which roles may grant are in the policy's currency. */
export function checkAuthorities({
  document: { currency },
  rules,
}: ParsedPolicy): readonly Issue[] {
  return rulesOf(rules, "authority").flatMap(({ rule, params }) => {
    const at = `${rule.pointer}/event/params`;
    if (currency === undefined) return [undeclared(`${at}/upToMinor`)];
    if (params.currency === undefined || params.currency === currency) return [];
    return [
      issue(
        "currency_mismatch",
        `${at}/currency`,
        `\`${currency}\`, the policy's currency`,
        `\`${params.currency}\``,
      ),
    ];
  });
}

/** Checks the formulas of offers: one amount or one share, of facts that can be reckoned with. */
export function checkOffers(
  { document: { currency }, rules }: ParsedPolicy,
  check: ClockCheck,
): readonly Issue[] {
  return rulesOf(rules, "offer").flatMap((offer) => {
    const { rule, params } = offer;
    const at = `${rule.pointer}/event/params`;
    const { amountMinor, basisPoints, minMinor, capMinor, times, of } = params;
    const named = [amountMinor, minMinor, capMinor].some((amount) => amount !== undefined);
    return [
      ...checkFormula(offer, at),
      ...(named && currency === undefined ? [undeclared(at)] : []),
      ...(minMinor !== undefined && capMinor !== undefined && minMinor > capMinor
        ? [
            issue(
              "invalid_offer",
              `${at}/minMinor`,
              `at most \`capMinor\`, \`${capMinor}\``,
              `\`${minMinor}\``,
            ),
          ]
        : []),
      ...(times === undefined ? [] : checkFact(times, `${at}/times`, ["integer"], check)),
      ...(of === undefined || basisPoints === undefined
        ? []
        : checkFact(of, `${at}/of`, ["money"], check)),
    ];
  });
}

function checkFormula({ params }: EffectRule<"offer">, at: string): readonly Issue[] {
  const { amountMinor, basisPoints, of, times, minMinor, capMinor } = params;
  const isShare = basisPoints !== undefined && of !== undefined;
  const isHalf = (basisPoints === undefined) !== (of === undefined);
  const isBoth = isShare && amountMinor !== undefined;
  const isNone = !isShare && amountMinor === undefined;
  const bounds = [times, minMinor, capMinor].some((one) => one !== undefined);
  return isHalf || isBoth || (isNone && bounds)
    ? [
        issue(
          "invalid_offer",
          at,
          "either `amountMinor` or `basisPoints` with `of`",
          "another combination",
        ),
      ]
    : [];
}

function undeclared(path: string): Issue {
  return issue(
    "undeclared_currency",
    path,
    "a `currency` declared at the top of a policy that names amounts",
    "an amount without one",
  );
}
