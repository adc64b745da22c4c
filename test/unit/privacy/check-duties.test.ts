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

describe("the period of a record", () => {
  test("may have no end where it is kept, and then is counted from nothing", () => {
    expect(ruleIssues(rule("dispute", "keep", { ground: "dispute" }))).toEqual([]);
    expect(ruleIssues(rule("dispute", "keep", { ground: "dispute", from: createdOn }))).toEqual([
      `invalid_period ${path}: expected exactly one length such as \`years\`, got none`,
    ]);
  });

  test("has an end where it is erased", () =>
    expect(ruleIssues(rule("old", "erase", { ground: "old" }))).toEqual([
      `invalid_period ${path}: expected exactly one length such as \`years\`, got none`,
      `invalid_period ${path}: expected the date \`from\` which it is counted, got none`,
    ]));

  test("has one length only", () => {
    const period = { ground: "tax", from: createdOn };
    expect(ruleIssues(rule("tax", "keep", { ...period, years: 8 }))).toEqual([]);
    expect(ruleIssues(rule("tax", "keep", { ...period, years: 8, months: 1 }))).toEqual([
      `invalid_period ${path}: expected exactly one length such as \`years\`, got \`months\`, \`years\``,
    ]);
  });

  test("is counted from a date", () => {
    const period = { ground: "tax", years: 8 };
    expect(ruleIssues(rule("tax", "keep", period))).toEqual([
      `invalid_period ${path}: expected the date \`from\` which it is counted, got none`,
    ]);
    const disputed = { fact: "record", path: "$.disputed" };
    expect(ruleIssues(rule("tax", "keep", { ...period, from: disputed }))).toEqual([
      `unfitting_fact ${path}/from: expected a fact that is a date, got \`$.disputed\``,
    ]);
    const unknown = { fact: "record", path: "$.createdon" };
    expect(ruleIssues(rule("tax", "keep", { ...period, from: unknown }))).toEqual([
      `unknown_path ${path}/from/path: expected a path to a known fact, got \`$.createdon\`; did you mean \`createdOn\`?`,
    ]);
  });

  test("is counted from a fact that a record has", () => {
    const document = documentWith({
      facts: { request: { agreedOn: "date" }, business: { foundedOn: "date" } },
      rules: [
        rule("agreed", "erase", {
          ground: "agreed",
          days: 1,
          from: { fact: "request", path: "$.agreedOn" },
        }),
        rule("founded", "keep", {
          ground: "founded",
          years: 50,
          from: { fact: "business", path: "$.foundedOn" },
        }),
      ],
    });
    expect(documentIssues(document)).toEqual([
      `unfitting_fact ${path}/from/fact: expected a fact that is given here, got \`request\``,
    ]);
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

describe("evidence that verifies", () => {
  const level = "matched" as const;

  test("is named", () => {
    expect(ruleIssues(rule("code", "verify", { level, with: ["code"] }))).toEqual([]);
    expect(ruleIssues(rule("nothing", "verify", { level }))).toEqual([
      `no_evidence ${path}: expected evidence \`with\` or \`from\` which it is verified, got none`,
    ]);
  });

  test("can make the points that are asked", () => {
    const from = ["postcode", "order-number"];
    expect(ruleIssues(rule("two", "verify", { level, from, points: 2 }))).toEqual([]);
    expect(ruleIssues(rule("three", "verify", { level, from, points: 3 }))).toEqual([
      `unreachable_points ${path}/points: expected no more points than the 2 that they are \`from\`, got 3`,
    ]);
    const twice = ["postcode", "postcode"];
    expect(ruleIssues(rule("twice", "verify", { level, from: twice, points: 2 }))).toEqual([
      `unreachable_points ${path}/points: expected no more points than the 1 that they are \`from\`, got 2`,
    ]);
  });

  test("has points only of something", () =>
    expect(ruleIssues(rule("code", "verify", { level, with: ["code"], points: 1 }))).toEqual([
      `unreachable_points ${path}/points: expected no points without kinds of evidence that they are \`from\`, got 1`,
    ]));
});

describe("the level that is asked for", () => {
  test("is at least or at most one", () =>
    expect(ruleIssues(rule("level", "identify", {}))).toEqual([
      `no_level ${path}: expected a level \`atLeast\` or \`atMost\`, got none`,
    ]));

  test("is at most no less than it is at least", () => {
    const levels = { atLeast: "confirmed", atMost: "confirmed" } as const;
    expect(ruleIssues(rule("level", "identify", levels))).toEqual([]);
    expect(ruleIssues(rule("level", "identify", { ...levels, atMost: "matched" }))).toEqual([
      `contradicting_levels ${path}/atMost: expected \`confirmed\` or more, got \`matched\``,
    ]);
  });
});
