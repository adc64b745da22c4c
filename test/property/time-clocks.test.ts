import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WEEKDAYS } from "../../src/time/business-days.js";
import { addDays } from "../../src/time/calendar-date.js";
import {
  type Clock,
  type ClockAnswer,
  clockDeadline,
  clockProblem,
  type Remaining,
} from "../../src/time/clock.js";
import { clockLedger } from "../../src/time/clock-ledger.js";
import { before as instantBefore } from "../../src/time/clock-offset.js";
import { dayNumberOf } from "../../src/time/day-number.js";
import type { Interval } from "../../src/time/interval.js";
import { windowsOn } from "../../src/time/open-hours.js";
import { nextOpening, type OpenTimeResult, subtractOpenTime } from "../../src/time/open-time.js";
import { calendarProblems, type ServiceCalendar } from "../../src/time/service-calendar.js";
import { calendarDateIn, startOfDayIn } from "../../src/time/time-zone.js";
import { addOpenTime, openMsBetween, wallWindowsOn } from "../support/open-time.js";
import { runs } from "../support/property-options.js";

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const WEEK = 7 * DAY;

/** Instants to the minute or the millisecond, within two months that hold a clock change or none. */
const start = fc.oneof(
  fc.integer({ min: 0, max: 60 * 1_440 }).map((minutes) => Date.UTC(2026, 2, 1) + minutes * MINUTE),
  fc.integer({ min: Date.UTC(2026, 9, 1), max: Date.UTC(2026, 11, 1) }),
);
const zone = fc.constantFrom(
  ...["UTC", "Europe/London", "America/New_York", "America/Havana", "Asia/Kolkata"],
  "Australia/Lord_Howe",
);

const date = fc.integer({ min: 0, max: 400 }).map((days) => addDays("2026-02-20", days));

/** Windows of one day, apart; the last can cross midnight as far as the first leaves room. */
const windows = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 0, max: 95 }), { minLength: 2, maxLength: 6 }),
    fc.boolean(),
  )
  .map(([quarters, isNightly]) => {
    const times = quarters.sort((a, b) => a - b).map(timeOf);
    const last = times.length - (times.length % 2);
    const daily = Array.from({ length: last / 2 }, (_, index) => ({
      opens: times[index * 2] ?? "",
      closes: times[index * 2 + 1] ?? "",
    }));
    const opens = times[last];
    const closes = times[0];
    const night = isNightly && opens !== undefined && closes !== undefined;
    return night ? [...daily, { opens, closes }] : daily;
  });

function timeOf(quarter: number): string {
  const pad = (value: number): string => String(value).padStart(2, "0");
  return `${pad(Math.floor(quarter / 4))}:${pad((quarter % 4) * 15)}`;
}

const someDays = fc.subarray([...WEEKDAYS], { minLength: 1 });

/** Windows of an override can overlap those of the days around it. */
const anyCalendar: fc.Arbitrary<ServiceCalendar> = fc
  .record({
    zone,
    weekend: fc.subarray([...WEEKDAYS], { maxLength: 3 }),
    holidays: fc.uniqueArray(date, { maxLength: 12 }),
    hours: fc
      .tuple(someDays, windows)
      .map(([days, daily]) => daily.map((window) => ({ days, ...window }))),
    overrides: fc.uniqueArray(fc.record({ on: date, windows }), {
      maxLength: 4,
      selector: ({ on }) => on,
    }),
  })
  .map((drawn) => ({ ...drawn, coveredFrom: "2015-01-01", coveredUntil: "2045-12-31" }));

const calendar = anyCalendar.filter((drawn) => calendarProblems(drawn).length === 0);

/** No holidays, no overrides, no clock changes: every week is the same. */
const weekly = calendar.map(
  (drawn): ServiceCalendar => ({ ...drawn, zone: "UTC", holidays: [], overrides: [] }),
);

const unit = fc.constantFrom(
  ...(["minutes", "hours", "business-minutes", "business-hours"] as const),
  ...(["days", "weeks", "months", "business-days"] as const),
);
const length = fc.record({ unit, count: fc.nat(40) });

