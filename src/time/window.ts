import type { BusinessCalendar } from "./business-days.js";
import type { Period } from "./period.js";

/**
 * How the days of a window are counted. `"day-after"`: calendar days in the zone, the day of the
 * event not counted, through the end of the last one (Regulation (EEC, Euratom) 1182/71 article
 * 3(1) and (2)(b)). `"event-day"`: the same, but the day of the event is day 1 ("30 days beginning
 * when the complaint is received", UK Data Protection Act 2018 section 164A), so that no days end
 * with the day before. `"24-hour-blocks"`: from the event to the second (Google Merchant's return
 * days), for days and weeks.
 */
export type DayCounting = "day-after" | "event-day" | "24-hour-blocks";

/**
 * What happens to a last day that is no business day. `"next-business-day"` is Regulation 1182/71
 * article 3(4), which leaves out periods of hours; `"previous-business-day"` is for a promise that
 * must not be late, and can end before a short window starts. Applied once, at the end.
 */
export type DeadlineRoll = "none" | "next-business-day" | "previous-business-day";

/**
 * What a window is longer by, and from where that is counted. `"start"`: the window is counted anew
 * with both counts together, in the one unit that they share, so that 31 January and one month, two
 * months longer, end on 30 April (UK ICO). `"end"`: after the end that the window has before any
 * roll. `"rolled-end"`: after the end that it has rolled. What comes of it is rolled in any case.
 */
export interface Extension extends Period {
  readonly from: "start" | "end" | "rolled-end";
}

/**
 * A window's start (epoch milliseconds), length and reckoning. Rolls and business days need a
 * calendar. Hours pass as they elapse from the start: they are declared as `"day-after"`, which
 * means nothing to them, and never roll.
 */
export interface Window {
  readonly anchorMs: number;
  readonly length: Period;
  readonly extension?: Extension | undefined;
  readonly counting: DayCounting;
  readonly roll: DeadlineRoll;
  readonly zone: string;
  readonly calendar?: BusinessCalendar | undefined;
}

/** What of a window a policy states, whenever it starts. */
export type WindowTerms = Pick<Window, "length" | "extension" | "counting" | "roll">;

/**
 * What is wrong with a window whatever its start, zone and calendar: a count that is no count, or
 * terms that contradict each other; `undefined` when it makes sense. A loader can ask before
 * `windowDeadline` throws it.
 *
 * @example
 * const length = { unit: "hours", count: 48 } as const;
 * windowProblem({ length, counting: "day-after", roll: "next-business-day" }); // "hours never roll"
 */
export function windowProblem(terms: WindowTerms): string | undefined {
  return countProblem(terms) ?? unitProblem(terms) ?? extensionProblem(terms);
}

/** The counts of a length and what it is longer by, whatever their units. */
interface Counts {
  readonly length: { readonly count: number };
  readonly extension?: { readonly count: number } | undefined;
}

/**
 * Which count of a length and its extension is no count, as one line; `undefined` when both are.
 *
 * @example
 * countProblem({ length: { count: -1 } }); // "`length.count` must be a non-negative integer, got `-1`"
 */
export function countProblem({ length, extension }: Counts): string | undefined {
  if (!isCount(length.count)) return noCount("length", length.count);
  if (extension === undefined || isCount(extension.count)) return undefined;
  return noCount("extension", extension.count);
}

function isCount(count: number): boolean {
  return Number.isSafeInteger(count) && count >= 0;
}

function noCount(name: string, count: number): string {
  return `\`${name}.count\` must be a non-negative integer, got \`${count}\``;
}

function unitProblem({ length, extension, counting, roll }: WindowTerms): string | undefined {
  if (!canCount(counting, length)) return noUnit(counting, length);
  if (extension && !canCount(counting, extension)) return noUnit(counting, extension);
  return length.unit === "hours" && roll !== "none" ? "hours never roll" : undefined;
}

function canCount(counting: DayCounting, { unit }: Period): boolean {
  if (counting === "24-hour-blocks") return unit === "days" || unit === "weeks";
  return counting === "day-after" || unit !== "hours";
}

function noUnit(counting: DayCounting, { unit }: Period): string {
  return `\`${counting}\` does not count \`${unit}\``;
}

function extensionProblem({ length, extension, roll }: WindowTerms): string | undefined {
  if (extension === undefined) return undefined;
  const { from, unit } = extension;
  const isMixed = unit !== length.unit;
  // An instant and the end of a day: neither says where the other would go on.
  if (isMixed && [unit, length.unit].includes("hours")) return "only hours extend hours";
  if (isMixed && from === "start")
    return "an extension from the start needs the unit of the length";
  const isUnrolled = from === "rolled-end" && roll === "none";
  return isUnrolled ? "an extension from the rolled end needs a roll" : undefined;
}
