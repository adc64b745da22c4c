import type { Subject } from "../domain/domain.js";
import { type InstantKeys, normaliseRecord } from "../domain/normalise-record.js";
import type { FactReference } from "../ir/fact-reference.js";
import { caseRecord } from "./build-record.js";
import type { WindowParams } from "./clock-schema.js";
import type { EscalationCase } from "./derive.js";
import { locateFact } from "./locate-fact.js";
import { type ClockPlace, firstSince, instantOf, readingsOf, startOf } from "./resolve-clock.js";
import { holdsFor, runClock } from "./run-clock.js";

/** The one subject of a case: the complaint, with what its history and the policy's windows say of it. */
export function subjectOf(given: EscalationCase, instants: InstantKeys): Subject {
  const { complaint, customer, order, signal, asking } = given.facts;
  const groups = { complaint, customer: customer ?? {}, order: order ?? {}, signal, asking };
  const own = normaliseRecord({ ...groups, case: caseRecord(given) }, instants);
  const locate = (reference: FactReference) => locateFact(reference, given);
  const absent = new Set([
    ...(signal === undefined ? ["signal"] : []),
    ...(asking === undefined ? ["asking"] : []),
  ]);
  return withWindows({ id: "complaint", record: own, absent, locate }, given);
}

/** Adds, as facts that rules can name, whether what each of the policy's windows measures came in time. */
function withWindows(subject: Subject, given: EscalationCase): Subject {
  const windows = Object.entries(given.document.windows ?? {});
  if (windows.length === 0) return subject;
  const states = new Map(
    windows.map(([name, window]) => [name, isInTime(window as WindowParams, { given, subject })]),
  );
  const told = [...states].filter(([, state]) => typeof state === "boolean");
  return {
    ...subject,
    record: { ...subject.record, within: Object.fromEntries(told) },
    locate: (reference) => {
      if (reference.fact !== "within") return subject.locate(reference);
      const state = states.get(String(reference.steps[0]));
      return typeof state === "object" ? state.missing : [];
    },
  };
}

/**
 * Whether what a window measures has happened, and in its time: the first such event since it started. What
 * has not happened is not in time; that says nothing of the future, and does not change as time goes by.
 */
function isInTime(
  window: WindowParams,
  place: ClockPlace,
): boolean | { readonly missing: readonly string[] } {
  const start = startOf(window.from ?? "received", place);
  if ("missing" in start) return start;
  if ("pending" in start) return false;
  const measured = measuredSince(window.measures, start.atMs, place);
  if (typeof measured !== "number") return measured ?? false;
  const pauses = holdsFor(window.pausedBy, place.given).counted.map(({ fromMs, untilMs }) => ({
    fromMs,
    untilMs: Math.min(untilMs, measured),
  }));
  const end = runClock(
    readingsOf(window, window, place),
    start.atMs,
    pauses.filter(({ fromMs }) => fromMs < measured),
  );
  return end.kind === "due" ? measured <= end.dueByMs : { missing: [] };
}

function measuredSince(
  measures: WindowParams["measures"],
  startMs: number,
  place: ClockPlace,
): number | undefined | { readonly missing: readonly string[] } {
  if (typeof measures === "string")
    return firstSince(place.given.events, startMs, ({ type }) => type === measures)?.atMs;
  const told = instantOf(measures, place);
  if ("atMs" in told) return told.atMs;
  return "missing" in told ? told : undefined;
}
