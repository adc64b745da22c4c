import { addDays } from "../../time/calendar-date.js";
import { allOf } from "../active-effects.js";
import type { RecordCase } from "./judge-record.js";
import { runPeriod } from "./run-period.js";

/** The dates to come on which a period or a hold begins or is over, and so what becomes of a record may change. */
export function changesOf({ layers, holds = [], today }: RecordCase): readonly string[] {
  const ends = [...allOf("keep", layers), ...allOf("erase", layers)].map(
    (one) => runPeriod(one).until,
  );
  const over = [...ends, ...holds.map(({ until }) => until)].flatMap((until) =>
    until === undefined || until === lastDay ? [] : [addDays(until, 1)],
  );
  return [...over, ...holds.map(({ since }) => since)].filter((date) => date > today);
}

/** After it the calendar has no day on which anything could change. */
const lastDay = "9999-12-31";
