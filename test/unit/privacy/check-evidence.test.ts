import { describe, expect, test } from "vitest";
import { rule, ruleIssues } from "../../support/privacy.js";

const path = "/rules/0/event/params";

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
