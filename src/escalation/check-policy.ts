import { calendarNeedOf } from "../domain/clocks/calendar-need.js";
import { checkCalendars } from "../domain/clocks/check-calendars.js";
import { type ClockCheck, checkClock, checkEvents, issue } from "../domain/clocks/check-clock.js";
import type { ClockParams, WindowParams } from "../domain/clocks/clock-schema.js";
import type { Issue } from "../errors/issue.js";
import type { FactSchema } from "../ir/fact-type.js";
import type { Rule } from "../ir/rule.js";
import type { PolicyDocument } from "../policy/document-schema.js";
import type { ParsedPolicy } from "../policy/parse-policy.js";
import { checkAuthorities, checkOffers } from "./check-grants.js";
import { checkLadder } from "./check-ladder.js";
import { checkSeverity } from "./check-severity.js";
import { rulesOf } from "./effects.js";

/**
 * Checks what the schema of an escalation policy cannot say: calendars that open, clocks that can be
 * counted, a severity matrix and a ladder without gaps, amounts with a currency, laws with citations.
 */
export function checkPolicy(policy: ParsedPolicy, facts: FactSchema): readonly Issue[] {
  const { document } = policy;
  const calendars = checkCalendars(document);
  // A clock is not counted by a calendar that is none.
  if (calendars.length > 0) return calendars;
  const check = { document, facts };
  return [
    ...placedClocks(policy).flatMap(({ params, path }) => checkClock(params, params, path, check)),
    ...checkWindows(document, check),
    ...checkSeverity(policy, check),
    ...checkLadder(policy, check),
    ...checkAuthorities(policy),
    ...checkOffers(policy, check),
    ...checkNotices(policy),
    ...checkLaw(policy),
  ];
}

/** Whether a policy counts business days or ends with the close of business: a floor needs the shop's calendar. */
export function needsCalendar(policy: ParsedPolicy): boolean | "hours" {
  const needs = [
    ...placedClocks(policy).map(({ params }) => calendarNeedOf(params)),
    ...rulesOf(policy.rules, "refer").map(({ params: { after } }) =>
      after === undefined ? false : calendarNeedOf({ ...after, from: undefined }),
    ),
    ...Object.values(policy.document.windows ?? {}).map((one) =>
      calendarNeedOf(one as WindowParams),
    ),
  ];
  if (needs.includes("hours")) return "hours";
  return needs.includes(true);
}

interface PlacedClock {
  readonly params: ClockParams;
  readonly path: string;
}

/** The clocks of a policy's targets and ways out; those counted by severity are checked with that. */
function placedClocks({ rules }: ParsedPolicy): readonly PlacedClock[] {
  return [
    ...rulesOf(rules, "target")
      .filter(({ params }) => params.bySeverity === undefined)
      .map(({ rule, params }) => ({ params, path: `${rule.pointer}/event/params` })),
    ...rulesOf(rules, "refer").flatMap(({ rule, params: { within } }) =>
      within === undefined ? [] : [{ params: within, path: `${rule.pointer}/event/params/within` }],
    ),
  ];
}

function checkWindows({ windows = {} }: PolicyDocument, check: ClockCheck): readonly Issue[] {
  return Object.entries(windows).flatMap(([name, window]) => {
    const params = window as WindowParams;
    const path = `/windows/${name}`;
    return [
      ...checkClock(params, params, path, check),
      ...checkEvents(params.measures, `${path}/measures`, check),
    ];
  });
}

/** Messages that are usual; a promise of a shop's own is named by the rule that sets it. */
const usual: readonly string[] = ["acknowledge", "first-response", "update", "resolve"];

function checkNotices({ rules }: ParsedPolicy): readonly Issue[] {
  const targets = [...usual, ...rulesOf(rules, "target").map(({ params }) => params.target)];
  return rulesOf(rules, "notice")
    .filter(({ params }) => !targets.includes(params.with))
    .map(({ rule, params }) =>
      issue(
        "unknown_target",
        `${rule.pointer}/event/params/with`,
        "a target that a rule sets",
        `\`${params.with}\``,
      ),
    );
}

/** A law sets clocks and duties; whose a complaint is and what is granted is for the shop to say. */
const lawEffects: ReadonlySet<string> = new Set(["target", "notice", "refer", "exempt"]);

function checkLaw({ document, rules }: ParsedPolicy): readonly Issue[] {
  if (document.law === undefined) return [];
  const named = Object.keys(document.calendars ?? {}).map((name) =>
    issue(
      "not_a_shop",
      `/calendars/${name}`,
      "no calendars: a law is counted by that of the shop",
      `\`${name}\``,
    ),
  );
  return [...named, ...rules.flatMap(checkLawRule)];
}

function checkLawRule({ effect: { type, params }, law, pointer }: Rule): readonly Issue[] {
  if (!lawEffects.has(type))
    return [
      issue("not_a_shop", `${pointer}/event/type`, "an effect that a law can have", `\`${type}\``),
    ];
  const graded = ["atLeast", "bySeverity"].filter((key) => params[key] !== undefined);
  return [
    ...graded.map((key) =>
      issue(
        "not_a_shop",
        `${pointer}/event/params/${key}`,
        "a clock that is the same for all",
        "one by severity",
      ),
    ),
    ...(law === undefined
      ? [issue("missing_citation", pointer, "the `law` that the rule restates", "none")]
      : []),
  ];
}
