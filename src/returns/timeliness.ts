import type { Finding } from "../domain/domain.js";
import { type Kleene, kleeneAll } from "../ir/kleene.js";
import type { PolicyDocument } from "../policy/document-schema.js";
import type { Deadline } from "../time/window-deadline.js";
import type { ActiveEffect } from "./active-effects.js";
import type { ReturnsCase } from "./derive.js";
import { windowOf } from "./resolve-window.js";
import type { Remedy } from "./vocabulary.js";
import { closeOf, measuredAt, type WindowClose, type WindowPlace } from "./window-close.js";
import type { WindowParams } from "./window-schema.js";

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

/** No window, no limit. */
export const unlimited: Timeliness = {
  inTime: true,
  closes: undefined,
  missing: [],
  uncovered: false,
};

/** Everything that telling the time of one line's request takes. */
export interface TimeContext {
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
  own: WindowParams | "none" | undefined,
  context: TimeContext,
): Timeliness {
  if (own === "none") return unlimited;
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

function judge({ params, certain, missing }: ActiveEffect<"window">, context: TimeContext): Judged {
  const window = windowOf(params, context.document);
  const lacking = certain ? [] : missing();
  return judgeWindow(window, certain, params.cap === true, lacking, context);
}

function judgeWindow(
  window: WindowParams,
  certain: boolean,
  cap: boolean,
  missing: readonly string[],
  { given, finding: { subject } }: TimeContext,
): Judged {
  const { close, open, missing: facts } = judgeOpen(window, { given, subject });
  return { certain, cap, close, open, missing: [...missing, ...facts] };
}

/** Whether what a window measures is in time for it, and the facts that are missing to tell. */
export interface WindowState {
  readonly close: WindowClose;
  readonly open: Kleene;
  readonly missing: readonly string[];
}

/** Judges one window for one line, whatever rule or condition asks about it. */
export function judgeOpen(window: WindowParams, place: WindowPlace): WindowState {
  const close = closeOf(window, place);
  const measured = measuredAt(window, place);
  const lacking = [close, measured].flatMap((one) =>
    typeof one === "object" && "missing" in one ? one.missing : [],
  );
  const open =
    "closesAt" in close && typeof measured === "number" ? measured < close.closesAt : undefined;
  return { close, open, missing: [...new Set(lacking)] };
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
