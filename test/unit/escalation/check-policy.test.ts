import { describe, expect, it } from "vitest";
import type { PolicyDocument } from "../../../src/policy/document-schema.js";
import {
  documentIssues,
  documentWith,
  england,
  lawRule,
  lawWith,
  rule,
  ruleIssues,
} from "../../support/escalation.js";

type Calendar = NonNullable<PolicyDocument["calendar"]>;
type Named = NonNullable<PolicyDocument["calendars"]>[string];

const calendar = (parts: Partial<Calendar>) =>
  documentIssues(documentWith({ calendar: { ...england, ...parts } }));
const named = (line: Named) => documentIssues(documentWith({ calendars: { line } }));

describe("the calendar of a document", () => {
  it("without a window is refused", () => {
    expect(calendar({ hours: [] })).toEqual([
      "impossible_calendar /calendar/hours: expected a window on some day, got none",
    ]);
    const overrides = [{ on: "2026-06-01", windows: [] }];
    expect(calendar({ hours: [], overrides })).toEqual([
      "impossible_calendar /calendar/hours: expected a window on some day, got none",
    ]);
    const open = [{ on: "2026-06-01", windows: [{ opens: "10:00", closes: "12:00" }] }];
    expect(calendar({ hours: [], overrides: open })).toEqual([]);
  });

  it("with windows of no length, or that overlap, is refused", () => {
    expect(calendar({ hours: [{ days: ["monday"], opens: "09:00", closes: "09:00" }] })).toEqual([
      "impossible_calendar /calendar/hours/0/closes: expected another time than `opens`, got `09:00`",
    ]);
    const hours = [
      { days: ["monday"], opens: "22:00", closes: "06:00" },
      { days: ["tuesday"], opens: "05:00", closes: "12:00" },
    ] as const;
    expect(calendar({ hours })).toEqual([
      "impossible_calendar /calendar/hours/1: expected windows that do not overlap, got `monday 22:00-06:00` and `tuesday 05:00-12:00`",
    ]);
  });

  it("with a time that is none is refused", () => {
    expect(calendar({ hours: [{ days: ["monday"], opens: "9:00", closes: "24:30" }] })).toEqual([
      "invalid_value /calendar/hours/0/opens: expected a time of day such as `09:00`, got `9:00`",
      "invalid_value /calendar/hours/0/closes: expected a time of day such as `17:30`, or `24:00`, got `24:30`",
    ]);
  });

  it("with overrides of nothing, of a date twice or of one outside is refused", () => {
    const on = (date: string) => ({ on: date, windows: [] });
    const { hours: _, ...withoutHours } = england;
    const lost = { ...withoutHours, overrides: [on("2026-06-01")] };
    expect(documentIssues(documentWith({ calendar: lost }))).toEqual([
      "impossible_calendar /calendar/overrides: expected `hours` that they override, got none",
    ]);
    expect(calendar({ overrides: [on("2026-06-01"), on("2027-01-01"), on("2026-06-01")] })).toEqual(
      [
        "impossible_calendar /calendar/overrides/1/on: expected a date from `2026-01-01` until `2026-12-31`, which the calendar covers, got `2027-01-01`",
        "impossible_calendar /calendar/overrides/2/on: expected a date that no other override has, got `2026-06-01`",
      ],
    );
  });

  const impossible =
    "expected a calendar with business days and a coverage that does not end before it starts, got none";

  it("without business days, or with a coverage that ends before it starts, is refused", () => {
    const week = [...england.hours[0].days, "saturday", "sunday"] as const;
    const issue = `impossible_calendar /calendar: ${impossible}`;
    expect(calendar({ weekend: week })).toEqual([issue]);
    expect(calendar({ coveredUntil: "2025-12-31" })).toEqual([issue]);
  });

  it("by name is checked as the one at the top is", () => {
    expect(named({ hours: [] })).toEqual([
      "impossible_calendar /calendars/line/hours: expected a window on some day, got none",
    ]);
    expect(named({ timeZone: "Europe/Londn" })).toEqual([
      "unknown_time_zone /calendars/line/timeZone: expected an IANA time zone such as `Europe/Berlin`, got `Europe/Londn`",
    ]);
    expect(named({ overrides: [{ on: "2026-06-01", windows: [] }] })).toEqual([]);
  });

  it("by name has business days and a coverage, too", () => {
    const week = [...england.hours[0].days, "saturday", "sunday"] as const;
    const issue = `impossible_calendar /calendars/line: ${impossible}`;
    expect(named({ weekend: week })).toEqual([issue]);
    expect(named({ coveredUntil: "2025-12-31" })).toEqual([issue]);
  });
});

