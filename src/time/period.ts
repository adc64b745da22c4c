import {
  daysInWeek,
  millisecondsInDay,
  millisecondsInHour,
  millisecondsInWeek,
  monthsInYear,
} from "date-fns/constants";
import { addBusinessDays, type BusinessCalendar } from "./business-days.js";
import { addMonths } from "./calendar-date.js";
import { calendarDateOf, dayNumberOf } from "./day-number.js";

/**
 * The units policies and laws count in. They do not convert into each other: a day of 24 hours, the
 * next date and the next business day are three different ends.
 */
export type PeriodUnit = "hours" | "days" | "weeks" | "months" | "years" | "business-days";

/** A length of time: `count` units, a non-negative integer. */
export interface Period {
  readonly unit: PeriodUnit;
  readonly count: number;
}

/** `NaN` for units that are longer at one time than at another, which makes the length `NaN`. */
const MILLISECONDS_IN: Readonly<Record<PeriodUnit, number>> = {
  hours: millisecondsInHour,
  days: millisecondsInDay,
  weeks: millisecondsInWeek,
  months: Number.NaN,
  years: Number.NaN,
  "business-days": Number.NaN,
};

/**
 * The milliseconds of a period whose days are blocks of 24 hours; `NaN` for months, years and
 * business days, which have no fixed length.
 *
 * @example
 * elapsedMs({ unit: "hours", count: 48 }); // 172800000
 */
export function elapsedMs({ unit, count }: Period): number {
  return count * MILLISECONDS_IN[unit];
}

/** The last day of a period (days since 1970-01-01), or the first date that no calendar covers. */
export type LastDay = { readonly day: number } | { readonly uncovered: string };

/**
 * The last day of a period that begins after a day (days since 1970-01-01): that is day 0, as
 * Regulation (EEC, Euratom) 1182/71 article 3(1) counts. Months and years end on the same day of
 * the month, or on the last one of a month without it (article 3(2)(c)). Business days that the
 * calendar does not cover are answered, not guessed.
 *
 * Throws `RangeError` for hours, which no day has, for business days without a calendar, and for
 * months, years or business days that end after the year 9999.
 *
 * @example
 * addPeriod(dayNumberOf("2026-01-31"), { unit: "months", count: 1 }, undefined); // 28 February
 */
export function addPeriod(
  day: number,
  { unit, count }: Period,
  calendar: BusinessCalendar | undefined,
): LastDay {
  switch (unit) {
    case "hours":
      throw new RangeError("hours cannot be added to a day");
    case "days":
      return { day: day + count };
    case "weeks":
      return { day: day + count * daysInWeek };
    case "months":
      return { day: monthsLater(day, count) };
    case "years":
      return { day: monthsLater(day, count * monthsInYear) };
    case "business-days":
      return businessDaysLater(day, count, calendar);
  }
}

/**
 * The last day of a period that begins with a day (days since 1970-01-01): that is day 1, or for
 * business days the first one from it is. Months and years end on the day before the same day of
 * the month, or on the last one of a month that has no such day (section 188(2) and (3) of the
 * German Civil Code). Throws as `addPeriod` does.
 *
 * @example
 * const thirtyDays = { unit: "days", count: 30 } as const;
 * addPeriodBeginningWith(dayNumberOf("2026-07-01"), thirtyDays, undefined); // 30 July
 */
export function addPeriodBeginningWith(
  day: number,
  period: Period,
  calendar: BusinessCalendar | undefined,
): LastDay {
  if (period.unit !== "months" && period.unit !== "years")
    return addPeriod(day - 1, period, calendar);
  // Not from the day before: a month from 28 February ends on 28 March, one with March on the 31st.
  const end = addPeriod(day, period, calendar);
  const isSameDay = "day" in end && dayOfMonth(end.day) === dayOfMonth(day);
  return isSameDay ? { day: end.day - 1 } : end;
}

function monthsLater(day: number, months: number): number {
  return dayNumberOf(addMonths(calendarDateOf(day), months));
}

function businessDaysLater(
  day: number,
  count: number,
  calendar: BusinessCalendar | undefined,
): LastDay {
  if (calendar === undefined) throw new RangeError("business days need a calendar");
  const end = addBusinessDays(calendarDateOf(day), count, calendar);
  return "date" in end ? { day: dayNumberOf(end.date) } : end;
}

function dayOfMonth(day: number): string {
  return calendarDateOf(day).slice(8);
}
