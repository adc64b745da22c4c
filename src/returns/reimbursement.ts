import type { PolicyDocument } from "../policy/document-schema.js";
import { type BusinessCalendar, rollForward } from "../time/business-days.js";
import { addDays } from "../time/calendar-date.js";
import { formatInstant } from "../time/instant.js";
import { calendarDateIn } from "../time/time-zone.js";
import { fixedDateDeadline } from "../time/window-deadline.js";
import type { ActiveEffect } from "./active-effects.js";
import type { Obligation } from "./decision.js";
import type { EffectParams } from "./effects.js";
import type { TenderKind } from "./vocabulary.js";

type Reimburse = EffectParams<"reimburse">;

const sequence: readonly Reimburse["on"][] = ["request", "scan", "receipt", "inspection"];

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
  return later || a.withinDays - b.withinDays || unitRank(a) - unitRank(b);
}

function unitRank({ unit }: Reimburse): number {
  return unit === "business-days" ? 1 : 0;
}

/** The promise as an obligation, with its due instant where the event it waits for is the request. */
export function toObligation(
  { params, rule }: ActiveEffect<"reimburse">,
  requestedAtMs: number | undefined,
  document: PolicyDocument,
): Extract<Obligation, { code: "reimburse" }> {
  const { on, withinDays, unit = "calendar-days" } = params;
  const dueBy = on === "request" ? dueByOf(withinDays, unit, requestedAtMs, document) : undefined;
  return {
    code: "reimburse",
    on,
    withinDays,
    unit,
    rule: rule.name,
    ...(dueBy !== undefined && { dueBy }),
  };
}

/** The end of the last day; nothing where the request's time or the calendar does not tell. */
function dueByOf(
  days: number,
  unit: NonNullable<Reimburse["unit"]>,
  requestedAtMs: number | undefined,
  { timeZone, calendar }: PolicyDocument,
): string | undefined {
  if (requestedAtMs === undefined) return undefined;
  const requestedOn = calendarDateIn(requestedAtMs, timeZone);
  const lastDay =
    unit === "calendar-days"
      ? addDays(requestedOn, days)
      : addBusinessDays(requestedOn, days, calendar);
  return lastDay === undefined
    ? undefined
    : formatInstant(fixedDateDeadline(lastDay, timeZone).closesAt);
}

function addBusinessDays(
  date: string,
  days: number,
  calendar: BusinessCalendar | undefined,
): string | undefined {
  let day = date;
  for (let count = 0; count < days; count += 1) {
    const next = calendar === undefined ? undefined : rollForward(addDays(day, 1), calendar);
    if (next === undefined || "uncovered" in next) return undefined;
    day = next.date;
  }
  return day;
}
