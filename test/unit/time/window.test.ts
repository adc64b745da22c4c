import { describe, expect, it } from "vitest";
import type { PeriodUnit } from "../../../src/time/period.js";
import { type DayCounting, type WindowTerms, windowProblem } from "../../../src/time/window.js";

const UNITS = ["hours", "days", "weeks", "months", "years", "business-days"] as const;

function terms(unit: PeriodUnit, more: Partial<WindowTerms> = {}): WindowTerms {
  return { length: { unit, count: 1 }, counting: "day-after", roll: "none", ...more };
}

function extended(unit: PeriodUnit, from: "start" | "end" | "rolled-end", by = unit): WindowTerms {
  return terms(unit, { extension: { unit: by, count: 1, from } });
}

describe("windowProblem", () => {
  it.each([
    { counting: "day-after", counted: UNITS },
    { counting: "event-day", counted: UNITS.slice(1) },
    { counting: "24-hour-blocks", counted: ["days", "weeks"] },
  ] as const)("finds none where $counting counts $counted", ({ counting, counted }) => {
    const fine = UNITS.filter((unit) => windowProblem(terms(unit, { counting })) === undefined);
    expect(fine).toEqual(counted);
  });

  it.each(UNITS)("finds none in %s longer by the same unit, from start or end", (unit) => {
    expect(windowProblem(extended(unit, "start"))).toBeUndefined();
    expect(windowProblem(extended(unit, "end"))).toBeUndefined();
  });

  it("finds none in days longer by months, from the end or the rolled end", () => {
    expect(windowProblem(extended("days", "end", "months"))).toBeUndefined();
    const rolled = { ...extended("days", "rolled-end", "months"), roll: "next-business-day" };
    expect(windowProblem(rolled as WindowTerms)).toBeUndefined();
  });

  it.each([-1, 1.5, Number.NaN, 2 ** 53])("refuses a count of %d", (count) => {
    const days = { unit: "days", count } as const;
    expect(windowProblem(terms("days", { length: days }))).toBe(
      `\`length.count\` must be a non-negative integer, got \`${count}\``,
    );
    expect(windowProblem(terms("days", { extension: { ...days, from: "end" } }))).toBe(
      `\`extension.count\` must be a non-negative integer, got \`${count}\``,
    );
  });

  it.each([
    { counting: "event-day", unit: "hours" },
    { counting: "24-hour-blocks", unit: "hours" },
    { counting: "24-hour-blocks", unit: "months" },
    { counting: "24-hour-blocks", unit: "years" },
    { counting: "24-hour-blocks", unit: "business-days" },
  ] as const)("refuses $unit by $counting", ({ counting, unit }) => {
    const message = `\`${counting}\` does not count \`${unit}\``;
    expect(windowProblem(terms(unit, { counting }))).toBe(message);
  });

  it.each<DayCounting>(["event-day", "24-hour-blocks"])("refuses more hours by %s", (counting) => {
    const message = `\`${counting}\` does not count \`hours\``;
    expect(windowProblem({ ...extended("days", "end", "hours"), counting })).toBe(message);
  });

  it.each(["next-business-day", "previous-business-day"] as const)(
    "refuses hours that roll to the %s",
    (roll) => expect(windowProblem(terms("hours", { roll }))).toBe("hours never roll"),
  );

  it.each(["start", "end", "rolled-end"] as const)("refuses hours mixed from the %s", (from) => {
    expect(windowProblem(extended("days", from, "hours"))).toBe("only hours extend hours");
    expect(windowProblem(extended("hours", from, "days"))).toBe("only hours extend hours");
  });

  it("refuses another unit from the start, and a rolled end that does not roll", () => {
    expect(windowProblem(extended("days", "start", "months"))).toBe(
      "an extension from the start needs the unit of the length",
    );
    expect(windowProblem(extended("days", "rolled-end"))).toBe(
      "an extension from the rolled end needs a roll",
    );
    expect(windowProblem(extended("hours", "rolled-end"))).toBe(
      "an extension from the rolled end needs a roll",
    );
  });
});
