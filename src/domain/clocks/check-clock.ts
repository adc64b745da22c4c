import { createIssue, type Issue } from "../../errors/issue.js";
import { didYouMean } from "../../errors/nearest-name.js";
import type { FactSchema, ScalarType } from "../../ir/fact-type.js";
import type { PolicyDocument } from "../../policy/document-schema.js";
import { resolveReference } from "../../policy/resolve-reference.js";
import { clockProblem } from "../../time/clock.js";
import { offsetProblem } from "../../time/clock-offset.js";
import { contentsOf } from "./calendars.js";
import {
  type ClockParams,
  type LengthParams,
  lengthKeysIn,
  type ReadingParams,
} from "./clock-schema.js";
import { clockTermsOf, lengthOf, otherReadingsOf } from "./resolve-clock.js";

/** What checking a clock takes: the document, and the facts that it may name. */
export interface ClockCheck {
  readonly document: PolicyDocument;
  readonly facts: FactSchema;
}

/** Checks that exactly one length is given. */
export function checkLength(lengths: LengthParams, path: string): readonly Issue[] {
  const given = lengthKeysIn(lengths);
  if (given.length === 1) return [];
  const received = given.length === 0 ? "none" : given.map((key) => `\`${key}\``).join(", ");
  return [issue("invalid_clock", path, "exactly one length such as `businessDays`", received)];
}

/** Checks what the schema cannot say of a clock: one length, a way of counting that fits it, known names. */
export function checkClock(
  params: ClockParams,
  length: LengthParams,
  path: string,
  check: ClockCheck,
): readonly Issue[] {
  const { from, pausedBy } = params;
  return [
    ...checkReading(params, length, path, check),
    ...otherReadingsOf(params, length).flatMap((reading, index) =>
      checkReading(reading.params, reading.length, `${path}/readings/${index}`, check),
    ),
    ...(from === undefined ? [] : checkEvents(from, `${path}/from`, check)),
    ...(pausedBy === "any" && check.document.law !== undefined
      ? [
          issue(
            "no_legal_ground",
            `${path}/pausedBy`,
            "the grounds on which the law lets its clock pause",
            "`any`",
          ),
        ]
      : []),
  ];
}

function checkReading(
  params: ReadingParams,
  length: LengthParams,
  path: string,
  check: ClockCheck,
): readonly Issue[] {
  const { extendedBy, calendar } = params;
  const shape = [
    ...checkLength(length, path),
    ...(extendedBy === undefined ? [] : checkLength(extendedBy, `${path}/extendedBy`)),
    ...checkCalendarName(calendar, `${path}/calendar`, check),
  ];
  if (shape.length > 0) return shape;
  const contents = contentsOf(check.document, calendar);
  const problem = clockProblem(clockTermsOf(params, length), contents);
  if (problem !== undefined)
    return [issue("invalid_clock", path, "a clock that can be counted", problem)];
  const isOver = params.counting === "event-day" && lengthOf(length).count === 0;
  return isOver
    ? [issue("invalid_clock", path, "a clock that does not end before it starts", "no days")]
    : [];
}

/** Checks an offset that is walked backwards: time, or days. */
export function checkBackwards(
  lengths: LengthParams & { readonly calendar?: string | undefined },
  path: string,
  check: ClockCheck,
): readonly Issue[] {
  const shape = [
    ...checkLength(lengths, path),
    ...checkCalendarName(lengths.calendar, `${path}/calendar`, check),
  ];
  if (shape.length > 0) return shape;
  const terms = clockTermsOf({}, lengths);
  const contents = contentsOf(check.document, lengths.calendar);
  const problem = offsetProblem(terms.length.unit) ?? clockProblem(terms, contents);
  return problem === undefined
    ? []
    : [issue("invalid_clock", path, "a length that can be counted backwards", problem)];
}

/** Checks the name of a calendar against those of the document; a law has none but the shop's. */
export function checkCalendarName(
  name: string | undefined,
  path: string,
  { document: { calendars = {} } }: Pick<ClockCheck, "document">,
): readonly Issue[] {
  if (name === undefined || Object.hasOwn(calendars, name)) return [];
  const hint = didYouMean(name, Object.keys(calendars));
  const expected = "the name of a calendar that the policy declares in `calendars`";
  return [createIssue({ code: "unknown_calendar", path, expected, received: `\`${name}\``, hint })];
}

/** Checks the facts that an event, or each of several, is read from. */
export function checkEvents(event: unknown, path: string, check: ClockCheck): readonly Issue[] {
  if (typeof event !== "object" || event === null) return [];
  if ("fact" in event) return checkFact(event as Reference, path, ["instant", "date"], check);
  return Object.entries(event).flatMap(([key, events]) =>
    Array.isArray(events)
      ? events.flatMap((one, index) => checkEvents(one, `${path}/${key}/${index}`, check))
      : [],
  );
}

interface Reference {
  readonly fact: string;
  readonly path: string;
}

/** Checks that a fact exists and is of a kind that can be reckoned with. */
export function checkFact(
  reference: Reference,
  path: string,
  kinds: readonly ScalarType["kind"][],
  { facts }: ClockCheck,
): readonly Issue[] {
  const resolved = resolveReference(reference, facts, path.split("/").slice(1));
  if ("code" in resolved) return [resolved];
  if (kinds.some((kind) => kind === resolved.type.kind)) return [];
  const article = /^[aeiou]/.test(kinds[0] ?? "") ? "an" : "a";
  return [
    issue(
      "unfitting_fact",
      path,
      `a fact that is ${article} ${kinds.join(" or a ")}`,
      `\`${reference.path}\``,
    ),
  ];
}

/** An issue of a policy. */
export function issue(code: string, path: string, expected: string, received: string): Issue {
  return createIssue({ code, path, expected, received });
}
