import { describe, expect, it } from "vitest";
import { documentWith, messagesOf, ruleWith } from "./messages.js";

const zone = (received: string) =>
  `unknown_time_zone: /timeZone: expected an IANA time zone such as \`Europe/Berlin\`, got ${received}`;

describe("settings", () => {
  it.each([
    ["a misspelt zone", "Europe/Berln", "`Europe/Berln`"],
    ["an offset", "+02:00", "`+02:00`"],
    ["nothing in it", "", "``"],
    ["two lines", "UTC\nrules: fine", "`UTC\\u000arules: fine`"],
  ])("are refused with %s for a zone", (_, timeZone, received) => {
    expect(messagesOf(documentWith({ timeZone }))).toEqual([zone(received)]);
  });

  it("are refused where they end before they begin", () => {
    const effective = { from: "2026-02-01", to: "2026-01-31" };
    expect(messagesOf(documentWith({ effective }))).toEqual([
      "invalid_value: /effective/to: expected a date not before `2026-02-01`, got `2026-01-31`",
    ]);
  });

  it.each([
    [{ from: "2026-02-01" }],
    [{ from: "2026-02-01", to: "2026-02-01" }],
    [{ from: "2026-02-01", to: "2026-02-02" }],
  ])("are accepted with effect %j", (effective) => {
    expect(messagesOf(documentWith({ effective }))).toEqual([]);
  });

  const weekend = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
  it.each([
    ["without a working day", { weekend, coveredUntil: "2026-12-31" }],
    [
      "covered until before it is covered",
      { weekend: [], coveredFrom: "2027-01-01", coveredUntil: "2026-12-31" },
    ],
  ])("are refused with a calendar %s", (_, calendar) => {
    expect(messagesOf(documentWith({ calendar: { holidays: [], ...calendar } }))).toEqual([
      "impossible_calendar: /calendar: expected a calendar with business days and a coverage that does not end before it starts, got none",
    ]);
  });

  it("are accepted with a calendar of one working day", () => {
    const calendar = { weekend: weekend.slice(1), holidays: [], coveredUntil: "2026-12-31" };
    expect(messagesOf(documentWith({ calendar }))).toEqual([]);
  });
});

describe("the order of reasons", () => {
  const rules = ["window", "final-sale"].map((name) => ruleWith({ name }));

  it("is accepted where it names rules, alone or in a shared place", () => {
    const reasonOrder = ["final-sale", ["window", "final-sale"]];
    expect(messagesOf(documentWith({ rules, reasonOrder }))).toEqual([]);
  });

  it("is refused where it names none, with the nearest name", () => {
    const reasonOrder = ["windwo", ["window", "zebra"]];
    expect(messagesOf(documentWith({ rules, reasonOrder }))).toEqual([
      "unknown_rule: /reasonOrder/0: expected the name of a rule, got `windwo`; did you mean `window`?",
      "unknown_rule: /reasonOrder/1/1: expected the name of a rule, got `zebra`",
    ]);
  });

  it("knows the rules beside one that has no name", () => {
    const document = documentWith({ rules: [{}, ...rules], reasonOrder: ["window", "zebra"] });
    expect(messagesOf(document).at(-1)).toBe(
      "unknown_rule: /reasonOrder/1: expected the name of a rule, got `zebra`",
    );
  });

  it("is not looked into where it is broken", () => {
    expect(messagesOf(documentWith({ rules, reasonOrder: ["zebra", 5] }))).toHaveLength(1);
  });
});
