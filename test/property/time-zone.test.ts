import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { addDays } from "../../src/time/calendar-date.js";
import { calendarDateIn, startOfDayIn } from "../../src/time/time-zone.js";
import { type Window, windowDeadline } from "../../src/time/window-deadline.js";
import { runs } from "../support/property-options.js";
import { period, window, zone } from "./arbitraries/windows.js";

const DAY = 86_400_000;

/** Days around which one of them changed, so that a thousand runs meet many such days. */
const CHANGES = [
  "2018-11-04",
  "2018-02-18",
  "2026-03-29",
  "2026-10-25",
  "2026-04-24",
  "2026-10-30",
  "2026-04-05",
  "2026-09-27",
  "2026-03-08",
  "2026-11-01",
];

const date = fc.oneof(
  fc.integer({ min: 0, max: 40_000 }).map((days) => addDays("1970-01-01", days)),
  fc
    .tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -2, max: 2 }))
    .map(([change, days]) => addDays(change, days)),
);

const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar date by the host's own formatter: a second opinion on all of the arithmetic. */
function dateByHost(instant: number, timeZone: string): string {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat("en-CA", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
  formats.set(timeZone, format);
  return format.format(instant);
}

describe("calendarDateIn", () => {
  it("agrees with the host's formatter", () => {
    const instant = fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2080, 0, 1) });
    const law = fc.property(instant, zone, (value, name) => {
      expect(calendarDateIn(value, name)).toBe(dateByHost(value, name));
    });
    fc.assert(law, runs());
  });
});

describe("startOfDayIn", () => {
  it("is an instant of its date, and the instant before is not", () => {
    const law = fc.property(date, zone, (day, name) => {
      const start = startOfDayIn(day, name);
      expect(calendarDateIn(start, name)).toBe(day);
      expect(dateByHost(start, name)).toBe(day);
      expect(dateByHost(start - 1, name) < day).toBe(true);
    });
    fc.assert(law, runs());
  });

  it("comes a day of 23 to 25 hours after the one before", () => {
    const law = fc.property(date, zone, (day, name) => {
      const hours = (startOfDayIn(addDays(day, 1), name) - startOfDayIn(day, name)) / 3_600_000;
      expect(hours).toBeGreaterThanOrEqual(23);
      expect(hours).toBeLessThanOrEqual(25);
    });
    fc.assert(law, runs());
  });
});

function closesAt(input: Window): number {
  const deadline = windowDeadline(input);
  return "closesAt" in deadline ? deadline.closesAt : expect.fail(deadline.uncovered);
}

function closesOn(input: Window): string {
  return calendarDateIn(closesAt(input) - 1, input.zone);
}

describe("windowDeadline", () => {
  it("names the date of the last instant that is in time", () => {
    const law = fc.property(window, (input) => {
      const deadline = windowDeadline(input);
      if ("uncovered" in deadline) return expect.fail(deadline.uncovered);
      expect(calendarDateIn(deadline.closesAt - 1, input.zone)).toBe(deadline.closesOn);
    });
    fc.assert(law, runs());
  });

  it("is never earlier with a roll to the next business day, never later to the previous", () => {
    const law = fc.property(window, (input) => {
      fc.pre(input.length.unit !== "hours");
      const once = { ...input, extension: undefined };
      const unrolled = closesAt({ ...once, roll: "none" });
      expect(closesAt({ ...once, roll: "next-business-day" })).toBeGreaterThanOrEqual(unrolled);
      expect(closesAt({ ...once, roll: "previous-business-day" })).toBeLessThanOrEqual(unrolled);
    });
    fc.assert(law, runs());
  });

  it("is never earlier for a longer period or a later event, unless blocks roll", () => {
    const law = fc.property(window, fc.nat(30), fc.nat(DAY), (input, more, laterMs) => {
      fc.pre(input.counting !== "24-hour-blocks" || input.roll === "none");
      const end = closesAt(input);
      const longer = { ...input.length, count: input.length.count + more };
      expect(closesAt({ ...input, length: longer })).toBeGreaterThanOrEqual(end);
      const moved = { ...input, anchorMs: input.anchorMs + laterMs };
      expect(closesAt(moved)).toBeGreaterThanOrEqual(end);
    });
    fc.assert(law, runs());
  });

  it("is never earlier for an extension or a longer one, unless blocks roll", () => {
    const law = fc.property(window, fc.nat(30), (input, more) => {
      const { extension } = input;
      fc.pre(extension !== undefined);
      fc.pre(input.counting !== "24-hour-blocks" || input.roll === "none");
      const end = closesAt(input);
      const longer = { ...extension, count: extension.count + more };
      expect(closesAt({ ...input, extension: longer })).toBeGreaterThanOrEqual(end);
      expect(closesAt({ ...input, extension: undefined })).toBeLessThanOrEqual(end);
    });
    fc.assert(law, runs());
  });

  it("is the same for days more from the start as from the end, while nothing is clamped", () => {
    const law = fc.property(window, fc.nat(30), (input, count) => {
      const { unit } = input.length;
      fc.pre(unit !== "months" && unit !== "years");
      const ends = (["start", "end"] as const).map((from) =>
        windowDeadline({ ...input, extension: { unit, count, from } }),
      );
      expect(ends[1]).toEqual(ends[0]);
    });
    fc.assert(law, runs());
  });

  it("ends a day earlier, or in longer units not later, when it begins with the event's day", () => {
    const law = fc.property(window, period, (input, length) => {
      fc.pre(length.unit !== "hours");
      const plain = { ...input, length, extension: undefined, roll: "none" } as const;
      const [first, after] = [
        closesOn({ ...plain, counting: "event-day" }),
        closesOn({ ...plain, counting: "day-after" }),
      ];
      const isWhole = length.unit === "days" || length.unit === "weeks";
      expect(isWhole ? addDays(first, 1) === after : first <= after).toBe(true);
    });
    fc.assert(law, runs());
  });

  it("is never earlier in whole days than in blocks, but for an hour of clock change", () => {
    const law = fc.property(window, fc.nat(400), (input, count) => {
      const length = { unit: "days", count } as const;
      const plain = { ...input, length, extension: undefined, roll: "none" } as const;
      const days = closesAt({ ...plain, counting: "day-after" });
      const blocks = closesAt({ ...plain, counting: "24-hour-blocks" });
      expect(days - blocks).toBeGreaterThanOrEqual(-3_600_000);
      expect(days - blocks).toBeLessThanOrEqual(DAY + 3_600_000);
    });
    fc.assert(law, runs());
  });
});

describe("the host's own zone", () => {
  const hostZone = process.env.TZ;

  afterEach(() => {
    if (hostZone === undefined) delete process.env.TZ;
    else process.env.TZ = hostZone;
  });

  it("changes no answer", () => {
    const law = fc.property(date, window, (day, input) => {
      const answers = ["UTC", "America/Los_Angeles", "Pacific/Auckland"].map((host) => {
        process.env.TZ = host;
        const offset = new Date(0).getTimezoneOffset();
        const start = startOfDayIn(day, input.zone);
        return {
          offset,
          answer: [start, calendarDateIn(start, input.zone), windowDeadline(input)],
        };
      });
      expect(new Set(answers.map(({ offset }) => offset)).size).toBe(3);
      expect(answers[1]?.answer).toEqual(answers[0]?.answer);
      expect(answers[2]?.answer).toEqual(answers[0]?.answer);
    });
    fc.assert(law, runs());
  });
});