describe("a named window", () => {
  const window = (params: Readonly<Record<string, unknown>>) =>
    documentIssues(documentWith({ windows: { early: params } }));

  it("is a clock like any other", () => {
    expect(window({ days: 3, measures: "replied" })).toEqual([]);
    expect(window({ measures: "replied" })).toEqual([
      "invalid_clock /windows/early: expected exactly one length such as `businessDays`, got none",
    ]);
    expect(window({ hours: 1, roll: "next-business-day", measures: "replied" })).toEqual([
      "invalid_clock /windows/early: expected a clock that can be counted, got hours never roll",
    ]);
    expect(window({ days: 3 })).toEqual([
      "missing_key /windows/early/measures: expected an event such as `received`, an `event` with `which`, or a `fact` with the `path` of an instant, got nothing",
    ]);
  });

  it("measures an event, or an instant among the facts", () => {
    expect(window({ days: 3, measures: { fact: "order", path: "$.placedAt" } })).toEqual([]);
    expect(window({ days: 3, measures: { fact: "customer", path: "$.tier" } })).toEqual([
      "unfitting_fact /windows/early/measures: expected a fact that is an instant or a date, got `$.tier`",
    ]);
  });
});

describe("a notice", () => {
  const notice = (name: string) => rule("notice", { with: name, items: ["reference"] });

  it.each(["acknowledge", "first-response", "update", "resolve"])("goes with %s", (name) => {
    expect(ruleIssues(notice(name))).toEqual([]);
  });

  it("goes with a target that a rule sets", () => {
    expect(ruleIssues(notice("call-back"))).toEqual([
      "unknown_target /rules/2/event/params/with: expected a target that a rule sets, got `call-back`",
    ]);
    const target = rule("target", { target: "call-back", hours: 4 });
    expect(ruleIssues(notice("call-back"), target)).toEqual([]);
  });
});

describe("a law", () => {
  const target = { target: "resolve", weeks: 8 } as const;

  it("sets clocks, notices and ways out, and takes them away", () => {
    const rules = [
      lawRule("target", target),
      lawRule("notice", { with: "resolve", items: ["ombudsman"] }),
      lawRule("refer", { to: "ombudsman", right: "review" }),
      lawRule("exempt", {}),
    ];
    expect(documentIssues(lawWith(rules))).toEqual([]);
  });

  it("has no effect that is a shop's", () => {
    const rules = [
      lawRule("route", { tier: 1, attendant: "person", owner: "agent" }),
      lawRule("classify", { atLeast: "high" }),
      lawRule("offer", { offer: "apology" }),
      lawRule("open", { category: "review" }),
      lawRule("decline", { reason: "late" }),
    ];
    expect(documentIssues(lawWith(rules))).toEqual(
      ["route", "classify", "offer", "open", "decline"].map(
        (type, index) =>
          `not_a_shop /rules/${index}/event/type: expected an effect that a law can have, got \`${type}\``,
      ),
    );
  });

  it("has neither steps nor authority", () => {
    const after = { days: 1, from: "received" } as const;
    const rules = [
      lawRule("step", { action: "notify", to: "lead", after }),
      lawRule("authority", { role: "agent", upToMinor: 100, per: "case" }),
    ];
    expect(documentIssues(lawWith(rules, { currency: "GBP" }))).toEqual([
      "not_a_shop /rules/0/event/type: expected an effect that a law can have, got `step`",
      "not_a_shop /rules/1/event/type: expected an effect that a law can have, got `authority`",
    ]);
  });

  it("does not turn on a severity", () => {
    const rules = [lawRule("target", { ...target, atLeast: "high" })];
    expect(documentIssues(lawWith(rules))).toContain(
      "not_a_shop /rules/0/event/params/atLeast: expected a clock that is the same for all, got one by severity",
    );
  });

  it("has no calendars of its own beside the shop's", () => {
    const law = lawWith([lawRule("target", target)], { calendars: { night: {} } });
    expect(documentIssues(law)).toEqual([
      "not_a_shop /calendars/night: expected no calendars: a law is counted by that of the shop, got `night`",
    ]);
  });

  it("cites what each of its rules restates", () => {
    expect(documentIssues(lawWith([rule("target", target)]))).toEqual([
      "missing_citation /rules/0: expected the `law` that the rule restates, got none",
    ]);
  });
});
