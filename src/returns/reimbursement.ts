import type { PolicyDocument } from "../policy/document-schema.js";
import { addBusinessDays } from "../time/business-days.js";
import { addDays } from "../time/calendar-date.js";
import { formatInstant } from "../time/instant.js";
import { calendarDateIn } from "../time/time-zone.js";
import { fixedDateDeadline } from "../time/window-deadline.js";
import type { ActiveEffect } from "./active-effects.js";
import type { Obligation } from "./decision.js";
import { instantOf } from "./derive.js";
import type { EffectParams } from "./effects.js";
import type { ReturnsFacts } from "./facts.js";
import type { TenderKind } from "./vocabulary.js";

type Reimburse = EffectParams<"reimburse">;

/** A promise of money as an obligation. */
export type ReimburseObligation = Extract<Obligation, { code: "reimburse" }>;

/** What working out a due instant takes: the events so far, and how days are counted. */
export interface PromiseTerms {
  readonly facts: ReturnsFacts;
  readonly document: PolicyDocument;
}

/** The events that money can wait for, in the order in which they happen. */
const sequence: readonly Reimburse["on"][] = [
  "request",
  "agreement",
  "receipt-or-proof",
  "scan",
  "receipt",
  "inspection",
];

const millisecondsInHour = 3_600_000;

/** When money moves to or from a means of payment: the soonest that any active rule promises. */
export function promiseFor(
  kind: TenderKind | undefined,
  effects: readonly ActiveEffect<"reimburse">[],
): ActiveEffect<"reimburse"> | undefined {
  const speaking = effects.filter(
    ({ params }) =>
      params.tenders === undefined || (kind !== undefined && params.tenders.includes(kind)),
  );
  return [...speaking].sort(
    (a, b) => compare(a.params, b.params) || (a.rule.name < b.rule.name ? -1 : 1),
  )[0];
}

function compare(a: Reimburse, b: Reimburse): number {
  const later = sequence.indexOf(a.on) - sequence.indexOf(b.on);
  return later || hoursOf(a) - hoursOf(b) || unitRank(a) - unitRank(b);
}

function hoursOf({ withinDays = 0, withinHours = withinDays * 24 }: Reimburse): number {
  return withinHours;
}

function unitRank({ unit }: Reimburse): number {
  return unit === "business-days" ? 1 : 0;
}

/** The promise as an obligation, with its due instant where the event it waits for is known. */
export function toObligation(
  { params, rule }: ActiveEffect<"reimburse">,
  terms: PromiseTerms,
): ReimburseObligation {
  const { on, withinDays, withinHours, unit = "calendar-days", withheldUntil } = params;
  const dueBy = dueByOf(params, terms);
  return {
    code: "reimburse",
    on,
    ...(withinDays === undefined ? {} : { withinDays, unit }),
    ...(withinHours !== undefined && { withinHours }),
    rule: rule.name,
    ...(withheldUntil && { withheldUntil }),
    ...(dueBy !== undefined && { dueBy }),
  };
}

/** The end of the last day or the hour; nothing where no event or no calendar tells. */
function dueByOf(params: Reimburse, { facts, document }: PromiseTerms): string | undefined {
  const eventMs = eventOf(params.on, facts);
  if (eventMs === undefined) return undefined;
  if (params.withinHours !== undefined)
    return formatInstant(eventMs + params.withinHours * millisecondsInHour);
  const lastDay = lastDayOf(calendarDateIn(eventMs, document.timeZone), params, document);
  return lastDay === undefined
    ? undefined
    : formatInstant(fixedDateDeadline(lastDay, document.timeZone).closesAt);
}

function lastDayOf(
  eventOn: string,
  { withinDays = 0, unit }: Reimburse,
  { calendar }: PolicyDocument,
): string | undefined {
  if (unit !== "business-days") return addDays(eventOn, withinDays);
  const last = calendar && addBusinessDays(eventOn, withinDays, calendar);
  return last !== undefined && "date" in last ? last.date : undefined;
}

function eventOf(on: Reimburse["on"], { request }: ReturnsFacts): number | undefined {
  const proofs = [instantOf(request.sentAt), instantOf(request.receivedAt)].filter(
    (instant) => instant !== undefined,
  );
  const instants: Readonly<Record<Reimburse["on"], number | undefined>> = {
    request: instantOf(request.requestedAt),
    agreement: instantOf(request.agreedAt),
    "receipt-or-proof": proofs.length === 0 ? undefined : Math.min(...proofs),
    scan: instantOf(request.scannedAt),
    receipt: instantOf(request.receivedAt),
    inspection: instantOf(request.inspectedAt),
  };
  return instants[on];
}
