import { describe, expect, test } from "vitest";
import { documentIssues, documentWith, rule, ruleIssues } from "../../support/privacy.js";

const path = "/rules/0/event/params";
const createdOn = { fact: "record", path: "$.createdOn" } as const;

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
