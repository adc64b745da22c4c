import type { Subject } from "../domain/domain.js";
import { readFact } from "../ir/fact-reference.js";
import { referenceTo } from "../policy/fact-path.js";
import { parseInstant } from "../time/instant.js";
import type { Period } from "../time/period.js";
import { startOfDayIn } from "../time/time-zone.js";
import { type Deadline, fixedDateDeadline, windowDeadline } from "../time/window-deadline.js";
import { instantOf, type ReturnsCase } from "./derive.js";
import {
  type Anchor,
  type LengthKey,
  lengthKeyOf,
  lengthKeys,
  periodUnits,
  type WindowEvent,
  type WindowParams,
} from "./window-schema.js";

/** When a window closes; or which facts that turns on; or the first day no calendar speaks of. */
export type WindowClose =
  | Deadline
  | { readonly missing: readonly string[] }
  | { readonly uncovered: string };

/** The line that a window is asked about: its facts as rules see them, and where they are missing. */
export interface WindowPlace {
  readonly given: ReturnsCase;
  readonly subject: Pick<Subject, "record" | "locate">;
}

type Known<Value> = Value | { readonly missing: readonly string[] };

/**
 * When a window closes for a line. Days are counted from its anchor, the day of the event not counted
 * unless it says otherwise (rule 28); a split order's deliveries are looked at together where the
 * anchor says so (rule 29).
 */
export function closeOf(window: WindowParams, place: WindowPlace): WindowClose {
  const { given } = place;
  if (window.untilOn !== undefined) return fixedDateDeadline(window.untilOn, given.zone);
  const anchorMs = anchorOf(window.anchor ?? "delivery", place);
  const length = lengthOf(window, place);
  const longer = window.extendedBy;
  const extension = longer === undefined ? undefined : lengthOf(longer, place);
  const missing = [anchorMs, length, extension].flatMap(missingIn);
  if (missing.length > 0) return { missing };
  return windowDeadline({
    anchorMs: anchorMs as number,
    length: length as Period,
    ...(longer && { extension: { ...(extension as Period), from: longer.from } }),
    counting: window.counting ?? "day-after",
    roll: window.roll ?? "none",
    zone: given.zone,
    calendar: given.document.calendar,
  });
}

/** The instant of what a window measures: the request, unless it says otherwise. */
export function measuredAt(window: WindowParams, place: WindowPlace): Known<number> {
  return instantOfEvent(window.measures ?? "request", place);
}

function missingIn(known: unknown): readonly string[] {
  return typeof known === "object" && known !== null && "missing" in known
    ? (known.missing as readonly string[])
    : [];
}

type Lengths = Pick<WindowParams, LengthKey>;

function lengthOf(lengths: Lengths, { subject: { record, locate } }: WindowPlace): Known<Period> {
  const key = lengthKeyOf(lengths);
  const count = lengths[key] ?? 0;
  const unit = periodUnits[key];
  if (typeof count === "number") return { unit, count };
  const reference = referenceTo(count, { kind: "integer" });
  const told = readFact(record, reference);
  return typeof told === "number"
    ? { unit, count: Math.min(Math.max(told, 0), lengthKeys[key]) }
    : { missing: locate(reference) };
}

function anchorOf(anchor: Anchor, place: WindowPlace): Known<number> {
  if (typeof anchor === "string" || "fact" in anchor) return instantOfEvent(anchor, place);
  const events = "latest" in anchor ? anchor.latest : anchor.earliest;
  const instants = events.map((event) => instantOfEvent(event, place));
  const missing = instants.flatMap(missingIn);
  if (missing.length > 0) return { missing };
  const known = instants as readonly number[];
  return "latest" in anchor ? Math.max(...known) : Math.min(...known);
}

const eventFacts = {
  order: { fact: "order", path: "$.placedAt" },
  dispatch: { fact: "item", path: "$.dispatchedAt" },
  delivery: { fact: "item", path: "$.deliveredAt" },
  installation: { fact: "item", path: "$.installedAt" },
  activation: { fact: "item", path: "$.activatedAt" },
  request: { fact: "request", path: "$.requestedAt" },
} as const;

function instantOfEvent(event: WindowEvent, place: WindowPlace): Known<number> {
  if (event === "first-delivery") return deliveryOfOrder(place.given, Math.min);
  if (event === "last-delivery") return deliveryOfOrder(place.given, Math.max);
  const reference = referenceTo(typeof event === "string" ? eventFacts[event] : event, {
    kind: "instant",
  });
  const told = readFact(place.subject.record, reference);
  if (typeof told !== "string") return { missing: place.subject.locate(reference) };
  return parseInstant(told) ?? startOfDayIn(told, place.given.zone);
}

/** A delivery of the whole order: the first or the last of all lines, once all are known. */
function deliveryOfOrder(
  { facts: { lines } }: ReturnsCase,
  pick: (...instants: number[]) => number,
): Known<number> {
  const instants = lines.map(({ deliveredAt }) => instantOf(deliveredAt));
  const known = instants.filter((instant) => instant !== undefined);
  if (known.length === instants.length) return pick(...known);
  return {
    missing: instants.flatMap((instant, index) =>
      instant === undefined ? [`/lines/${index}/deliveredAt`] : [],
    ),
  };
}
