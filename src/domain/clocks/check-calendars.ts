import type { Issue } from "../../errors/issue.js";
import type { PolicyDocument } from "../../policy/document-schema.js";
import { isPossibleCalendar } from "../../time/business-days.js";
import { calendarProblems } from "../../time/service-calendar.js";
import { isTimeZone } from "../../time/time-zone.js";
import { calendarOf } from "./calendars.js";
import { issue } from "./check-clock.js";

/** Checks the calendars of a document: zones that exist, and then days and hours that open. */
export function checkCalendars(document: PolicyDocument): readonly Issue[] {
  const names = Object.keys(document.calendars ?? {});
  const zones = names.flatMap((name) => {
    const zone = document.calendars?.[name]?.timeZone;
    if (zone === undefined || isTimeZone(zone)) return [];
    return [
      issue(
        "unknown_time_zone",
        `/calendars/${name}/timeZone`,
        "an IANA time zone such as `Europe/Berlin`",
        `\`${zone}\``,
      ),
    ];
  });
  if (zones.length > 0) return zones;
  return [
    ...(document.calendar === undefined ? [] : problemsOf(document, undefined, "/calendar")),
    ...names.flatMap((name) => problemsOf(document, name, `/calendars/${name}`)),
  ];
}

function problemsOf(
  document: PolicyDocument,
  name: string | undefined,
  path: string,
): readonly Issue[] {
  const calendar = calendarOf(document, name);
  if (!isPossibleCalendar(calendar))
    return [
      issue(
        "impossible_calendar",
        path,
        "a calendar with business days and a coverage that does not end before it starts",
        "none",
      ),
    ];
  return calendarProblems(calendar).map(({ at, expected, received }) =>
    issue("impossible_calendar", [path, ...at].join("/"), expected, received),
  );
}
