import { type ClockCheck, checkClock, checkLength, issue } from "../domain/clocks/check-clock.js";
import { lengthKeyOf } from "../domain/clocks/clock-schema.js";
import { compareLengths } from "../domain/clocks/compare-lengths.js";
import type { Issue } from "../errors/issue.js";
import type { ParsedPolicy } from "../policy/parse-policy.js";
import { type EffectRule, rulesOf } from "./effects.js";
import { turnsOnSeverity } from "./reasons.js";
import { levels, severities, severityRank } from "./vocabulary.js";

/**
 * Checks that every complaint has a severity where rules turn on it, that the matrix never makes less of
 * more impact or urgency, and that a higher severity is never slower.
 */
export function checkSeverity({ rules }: ParsedPolicy, check: ClockCheck): readonly Issue[] {
  const classify = rulesOf(rules, "classify");
  const covers = classify.some(
    ({ rule, params }) => rule.condition.kind === "always" && params.matrix !== undefined,
  );
  const gap = turnsOnSeverity(rules) && !covers;
  return [
    ...(gap
      ? [
          issue(
            "severity_gap",
            "/rules",
            "a `classify` rule with a `matrix` that holds `always`, since rules turn on the severity",
            "none",
          ),
        ]
      : []),
    ...classify.flatMap(checkClassify),
    ...rulesOf(rules, "target").flatMap((target) => checkGrades(target, check)),
  ];
}

function checkClassify({
  rule,
  params: { matrix, atLeast },
}: EffectRule<"classify">): readonly Issue[] {
  const at = `${rule.pointer}/event/params`;
  if ((matrix === undefined) === (atLeast === undefined))
    return [
      issue("invalid_severity", at, "either `matrix` or `atLeast`", matrix ? "both" : "neither"),
    ];
  if (matrix === undefined) return [];
  const cells = levels.flatMap((impact, row) =>
    levels.map((urgency, column) => ({
      impact,
      urgency,
      row,
      column,
      severity: matrix[impact][urgency],
    })),
  );
  return cells.flatMap((cell) => {
    const before = cells.filter(
      ({ row, column }) =>
        row <= cell.row && column <= cell.column && row + column === cell.row + cell.column - 1,
    );
    const higher = before.find(
      ({ severity }) => severityRank(severity) > severityRank(cell.severity),
    );
    if (higher === undefined) return [];
    return [
      issue(
        "severity_falls",
        `${at}/matrix/${cell.impact}/${cell.urgency}`,
        `at least \`${higher.severity}\`, as at \`${higher.impact}\`, \`${higher.urgency}\``,
        `\`${cell.severity}\``,
      ),
    ];
  });
}

function checkGrades({ rule, params }: EffectRule<"target">, check: ClockCheck): readonly Issue[] {
  const at = `${rule.pointer}/event/params`;
  const { bySeverity, whenReclassified } = params;
  if (bySeverity === undefined)
    return whenReclassified === undefined
      ? []
      : [
          issue(
            "invalid_clock",
            `${at}/whenReclassified`,
            "a clock `bySeverity`",
            "one that does not turn on it",
          ),
        ];
  if (lengthKeyOf(params) !== undefined)
    return [issue("invalid_clock", at, "either one length or `bySeverity`", "both")];
  const lengths = severities.flatMap((one) =>
    checkLength(bySeverity[one], `${at}/bySeverity/${one}`),
  );
  if (lengths.length > 0) return lengths;
  const found = severities.flatMap((one, index) => {
    const own = bySeverity[one];
    const path = `${at}/bySeverity/${one}`;
    const milder = severities[index - 1];
    const clock = checkClock(params, own, at, check).map((found) =>
      found.path === at ? issue(found.code, path, found.expected, found.received) : found,
    );
    if (milder === undefined) return clock;
    const slower = compareLengths(own, bySeverity[milder]);
    if (slower === undefined)
      return [
        ...clock,
        issue("severity_falls", path, `a length in the unit of \`${milder}\``, "another unit"),
      ];
    return slower <= 0
      ? clock
      : [
          ...clock,
          issue("severity_falls", path, `a length not above that of \`${milder}\``, "a longer one"),
        ];
  });
  // What is wrong with the clock whatever its length is said once.
  return [...new Map(found.map((one) => [one.message, one])).values()];
}
