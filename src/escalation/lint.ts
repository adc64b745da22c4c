import { type LengthParams, lengthKeyOf } from "../domain/clocks/clock-schema.js";
import { compareLengths } from "../domain/clocks/compare-lengths.js";
import type { LoadedPolicy } from "../domain/domain.js";
import { createIssue, type Issue } from "../errors/issue.js";
import { type EffectRule, rulesOf } from "./effects.js";

type Target = EffectRule<"target">;

/**
 * Warns of promises of a shop's that are slower than the law below it: the law's clock binds all the same,
 * but staff who work by the shop's would be late. Only lengths of one unit from one event are compared.
 */
export function lint(policy: LoadedPolicy, floors: readonly LoadedPolicy[]): readonly Issue[] {
  return rulesOf(policy.rules, "target").flatMap((own) =>
    floors.flatMap(({ document, rules }) =>
      rulesOf(rules, "target")
        .filter((law) => isSlower(own, law))
        .slice(0, 1)
        .map((law) => slowerThanLaw(own, law, document.id)),
    ),
  );
}

function isSlower({ params: own }: Target, { params: law }: Target): boolean {
  const isSame =
    own.target === law.target &&
    JSON.stringify(own.from ?? "received") === JSON.stringify(law.from ?? "received");
  const [a, b] = [slowestOf(own), slowestOf(law)];
  return isSame && a !== undefined && b !== undefined && (compareLengths(a, b) ?? 0) > 0;
}

function slowestOf(params: Target["params"]): LengthParams | undefined {
  if (params.bySeverity !== undefined) return params.bySeverity.low;
  return lengthKeyOf(params) === undefined ? undefined : params;
}

function slowerThanLaw({ rule, params }: Target, law: Target, floor: string): Issue {
  return createIssue({
    code: "slower_than_law",
    path: `${rule.pointer}/event/params`,
    expected: `\`${params.target}\` no later than \`${floor}\` has it in \`${law.rule.name}\``,
    received: "a longer clock",
  });
}
