import { lengthOf } from "../../domain/clocks/resolve-clock.js";
import type { Subject } from "../../domain/domain.js";
import { readFact } from "../../ir/fact-reference.js";
import { type FactPath, referenceTo } from "../../policy/fact-path.js";
import { addDays, addMonths } from "../../time/calendar-date.js";
import { calendarDateOf, dayNumberOf } from "../../time/day-number.js";
import { addPeriod, addPeriodBeginningWith, type PeriodUnit } from "../../time/period.js";
import type { SubjectLayer } from "../active-effects.js";
import type { PeriodParams } from "../period-schema.js";

/** The last day of a period, none for one without an end; or the fact that would tell it. */
export type PeriodEnd =
  | { readonly until: string | undefined }
  | { readonly missing: readonly string[] };

/** No calendar tells what comes after the year 9999: periods that begin so late have no end. */
const lastStart = "9900-01-01";

/** When a period ends that is counted from a date of a record. */
export function periodEnd(params: PeriodParams, { subject }: SubjectLayer): PeriodEnd {
  const { from, startingAt = "date" } = params;
  if (from === undefined) return { until: undefined };
  const reference = referenceTo(from, { kind: "date" });
  const start = readFact(subject.record, reference);
  // What has not begun has no end yet.
  if (isPending(from, subject)) return { until: undefined };
  if (typeof start !== "string") return { missing: subject.locate(reference) };
  if (start > lastStart) return { until: undefined };
  const { unit, count } = lengthOf(params);
  const period = { unit: unit as PeriodUnit, count };
  const end =
    startingAt === "date"
      ? addPeriod(dayNumberOf(start), period, undefined)
      : addPeriodBeginningWith(dayNumberOf(dayAfter(startingAt, start)), period, undefined);
  return { until: "day" in end ? calendarDateOf(end.day) : undefined };
}

function isPending({ fact, path }: FactPath, { record }: Subject): boolean {
  const { pending } = (record[fact] ?? {}) as { readonly pending?: readonly string[] };
  return pending?.includes(path.replace("$.", "")) ?? false;
}

type End = Exclude<PeriodParams["startingAt"], "date" | undefined>;

/** A period from the end of a month or year begins with the day after that. */
function dayAfter(end: End, date: string): string {
  if (end === "end-of-month") return addMonths(`${date.slice(0, 7)}-01`, 1);
  if (end === "end-of-year") return addDays(`${date.slice(0, 4)}-12-31`, 1);
  const [year, next] = [0, 1].map((more) => endOfYear(end.yearEnding, date, more));
  return addDays(year !== undefined && date <= year ? year : (next ?? date), 1);
}

/** The day of a year, or the last of its month where that is shorter. */
function endOfYear(yearDay: string, date: string, more: number): string {
  const year = String(Number(date.slice(0, 4)) + more).padStart(4, "0");
  const monthEnd = addDays(addMonths(`${year}-${yearDay.slice(0, 2)}-01`, 1), -1);
  const day = `${year}-${yearDay}`;
  return day < monthEnd ? day : monthEnd;
}