function clockOn(calendars: fc.Arbitrary<ServiceCalendar>): fc.Arbitrary<Clock> {
  return fc
    .record({
      length,
      extra: fc.option(fc.nat(20), { nil: undefined }),
      from: fc.constantFrom("start" as const, "end" as const, "rolled-end" as const),
      counting: fc.constantFrom("day-after" as const, "event-day" as const),
      roll: fc.constantFrom(...(["none", "next-business-day", "previous-business-day"] as const)),
      endsAt: fc.constantFrom("end-of-day" as const, "close-of-business" as const),
      pausedDays: fc.constantFrom("half-open" as const, "inclusive" as const),
      calendar: calendars,
    })
    .map(({ extra, from, ...drawn }): Clock => {
      const extension = extra === undefined ? undefined : { ...drawn.length, count: extra, from };
      return soundly({ ...drawn, extension, holds: "clipped" });
    });
}

/** Takes back what contradicts the unit. */
function soundly(clock: Clock): Clock {
  const found = clockProblem(clock, { hasHours: true, hasDays: true });
  if (found === undefined) return clock;
  const plain = { ...clock, counting: "day-after", endsAt: "end-of-day" } as const;
  const extension = clock.extension && ({ ...clock.extension, from: "end" } as const);
  return { ...plain, extension, roll: "none" };
}

const clock = clockOn(calendar);

/** Holds of up to twelve days, around the start. */
const hold = fc
  .tuple(fc.integer({ min: -3 * 1_440, max: 40 * 1_440 }), fc.nat(12 * 1_440))
  .map(([minutes, long]) => ({ fromMs: minutes * MINUTE, untilMs: (minutes + long) * MINUTE }));
const holds = fc.array(hold, { maxLength: 5 });

function shifted(list: readonly Interval[], byMs: number): Interval[] {
  return list.map(({ fromMs, untilMs }) => ({ fromMs: fromMs + byMs, untilMs: untilMs + byMs }));
}

/** An answer as an instant, so that answers compare: a clock on hold is due at no time yet. */
function instantOf(answer: ClockAnswer): number | undefined {
  if (answer.kind === "due") return answer.dueByMs;
  return answer.kind === "paused" ? Number.POSITIVE_INFINITY : undefined;
}

function atMs(result: OpenTimeResult): number {
  return "atMs" in result ? result.atMs : expect.fail(JSON.stringify(result));
}

/** Only the close of a day that does not open has no instant; such a pair says nothing. */
function expectNotEarlier(later: ClockAnswer, earlier: ClockAnswer): void {
  const [a, b] = [instantOf(later), instantOf(earlier)];
  fc.pre(a !== undefined && b !== undefined);
  expect(a).toBeGreaterThanOrEqual(b);
}

describe("a calendar", () => {
  it("has a problem exactly when a window runs into the next day's", () => {
    const law = fc.property(anyCalendar, (drawn) => {
      const days = Array.from({ length: 410 }, (_, index) => dayNumberOf("2026-02-15") + index);
      const isOverlap = days.some((day) => {
        const [last, next] = [windowsOn(day, drawn).at(-1), windowsOn(day + 1, drawn)[0]];
        return last !== undefined && next !== undefined && next.fromMs < last.untilMs;
      });
      expect(calendarProblems(drawn).length > 0).toBe(isOverlap);
    });
    fc.assert(law, runs());
  });
});

