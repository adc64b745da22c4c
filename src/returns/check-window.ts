import { createIssue, type Issue } from "../errors/issue.js";
import type { FactSchema, ScalarType } from "../ir/fact-type.js";
import type { PolicyDocument } from "../policy/document-schema.js";
import { resolveReference } from "../policy/resolve-reference.js";
import type { Period } from "../time/period.js";
import { type WindowTerms, windowProblem } from "../time/window.js";
import {
  type Anchor,
  type LengthKey,
  lengthKeyOf,
  lengthKeys,
  periodUnits,
  type WindowEvent,
  type WindowParams,
} from "./window-schema.js";

/** What checking a window takes: where it stands, the document, and the facts that it may name. */
export interface WindowCheck {
  readonly path: string;
  readonly document: PolicyDocument;
  readonly facts: FactSchema;
}

const keys = Object.keys(lengthKeys) as LengthKey[];

/** Checks what the schema cannot say of a window: one length, a way of counting that fits it, known facts. */
export function checkWindow(window: WindowParams, check: WindowCheck): readonly Issue[] {
  const ends = checkEnds(window, check.path);
  if (ends.length > 0) return ends;
  return [
    ...checkReckoning(window, check),
    ...checkCounts(window, check),
    ...(window.anchor === undefined
      ? []
      : eventsOf(window.anchor, `${check.path}/anchor`).flatMap((one) => checkEvent(one, check))),
    ...(window.measures === undefined
      ? []
      : checkEvent({ event: window.measures, path: `${check.path}/measures` }, check)),
  ];
}

/** One length from one event, or a fixed last day; an extension has one length too. */
function checkEnds(window: WindowParams, path: string): readonly Issue[] {
  const { untilOn, anchor, roll, counting, extendedBy } = window;
  const lengths = keys.filter((key) => window[key] !== undefined).length;
  const rest = [anchor, roll, counting, extendedBy].some((param) => param !== undefined);
  const counted = lengths === 1 && anchor !== undefined;
  if (untilOn === undefined ? !counted : lengths > 0 || rest)
    return invalid(path, "either one length and `anchor`, or `untilOn`", describeEnds(window));
  if (untilOn !== undefined && !(untilOn >= "1900-01-01" && untilOn < "9900-01-01"))
    return invalid(`${path}/untilOn`, "a year from 1900 to 9899", `\`${untilOn}\``);
  const longer = extendedBy && keys.filter((key) => extendedBy[key] !== undefined);
  if (longer !== undefined && longer.length !== 1)
    return invalid(`${path}/extendedBy`, "exactly one length", `${longer.length}`);
  return [];
}

/** What a window says of its end, in the words of a message. */
function describeEnds(window: WindowParams): string {
  const given = [...keys, "anchor", "untilOn", "counting", "roll", "extendedBy"] as const;
  const said = given.filter((key) => window[key] !== undefined).map((key) => `\`${key}\``);
  return said.length === 0 ? "none of them" : said.join(", ");
}

function checkReckoning(window: WindowParams, { path, document }: WindowCheck): readonly Issue[] {
  const { roll = "none", counting, hours } = window;
  const isRolled = roll !== "none";
  if (isRolled && (counting === "24-hour-blocks" || hours !== undefined))
    return invalid(
      `${path}/roll`,
      "`none`, since a period of hours ends on the hour",
      `\`${roll}\``,
    );
  const problem = windowProblem(termsOf(window));
  if (problem !== undefined) return invalid(path, "a length that can be counted so", problem);
  // A floor is counted by the calendar of the shop that it protects the customers of.
  if (document.calendar !== undefined || document.law !== undefined) return [];
  if (!countsBusinessDays(window)) return [];
  return [noCalendar(isRolled ? `${path}/roll` : path)];
}

/** Tells whether a window is counted in business days, or rolls over those that are none. */
export function countsBusinessDays({
  roll = "none",
  businessDays,
  extendedBy,
}: WindowParams): boolean {
  return roll !== "none" || businessDays !== undefined || extendedBy?.businessDays !== undefined;
}

/** A window with its counts written out as 1 where a fact holds them: whether units fit does not turn on them. */
function termsOf(window: WindowParams): WindowTerms {
  const { counting = "day-after", roll = "none", extendedBy } = window;
  const period = (lengths: Lengths): Period => ({
    unit: periodUnits[lengthKeyOf(lengths)],
    count: 1,
  });
  return {
    length: period(window),
    ...(extendedBy && { extension: { ...period(extendedBy), from: extendedBy.from } }),
    counting,
    roll,
  };
}

/** Reports that business days are counted without a calendar. */
export function noCalendar(path: string): Issue {
  return createIssue({
    code: "undeclared_calendar",
    path,
    expected: "a `calendar` declared at the top of a policy that counts business days",
    received: "none",
  });
}

type Lengths = Pick<WindowParams, LengthKey>;

function checkCounts(window: WindowParams, check: WindowCheck): readonly Issue[] {
  const placed: readonly { readonly at: string; readonly lengths: Lengths }[] = [
    { at: check.path, lengths: window },
    { at: `${check.path}/extendedBy`, lengths: window.extendedBy ?? {} },
  ];
  return placed.flatMap(({ at, lengths }) =>
    keys.flatMap((key) => {
      const count = lengths[key];
      if (typeof count !== "object") return [];
      return checkFact(count, `${at}/${key}`, ["integer"], check);
    }),
  );
}

interface PlacedEvent {
  readonly event: WindowEvent;
  readonly path: string;
}

function eventsOf(anchor: Anchor, path: string): readonly PlacedEvent[] {
  if (typeof anchor === "string" || "fact" in anchor) return [{ event: anchor, path }];
  const key = "latest" in anchor ? "latest" : "earliest";
  const events = "latest" in anchor ? anchor.latest : anchor.earliest;
  return events.map((event, index) => ({ event, path: `${path}/${key}/${index}` }));
}

function checkEvent({ event, path }: PlacedEvent, check: WindowCheck): readonly Issue[] {
  return typeof event === "string" ? [] : checkFact(event, path, ["instant", "date"], check);
}

/** A fact that a window names exists and is of a kind that can be reckoned with. */
function checkFact(
  reference: { readonly fact: string; readonly path: string },
  path: string,
  kinds: readonly ScalarType["kind"][],
  { facts }: WindowCheck,
): readonly Issue[] {
  const at = path.split("/").slice(1);
  const resolved = resolveReference(reference, facts, at);
  if ("code" in resolved) return [resolved];
  if (kinds.some((kind) => kind === resolved.type.kind)) return [];
  return invalid(path, `a fact that is an ${kinds.join(" or a ")}`, `\`${reference.path}\``);
}

function invalid(path: string, expected: string, received: string): readonly Issue[] {
  return [createIssue({ code: "invalid_window", path, expected, received })];
}
