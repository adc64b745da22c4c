import { describe, expect, it } from "vitest";
import type { BusinessCalendar } from "../../../src/time/business-days.js";
import type { Period, PeriodUnit } from "../../../src/time/period.js";
import {
  type Extension,
  fixedDateDeadline,
  unrolledDeadline,
  type Window,
  windowDeadline,
} from "../../../src/time/window-deadline.js";

const berlin: BusinessCalendar = {
  weekend: ["saturday", "sunday"],
  holidays: ["2026-05-01", "2026-05-14", "2026-05-25"],
  coveredFrom: "2026-01-01",
  coveredUntil: "2026-12-31",
};

function days(count: number): Period {
  return { unit: "days", count };
}

/** Fourteen days after a delivery on Sunday 3 May 2026 at 10:00 in Berlin, EU style. */
const withdrawal: Window = {
  anchorMs: Date.parse("2026-05-03T10:00:00+02:00"),
  length: days(14),
  counting: "day-after",
  roll: "next-business-day",
  zone: "Europe/Berlin",
  calendar: berlin,
};

function closing(closesAt: string, closesOn: string): object {
  return { closesAt: Date.parse(closesAt), closesOn };
}

describe("windowDeadline", () => {
  it("closes with Sunday 17 May when nothing rolls (rule 28)", () => {
    expect(windowDeadline({ ...withdrawal, roll: "none", calendar: undefined })).toEqual(
      closing("2026-05-18T00:00:00+02:00", "2026-05-17"),
    );
  });

  it("rolls to the end of Monday 18 May (rule 28)", () => {
    expect(windowDeadline(withdrawal)).toEqual(closing("2026-05-19T00:00:00+02:00", "2026-05-18"));
  });

  it("closes 38 hours earlier in blocks of 24 hours (rule 28)", () => {
    const blocks = windowDeadline({ ...withdrawal, counting: "24-hour-blocks", roll: "none" });
    const rolled = windowDeadline(withdrawal);
    expect(blocks).toEqual(closing("2026-05-17T10:00:00+02:00", "2026-05-17"));
    const elapsedMs =
      "closesAt" in blocks && "closesAt" in rolled && rolled.closesAt - blocks.closesAt;
    expect(elapsedMs).toBe(38 * 3_600_000);
  });

  it("counts a split delivery from its last part to Tuesday 26 May (rule 29)", () => {
    const lastPart = { ...withdrawal, anchorMs: Date.parse("2026-05-12T09:00:00+02:00") };
    expect(windowDeadline(lastPart)).toEqual(closing("2026-05-27T00:00:00+02:00", "2026-05-26"));
    const firstPart = { ...withdrawal, anchorMs: Date.parse("2026-05-01T09:00:00+02:00") };
    expect(windowDeadline(firstPart)).toEqual(closing("2026-05-16T00:00:00+02:00", "2026-05-15"));
  });

  it("takes the day of the event in the window's zone", () => {
    const anchorMs = Date.parse("2026-05-04T23:30:00Z");
    const closesOn = (zone: string): unknown =>
      windowDeadline({ ...withdrawal, anchorMs, zone, length: days(1), roll: "none" });
    expect(closesOn("Europe/Berlin")).toMatchObject({ closesOn: "2026-05-06" });
    expect(closesOn("America/New_York")).toMatchObject({ closesOn: "2026-05-05" });
  });

  it("closes with the day of the event for no days, or before it where it is day 1", () => {
    const window = { ...withdrawal, length: days(0), roll: "none" } as const;
    expect(windowDeadline(window)).toEqual(closing("2026-05-04T00:00:00+02:00", "2026-05-03"));
    expect(windowDeadline({ ...window, counting: "event-day" })).toEqual(
      closing("2026-05-03T00:00:00+02:00", "2026-05-02"),
    );
  });

  it("keeps the time of day of blocks over a clock change, unlike that of days", () => {
    const anchorMs = Date.parse("2026-10-24T10:00:00+02:00");
    const blocks = { ...withdrawal, anchorMs, counting: "24-hour-blocks", roll: "none" } as const;
    expect(windowDeadline({ ...blocks, length: days(1) })).toEqual(
      closing("2026-10-25T09:00:00+01:00", "2026-10-25"),
    );
    expect(windowDeadline({ ...blocks, length: days(1), counting: "day-after" })).toEqual(
      closing("2026-10-26T00:00:00+01:00", "2026-10-25"),
    );
  });

  it("rolls blocks only when they end on no business day", () => {
    const blocks = { ...withdrawal, counting: "24-hour-blocks" } as const;
    expect(windowDeadline(blocks)).toEqual(closing("2026-05-19T00:00:00+02:00", "2026-05-18"));
    expect(windowDeadline({ ...blocks, length: days(15) })).toEqual(
      closing("2026-05-18T10:00:00+02:00", "2026-05-18"),
    );
  });

  it("counts blocks that end at midnight as ending on the day before", () => {
    const anchorMs = Date.parse("2026-05-01T00:00:00+02:00");
    const blocks = {
      ...withdrawal,
      anchorMs,
      counting: "24-hour-blocks",
      length: days(1),
    } as const;
    expect(windowDeadline({ ...blocks, roll: "none" })).toEqual(
      closing("2026-05-02T00:00:00+02:00", "2026-05-01"),
    );
  });

  it("answers the date a calendar does not cover, and asks it only to roll", () => {
    const short = { ...berlin, coveredUntil: "2026-05-17" };
    expect(windowDeadline({ ...withdrawal, calendar: short })).toEqual({ uncovered: "2026-05-18" });
    expect(windowDeadline({ ...withdrawal, calendar: short, roll: "none" })).toMatchObject({
      closesOn: "2026-05-17",
    });
  });

  it("throws for a roll or business days without a calendar", () => {
    const without = { ...withdrawal, calendar: undefined };
    expect(() => windowDeadline(without)).toThrow(new RangeError("a roll needs a calendar"));
    const businessDays = { ...withdrawal.length, unit: "business-days" } as const;
    for (const extension of [undefined, { ...businessDays, from: "end" } as const]) {
      const length = extension === undefined ? businessDays : withdrawal.length;
      expect(() => windowDeadline({ ...without, roll: "none", length, extension })).toThrow(
        new RangeError("business days need a calendar"),
      );
    }
  });

  it("throws what is wrong with its terms, and for an end after the year 9999", () => {
    expect(() => windowDeadline({ ...withdrawal, length: days(-1) })).toThrow(
      new RangeError("`length.count` must be a non-negative integer, got `-1`"),
    );
    expect(() => windowDeadline({ ...withdrawal, length: { unit: "hours", count: 1 } })).toThrow(
      new RangeError("hours never roll"),
    );
    for (const unit of ["hours", "days", "weeks", "months", "years"] as const) {
      const length = { unit, count: Number.MAX_SAFE_INTEGER };
      expect(() => windowDeadline({ ...withdrawal, length, roll: "none" })).toThrow(RangeError);
    }
  });
});