describe("a clock", () => {
  it("is never due earlier for one more hold", () => {
    const law = fc.property(clock, start, holds, hold, (drawn, startMs, list, more) => {
      const without = clockDeadline(drawn, startMs, shifted(list, startMs));
      const held = clockDeadline(drawn, startMs, shifted([...list, more], startMs));
      expectNotEarlier(held, without);
    });
    fc.assert(law, runs());
  });

  it("does not care into how many a hold is split", () => {
    const law = fc.property(
      clock,
      start,
      holds,
      hold,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (...drawn) => {
        const [clocked, startMs, list, whole, share] = drawn;
        const middle = whole.fromMs + Math.round((whole.untilMs - whole.fromMs) * share);
        const parts = [
          { ...whole, untilMs: middle },
          { ...whole, fromMs: middle },
        ];
        const inOne = clockDeadline(clocked, startMs, shifted([...list, whole], startMs));
        const inTwo = clockDeadline(clocked, startMs, shifted([...parts, ...list], startMs));
        expect(inTwo).toEqual(inOne);
      },
    );
    fc.assert(law, runs());
  });

  it("is due whole weeks later for a start and holds whole weeks later, in weeks alike", () => {
    const inWeeks = clockOn(weekly).filter(({ length: { unit: of } }) => of !== "months");
    const law = fc.property(inWeeks, start, holds, fc.nat(20), (drawn, startMs, list, weeks) => {
      const first = clockDeadline(drawn, startMs, shifted(list, startMs));
      const laterMs = startMs + weeks * WEEK;
      const then = clockDeadline(drawn, laterMs, shifted(list, laterMs));
      expect(then.kind).toBe(first.kind);
      if (first.kind !== "due" || then.kind !== "due") return;
      expect(then.dueByMs - first.dueByMs).toBe(weeks * WEEK);
      expect(then.dueOn).toBe(addDays(first.dueOn, weeks * 7));
    });
    fc.assert(law, runs());
  });

  it("is never due earlier for being longer", () => {
    const law = fc.property(clock, start, holds, fc.nat(10), (drawn, startMs, list, more) => {
      const longer = { ...drawn, length: { ...drawn.length, count: drawn.length.count + more } };
      const pauses = shifted(list, startMs);
      expectNotEarlier(
        clockDeadline(longer, startMs, pauses),
        clockDeadline(drawn, startMs, pauses),
      );
    });
    fc.assert(law, runs());
  });

  it("is never due earlier for a longer extension", () => {
    const law = fc.property(clock, start, holds, fc.nat(10), (drawn, startMs, list, more) => {
      const { extension } = drawn;
      fc.pre(extension !== undefined);
      const longer = { ...drawn, extension: { ...extension, count: extension.count + more } };
      const pauses = shifted(list, startMs);
      expectNotEarlier(
        clockDeadline(longer, startMs, pauses),
        clockDeadline(drawn, startMs, pauses),
      );
    });
    fc.assert(law, runs());
  });

  it("is never due earlier for a later start", () => {
    const law = fc.property(clock, start, fc.nat(10 * 1_440), (drawn, startMs, later) => {
      const first = clockDeadline(drawn, startMs, []);
      expectNotEarlier(clockDeadline(drawn, startMs + later * MINUTE, []), first);
    });
    fc.assert(law, runs());
  });
});

describe("a hold without an end", () => {
  const openHold = hold.map(({ fromMs }) => ({ fromMs, untilMs: Number.POSITIVE_INFINITY }));
  const later = fc.integer({ min: 1, max: 60 * 1_440 });

  it("holds what a hold with any end would make later, and nothing else", () => {
    const law = fc.property(clock, start, holds, openHold, later, (...drawn) => {
      const [clocked, startMs, list, endless, minutes] = drawn;
      const [from = endless] = shifted([endless], startMs);
      const ended = { ...from, untilMs: Math.max(startMs, from.fromMs) + minutes * MINUTE };
      const pauses = shifted(list, startMs);
      const answer = clockDeadline(clocked, startMs, [...pauses, from]);
      const then = clockDeadline(clocked, startMs, [...pauses, ended]);
      if (answer.kind !== "paused") {
        expect(then).toEqual(answer);
        return;
      }
      const isLate = then.kind !== "due" || clocked.roll === "previous-business-day";
      if (!isLate) expect(then.dueByMs).toBeGreaterThanOrEqual(ended.untilMs - DAY);
    });
    fc.assert(law, runs());
  });

  it("leaves what is still to run once it ends", () => {
    const plain = clock.map(
      (drawn): Clock => ({
        ...drawn,
        extension: undefined,
        roll: "none",
        endsAt: "end-of-day",
        counting: drawn.length.unit.endsWith("days") ? "event-day" : "day-after",
        pausedDays: "half-open",
      }),
    );
    const units = plain.filter(({ length: { unit: of } }) => of !== "weeks" && of !== "months");
    const law = fc.property(units, start, holds, openHold, later, (...drawn) => {
      const [clocked, startMs, list, endless, minutes] = drawn;
      const [from = endless] = shifted([endless], startMs);
      const earlier = shifted(list, startMs).map((other) => ({
        fromMs: Math.min(other.fromMs, from.fromMs),
        untilMs: Math.min(other.untilMs, from.fromMs),
      }));
      const answer = clockDeadline(clocked, startMs, [...earlier, from]);
      fc.pre(answer.kind === "paused");
      const resumedMs = Math.max(startMs, from.fromMs) + minutes * MINUTE;
      const then = clockDeadline(clocked, startMs, [...earlier, { ...from, untilMs: resumedMs }]);
      expect(instantOf(then)).toBe(dueAfter(answer.remaining, resumedMs, clocked));
    });
    fc.assert(law, runs());
  });

  function dueAfter(remaining: Remaining, fromMs: number, clocked: Clock): number | undefined {
    const { unit: of, count } = remaining;
    if (of !== "milliseconds")
      return instantOf(clockDeadline({ ...clocked, length: { unit: of, count } }, fromMs, []));
    if (!clocked.length.unit.startsWith("business")) return fromMs + count;
    return addOpenTime(fromMs, count, clocked.calendar);
  }
});

