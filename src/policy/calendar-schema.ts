import { z } from "zod";
import { type BusinessCalendar, WEEKDAYS } from "../time/business-days.js";
import type { DayOverride, WeeklyHours } from "../time/service-calendar.js";
import { text } from "./text-schema.js";

/** What a calendar says of opening hours, and where its dates are taken from. */
export interface HoursDocument {
  readonly hours?: readonly WeeklyHours[] | undefined;
  readonly overrides?: readonly DayOverride[] | undefined;
  readonly source?: string | undefined;
}

/** A calendar by name; what it leaves out is as in the calendar at the top of the document. */
export type NamedCalendarDocument = Partial<BusinessCalendar> &
  HoursDocument & { readonly timeZone?: string | undefined };

/** The calendars that a document names. */
export type CalendarsDocument = Readonly<Record<string, NamedCalendarDocument>>;

const date = z.iso.date().describe("a date (YYYY-MM-DD)");
const weekday = z.enum(WEEKDAYS);
const timeOfDay = z
  .string()
  .regex(/^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/)
  .describe("a time of day such as `09:00`");
const closing = z
  .string()
  .regex(/^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$/)
  .describe("a time of day such as `17:30`, or `24:00`");
const openingWindow = { opens: timeOfDay, closes: closing };

/** The strict schema of the calendar at the top of a document. */
export const calendarSchema = z.strictObject({
  weekend: z.array(weekday).max(7),
  holidays: z.array(date).max(5000),
  coveredFrom: date.optional(),
  coveredUntil: date,
});

/**
 * Opening hours: by days of the week, and for single dates in their place; none means closed. A window
 * that closes no later than it opens ends on the next day.
 */
export const hoursShape = {
  hours: z
    .array(z.strictObject({ days: z.array(weekday).min(1).max(7), ...openingWindow }))
    .max(100)
    .optional(),
  overrides: z
    .array(z.strictObject({ on: date, windows: z.array(z.strictObject(openingWindow)).max(20) }))
    .max(2000)
    .optional(),
  source: text(500).optional(),
};

/** The strict schema of a calendar that a document names. */
export const namedCalendarSchema = calendarSchema
  .partial()
  .extend({ timeZone: text(100).optional(), ...hoursShape });
