import { lengthOf } from "../../domain/clocks/resolve-clock.js";
import { readFact } from "../../ir/fact-reference.js";
import { referenceTo } from "../../policy/fact-path.js";
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
  if (typeof start !== "string") return { missing: subject.locate(reference) };
  if (start > lastStart) return { until: undefined };
  const { unit, count } = lengthOf(params);
  const period = { unit: unit as PeriodUnit, count };
  const end =
    startingAt === "date"
      ? addPeriod(dayNumberOf(start), period, undefined)
      : addPeriodBeginningWith(dayNumberOf(dayAfterThe[startingAt](start)), period, undefined);
  return { until: "day" in end ? calendarDateOf(end.day) : undefined };
}

/** A period from the end of a month or year begins with the day after that. */
const dayAfterThe = {
  "end-of-month": (date: string) => addMonths(`${date.slice(0, 7)}-01`, 1),
  "end-of-year": (date: string) => addDays(`${date.slice(0, 4)}-12-31`, 1),
} as const;
