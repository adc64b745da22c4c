import fc from "fast-check";
import type { Period, PeriodUnit } from "../../../src/time/period.js";
import { windowProblem } from "../../../src/time/window.js";
import type { Extension, Window } from "../../../src/time/window-deadline.js";

/** Zones whose clocks change at night, at midnight, by half an hour, never, or by a whole day. */
export const zone = fc.constantFrom(
  "Europe/Berlin",
  "America/Los_Angeles",
  "America/Sao_Paulo",
  "Africa/Cairo",
  "Asia/Beirut",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Auckland",
  "Pacific/Chatham",
  "America/Havana",
);

/** A length in any unit, at most 40 years. */
export const period: fc.Arbitrary<Period> = fc
  .constantFrom<PeriodUnit>("hours", "days", "weeks", "months", "years", "business-days")
  .chain((unit) => {
    const count = fc.nat(unit === "hours" || unit === "days" ? 400 : 40);
    return count.map((units) => ({ unit, count: units }));
  });

const extension: fc.Arbitrary<Extension> = fc
  .tuple(period, fc.constantFrom("start" as const, "end" as const, "rolled-end" as const))
  .map(([by, from]) => ({ ...by, from }));

/** A window of whatever terms do not contradict each other, over any clock change. */
export const window: fc.Arbitrary<Window> = fc
  .record({
    anchorMs: fc.integer({ min: Date.UTC(2018, 0, 1), max: Date.UTC(2027, 0, 1) }),
    length: period,
    extension: fc.option(extension, { nil: undefined }),
    counting: fc.constantFrom(
      "day-after" as const,
      "event-day" as const,
      "24-hour-blocks" as const,
    ),
    roll: fc.constantFrom(
      "none" as const,
      "next-business-day" as const,
      "previous-business-day" as const,
    ),
    zone,
    calendar: fc.constant({
      weekend: ["saturday", "sunday"] as const,
      holidays: ["2026-05-25", "2026-12-25"],
      coveredUntil: "2199-12-31",
    }),
  })
  .filter((drawn) => windowProblem(drawn) === undefined);
