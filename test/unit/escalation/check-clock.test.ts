import { describe, expect, it } from "vitest";
import type { EffectParams } from "../../../src/escalation/effects.js";
import {
  documentIssues,
  documentWith,
  england,
  lawRule,
  lawWith,
  rule,
  ruleIssues,
} from "../../support/escalation.js";

type Target = Omit<EffectParams<"target">, "target">;

const target = (params: Target) => rule("target", { target: "resolve", ...params });
const clock = (params: Target) => ruleIssues(target(params));
const at = "/rules/2/event/params";
const uncountable = (problem: string) =>
  `invalid_clock ${at}: expected a clock that can be counted, got ${problem}`;

describe("the length of a clock", () => {
  it.each<[string, Target, string]>([
    ["none", {}, "none"],
    ["two", { hours: 2, businessDays: 1 }, "`hours`, `businessDays`"],
    ["three", { years: 1, minutes: 0, weeks: 3 }, "`minutes`, `weeks`, `years`"],
  ])("is exactly one: %s", (_what, params, got) => {
    expect(clock(params)).toEqual([
      `invalid_clock ${at}: expected exactly one length such as \`businessDays\`, got ${got}`,
    ]);
  });

  it.each<Target>([
    { minutes: 0 },
    { hours: 48 },
    { businessMinutes: 30 },
    { businessHours: 8 },
    { businessDays: 20 },
    { days: 28 },
    { weeks: 8 },
    { months: 1 },
    { years: 6 },
  ])("is accepted in any unit: %j", (params) => {
    expect(clock(params)).toEqual([]);
  });

  it.each([
    [-1, "at least 0"],
    [3651, "at most 3650"],
  ])("is within bounds: %d", (days, expected) => {
    expect(clock({ days })).toEqual([
      `invalid_value ${at}/days: expected ${expected}, got \`${days}\``,
    ]);
  });

  it("is a whole number", () => {
    expect(clock({ days: 1.5 })).toEqual([
      `invalid_type ${at}/days: expected an integer, got \`1.5\`; there are no floats: write minor units, basis points or whole days`,
    ]);
  });

  it("of an extension is one, too", () => {
    expect(clock({ months: 1, extendedBy: { from: "end" } })).toEqual([
      `invalid_clock ${at}/extendedBy: expected exactly one length such as \`businessDays\`, got none`,
    ]);
    expect(clock({ months: 1, extendedBy: { from: "end", months: 2, days: 1 } })).toEqual([
      `invalid_clock ${at}/extendedBy: expected exactly one length such as \`businessDays\`, got \`days\`, \`months\``,
    ]);
  });
});

describe("a clock that cannot be counted", () => {
  it.each<[string, Target, string]>([
    ["hours that roll", { hours: 4, roll: "next-business-day" }, "hours never roll"],
    [
      "hours from the day of the event",
      { hours: 4, counting: "event-day" },
      "`event-day` does not count `hours`",
    ],
    [
      "open time that ends at the close of business",
      { businessHours: 4, endsAt: "close-of-business" },
      "`business-hours` do not end at the close of business",
    ],
    [
      "days extended by hours",
      { days: 3, extendedBy: { hours: 1, from: "end" } },
      "`hours` cannot extend `days`",
    ],
  ])("%s", (_what, params, problem) => {
    expect(clock(params)).toEqual([uncountable(problem)]);
  });

  it.each<[string, Target, string]>([
    ["business hours", { businessHours: 1 }, "`business-hours` need opening hours"],
    ["business minutes", { businessMinutes: 1 }, "`business-minutes` need opening hours"],
    [
      "a close of business",
      { days: 1, endsAt: "close-of-business" },
      "the close of business needs opening hours",
    ],
    [
      "holds that end in hours",
      { days: 1, holds: "if-resumed-in-hours" },
      "`if-resumed-in-hours` needs opening hours",
    ],
  ])("needs hours: %s", (_what, params, problem) => {
    const { hours: _, ...calendar } = england;
    const document = documentWith({ calendar, rules: [target(params)] });
    expect(documentIssues(document)).toEqual([uncountable(problem)]);
  });

  it.each<[string, Target, string]>([
    ["business days", { businessDays: 1 }, "`business-days` need a calendar of business days"],
    [
      "a roll",
      { months: 1, roll: "previous-business-day" },
      "a roll needs a calendar of business days",
    ],
    [
      "an extension of business days",
      { days: 1, extendedBy: { businessDays: 1, from: "end" } },
      "`business-days` need a calendar of business days",
    ],
  ])("needs a calendar: %s", (_what, params, problem) => {
    const { calendar: _, ...document } = documentWith({ rules: [target(params)] });
    expect(documentIssues(document)).toEqual([uncountable(problem)]);
  });

  it("is looked for in every reading, which has the clock's length where it says none", () => {
    const readings: Target["readings"] = [
      { roll: "next-business-day" },
      { hours: 2, days: 1 },
      { days: 1 },
    ];
    expect(clock({ hours: 4, readings })).toEqual([
      `invalid_clock ${at}/readings/0: expected a clock that can be counted, got hours never roll`,
      `invalid_clock ${at}/readings/1: expected exactly one length such as \`businessDays\`, got \`hours\`, \`days\``,
    ]);
  });
});