describe("a ledger", () => {
  it("has no gaps, from the start to when the clock is due, and adds up to its length", () => {
    const law = fc.property(clock, start, holds, (drawn, startMs, list) => {
      const pauses = shifted(list, startMs);
      const answer = clockDeadline(drawn, startMs, pauses);
      const spans = clockLedger(drawn, startMs, pauses);
      if (answer.kind !== "due" || answer.dueByMs <= startMs) {
        expect(spans).toEqual([]);
        return;
      }
      expect(spans[0]?.fromMs).toBe(startMs);
      expect(spans.at(-1)?.untilMs).toBe(answer.dueByMs);
      const ends = [startMs, ...spans.map(({ untilMs }) => untilMs)].slice(0, -1);
      expect(spans.map(({ fromMs }) => fromMs)).toEqual(ends);
      const consumed = spans.reduce((sum, { count = 0 }) => sum + count, 0);
      const expected = countOf(drawn);
      if (expected !== undefined) expect(consumed).toBe(expected);
    });
    fc.assert(law, runs());
  });

  /** What is used up: milliseconds or days; months have no such number. */
  function countOf({ length: { unit: of, count }, extension, roll }: Clock): number | undefined {
    const total = count + (extension?.count ?? 0);
    if (of.endsWith("minutes")) return total * MINUTE;
    if (of.endsWith("hours")) return total * 60 * MINUTE;
    if (of === "months" || roll === "previous-business-day") return undefined;
    // From a rolled end, the days it is rolled over are in between.
    if (extension?.from === "rolled-end") return undefined;
    return of === "weeks" ? total * 7 : total;
  }

  it("shows a clock on hold up to the hold", () => {
    const endless = hold.map(({ fromMs }) => ({ fromMs, untilMs: Number.POSITIVE_INFINITY }));
    const law = fc.property(clock, start, holds, endless, (drawn, startMs, list, last) => {
      const pauses = shifted([...list, last], startMs);
      const answer = clockDeadline(drawn, startMs, pauses);
      fc.pre(answer.kind === "paused");
      const spans = clockLedger(drawn, startMs, pauses);
      const consumed = spans.reduce((sum, { count = 0 }) => sum + count, 0);
      if (answer.remaining.unit !== "milliseconds") return;
      expect(consumed + answer.remaining.count).toBe(countOf(drawn));
    });
    fc.assert(law, runs());
  });
});

