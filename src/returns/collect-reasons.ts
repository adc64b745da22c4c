import type { ParsedPolicy } from "../policy/parse-policy.js";
import type { Reason } from "./decision.js";
import type { JudgedLine } from "./judge-line.js";

/**
 * Gathers the reasons of a whole decision, in the order in which they are to be named: as the
 * policy's `reasonOrder` lists their rules, the others after them by code, rule and line. Where
 * rules stand in the document plays no part.
 */
export function collectReasons(
  lines: readonly JudgedLine[],
  further: readonly Reason[],
  policy: ParsedPolicy,
): readonly Reason[] {
  const own = lines.flatMap((line) =>
    line.eligibility.reasons.flatMap((one) => locate(one, line, lines, policy)),
  );
  const unique = new Map([...own, ...further].map((reason) => [textOf(reason), reason]));
  return sort([...unique.values()], policy.document.reasonOrder ?? []);
}

/**
 * Names the line that a reason is about. One of a request-wide rule is about the lines for which its
 * conditions hold, and about no single one where they hold for all.
 */
function locate(
  reason: Reason,
  line: JudgedLine,
  lines: readonly JudgedLine[],
  { rules }: ParsedPolicy,
): readonly Reason[] {
  const { requested, finding } = line;
  const index = rules.findIndex(
    ({ name, effect }) => name === reason.rule && effect.params.scope === "request",
  );
  if (index >= 0) {
    if (lines.every((one) => one.finding.holds[index] === true)) return [reason];
    if (finding.holds[index] !== true) return [];
  }
  return [requested === undefined ? reason : { ...reason, lineId: requested.line.id }];
}

function sort(reasons: readonly Reason[], order: readonly string[]): readonly Reason[] {
  const rank = ({ rule }: Reason): number => {
    const position = rule === undefined ? -1 : order.indexOf(rule);
    return position < 0 ? order.length : position;
  };
  return [...reasons].sort((a, b) => rank(a) - rank(b) || (textOf(a) < textOf(b) ? -1 : 1));
}

function textOf({ code, rule = "", lineId = "" }: Reason): string {
  return [code, rule, lineId].join("\u0000");
}
