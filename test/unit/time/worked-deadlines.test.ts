import { describe, expect, it } from "vitest";
import type { BusinessCalendar } from "../../../src/time/business-days.js";
import type { Period, PeriodUnit } from "../../../src/time/period.js";
import { type Extension, type Window, windowDeadline } from "../../../src/time/window-deadline.js";

/** Bank holidays of England and Wales: https://www.gov.uk/bank-holidays (2028: 1971 c. 80). */
const ENGLAND: Readonly<Record<number, readonly string[]>> = {
  2017: ["01-02", "04-14", "04-17", "05-01", "05-29", "08-28", "12-25", "12-26"],
  2019: ["01-01", "04-19", "04-22", "05-06", "05-27", "08-26", "12-25", "12-26"],
  2021: ["01-01", "04-02", "04-05", "05-03", "05-31", "08-30", "12-27", "12-28"],
  2023: ["01-02", "04-07", "04-10", "05-01", "05-08", "05-29", "08-28", "12-25", "12-26"],
  2026: ["01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"],
  2027: ["01-01", "03-26", "03-29", "05-03", "05-31", "08-30", "12-27", "12-28"],
  2028: ["01-03", "04-14", "04-17", "05-01", "05-29", "08-28", "12-25", "12-26"],
};

/** Federal holidays of 2026: 5 U.S.C. 6103, as https://www.opm.gov lists them. */
const FEDERAL = [
  "2026-01-01",
  "2026-01-19",
  "2026-02-16",
  "2026-05-25",
  "2026-06-19",
  "2026-07-03",
  "2026-09-07",
  "2026-10-12",
  "2026-11-11",
  "2026-11-26",
  "2026-12-25",
];

/** The public holidays that all German states have, by their own laws and the treaty of 1990. */
const GERMANY = [
  ...["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-25"],
  ...["2026-10-03", "2026-12-25", "2026-12-26", "2027-01-01", "2027-03-26", "2027-03-29"],
  ...["2027-05-01", "2027-05-06", "2027-05-17", "2027-10-03", "2027-12-25", "2027-12-26"],
];

const WEEKEND = ["saturday", "sunday"] as const;

/** King's Birthday is the one holiday of June and July: https://www.nsw.gov.au/public-holidays. */
const NEW_SOUTH_WALES: BusinessCalendar = {
  weekend: WEEKEND,
  holidays: ["2026-06-08"],
  coveredFrom: "2026-06-01",
  coveredUntil: "2026-07-31",
};

function calendarOf(from: number, until: number, holidays: readonly string[]): BusinessCalendar {
  return {
    weekend: WEEKEND,
    holidays,
    coveredFrom: `${from}-01-01`,
    coveredUntil: `${until}-12-31`,
  };
}

function england(from: number, until = from): BusinessCalendar {
  const holidays = Object.entries(ENGLAND).flatMap(([year, days]) =>
    days.map((day) => `${year}-${day}`),
  );
  return calendarOf(from, until, holidays);
}

function period(count: number, unit: PeriodUnit): Period {
  return { unit, count };
}

/** A window of London, counted as most are, from noon of a date or from an instant. */
function windowFrom(from: string, length: Period, more: Partial<Window> = {}): Window {
  const anchorMs = Date.parse(from.includes("T") ? from : `${from}T12:00:00Z`);
  return { anchorMs, length, counting: "day-after", roll: "none", zone: "Europe/London", ...more };
}

function closesOn(window: Window): string {
  const deadline = windowDeadline(window);
  return "closesOn" in deadline ? deadline.closesOn : expect.fail(deadline.uncovered);
}

function closesAt(window: Window): number {
  const deadline = windowDeadline(window);
  return "closesAt" in deadline ? deadline.closesAt : expect.fail(deadline.uncovered);
}

