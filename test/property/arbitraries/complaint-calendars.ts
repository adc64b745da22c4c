import fc from "fast-check";
import type { CalendarsDocument, HoursDocument } from "../../../src/policy/calendar-schema.js";
import type { PolicyDocument } from "../../../src/policy/document-schema.js";
import { WEEKDAYS } from "../../../src/time/business-days.js";
import { addDays } from "../../../src/time/calendar-date.js";

/** A calendar that a clock can be counted by: its name, none for that at the top, and what it says. */
export interface CalendarPlace {
  readonly name?: string;
  readonly hasDays: boolean;
  readonly hasHours: boolean;
}

/** The part of a document that says where and when a shop works. */
export type Reckoning = Pick<PolicyDocument, "timeZone" | "calendar" | "calendars">;

const workdays = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;
const nights = ["monday", "tuesday", "wednesday"] as const;

const hours: readonly NonNullable<HoursDocument["hours"]>[] = [
  [{ days: workdays, opens: "09:00", closes: "17:00" }],
  [
    { days: workdays, opens: "09:00", closes: "12:00" },
    { days: workdays, opens: "13:30", closes: "18:00" },
    { days: ["saturday"], opens: "10:00", closes: "14:00" },
  ],
  [{ days: [...WEEKDAYS], opens: "00:00", closes: "24:00" }],
  [{ days: nights, opens: "22:00", closes: "06:00" }],
];

const date = fc.nat(300).map((days) => addDays("2026-02-20", days));
const someHours = fc.constantFrom(undefined, ...hours);
const overridden = fc.uniqueArray(
  fc.record({
    on: date,
    windows: fc.constantFrom([], [{ opens: "10:00", closes: "12:30" }]),
  }),
  { maxLength: 2, selector: ({ on }) => on },
);

const zone = fc.constantFrom(
  ...["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"],
);

/** Holidays, single days with hours of their own, clock changes; here and there a calendar that ends too soon. */
const anyCalendar = fc
  .record({
    weekend: fc.subarray([...WEEKDAYS], { maxLength: 3 }),
    holidays: fc.uniqueArray(date, { maxLength: 6 }),
    end: fc.constantFrom("2099-12-31", "2099-12-31", "2099-12-31", "2027-01-15"),
    hours: someHours,
    overrides: overridden,
  })
  .map(({ end, hours: weekly, overrides, ...drawn }) => ({
    ...drawn,
    coveredUntil: end,
    ...(weekly && { hours: weekly, overrides }),
  }));

/** Every week is the same. */
const weeklyCalendar = fc
  .record({ weekend: fc.subarray([...WEEKDAYS], { maxLength: 3 }), hours: someHours })
  .map(({ hours: weekly, ...drawn }) => ({
    ...drawn,
    holidays: [],
    coveredUntil: "2099-12-31",
    ...(weekly && { hours: weekly }),
  }));

/** Where and when a shop works: a calendar at the top or none, and one for its telephone line or none. */
export function reckoning(weekly: boolean): fc.Arbitrary<Reckoning> {
  const calendar: fc.Arbitrary<Reckoning["calendar"]> = weekly ? weeklyCalendar : anyCalendar;
  return fc
    .record({
      timeZone: weekly ? fc.constantFrom("UTC", "Asia/Kolkata") : zone,
      calendar: fc.option(calendar, { nil: undefined, freq: 4 }),
      line: fc.option(fc.constantFrom(...hours), { nil: undefined, freq: 2 }),
      lineZone: weekly ? fc.constant(undefined) : fc.option(zone, { nil: undefined }),
    })
    .map(({ timeZone, calendar: own, line, lineZone }) => ({
      timeZone,
      ...(own && { calendar: own }),
      ...(line && {
        calendars: {
          line: { hours: line, overrides: [], ...(lineZone && { timeZone: lineZone }) },
        },
      }),
    }));
}

/** The calendars that clocks of a document can be counted by. */
export function placesOf({ calendar, calendars = {} }: Reckoning): readonly CalendarPlace[] {
  const hasDays = calendar !== undefined;
  const top = { hasDays, hasHours: calendar?.hours !== undefined };
  const named = Object.keys(calendars as CalendarsDocument);
  return [top, ...named.map((name) => ({ name, hasDays, hasHours: true }))];
}
