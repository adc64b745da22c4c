import type { Finding } from "../domain/domain.js";
import { type Kleene, kleeneAll } from "../ir/kleene.js";
import type { PolicyDocument } from "../policy/document-schema.js";
import type { Deadline } from "../time/window-deadline.js";
import type { ActiveEffect } from "./active-effects.js";
import type { ReturnsCase } from "./derive.js";
import type { RequestedLine } from "./requested-line.js";
import type { Remedy } from "./vocabulary.js";
import { closeOf, type WindowClose, type WindowParams } from "./window-close.js";

/**
 * Whether a request is in time for a remedy, and what that turns on: the deadline that counts, facts
 * that are missing, or a day that the calendar does not cover.
 */
export interface Timeliness {
  readonly inTime: Kleene;
  readonly closes: Deadline | undefined;
  readonly missing: readonly string[];
  readonly uncovered: boolean;
}

/** Everything that telling the time of one line's request takes. */
export interface TimeContext {
  readonly requested: RequestedLine;
  readonly given: ReturnsCase;
  readonly document: PolicyDocument;
  readonly finding: Finding;
  readonly windows: readonly ActiveEffect<"window">[];
}

interface Judged {
  readonly certain: boolean;
  readonly cap: boolean;
  readonly close: WindowClose;
  readonly open: Kleene;
  readonly missing: readonly string[];
}

/**
 * Judges whether the request is in time for a remedy. Of the windows that speak of it the longest
 * counts, unless a cap ends it earlier; an offer's own window takes their place. No window, no limit.
 */
export function timelinessOf(
  remedy: Remedy,
  own: WindowParams | undefined,
  context: TimeContext,
): Timeliness {
  const judged =
    own === undefined
      ? context.windows
          .filter(({ params }) => params.remedies?.includes(remedy) ?? true)
          .map((one) => judge(one, context))
      : [judgeWindow(own, true, false, [], context)];
  const windows = judged.filter(({ cap }) => !cap);
  const caps = judged.filter(({ cap }) => cap);
  const inTime = kleeneAll([withinLongest(windows), ...caps.map(withinCap)]);
  return {
    inTime,
    closes: deadlineOf(windows, caps),
    missing: inTime === undefined ? judged.flatMap(({ missing }) => missing) : [],
    uncovered: inTime === undefined && judged.some(({ close }) => "uncovered" in close),
  };
}

function judge({ params, certain, index }: ActiveEffect<"window">, context: TimeContext): Judged {
  const missing = certain ? [] : context.finding.missing(index);
  return judgeWindow(params, certain, params.cap === true, missing, context);
}

function judgeWindow(
  window: WindowParams,
  certain: boolean,
  cap: boolean,
  missing: readonly string[],
  { requested, given, document }: TimeContext,
): Judged {
  const close = closeOf(window, requested, given, document);
  const { requestedAtMs } = given;
  const asked = requestedAtMs === undefined ? ["/request/requestedAt"] : [];
  if (!("closesAt" in close)) {
    const facts = "missing" in close ? close.missing : [];
    return { certain, cap, close, open: undefined, missing: [...missing, ...facts, ...asked] };
  }
  const open = requestedAtMs === undefined ? undefined : requestedAtMs < close.closesAt;
  return { certain, cap, close, open, missing: [...missing, ...asked] };
}

/** An uncertain window can only lengthen, unless it would be the first: then it may be the limit. */
function withinLongest(windows: readonly Judged[]): Kleene {
  const certain = windows.filter((one) => one.certain);
  if (windows.length === 0 || certain.some(({ open }) => open === true)) return true;
  if (windows.some(({ open }) => open === undefined)) return undefined;
  if (windows.some(({ open }) => open === true))
    return certain.length === 0 && windows.every(({ open }) => open === true) ? true : undefined;
  return certain.length === 0 ? undefined : false;
}

function withinCap({ certain, open }: Judged): Kleene {
  return certain || open === true ? open : undefined;
}

/**
 * The deadline that certainly counts: windows that cannot be told could only move it later. Nothing
 * where a cap that cannot be told would end it earlier, since no such deadline can be promised.
 */
function deadlineOf(windows: readonly Judged[], caps: readonly Judged[]): Deadline | undefined {
  const longest = closesOf(windows.filter(isCertain)).at(-1);
  const limits = [...closesOf(caps.filter(isCertain)), ...(longest ? [longest] : [])];
  const [first] = limits.sort(byTime);
  if (first === undefined) return undefined;
  return closesOf(caps).some(({ closesAt }) => closesAt < first.closesAt) ? undefined : first;
}

function isCertain({ certain }: Judged): boolean {
  return certain;
}

/** The deadlines that are known, earliest first. */
function closesOf(judged: readonly Judged[]): readonly Deadline[] {
  return judged.flatMap(({ close }) => ("closesAt" in close ? [close] : [])).sort(byTime);
}

function byTime(a: Deadline, b: Deadline): number {
  return a.closesAt - b.closesAt;
}
