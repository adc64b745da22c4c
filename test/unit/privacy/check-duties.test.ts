import { describe, expect, test } from "vitest";
import {
  documentIssues,
  documentWith,
  lawRule,
  lawWith,
  rule,
  ruleIssues,
} from "../../support/privacy.js";

const path = "/rules/0/event/params";
const createdOn = { fact: "record", path: "$.createdOn" } as const;

describe("the clock of a duty", () => {
  const duty = { duty: "respond", metBy: ["responded" as const] };

  test("has exactly one length", () => {
    expect(ruleIssues(rule("respond", "duty", { ...duty, months: 1 }))).toEqual([]);
    expect(ruleIssues(rule("respond", "duty", duty))).toEqual([
      `invalid_clock ${path}: expected exactly one length such as \`businessDays\`, got none`,
    ]);
    expect(ruleIssues(rule("respond", "duty", { ...duty, days: 1, months: 1 }))).toEqual([
      `invalid_clock ${path}: expected exactly one length such as \`businessDays\`, got \`days\`, \`months\``,
    ]);
  });

  test("starts at a fact that the request has", () => {
    const from = { latest: ["received" as const, createdOn] };
    expect(ruleIssues(rule("respond", "duty", { ...duty, months: 1, from }))).toEqual([
      `unfitting_fact ${path}/from/latest/1/fact: expected a fact that is given here, got \`record\``,
    ]);
    const declared = documentWith({
      facts: { request: { agreedOn: "date" } },
      rules: [
        rule("respond", "duty", {
          ...duty,
          months: 1,
          from: { fact: "request", path: "$.agreedOn" },
        }),
      ],
    });
    expect(documentIssues(declared)).toEqual([]);
  });

  test("is not paused by just anything where it is a law's", () => {
    const law = lawWith([lawRule("respond", "duty", { ...duty, months: 1, pausedBy: "any" })]);
    expect(documentIssues(documentWith(), [law])).toEqual([
      `no_legal_ground /floors/0${path}/pausedBy: expected the grounds on which the law lets its clock pause, got \`any\``,
    ]);
  });

  test.each([
    ["business days", { businessDays: 10 }],
    ["a roll to a business day", { months: 1, roll: "next-business-day" as const }],
  ])("needs the shop's calendar for %s in a law", (_, length) => {
    const law = lawWith([lawRule("respond", "duty", { ...duty, ...length })]);
    const { calendar: _calendar, ...shop } = documentWith();
    expect(documentIssues(shop, [law])).toEqual([
      "undeclared_calendar /calendar: expected a `calendar`, by which `law.test` counts business days, got none",
    ]);
    expect(documentIssues(documentWith(), [law])).toEqual([]);
  });

  test("needs the shop's hours for the close of business in a law", () => {
    const clock = { days: 3, endsAt: "close-of-business" as const };
    const law = lawWith([
      lawRule("respond", "duty", { ...duty, ...clock }),
      lawRule("confirm", "duty", { ...duty, businessDays: 3 }),
    ]);
    expect(documentIssues(documentWith(), [law])).toEqual([
      "undeclared_hours /calendar/hours: expected `hours`, by which `law.test` knows the close of business, got none",
    ]);
  });

  test("needs no calendar for plain days", () => {
    const law = lawWith([lawRule("respond", "duty", { ...duty, days: 45 })]);
    const { calendar: _calendar, ...shop } = documentWith();
    expect(documentIssues(shop, [law])).toEqual([]);
  });
});

describe("a notice", () => {
  const notice = { with: "respond", items: ["purposes"] };
  const respond = { duty: "respond", months: 1, metBy: ["responded" as const] };

  test("of a law goes with a duty of that law", () => {
    const sound = lawWith([
      lawRule("contents", "notice", notice),
      lawRule("respond", "duty", respond),
    ]);
    expect(documentIssues(documentWith(), [sound])).toEqual([]);
    const other = lawWith([
      lawRule("contents", "notice", { ...notice, with: "answer" }),
      lawRule("respond", "duty", respond),
    ]);
    expect(documentIssues(documentWith(), [other])).toEqual([
      `unknown_duty /floors/0${path}/with: expected a duty that a rule of the law sets, got \`answer\``,
    ]);
  });

  test("of a shop may go with a duty of a law", () => {
    const law = lawWith([lawRule("respond", "duty", respond)]);
    const shop = documentWith({ rules: [rule("contents", "notice", notice)] });
    expect(documentIssues(shop, [law])).toEqual([]);
  });
});