describe("open time", () => {
  const count = fc.nat(60 * 60);
  const lengthMs = fc.oneof(
    count.map((minutes) => minutes * MINUTE),
    fc.nat(60 * 60 * MINUTE),
  );

  function dueBy(drawn: ServiceCalendar, startMs: number, minutes: number, list?: Interval[]) {
    const timed: Clock = {
      ...{ length: { unit: "business-minutes", count: minutes }, calendar: drawn },
      ...{ counting: "day-after", roll: "none", endsAt: "end-of-day" },
      ...{ pausedDays: "half-open", holds: "clipped" },
    };
    return instantOf(clockDeadline(timed, startMs, list ?? [])) ?? expect.fail("no due");
  }

  it("is used up where a sum over all windows says", () => {
    const law = fc.property(calendar, start, count, holds, (drawn, startMs, minutes, list) => {
      const pauses = shifted(list, startMs);
      const end = dueBy(drawn, startMs, minutes, pauses);
      expect(end).toBe(addOpenTime(startMs, minutes * MINUTE, drawn, pauses));
      expect(openMsBetween(startMs, end, drawn, pauses)).toBe(minutes * MINUTE);
    });
    fc.assert(law, runs());
  });

  it("that is subtracted leads back to where it was added while it was open", () => {
    const law = fc.property(calendar, start, lengthMs, (drawn, startMs, added) => {
      const opening = atMs(nextOpening(startMs, drawn));
      const end = addOpenTime(opening, added, drawn);
      expect(subtractOpenTime(end, added, drawn)).toEqual({ atMs: opening });
      const back = atMs(subtractOpenTime(startMs, added, drawn));
      expect(openMsBetween(back, startMs, drawn)).toBe(added);
    });
    fc.assert(law, runs());
  });

  it("adds up", () => {
    const law = fc.property(calendar, start, count, count, (drawn, startMs, first, then) => {
      const middle = dueBy(drawn, startMs, first);
      expect(dueBy(drawn, middle, then)).toBe(dueBy(drawn, startMs, first + then));
    });
    fc.assert(law, runs());
  });

  it("is what a look at every minute finds, where clocks do not change", () => {
    const fixed = calendar.filter(({ zone: of }) => of === "UTC" || of === "Asia/Kolkata");
    const minutes = fc.nat(3 * 1_440);
    const law = fc.property(fixed, fc.nat(90 * 1_440), minutes, (drawn, from, long) => {
      const startMs = Date.UTC(2026, 2, 1) + from * MINUTE;
      let [open, end] = [0, startMs];
      for (let minute = 0; minute < long; minute += 1) {
        if (!isOpenAt(startMs + minute * MINUTE, drawn)) continue;
        open += 1;
        end = startMs + (minute + 1) * MINUTE;
      }
      expect(dueBy(drawn, startMs, open)).toBe(end);
      expect(openMsBetween(startMs, startMs + long * MINUTE, drawn)).toBe(open * MINUTE);
    });
    fc.assert(law, runs(200));
  });

  function isOpenAt(instantMs: number, drawn: ServiceCalendar): boolean {
    const today = calendarDateIn(instantMs, drawn.zone);
    const time = timeText(instantMs - startOfDayIn(today, drawn.zone));
    const isDaily = wallWindowsOn(today, drawn).some(({ opens, closes }) =>
      opens < closes ? opens <= time && time < closes : opens <= time,
    );
    const nights = wallWindowsOn(addDays(today, -1), drawn).filter((w) => w.closes <= w.opens);
    return isDaily || nights.some(({ closes }) => time < closes);
  }

  function timeText(sinceMidnightMs: number): string {
    return new Date(sinceMidnightMs).toISOString().slice(11, 16);
  }
});

describe("the instant some units before another", () => {
  it("is never after it, nor earlier for fewer units", () => {
    const units = fc.constantFrom(
      ...(["minutes", "hours", "business-minutes", "business-hours"] as const),
      ...(["days", "business-days"] as const),
    );
    const law = fc.property(calendar, start, units, fc.nat(20), fc.nat(5), (...drawn) => {
      const [days, instantMs, of, count, more] = drawn;
      const one = atMs(instantBefore(instantMs, { unit: of, count }, days));
      const two = atMs(instantBefore(instantMs, { unit: of, count: count + more }, days));
      expect(one).toBeLessThanOrEqual(instantMs);
      expect(two).toBeLessThanOrEqual(one);
    });
    fc.assert(law, runs());
  });
});