describe("business days", () => {
  const businessDays = (from: string, count: number, calendar: BusinessCalendar) =>
    closesOn(windowFrom(from, period(count, "business-days"), { calendar }));
  const nations = calendarOf(2023, 2023, [...england(2023).holidays, "2023-11-30"]);

  it.each([
    { id: "A24", from: "2017-05-18", count: 20, calendar: england(2017), on: "2017-06-16" },
    { id: "A24", from: "2017-05-18", count: 30, calendar: england(2017), on: "2017-06-30" },
    { id: "A25", from: "2021-07-03", count: 3, calendar: england(2021), on: "2021-07-07" },
    { id: "A25", from: "2021-07-03", count: 20, calendar: england(2021), on: "2021-07-30" },
    { id: "A26", from: "2021-05-01", count: 20, calendar: england(2021), on: "2021-06-01" },
    { id: "A27", from: "2023-11-27", count: 20, calendar: nations, on: "2023-12-28" },
    { id: "A27", from: "2023-11-27", count: 20, calendar: england(2023), on: "2023-12-27" },
    { id: "A32", from: "2026-04-02", count: 3, calendar: england(2026), on: "2026-04-09" },
    { id: "A32", from: "2026-04-11", count: 3, calendar: england(2026), on: "2026-04-15" },
    { id: "A34", from: "2026-04-20", count: 15, calendar: england(2026), on: "2026-05-12" },
    { id: "A34", from: "2026-04-20", count: 35, calendar: england(2026), on: "2026-06-10" },
  ])("$id: $count from $from end on $on", ({ from, count, calendar, on }) => {
    expect(businessDays(from, count, calendar)).toBe(on);
  });

  it.each([
    { id: "B20", count: 10, on: "2026-11-17", without: "2026-11-16" },
    { id: "B22", count: 15, on: "2026-11-24", without: "2026-11-23" },
  ])("$id: $count end on $on, and on $without without Veterans Day", ({ count, on, without }) => {
    expect(businessDays("2026-11-02", count, calendarOf(2026, 2026, FEDERAL))).toBe(on);
    expect(businessDays("2026-11-02", count, calendarOf(2026, 2026, []))).toBe(without);
  });
});

describe("days and weeks that do not roll", () => {
  const extended = (count: number): Extension => ({ unit: "days", count, from: "start" });

  it("A33: 8 weeks from Wed 1 Jul 2026 end with Wed 26 Aug", () => {
    const window = windowFrom("2026-07-01", period(8, "weeks"));
    expect(windowDeadline(window)).toEqual({
      closesAt: Date.parse("2026-08-27T00:00:00+01:00"),
      closesOn: "2026-08-26",
    });
  });

  it.each([
    { id: "A37, first answer", from: "2026-02-01", count: 15, on: "2026-02-16" },
    { id: "A37, final answer", from: "2026-02-01", count: 60, on: "2026-04-02" },
    { id: "B24, Virginia", from: "2026-11-02", count: 45, on: "2026-12-17" },
    { id: "B24, Iowa", from: "2026-11-02", count: 90, on: "2027-01-31" },
    { id: "B25", from: "2026-03-02", count: 15, on: "2026-03-17" },
    { id: "B27", from: "2026-01-15", count: 30, on: "2026-02-14" },
  ])("$id: $count days from $from end on $on", ({ from, count, on }) => {
    expect(closesOn(windowFrom(from, period(count, "days")))).toBe(on);
  });

  it.each([
    { id: "B24, Virginia", from: "2026-11-02", count: 45, on: "2027-01-31" },
    { id: "B27", from: "2026-01-15", count: 30, on: "2026-03-16" },
  ])("$id: $count days from $from end on $on when extended", ({ from, count, on }) => {
    const extension = extended(count);
    expect(closesOn(windowFrom(from, period(count, "days"), { extension }))).toBe(on);
  });

  it("B19: 30 days beginning when a complaint was received end on 30 Jul, not 31", () => {
    const window = windowFrom("2026-07-01", period(30, "days"), { counting: "event-day" });
    expect(closesOn(window)).toBe("2026-07-30");
    expect(closesOn({ ...window, counting: "day-after" })).toBe("2026-07-31");
  });

  it.each([
    { counting: "event-day" as const, first: "2026-12-16", last: "2027-01-30" },
    { counting: "day-after" as const, first: "2026-12-17", last: "2027-01-31" },
  ])("B21: 45 and 90 days end on $first and $last by $counting", ({ counting, first, last }) => {
    const window = windowFrom("2026-11-02", period(45, "days"), { counting });
    expect(closesOn(window)).toBe(first);
    expect(closesOn({ ...window, extension: extended(45) })).toBe(last);
  });
});

