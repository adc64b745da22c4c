import type { ParsedPolicy } from "../policy/parse-policy.js";
import type { Reason } from "./decision.js";

/**
 * Puts reasons in the order in which they are to be named: as the policy's `reasonOrder` lists their
 * rules, the others after them by code, rule and line. Where rules stand in the document plays no part.
 */
export function sortReasons(
  reasons: readonly Reason[],
  { document }: ParsedPolicy,
): readonly Reason[] {
  const order = document.reasonOrder ?? [];
  const rank = ({ rule }: Reason): number => {
    const position = rule === undefined ? -1 : order.indexOf(rule);
    return position < 0 ? order.length : position;
  };
  const text = ({ code, rule = "", lineId = "" }: Reason): string =>
    [code, rule, lineId].join("\u0000");
  return [...reasons].sort((a, b) => rank(a) - rank(b) || (text(a) < text(b) ? -1 : 1));
}
