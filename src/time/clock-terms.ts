import { millisecondsInHour, millisecondsInMinute } from "date-fns/constants";
import type { Period, PeriodUnit } from "./period.js";
import type { ServiceCalendar } from "./service-calendar.js";
import { countProblem, type DeadlineRoll, type WindowTerms, windowProblem } from "./window.js";

/**
 * The units clocks count in. Minutes and hours elapse; those of business pass while it is open; all
 * others are units of days.
 */
export type ClockUnit = PeriodUnit | "minutes" | "business-hours" | "business-minutes";

/** What a clock runs for: `count` units, a non-negative integer. */
export interface ClockLength {
  readonly unit: ClockUnit;
  readonly count: number;
}

/** What a clock runs longer by; `from` as for `Extension`, and without meaning for minutes and hours. */
interface ClockExtension extends ClockLength {
  readonly from: "start" | "end" | "rolled-end";
}

/**
 * How a clock runs.
 *
 * `counting`, `roll`: as for a `Window`. `endsAt`: whether the last one of some days ends with the
 * day or with the last window that opens on it. `pausedDays`: whether the day on which a hold ends
 * is held, too. `holds`: whether all holds count, or only those that end while it is open, which is
 * how one product documents its clock (there, another hold can make a clock end earlier).
 * `calendar`: its zone is the clock's.
 */
export interface Clock {
  readonly length: ClockLength;
  readonly extension?: ClockExtension | undefined;
  readonly counting: "day-after" | "event-day";
  readonly roll: DeadlineRoll;
  readonly endsAt: "end-of-day" | "close-of-business";
  readonly pausedDays: "half-open" | "inclusive";
  readonly holds: "clipped" | "if-resumed-in-hours";
  readonly calendar: ServiceCalendar;
}

/** What of a clock a policy states, whatever calendar there is. */
export type ClockTerms = Pick<Clock, "length" | "extension" | "counting" | "roll" | "endsAt"> &
  Partial<Pick<Clock, "holds">>;

/** What the calendar of a clock says: opening hours, business days. */
interface CalendarContents {
  readonly hasHours: boolean;
  readonly hasDays: boolean;
}

/** Lengths of time, as opposed to days. */
export type DurationUnit = "hours" | "minutes" | "business-hours" | "business-minutes";

const MILLISECONDS_IN: Readonly<Record<DurationUnit, number>> = {
  hours: millisecondsInHour,
  minutes: millisecondsInMinute,
  "business-hours": millisecondsInHour,
  "business-minutes": millisecondsInMinute,
};

/**
 * Whether a unit is a length of time and not one of days.
 *
 * @example
 * isDuration("business-hours"); // true
 */
export function isDuration(unit: ClockUnit): unit is DurationUnit {
  return Object.hasOwn(MILLISECONDS_IN, unit);
}

/**
 * Whether a unit is one of open time.
 *
 * @example
 * isOpenTime("business-days"); // false
 */
export function isOpenTime(unit: ClockUnit): boolean {
  return unit === "business-hours" || unit === "business-minutes";
}

/**
 * The milliseconds of some units of time, elapsed or open.
 *
 * @example
 * durationMs("business-minutes", 30); // 1800000
 */
export function durationMs(unit: DurationUnit, count: number): number {
  return count * MILLISECONDS_IN[unit];
}

/**
 * What is wrong with a clock whatever its start and holds: terms that contradict each other, or that
 * need of a calendar what it does not say; `undefined` when it makes sense. A loader can ask before
 * `clockDeadline` throws it.
 *
 * @example
 * const length = { unit: "business-hours", count: 4 } as const;
 * const terms = { length, counting: "day-after", roll: "none", endsAt: "end-of-day" } as const;
 * clockProblem(terms, { hasHours: false, hasDays: true }); // "`business-hours` need opening hours"
 */
export function clockProblem(terms: ClockTerms, calendar: CalendarContents): string | undefined {
  const { length } = terms;
  const own =
    countProblem(terms) ??
    unitsProblem(terms) ??
    (isDuration(length.unit) ? durationProblem(terms) : windowProblem(windowTermsOf(terms)));
  return own ?? hoursProblem(terms, calendar) ?? daysProblem(terms, calendar);
}

function unitsProblem({ length, extension }: ClockTerms): string | undefined {
  if (extension === undefined || extension.unit === length.unit) return undefined;
  const isMixed = isDuration(length.unit) || isDuration(extension.unit);
  return isMixed ? `\`${extension.unit}\` cannot extend \`${length.unit}\`` : undefined;
}

function durationProblem({ length, counting, roll, endsAt, extension }: ClockTerms) {
  const { unit } = length;
  if (counting === "event-day") return `\`event-day\` does not count \`${unit}\``;
  if (roll !== "none") return `${unit} never roll`;
  if (endsAt === "close-of-business") return `\`${unit}\` do not end at the close of business`;
  return extension?.from === "rolled-end"
    ? "an extension from the rolled end needs a roll"
    : undefined;
}

/**
 * The terms of a clock of days as those of a `Window`. Throws `RangeError` for lengths of time.
 *
 * @example
 * windowTermsOf(clock).roll; // clock.roll
 */
export function windowTermsOf({ length, extension, counting, roll }: ClockTerms): WindowTerms {
  return {
    length: periodOf(length),
    extension: extension && { ...periodOf(extension), from: extension.from },
    counting,
    roll,
  };
}

function periodOf({ unit, count }: ClockLength): Period {
  if (isDuration(unit)) throw new RangeError(`\`${unit}\` are not days`);
  return { unit, count };
}

function hoursProblem({ length, endsAt, holds }: ClockTerms, { hasHours }: CalendarContents) {
  if (hasHours) return undefined;
  if (isOpenTime(length.unit)) return `\`${length.unit}\` need opening hours`;
  if (endsAt === "close-of-business") return "the close of business needs opening hours";
  return holds === "if-resumed-in-hours" ? "`if-resumed-in-hours` needs opening hours" : undefined;
}

function daysProblem({ length, extension, roll }: ClockTerms, { hasDays }: CalendarContents) {
  if (hasDays) return undefined;
  if ([length.unit, extension?.unit].includes("business-days"))
    return "`business-days` need a calendar of business days";
  return roll === "none" ? undefined : "a roll needs a calendar of business days";
}