describe("an extension", () => {
  /** One day from Thu 21 May: ends on a Friday before a weekend and Whit Monday. */
  const day: Window = {
    ...withdrawal,
    anchorMs: Date.parse("2026-05-21T10:00:00+02:00"),
    length: days(1),
  };
  const by = (count: number, from: Extension["from"], unit: PeriodUnit = "days"): Extension => ({
    unit,
    count,
    from,
  });

  it("rolls once at the end, unless it is counted from the rolled end", () => {
    const twoDays = { ...day, length: days(2) };
    for (const from of ["start", "end"] as const) {
      const window = { ...twoDays, extension: by(3, from) };
      expect(windowDeadline(window)).toEqual(closing("2026-05-27T00:00:00+02:00", "2026-05-26"));
    }
    const rolled = { ...twoDays, extension: by(3, "rolled-end") };
    expect(windowDeadline(rolled)).toEqual(closing("2026-05-30T00:00:00+02:00", "2026-05-29"));
    const twice = { ...twoDays, extension: by(4, "rolled-end") };
    expect(windowDeadline(twice)).toEqual(closing("2026-06-02T00:00:00+02:00", "2026-06-01"));
  });

  it("counts business days after an end that is none", () => {
    const window = { ...day, length: days(2), extension: by(1, "end", "business-days") } as const;
    expect(windowDeadline({ ...window, roll: "none" })).toMatchObject({ closesOn: "2026-05-26" });
  });

  it("rolls back to the business day before", () => {
    const window = { ...day, extension: by(2, "end"), roll: "previous-business-day" } as const;
    expect(windowDeadline(window)).toEqual(closing("2026-05-23T00:00:00+02:00", "2026-05-22"));
  });

  it("follows a window that begins with the event's day, and does not begin with its end", () => {
    const window = { ...day, counting: "event-day", roll: "none" } as const;
    expect(windowDeadline(window)).toMatchObject({ closesOn: "2026-05-21" });
    for (const from of ["start", "end"] as const) {
      const longer = windowDeadline({ ...window, extension: by(1, from) });
      expect(longer).toMatchObject({ closesOn: "2026-05-22" });
    }
  });

  it("adds hours to hours and blocks to blocks", () => {
    const hours: Window = { ...day, length: { unit: "hours", count: 48 }, roll: "none" };
    const blocks: Window = { ...day, length: days(2), counting: "24-hour-blocks", roll: "none" };
    const end = closing("2026-05-24T10:00:00+02:00", "2026-05-24");
    for (const from of ["start", "end"] as const) {
      expect(windowDeadline({ ...hours, extension: by(24, from, "hours") })).toEqual(end);
      expect(windowDeadline({ ...blocks, extension: by(1, from) })).toEqual(end);
    }
  });

  it("answers the first date that the calendar does not cover, wherever it is needed", () => {
    const calendar = { ...berlin, coveredUntil: "2026-05-22" };
    const uncovered = (window: Partial<Window>): unknown =>
      windowDeadline({ ...day, calendar, length: days(2), ...window });
    expect(uncovered({ extension: by(3, "rolled-end") })).toEqual({ uncovered: "2026-05-23" });
    expect(uncovered({ extension: by(3, "end") })).toEqual({ uncovered: "2026-05-26" });
    const length = { unit: "business-days", count: 2 } as const;
    expect(uncovered({ length, extension: by(3, "end") })).toEqual({ uncovered: "2026-05-23" });
  });
});

