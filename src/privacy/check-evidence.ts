import { issue } from "../domain/clocks/check-clock.js";
import type { Issue } from "../errors/issue.js";
import type { ParsedPolicy } from "../policy/parse-policy.js";
import { type EffectParams, rulesOf } from "./effects.js";
import { isVerified } from "./vocabulary/verification.js";

/** Checks how somebody is verified: by evidence that can be shown, to a level that can be asked for. */
export function checkEvidence(policy: ParsedPolicy): readonly Issue[] {
  return [...checkKinds(policy), ...checkLevels(policy)];
}

function checkKinds({ rules }: ParsedPolicy): readonly Issue[] {
  return rulesOf(rules, "verify").flatMap(({ rule, params }) =>
    evidenceProblems(params, `${rule.pointer}/event/params`),
  );
}

function evidenceProblems(
  { with: all, from, points }: EffectParams<"verify">,
  path: string,
): readonly Issue[] {
  if (all === undefined && from === undefined)
    return [issue("no_evidence", path, "evidence `with` or `from` which it is verified", "none")];
  if (points === undefined) return [];
  const most = new Set(from).size;
  if (points <= most) return [];
  const expected =
    from === undefined
      ? "no points without kinds of evidence that they are `from`"
      : `no more points than the ${most} that they are \`from\``;
  return [issue("unreachable_points", `${path}/points`, expected, String(points))];
}

function checkLevels({ rules }: ParsedPolicy): readonly Issue[] {
  return rulesOf(rules, "identify").flatMap(({ rule, params: { atLeast, atMost } }) => {
    const path = `${rule.pointer}/event/params`;
    if (atLeast === undefined && atMost === undefined)
      return [issue("no_level", path, "a level `atLeast` or `atMost`", "none")];
    if (atLeast === undefined || atMost === undefined || isVerified(atMost, atLeast)) return [];
    return [
      issue("contradicting_levels", `${path}/atMost`, `\`${atLeast}\` or more`, `\`${atMost}\``),
    ];
  });
}
