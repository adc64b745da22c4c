import { calendarNeedOf } from "../domain/clocks/calendar-need.js";
import { checkClock, issue } from "../domain/clocks/check-clock.js";
import type { Issue } from "../errors/issue.js";
import type { FactSchema } from "../ir/fact-type.js";
import type { ParsedPolicy } from "../policy/parse-policy.js";
import { checkGiven } from "./check-given.js";
import { rulesOf } from "./effects.js";

/** Groups that the facts of a request do not have, where the request itself is asked about. */
const ungivenToRequests: ReadonlySet<string> = new Set(["field", "form", "signals", "record"]);

/** Checks what must be done about requests: clocks that can be counted, notices with duties that there are. */
export function checkDuties(policy: ParsedPolicy, facts: FactSchema): readonly Issue[] {
  const check = { document: policy.document, facts };
  return [
    ...rulesOf(policy.rules, "duty").flatMap(({ rule, params }) => {
      const path = `${rule.pointer}/event/params`;
      return [
        ...checkClock(params, params, path, check),
        ...checkGiven(params.from, `${path}/from`, ungivenToRequests),
      ];
    }),
    ...checkNotices(policy),
  ];
}

/** Whether duties count business days or end with the close of business: a floor needs the shop's calendar. */
export function needsCalendar({ rules }: ParsedPolicy): boolean | "hours" {
  const needs = rulesOf(rules, "duty").map(({ params }) => calendarNeedOf(params));
  return needs.includes("hours") ? "hours" : needs.includes(true);
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
