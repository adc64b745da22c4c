import {
  type ClockCheck,
  calendarNeedOf,
  checkClock,
  checkFact,
  issue,
} from "../domain/clocks/check-clock.js";
import type { Issue } from "../errors/issue.js";
import type { FactSchema } from "../ir/fact-type.js";
import type { ParsedPolicy } from "../policy/parse-policy.js";
import { type EffectParams, rulesOf } from "./effects.js";
import type { PeriodParams } from "./period-schema.js";
import { isVerified } from "./vocabulary/verification.js";

/**
 * Checks what the schema cannot say of how requests are handled and how long records are kept: clocks and
 * periods that can be counted, evidence that can be shown, duties that there are.
 */
export function checkDuties(policy: ParsedPolicy, facts: FactSchema): readonly Issue[] {
  const check = { document: policy.document, facts };
  return [
    ...rulesOf(policy.rules, "duty").flatMap(({ rule, params }) => {
      const path = `${rule.pointer}/event/params`;
      return [
        ...checkClock(params, params, path, check),
        ...checkGroups(params.from, `${path}/from`, ungivenToRequests),
      ];
    }),
    ...checkPeriods(policy, check),
    ...checkNotices(policy),
    ...checkEvidence(policy),
    ...checkLevels(policy),
  ];
}

/** Whether duties count business days or end with the close of business: a floor needs the shop's calendar. */
export function dutyCalendarNeed({ rules }: ParsedPolicy): boolean | "hours" {
  const needs = rulesOf(rules, "duty").map(({ params }) => calendarNeedOf(params));
  return needs.includes("hours") ? "hours" : needs.includes(true);
}

/** Groups that the facts of a request do not have, where the request itself is asked about. */
const ungivenToRequests: ReadonlySet<string> = new Set(["field", "form", "signals", "record"]);

/** Groups that a record does not have, whether it is asked about alone or with a request. */
const ungivenToRecords: ReadonlySet<string> = new Set([
  ...["field", "form", "signals"],
  ...["request", "requester"],
]);

/** A fact that can never be given would leave a clock waiting for it. */
function checkGroups(from: unknown, path: string, ungiven: ReadonlySet<string>): readonly Issue[] {
  if (typeof from !== "object" || from === null) return [];
  if ("fact" in from)
    return ungiven.has(String(from.fact))
      ? [issue("unfitting_fact", `${path}/fact`, "a fact that is given here", `\`${from.fact}\``)]
      : [];
  return Object.entries(from).flatMap(([key, events]) =>
    Array.isArray(events)
      ? events.flatMap((one, index) => checkGroups(one, `${path}/${key}/${index}`, ungiven))
      : [],
  );
}

const lengthKeys = ["days", "weeks", "months", "years"] as const;

function checkPeriods({ rules }: ParsedPolicy, check: ClockCheck): readonly Issue[] {
  const keeps = rulesOf(rules, "keep").map((one) => ({ ...one, isEndless: true }));
  const erases = rulesOf(rules, "erase").map((one) => ({ ...one, isEndless: false }));
  return [...keeps, ...erases].flatMap(({ rule, params, isEndless }) =>
    checkPeriod(params, `${rule.pointer}/event/params`, isEndless, check),
  );
}

function checkPeriod(
  params: PeriodParams,
  path: string,
  isEndless: boolean,
  check: ClockCheck,
): readonly Issue[] {
  const { from, startingAt } = params;
  const lengths = lengthKeys.filter((key) => params[key] !== undefined);
  const isBare = lengths.length === 0 && from === undefined && startingAt === undefined;
  if (isBare && isEndless) return [];
  const start =
    from === undefined
      ? [issue("invalid_period", path, "the date `from` which it is counted", "none")]
      : [
          ...checkFact(from, `${path}/from`, ["date"], check),
          ...checkGroups(from, `${path}/from`, ungivenToRecords),
        ];
  if (lengths.length === 1) return start;
  const received = lengths.length === 0 ? "none" : lengths.map((key) => `\`${key}\``).join(", ");
  return [issue("invalid_period", path, "exactly one length such as `years`", received), ...start];
}

/** What a law's notice goes with is a duty of that law; a shop's may be one of a floor's. */
function checkNotices({ document, rules }: ParsedPolicy): readonly Issue[] {
  if (document.law === undefined) return [];
  const duties = rulesOf(rules, "duty").map(({ params }) => params.duty);
  return rulesOf(rules, "notice")
    .filter(({ params }) => !duties.includes(params.with))
    .map(({ rule, params }) =>
      issue(
        "unknown_duty",
        `${rule.pointer}/event/params/with`,
        "a duty that a rule of the law sets",
        `\`${params.with}\``,
      ),
    );
}

function checkEvidence({ rules }: ParsedPolicy): readonly Issue[] {
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