describe("hours", () => {
  it.each([
    {
      id: "A35",
      from: "2026-01-10T22:15:00+05:30",
      count: 48,
      zone: "Asia/Kolkata",
      at: "2026-01-12T22:15:00+05:30",
    },
    {
      id: "A36",
      from: "2026-06-12T16:40:00+10:00",
      count: 24,
      zone: "Australia/Sydney",
      at: "2026-06-13T16:40:00+10:00",
    },
    {
      id: "B29, over a clock change",
      from: "2026-03-27T18:00:00+01:00",
      count: 72,
      zone: "Europe/Brussels",
      at: "2026-03-30T19:00:00+02:00",
    },
    {
      id: "B30",
      from: "2027-05-20T11:00:00+05:30",
      count: 72,
      zone: "Asia/Kolkata",
      at: "2027-05-23T11:00:00+05:30",
    },
  ])("$id: $count from $from end at $at", ({ from, count, zone, at }) => {
    const window = windowFrom(from, period(count, "hours"), { zone });
    expect(windowDeadline(window)).toEqual({ closesAt: Date.parse(at), closesOn: at.slice(0, 10) });
  });
});

describe("other ways to say it", () => {
  it("A35: one month from 31 Jan 2026 ends with Sat 28 Feb in India", () => {
    const window = windowFrom("2026-01-31", period(1, "months"), { zone: "Asia/Kolkata" });
    expect(closesAt(window)).toBe(Date.parse("2026-03-01T00:00:00+05:30"));
  });

  it("A36: one business day ends on Mon 15 Jun, two days after 24 hours", () => {
    const length = period(1, "business-days");
    const window = windowFrom("2026-06-12T16:40:00+10:00", length, {
      zone: "Australia/Sydney",
      calendar: NEW_SOUTH_WALES,
    });
    expect(closesOn(window)).toBe("2026-06-15");
  });

  it("A36: 30 days end on Sun 12 Jul, and are aimed at on Fri 10 Jul", () => {
    const length = period(30, "days");
    const window = windowFrom("2026-06-12T16:40:00+10:00", length, {
      zone: "Australia/Sydney",
      calendar: NEW_SOUTH_WALES,
    });
    expect(closesOn(window)).toBe("2026-07-12");
    expect(closesOn({ ...window, roll: "previous-business-day" })).toBe("2026-07-10");
  });
});