describe("fixedDateDeadline", () => {
  it("closes with the end of the date in the zone", () => {
    expect(fixedDateDeadline("2027-01-31", "Europe/Berlin")).toEqual(
      closing("2027-02-01T00:00:00+01:00", "2027-01-31"),
    );
  });

  it("closes a date whose next midnight is skipped when the clocks resume", () => {
    expect(fixedDateDeadline("2018-11-03", "America/Sao_Paulo")).toEqual(
      closing("2018-11-04T01:00:00-02:00", "2018-11-03"),
    );
  });

  it("closes the last date four digits can write", () => {
    expect(fixedDateDeadline("9999-12-31", "UTC")).toEqual({
      closesAt: Date.UTC(10_000, 0, 1),
      closesOn: "9999-12-31",
    });
  });
});

describe("unrolledDeadline", () => {
  it("closes with the last day, business day or not", () => {
    expect(unrolledDeadline(withdrawal)).toEqual(
      closing("2026-05-18T00:00:00+02:00", "2026-05-17"),
    );
  });

  it("goes on from the rolled end where an extension does", () => {
    const extension: Extension = { ...days(5), from: "rolled-end" };
    const end = closing("2026-05-24T00:00:00+02:00", "2026-05-23");
    expect(unrolledDeadline({ ...withdrawal, extension })).toEqual(end);
    const uncovered = {
      ...withdrawal,
      extension,
      calendar: { ...berlin, coveredUntil: "2026-05-16" },
    };
    expect(unrolledDeadline(uncovered)).toEqual({ uncovered: "2026-05-17" });
  });

  it("throws what windowProblem says", () => {
    const window = { ...withdrawal, length: { unit: "hours", count: 1 } } as const;
    expect(() => unrolledDeadline(window)).toThrow(new RangeError("hours never roll"));
  });
});
