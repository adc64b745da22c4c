import { describeValue } from "../errors/describe-value.js";
import { createIssue } from "../errors/issue.js";
import type { IssueList } from "../errors/issue-list.js";
import { toJsonPointer } from "../errors/json-pointer.js";
import { isPossibleCalendar } from "../time/business-days.js";
import { isTimeZone } from "../time/time-zone.js";
import { type NamedRule, reportUnknown } from "./check-overrides.js";
import type { PolicyDocument } from "./document-schema.js";

/** Checks what the schema cannot say of a document's settings: the zone exists, dates are in order. */
export function checkSettings(
  { timeZone, effective, calendar }: PolicyDocument,
  issues: IssueList,
  broken: ReadonlySet<string>,
): void {
  if (!broken.has("/timeZone") && !isTimeZone(timeZone))
    issues.add(
      createIssue({
        code: "unknown_time_zone",
        path: "/timeZone",
        expected: "an IANA time zone such as `Europe/Berlin`",
        received: describeValue(timeZone),
      }),
    );
  if (!broken.has("/calendar") && calendar !== undefined && !isPossibleCalendar(calendar))
    issues.add(
      createIssue({
        code: "impossible_calendar",
        path: "/calendar",
        expected: "a calendar with business days and a coverage that does not end before it starts",
        received: "none",
      }),
    );
  if (broken.has("/effective") || effective?.to === undefined) return;
  if (effective.to < effective.from)
    issues.add(
      createIssue({
        code: "invalid_value",
        path: "/effective/to",
        expected: `a date not before \`${effective.from}\``,
        received: `\`${effective.to}\``,
      }),
    );
}

/** Checks that the order in which reasons are named speaks of rules that exist. */
export function checkReasonOrder(
  order: PolicyDocument["reasonOrder"],
  rules: readonly NamedRule[],
  issues: IssueList,
  broken: ReadonlySet<string>,
): void {
  if (order === undefined || broken.has("/reasonOrder")) return;
  const known = new Map(
    rules.flatMap(({ name }, index) => (name === undefined ? [] : [[name, index]])),
  );
  for (const [index, place] of order.entries()) {
    const at = ["reasonOrder", index];
    const named = typeof place === "string" ? [{ name: place, at }] : withPositions(place, at);
    for (const one of named)
      if (!known.has(one.name)) reportUnknown(one.name, one.at, known, issues);
  }
}

function withPositions(names: readonly string[], at: readonly PropertyKey[]) {
  return names.map((name, index) => ({ name, at: [...at, index] }));
}

/** Reports, once, that a document names amounts without the currency that they are in. */
export function createCurrencyCheck(
  { currency }: PolicyDocument,
  issues: IssueList,
): (at: readonly PropertyKey[]) => void {
  let reported = currency !== undefined;
  return (at) => {
    if (reported) return;
    reported = true;
    issues.add(
      createIssue({
        code: "undeclared_currency",
        path: toJsonPointer(at),
        expected: "a `currency` declared at the top of a policy that names amounts",
        received: "an amount without one",
      }),
    );
  };
}