describe("months that roll to the next business day", () => {
  const roll = "next-business-day";
  const month = (from: string, calendar: BusinessCalendar, more: Partial<Window> = {}) =>
    windowFrom(from, period(1, "months"), { calendar, roll, ...more });
  const by = (count: number): Extension => ({ unit: "months", count, from: "start" });

  it.each([
    { id: "B1", from: "2026-09-03", unrolled: "2026-10-03", on: "2026-10-05" },
    { id: "B2", from: "2026-01-31", unrolled: "2026-02-28", on: "2026-03-02" },
    { id: "B2, leap year", from: "2028-01-31", unrolled: "2028-02-29", on: "2028-02-29" },
    { id: "B3, holiday", from: "2017-04-01", unrolled: "2017-05-01", on: "2017-05-02" },
    { id: "B3, weekend and holiday", from: "2027-04-01", unrolled: "2027-05-01", on: "2027-05-04" },
    { id: "B4", from: "2026-08-31", unrolled: "2026-09-30", on: "2026-09-30" },
    { id: "B5", from: "2026-08-01T23:59:00+01:00", unrolled: "2026-09-01", on: "2026-09-01" },
    { id: "B7", from: "2019-09-27", unrolled: "2019-10-27", on: "2019-10-28" },
    { id: "B8", from: "2019-04-06", unrolled: "2019-05-06", on: "2019-05-07" },
    { id: "B13", from: "2026-11-25", unrolled: "2026-12-25", on: "2026-12-29" },
    { id: "B14", from: "2026-03-03", unrolled: "2026-04-03", on: "2026-04-07" },
    { id: "B15", from: "2028-01-30", unrolled: "2028-02-29", on: "2028-02-29" },
  ])("$id: one from $from ends on $unrolled, rolled $on", ({ from, unrolled, on }) => {
    const window = month(from, england(Number(from.slice(0, 4))));
    expect(closesOn({ ...window, roll: "none" })).toBe(unrolled);
    expect(closesOn(window)).toBe(on);
  });

  it.each([
    { id: "B9", from: "2019-08-27", count: 1, unrolled: "2019-10-27", on: "2019-10-28" },
    { id: "B10", from: "2019-09-26", count: 2, unrolled: "2019-12-26", on: "2019-12-27" },
    { id: "B11", from: "2026-01-31", count: 2, unrolled: "2026-04-30", on: "2026-04-30" },
    { id: "B12", from: "2026-11-30", count: 2, unrolled: "2027-02-28", on: "2027-03-01" },
  ])("$id: one from $from and $count more end on $on", ({ from, count, unrolled, on }) => {
    const calendar = england(Number(from.slice(0, 4)), Number(on.slice(0, 4)));
    const window = month(from, calendar, { extension: by(count) });
    expect(closesOn({ ...window, roll: "none" })).toBe(unrolled);
    expect(closesOn(window)).toBe(on);
  });

  it("B11: chaining one and two months gives 28 Apr instead", () => {
    const window = month("2026-01-31", england(2026), { extension: { ...by(2), from: "end" } });
    expect(closesOn(window)).toBe("2026-04-28");
  });
});

/** Rules 28 and 29 of the research on returns: Regulation 1182/71 and Directive 2011/83. */
describe("fourteen days of withdrawal in Germany", () => {
  const germany = calendarOf(2026, 2027, GERMANY);
  const withdrawal = windowFrom("2026-05-03T10:00:00+02:00", period(14, "days"), {
    roll: "next-business-day",
    zone: "Europe/Berlin",
    calendar: germany,
  });
  const uninformed = (from: Extension["from"]): Extension => ({ unit: "months", count: 12, from });

  it("rule 28: roll to the end of Mon 18 May, and end at 10:00 on 17 May in blocks", () => {
    expect(closesAt(withdrawal)).toBe(Date.parse("2026-05-19T00:00:00+02:00"));
    const blocks = { ...withdrawal, counting: "24-hour-blocks", roll: "none" } as const;
    expect(closesAt(blocks)).toBe(Date.parse("2026-05-17T10:00:00+02:00"));
  });

  it("rule 28: end on 17 or 18 May 2027 without information, if 17 May is a business day", () => {
    const holidays = GERMANY.filter((day) => day !== "2027-05-17");
    const window = { ...withdrawal, calendar: calendarOf(2026, 2027, holidays) };
    expect(closesOn({ ...window, extension: uninformed("end") })).toBe("2027-05-17");
    expect(closesOn({ ...window, extension: uninformed("rolled-end") })).toBe("2027-05-18");
  });

  // The table leaves out that 17 May 2027 is Whit Monday, so that in Germany its two readings meet.
  it("rule 28: end on 18 May 2027 by either reading, since 17 May is Whit Monday", () => {
    expect(closesOn({ ...withdrawal, extension: uninformed("end") })).toBe("2027-05-18");
    expect(closesOn({ ...withdrawal, extension: uninformed("rolled-end") })).toBe("2027-05-18");
  });

  it("rule 29: end on Tue 26 May for parts that came on 1 and 12 May", () => {
    const parts = ["2026-05-01T09:00:00+02:00", "2026-05-12T09:00:00+02:00"];
    const anchorMs = Math.max(...parts.map((part) => Date.parse(part)));
    expect(closesOn({ ...withdrawal, anchorMs })).toBe("2026-05-26");
  });
});
