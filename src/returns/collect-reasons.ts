import type { ReasonPlace } from "../policy/document-schema.js";
import type { ParsedPolicy } from "../policy/parse-policy.js";
import type { Reason } from "./decision.js";
import type { JudgedLine } from "./judged-line.js";

/**
 * Gathers the reasons of a whole decision, in the order in which they are to be named: as the
 * policy's `reasonOrder` lists their rules, the others after them by code, rule and line. Rules
 * that share a place are named line by line. Where rules stand in the document plays no part.
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
  return sort([...unique.values()], lines, policy.document.reasonOrder ?? []);
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

function sort(
  reasons: readonly Reason[],
  lines: readonly JudgedLine[],
  order: readonly ReasonPlace[],
): readonly Reason[] {
  const placed = reasons.map((reason) => {
    const found = order.findIndex((place) => [place].flat().includes(reason.rule ?? ""));
    const line = lines.findIndex(({ requested }) => requested?.line.id === reason.lineId);
    return found < 0
      ? { reason, place: order.length, line: 0 }
      : { reason, place: found, line: Math.max(0, line) };
  });
  return placed
    .sort(
      (a, b) =>
        a.place - b.place || a.line - b.line || (textOf(a.reason) < textOf(b.reason) ? -1 : 1),
    )
    .map(({ reason }) => reason);
}

function textOf({ code, rule = "", lineId = "" }: Reason): string {
  return [code, rule, lineId].join("\u0000");
}
