import { describe, expect, it } from "vitest";
import { calendarProblems, type ServiceCalendar } from "../../../src/time/service-calendar.js";

function problemsOf(more: Partial<ServiceCalendar>) {
  return calendarProblems({
    zone: "Europe/London",
    weekend: ["saturday", "sunday"],
    holidays: ["2026-12-25"],
    coveredFrom: "2026-01-01",
    coveredUntil: "2026-12-31",
    ...more,
  });
}

const monday = { days: ["monday"], opens: "09:00", closes: "17:00" } as const;

describe("calendarProblems", () => {
  it.each<{ what: string; more: Partial<ServiceCalendar> }>([
    { what: "no hours at all", more: {} },
    { what: "weekly hours", more: { hours: [monday] } },
    {
      what: "adjacent windows",
      more: { hours: [monday, { ...monday, opens: "17:00", closes: "18:00" }] },
    },
    {
      what: "adjacent windows, the later one first",
      more: { hours: [monday, { ...monday, opens: "08:00", closes: "09:00" }] },
    },
    {
      what: "a night up to the next window",
      more: {
        hours: [
          { ...monday, opens: "22:00", closes: "06:00" },
          { days: ["tuesday"], opens: "06:00", closes: "12:00" },
        ],
      },
    },
    {
      what: "nights of every day",
      more: { hours: [{ days: ["monday", "tuesday"], opens: "18:00", closes: "17:00" }] },
    },
    {
      what: "the same window on other days",
      more: { hours: [monday, { ...monday, days: ["tuesday"] }] },
    },
    {
      what: "hours by overrides only",
      more: { hours: [], overrides: [{ on: "2026-06-08", windows: [monday] }] },
    },
    {
      what: "a night before a day that is overridden to be closed",
      more: {
        hours: [
          { ...monday, opens: "22:00", closes: "06:00" },
          { days: ["tuesday"], opens: "06:00", closes: "12:00" },
        ],
        overrides: [{ on: "2026-06-09", windows: [] }],
      },
    },
    {
      what: "a night into a holiday",
      more: {
        hours: [{ days: ["friday"], opens: "05:00", closes: "12:00" }],
        overrides: [{ on: "2026-12-24", windows: [{ opens: "22:00", closes: "06:00" }] }],
      },
    },
  ])("finds nothing wrong with $what", ({ more }) => expect(problemsOf(more)).toEqual([]));

  it("names times that are none, and windows of no length", () => {
    const hours = [
      { days: ["monday"], opens: "9:00", closes: "17" },
      { days: ["tuesday"], opens: "24:00", closes: "24:00" },
      { days: ["friday"], opens: "09:00", closes: "09:00" },
    ] as const;
    const overrides = [
      { on: "2026-06-08", windows: [monday, { opens: "25:00", closes: "26:00" }] },
    ];
    expect(problemsOf({ hours, overrides })).toEqual([
      { at: ["hours", 0, "opens"], expected: "a time from `00:00` to `23:59`", received: "`9:00`" },
      { at: ["hours", 0, "closes"], expected: "a time from `00:00` to `24:00`", received: "`17`" },
      {
        at: ["hours", 1, "opens"],
        expected: "a time from `00:00` to `23:59`",
        received: "`24:00`",
      },
      { at: ["hours", 1, "closes"], expected: "another time than `opens`", received: "`24:00`" },
      { at: ["hours", 2, "closes"], expected: "another time than `opens`", received: "`09:00`" },
      {
        at: ["overrides", 0, "windows", 1, "opens"],
        expected: "a time from `00:00` to `23:59`",
        received: "`25:00`",
      },
      {
        at: ["overrides", 0, "windows", 1, "closes"],
        expected: "a time from `00:00` to `24:00`",
        received: "`26:00`",
      },
    ]);
  });

  it("names windows that overlap once, however many days they share", () => {
    const days = ["monday", "tuesday", "friday"] as const;
    const hours = [
      { days, opens: "09:00", closes: "13:00" },
      { days, opens: "12:00", closes: "18:00" },
    ];
    expect(problemsOf({ hours })).toEqual([
      {
        at: ["hours", 1],
        expected: "windows that do not overlap",
        received: "`monday 09:00-13:00` and `monday 12:00-18:00`",
      },
    ]);
  });

  it.each([
    { from: "friday" as const, to: "saturday" as const },
    { from: "sunday" as const, to: "monday" as const },
  ])("names a night of $from that runs into $to", ({ from, to }) => {
    const hours = [
      { days: [to], opens: "05:00", closes: "12:00" },
      { days: [from], opens: "22:00", closes: "06:00" },
    ];
    expect(problemsOf({ hours })).toEqual([
      {
        at: ["hours", 0],
        expected: "windows that do not overlap",
        received: `\`${from} 22:00-06:00\` and \`${to} 05:00-12:00\``,
      },
    ]);
  });

  it("names windows of overrides that overlap each other or the days around", () => {
    const hours = [
      { days: ["monday", "wednesday"], opens: "05:00", closes: "12:00" },
      { days: ["monday"], opens: "22:00", closes: "06:00" },
    ] as const;
    const windows = [
      { opens: "05:30", closes: "07:00" },
      { opens: "06:30", closes: "05:20" },
    ];
    const expected = "windows that do not overlap";
    expect(problemsOf({ hours, overrides: [{ on: "2026-06-09", windows }] })).toEqual([
      {
        at: ["overrides", 0, "windows", 1],
        expected,
        received: "`2026-06-09 05:30-07:00` and `2026-06-09 06:30-05:20`",
      },
      {
        at: ["overrides", 0, "windows", 0],
        expected,
        received: "`monday 22:00-06:00` and `2026-06-09 05:30-07:00`",
      },
      {
        at: ["overrides", 0, "windows", 1],
        expected,
        received: "`2026-06-09 06:30-05:20` and `wednesday 05:00-12:00`",
      },
    ]);
  });

  it("names dates that are none, that repeat, or that the calendar does not cover", () => {
    const overrides = [
      { on: "2026-02-30", windows: [] },
      { on: "2026-06-08", windows: [] },
      { on: "2026-06-08", windows: [monday] },
      { on: "2027-01-01", windows: [] },
    ];
    const coverage = "a date from `2026-01-01` until `2026-12-31`, which the calendar covers";
    expect(problemsOf({ hours: [monday], overrides })).toEqual([
      { at: ["overrides", 0, "on"], expected: "a calendar date", received: "`2026-02-30`" },
      {
        at: ["overrides", 2, "on"],
        expected: "a date that no other override has",
        received: "`2026-06-08`",
      },
      { at: ["overrides", 3, "on"], expected: coverage, received: "`2027-01-01`" },
    ]);
    const since = problemsOf({
      hours: [monday],
      overrides: overrides.slice(3),
      coveredFrom: undefined,
    });
    expect(since.map(({ expected }) => expected)).toEqual([
      "a date until `2026-12-31`, which the calendar covers",
    ]);
  });

  it.each<Partial<ServiceCalendar>>([
    { hours: [] },
    { hours: [{ ...monday, days: [] }] },
    { hours: [], overrides: [{ on: "2026-06-08", windows: [] }] },
  ])("names hours without a window: %j", (more) => {
    expect(problemsOf(more)).toEqual([
      { at: ["hours"], expected: "a window on some day", received: "none" },
    ]);
  });

  it("names overrides without hours", () => {
    expect(problemsOf({ overrides: [{ on: "2026-06-08", windows: [monday] }] })).toEqual([
      { at: ["overrides"], expected: "`hours` that they override", received: "none" },
    ]);
  });
});
