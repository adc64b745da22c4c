import type { PolicyDocument } from "../../policy/document-schema.js";
import type { ServiceCalendar } from "../../time/service-calendar.js";

/** By what a clock is counted that needs no calendar: every day is one, and all dates are covered. */
const everyDay = { weekend: [], holidays: [], coveredUntil: "9999-12-31" } as const;

const cached = new WeakMap<PolicyDocument, Map<string, ServiceCalendar>>();

/**
 * A calendar of a document: that at its top, or one by its name, which is as that at the top in whatever
 * it does not say itself. The same object every time, so that what is read off it is read once.
 */
export function calendarOf(document: PolicyDocument, name = ""): ServiceCalendar {
  const known = cached.get(document) ?? new Map<string, ServiceCalendar>();
  cached.set(document, known);
  const calendar = known.get(name) ?? build(document, name);
  known.set(name, calendar);
  return calendar;
}

function build({ calendar, calendars, timeZone }: PolicyDocument, name: string): ServiceCalendar {
  const named = calendars?.[name];
  const base = { ...everyDay, ...calendar, zone: timeZone };
  if (named === undefined) return base;
  const { timeZone: zone = timeZone, ...own } = named;
  return { ...base, ...own, zone };
}

/** Whether a calendar of a document says which days are business days, and when it is open. */
export function contentsOf(
  { calendar, calendars, law }: PolicyDocument,
  name = "",
): { readonly hasDays: boolean; readonly hasHours: boolean } {
  // A law is counted by the calendar of the shop above it, which is asked for where the two are joined.
  if (law !== undefined) return { hasDays: true, hasHours: true };
  const named = calendars?.[name];
  return {
    hasDays: calendar !== undefined || named?.coveredUntil !== undefined,
    hasHours: (named?.hours ?? calendar?.hours) !== undefined,
  };
}
