import { describe, expect, it } from "vitest";
import {
  calendarDateIn,
  firstInstantShowing,
  isTimeZone,
  startOfDayIn,
} from "../../../src/time/time-zone.js";

describe("isTimeZone", () => {
  it.each(["UTC", "Europe/Berlin", "Asia/Dhaka", "America/Argentina/Buenos_Aires", "Etc/GMT+5"])(
    "accepts %j, asked twice",
    (name) => expect([isTimeZone(name), isTimeZone(name)]).toEqual([true, true]),
  );

  it.each(["", "+02:00", "-0530", "+02", "GMT+2", "Europe/Atlantis", "Europe/Berlin ", "1"])(
    "refuses %j",
    (name) => expect(isTimeZone(name)).toBe(false),
  );
});

describe("calendarDateIn", () => {
  const lateEvening = Date.UTC(2026, 4, 3, 22, 30);

  it.each([
    { zone: "Europe/Berlin", date: "2026-05-04" },
    { zone: "Europe/London", date: "2026-05-03" },
    { zone: "America/Los_Angeles", date: "2026-05-03" },
    { zone: "Pacific/Kiritimati", date: "2026-05-04" },
  ])("answers $date in $zone", ({ zone, date }) => {
    expect(calendarDateIn(lateEvening, zone)).toBe(date);
  });

  it("throws for an unknown zone and a year five digits long", () => {
    expect(() => calendarDateIn(lateEvening, "Europe/Atlantis")).toThrow(RangeError);
    expect(() => calendarDateIn(Date.UTC(9999, 11, 31, 23), "Europe/Berlin")).toThrow(RangeError);
  });
});

describe("startOfDayIn", () => {
  it.each([
    { date: "2026-05-19", zone: "Europe/Berlin", start: "2026-05-18T22:00:00Z" },
    { date: "2026-03-29", zone: "Europe/Berlin", start: "2026-03-28T23:00:00Z" },
    { date: "2026-03-30", zone: "Europe/Berlin", start: "2026-03-29T22:00:00Z" },
    { date: "2026-10-25", zone: "Europe/Berlin", start: "2026-10-24T22:00:00Z" },
    { date: "2026-10-26", zone: "Europe/Berlin", start: "2026-10-25T23:00:00Z" },
    { date: "2026-05-19", zone: "UTC", start: "2026-05-19T00:00:00Z" },
  ])("answers $start for $date in $zone", ({ date, zone, start }) => {
    expect(startOfDayIn(date, zone)).toBe(Date.parse(start));
  });

  it.each([
    { date: "2018-11-04", zone: "America/Sao_Paulo", start: "2018-11-04T03:00:00Z" },
    { date: "2026-04-24", zone: "Africa/Cairo", start: "2026-04-23T22:00:00Z" },
    { date: "2026-03-29", zone: "Asia/Beirut", start: "2026-03-28T22:00:00Z" },
    { date: "2026-03-08", zone: "America/Havana", start: "2026-03-08T05:00:00Z" },
  ])("starts $date in $zone at 01:00, where midnight is skipped", ({ date, zone, start }) => {
    const instant = startOfDayIn(date, zone);
    expect(instant).toBe(Date.parse(start));
    expect(calendarDateIn(instant, zone)).toBe(date);
    expect(calendarDateIn(instant - 1, zone) < date).toBe(true);
  });

  it.each([
    { date: "2018-02-18", zone: "America/Sao_Paulo", start: "2018-02-18T03:00:00Z" },
    { date: "2026-10-30", zone: "Africa/Cairo", start: "2026-10-29T22:00:00Z" },
    { date: "2026-10-25", zone: "Asia/Beirut", start: "2026-10-24T22:00:00Z" },
  ])("starts $date in $zone after the hour repeated before it", ({ date, zone, start }) => {
    expect(startOfDayIn(date, zone)).toBe(Date.parse(start));
  });

  it("starts a date at its first midnight where the clocks fall back across it", () => {
    const start = startOfDayIn("2010-11-07", "America/St_Johns");
    expect(start).toBe(Date.parse("2010-11-07T02:30:00Z"));
    expect(calendarDateIn(start + 60_000, "America/St_Johns")).toBe("2010-11-06");
  });

  it("starts a date that was skipped altogether when the next one starts", () => {
    const skipped = startOfDayIn("2011-12-30", "Pacific/Apia");
    expect(skipped).toBe(Date.parse("2011-12-30T10:00:00Z"));
    expect(skipped).toBe(startOfDayIn("2011-12-31", "Pacific/Apia"));
    expect(calendarDateIn(skipped - 1, "Pacific/Apia")).toBe("2011-12-29");
    expect(calendarDateIn(skipped, "Pacific/Apia")).toBe("2011-12-31");
  });

  it("throws for no date and no zone", () => {
    expect(() => startOfDayIn("2026-02-30", "UTC")).toThrow(RangeError);
    expect(() => startOfDayIn("2026-02-28", "+02:00 ")).toThrow(RangeError);
  });
});

describe("firstInstantShowing", () => {
  it.each([
    { what: "an ordinary time", wall: "2026-06-08T09:00", at: "2026-06-08T07:00Z" },
    { what: "a time before the clocks change", wall: "2026-03-29T01:59", at: "2026-03-29T00:59Z" },
    { what: "the end of a skipped time", wall: "2026-03-29T03:00", at: "2026-03-29T01:00Z" },
    { what: "a skipped time", wall: "2026-03-29T02:30", at: "2026-03-29T01:00Z" },
    { what: "a time after the clocks change", wall: "2026-03-29T09:00", at: "2026-03-29T07:00Z" },
    { what: "a time that comes twice", wall: "2026-10-25T02:30", at: "2026-10-25T00:30Z" },
    { what: "a time that has come twice", wall: "2026-10-25T03:00", at: "2026-10-25T02:00Z" },
  ])("finds $what in Berlin", ({ wall, at }) => {
    expect(firstInstantShowing(Date.parse(`${wall}Z`), "Europe/Berlin")).toBe(Date.parse(at));
  });

  it("throws for no instant and no zone", () => {
    expect(() => firstInstantShowing(Number.NaN, "UTC")).toThrow(RangeError);
    expect(() => firstInstantShowing(0, "Europe/Atlantis")).toThrow(RangeError);
  });
});