describe("a calendar by name", () => {
  const line = { hours: [{ days: ["saturday"], opens: "10:00", closes: "14:00" }] } as const;

  it("is one that the document declares", () => {
    const rules = [target({ businessHours: 1, calendar: "phones" })];
    const expected = "expected the name of a calendar that the policy declares in `calendars`";
    expect(documentIssues(documentWith({ rules }))).toEqual([
      `unknown_calendar ${at}/calendar: ${expected}, got \`phones\``,
    ]);
    expect(documentIssues(documentWith({ rules, calendars: { phone: line } }))).toEqual([
      `unknown_calendar ${at}/calendar: ${expected}, got \`phones\`; did you mean \`phone\`?`,
    ]);
    expect(documentIssues(documentWith({ rules, calendars: { phones: line } }))).toEqual([]);
  });

  it("brings hours of its own, but business days only with a coverage", () => {
    const { calendar: _, ...document } = documentWith({ calendars: { line } });
    const withTarget = (params: Target) =>
      documentIssues({ ...document, rules: [...document.rules, target(params)] });
    expect(withTarget({ businessHours: 1, calendar: "line" })).toEqual([]);
    expect(withTarget({ businessDays: 1, calendar: "line" })).toEqual([
      uncountable("`business-days` need a calendar of business days"),
    ]);
  });

  it("of a route and of a step is known, too", () => {
    const route = { tier: 2, attendant: "person", owner: "lead", calendar: "night" } as const;
    const after = { businessHours: 1, from: "received", calendar: "night" } as const;
    const step = rule("step", { action: "notify", to: "lead", after });
    const expected =
      "expected the name of a calendar that the policy declares in `calendars`, got `night`";
    expect(ruleIssues(rule("route", route, { name: "lead" }), step)).toEqual([
      `unknown_calendar ${at}/calendar: ${expected}`,
      `unknown_calendar /rules/3/event/params/after/calendar: ${expected}`,
    ]);
  });
});

describe("what starts a clock", () => {
  it("is an instant or a date among the facts", () => {
    const from = (fact: string, path: string) => clock({ days: 1, from: { fact, path } });
    expect(from("order", "$.promisedAt")).toEqual([]);
    expect(from("case", "$.receivedOn")).toEqual([]);
    expect(from("complaint", "$.category")).toEqual([
      `unfitting_fact ${at}/from: expected a fact that is an instant or a date, got \`$.category\``,
    ]);
    expect(from("orders", "$.promisedAt")).toEqual([
      `unknown_fact ${at}/from/fact: expected a known fact, got \`orders\`; did you mean \`order\`?`,
    ]);
    expect(from("order", "$.promised")).toEqual([
      `unknown_path ${at}/from/path: expected a path to a known fact, got \`$.promised\`; did you mean \`promisedAt\`?`,
    ]);
  });

  it("is looked at one by one where it is the latest or the earliest of several", () => {
    const bad = { fact: "order", path: "$.totalMinor" };
    const issue = (key: string) =>
      `unfitting_fact ${at}/from/${key}/1: expected a fact that is an instant or a date, got \`$.totalMinor\``;
    expect(clock({ days: 1, from: { latest: ["received", bad] } })).toEqual([issue("latest")]);
    expect(clock({ days: 1, from: { earliest: ["replied", bad] } })).toEqual([issue("earliest")]);
  });

  it("is said once though the clock is counted by severity", () => {
    const hour = { businessHours: 1 };
    const bySeverity = { low: hour, normal: hour, high: hour, critical: hour };
    const from = { fact: "order", path: "$.totalMinor" };
    expect(clock({ bySeverity, from })).toEqual([
      `unfitting_fact ${at}/from: expected a fact that is an instant or a date, got \`$.totalMinor\``,
    ]);
  });
});

describe("a pause on any ground", () => {
  it("is the shop's to allow, never a law's", () => {
    const params = { target: "resolve", weeks: 8, pausedBy: "any" } as const;
    expect(ruleIssues(rule("target", params))).toEqual([]);
    expect(documentIssues(lawWith([lawRule("target", params)]))).toEqual([
      "no_legal_ground /rules/0/event/params/pausedBy: expected the grounds on which the law lets its clock pause, got `any`",
    ]);
  });

  it("is refused of every clock of a law", () => {
    const within = { months: 6, from: "resolved", pausedBy: "any" } as const;
    const after = { days: 1, from: "received", pausedBy: "any" } as const;
    const refer = lawRule("refer", { to: "ombudsman", right: "a-review", after, within });
    expect(documentIssues(lawWith([refer])).map((line) => line.split(": ")[0])).toEqual([
      "no_legal_ground /rules/0/event/params/within/pausedBy",
      "no_legal_ground /rules/0/event/params/after/pausedBy",
    ]);
  });
});
