import { describe, expect, it } from "vitest";
import type { EffectParams } from "../../../src/escalation/effects.js";
import { escalation } from "../../../src/escalation/index.js";
import {
  documentIssues,
  documentWith,
  england,
  factsWith,
  lawRule,
  lawWith,
  rule,
} from "../../support/escalation.js";

type Target = Omit<EffectParams<"target">, "target">;

const law = (params: Target) => lawWith([lawRule("target", { target: "resolve", ...params })]);
const { hours: _, ...days } = england;
const { calendar: __, ...bare } = documentWith();
const withDays = documentWith({ calendar: days });

const noCalendar =
  "undeclared_calendar /calendar: expected a `calendar`, by which `law.test` counts business days, got none";
const noHours =
  "undeclared_hours /calendar/hours: expected `hours`, by which `law.test` knows the close of business, got none";

describe("a law is counted by the shop's calendar", () => {
  it.each<Target>([
    { businessDays: 20 },
    { months: 1, roll: "next-business-day" },
    { days: 3, extendedBy: { businessDays: 2, from: "end" } },
    { months: 1, readings: [{ roll: "previous-business-day" }] },
  ])("so that one is needed for %j", (params) => {
    expect(documentIssues(bare, [law(params)])).toEqual([noCalendar]);
    expect(documentIssues(withDays, [law(params)])).toEqual([]);
  });

  it.each<Target>([
    { businessHours: 1 },
    { businessMinutes: 30 },
    { businessDays: 1, endsAt: "close-of-business" },
    { businessDays: 1, readings: [{ endsAt: "close-of-business" }] },
  ])("so that hours are needed for %j", (params) => {
    expect(documentIssues(withDays, [law(params)])).toEqual([noHours]);
    expect(documentIssues(bare, [law(params)])).toEqual([noCalendar]);
    expect(documentIssues(documentWith(), [law(params)])).toEqual([]);
  });

  it("so that hours are needed for holds that end in them", () => {
    const holds = { days: 1, holds: "if-resumed-in-hours" } as const;
    expect(documentIssues(withDays, [law(holds)])).toEqual([noHours]);
  });

  it("but not for a law that needs none", () => {
    expect(documentIssues(bare, [law({ weeks: 8 })])).toEqual([]);
  });

  it("in a named window and a way out as in a target", () => {
    const target = lawRule("target", { target: "resolve", weeks: 8 });
    const windows = { early: { businessDays: 3, measures: "replied" } };
    expect(documentIssues(bare, [lawWith([target], { windows })])).toEqual([noCalendar]);
    const within = { businessDays: 5 };
    const refer = lawRule("refer", { to: "ombudsman", right: "review", within });
    expect(documentIssues(bare, [lawWith([refer])])).toEqual([noCalendar]);
  });

  it("in what a way out comes after", () => {
    const after = { businessDays: 5, from: "received" } as const;
    const refer = lawRule("refer", { to: "ombudsman", right: "review", after });
    expect(documentIssues(bare, [lawWith([refer])])).toEqual([noCalendar]);
  });
});

describe("a floor", () => {
  it("is a law", () => {
    const shop = documentWith({ id: "escalation.other" });
    expect(documentIssues(documentWith(), [shop])).toEqual([
      "not_a_law /floors/0/law: expected a document that restates a law, got none",
    ]);
  });

  it("has its issues at its place", () => {
    const sound = law({ weeks: 8 });
    const issue = "expected an effect that a law can have, got `open`";
    const bad = lawWith([lawRule("open", { category: "review" })]);
    expect(documentIssues(documentWith(), [sound, bad])).toEqual([
      `not_a_shop /floors/1/rules/0/event/type: ${issue}`,
    ]);
  });

  it("warns of what nobody verified, and of a shop that is slower", () => {
    const unread = { article: "article 1", source: "a test", mark: "secondary" } as const;
    const target = rule("target", { target: "resolve", weeks: 8 });
    const shop = documentWith({ rules: [rule("target", { target: "resolve", days: 57 })] });
    const floors = [lawWith([{ ...target, law: unread }])];
    expect(escalation.load(shop, { floors }).warnings.map(({ message }) => message)).toContain(
      "/rules/2/event/params: expected `resolve` no later than `law.test` has it in `target`, got a longer clock",
    );
    expect(escalation.load(shop, { floors }).warnings).toHaveLength(2);
    const quicker = documentWith({ rules: [rule("target", { target: "resolve", days: 56 })] });
    expect(escalation.load(quicker, { floors }).warnings).toHaveLength(1);
  });
});

describe("a law loaded alone", () => {
  it("counts by its own calendar", () => {
    const alone = lawWith([lawRule("target", { target: "resolve", businessHours: 1 })], {
      timeZone: "Europe/London",
      calendar: england,
    });
    const { clocks } = escalation.load(alone).decide(factsWith("06-01 10:00"));
    expect(clocks).toMatchObject([{ state: "running", dueBy: "2026-06-01T10:00:00.000Z" }]);
  });

  it("without one that it needs is refused", () => {
    expect(documentIssues(law({ businessDays: 1 }))).toEqual([noCalendar]);
    expect(documentIssues(law({ businessHours: 1 }))).toEqual([noCalendar]);
    const withoutHours = { ...law({ businessHours: 1 }), calendar: days };
    expect(documentIssues(withoutHours)).toEqual([noHours]);
    expect(documentIssues(law({ weeks: 8 }))).toEqual([]);
  });
});
