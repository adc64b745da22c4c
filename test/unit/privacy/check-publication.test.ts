import { describe, expect, it } from "vitest";
import { fact, type RuleParts, rule, ruleIssues } from "../../support/privacy.js";

const publish = (item: string, parts: RuleParts = {}, yearlyBy?: string) =>
  rule(
    "asks",
    "publish",
    { item, places: ["footer"], reach: "home-page", ...(yearlyBy && { yearlyBy }) },
    parts,
  );
const ban = (item: string, parts: RuleParts = {}) => rule("bans", "ban", { item }, parts);

describe("the day of the year by which something is due", () => {
  it.each(["01-31", "02-28", "07-01", "12-31"])("is one that every year has: %s", (day) => {
    expect(ruleIssues(publish("metrics", {}, day))).toEqual([]);
  });

  it.each(["02-29", "02-30", "02-31", "04-31", "11-31"])("is not %s", (day) => {
    expect(ruleIssues(publish("metrics", {}, day))).toEqual([
      `invalid_year_day /rules/0/event/params/yearlyBy: expected a day that every year has, got \`${day}\``,
    ]);
  });

  it.each(["7-1", "13-01", "00-10", "01-00", "01-32", "2026-01-01"])(
    "is written as in the schema: %s",
    (day) => {
      expect(ruleIssues(publish("metrics", {}, day))).toEqual([
        `invalid_value /rules/0/event/params/yearlyBy: expected a day of the year such as \`07-01\`, got \`${day}\``,
      ]);
    },
  );
});

describe("an item that is published and banned", () => {
  const contradiction =
    "contradicting_rules /rules/1/event/params/item: expected an item that no rule always publishes, got `odr-link`, which `asks` does";
  const online = fact("business.sellsOnline", true);
  const dated = { effective: { from: "2025-07-20" } };

  it("is an issue where both rules always hold", () => {
    expect(ruleIssues(publish("odr-link"), ban("odr-link"))).toEqual([contradiction]);
  });

  it("is none where the items are two", () => {
    expect(ruleIssues(publish("odr-link"), ban("cookie-wall"))).toEqual([]);
  });

  it("is none where one rule has conditions or dates", () => {
    expect(ruleIssues(publish("odr-link", { when: online }), ban("odr-link"))).toEqual([]);
    expect(ruleIssues(publish("odr-link"), ban("odr-link", { when: online }))).toEqual([]);
    expect(ruleIssues(publish("odr-link", dated), ban("odr-link"))).toEqual([]);
    expect(ruleIssues(publish("odr-link"), ban("odr-link", dated))).toEqual([]);
  });

  it("is none where one rule is an exception to the other, or a third to one of them", () => {
    const exempt = rule("small", "exempt", {}, { when: online, overrides: ["bans"] });
    expect(ruleIssues(publish("odr-link", { overrides: ["bans"] }), ban("odr-link"))).toEqual([]);
    expect(ruleIssues(publish("odr-link"), ban("odr-link", { overrides: ["asks"] }))).toEqual([]);
    expect(ruleIssues(publish("odr-link"), ban("odr-link"), exempt)).toEqual([]);
  });
});
