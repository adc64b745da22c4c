import { readFact } from "../../ir/fact-reference.js";
import type { PolicyDocument } from "../../policy/document-schema.js";
import { referenceTo } from "../../policy/fact-path.js";
import type { Clock, ClockLength } from "../../time/clock.js";
import { parseInstant } from "../../time/instant.js";
import { startOfDayIn } from "../../time/time-zone.js";
import type { Subject } from "../domain.js";
import { calendarOf } from "./calendars.js";
import {
  type ClockEvent,
  type ClockParams,
  type ClockStart,
  clockUnits,
  type LengthParams,
  lengthKeyOf,
  type ReadingParams,
} from "./clock-schema.js";

/** Something that happened to a case: its type and its instant, as epoch milliseconds. */
export interface ClockedEvent {
  readonly type: string;
  readonly atMs: number;
}

/** A case whose clocks run: the document that they are counted by, and its events in the order of time. */
export interface ClockCase {
  readonly document: PolicyDocument;
  readonly events: readonly ClockedEvent[];
}

/** The case that a clock is asked about: its facts as rules see them, and where they are missing. */
export interface ClockPlace {
  readonly given: ClockCase;
  readonly subject: Pick<Subject, "record" | "locate">;
}

/** An instant; an event that has not happened; or a fact that is missing. */
export type Start =
  | { readonly atMs: number }
  | { readonly pending: true }
  | { readonly missing: readonly string[] };

/** The length that a document writes, in the unit of its key. */
export function lengthOf(params: LengthParams): ClockLength {
  const key = lengthKeyOf(params) ?? "hours";
  return { unit: clockUnits[key], count: params[key] ?? 0 };
}

/** The terms of a reading, with what is usual wherever it does not say; all but its calendar. */
export function clockTermsOf(params: ReadingParams, length: LengthParams): Omit<Clock, "calendar"> {
  const { extendedBy } = params;
  return {
    length: lengthOf(length),
    ...(extendedBy && { extension: { ...lengthOf(extendedBy), from: extendedBy.from } }),
    counting: params.counting ?? "day-after",
    roll: params.roll ?? "none",
    endsAt: params.endsAt ?? "end-of-day",
    pausedDays: params.pausedDays ?? "half-open",
    holds: params.holds ?? "clipped",
  };
}

/** A reading of a clock, with the length that it is counted with. */
interface Reading {
  readonly params: ReadingParams;
  readonly length: LengthParams;
}

/** The other readings of a clock: each is as the clock in what it does not say, its length included. */
export function otherReadingsOf(params: ClockParams, length: LengthParams): readonly Reading[] {
  const { readings = [], from: _from, pausedBy: _pausedBy, ...own } = params;
  return readings.map((reading) => ({
    params: { ...own, ...reading },
    length: lengthKeyOf(reading) === undefined ? length : reading,
  }));
}

/** All readings of a clock, its own first; one that says no length has that of the clock. */
export function readingsOf(
  params: ClockParams,
  length: LengthParams,
  { given: { document } }: Pick<ClockPlace, "given">,
): readonly Clock[] {
  const all = [{ params, length }, ...otherReadingsOf(params, length)];
  return all.map((reading) => ({
    ...clockTermsOf(reading.params, reading.length),
    calendar: calendarOf(document, reading.params.calendar),
  }));
}

/** When a clock starts: at the last event of that type, at an instant among the facts, or at one of several. */
export function startOf(from: ClockStart, place: ClockPlace): Start {
  if (typeof from === "string" || "fact" in from || "event" in from) return instantOf(from, place);
  const events = "latest" in from ? from.latest : from.earliest;
  const starts = events.map((event) => instantOf(event, place));
  const missing = starts.flatMap((start) => ("missing" in start ? start.missing : []));
  if (missing.length > 0) return { missing };
  // What has not happened cannot be the latest yet: the clock runs from what has.
  const known = starts.flatMap((start) => ("atMs" in start ? [start.atMs] : []));
  if (known.length === 0) return { pending: true };
  return { atMs: "latest" in from ? Math.max(...known) : Math.min(...known) };
}

/** The instant of an event: the last of its type unless it says the first, or a fact that holds it. */
export function instantOf(event: ClockEvent, { given, subject }: ClockPlace): Start {
  if (typeof event === "string" || "event" in event) {
    const { event: type, which } = typeof event === "string" ? { event, which: "last" } : event;
    const isOf = (one: ClockedEvent) => one.type === type;
    const found = which === "first" ? given.events.find(isOf) : given.events.findLast(isOf);
    return found === undefined ? { pending: true } : { atMs: found.atMs };
  }
  const reference = referenceTo(event, { kind: "instant" });
  const told = readFact(subject.record, reference);
  if (typeof told !== "string") return { missing: subject.locate(reference) };
  return { atMs: parseInstant(told) ?? startOfDayIn(told, given.document.timeZone) };
}

/** The first of some events at or after an instant. */
export function firstSince(
  events: readonly ClockedEvent[],
  sinceMs: number,
  matches: (event: ClockedEvent) => boolean,
): ClockedEvent | undefined {
  return events.find((event) => event.atMs >= sinceMs && matches(event));
}
