import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { didYouMean, nearestName } from "../../../src/errors/nearest-name.js";
import { runs } from "../../support/property-options.js";

describe("nearestName", () => {
  it.each([
    ["a letter too many", "equals", ["in", "equal"], "equal"],
    ["a letter too few", "eqal", ["in", "equal"], "equal"],
    ["a wrong letter", "equak", ["in", "equal"], "equal"],
    ["letters that changed places", "cuont", ["total", "count"], "count"],
    ["another case", "TIMEZONE", ["timeZone"], "timeZone"],
    [
      "the nearer of two",
      "window.standart",
      ["window.stand", "window.standard"],
      "window.standard",
    ],
    ["the first of two as near", "bat", ["cat", "hat"], "cat"],
    ["the name itself", "all", ["all"], "all"],
    ["two letters", "nt", ["not"], "not"],
  ])("finds %s", (_, given, known, nearest) => {
    expect(nearestName(given, known)).toBe(nearest);
  });

  it.each([
    ["other words", "zebra", ["equal", "in"]],
    ["a single letter", "b", ["a"]],
    ["no letter", "", ["a"]],
    ["three wrong letters of five", "eqxxx", ["equal"]],
    ["four wrong letters of many", "abcdefghijklxxxx", ["abcdefghijklmnop"]],
    ["more than 64 letters", "a".repeat(65), ["a".repeat(65)]],
    ["no known name", "equal", []],
  ])("finds nothing near %s", (_, given, known) => {
    expect(nearestName(given, known)).toBeUndefined();
  });

  it("finds 64 letters with three wrong ones", () => {
    const name = "a".repeat(64);
    expect(nearestName(`bb${"a".repeat(61)}b`, ["b", name])).toBe(name);
  });

  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 2, maxLength: 9 });

  it("finds exactly the names within a third of the letters", () => {
    const law = fc.property(word, word, (given, name) => {
      const mostDifferent = Math.min(3, Math.ceil(given.length / 3));
      const isNear = distance(given, name) <= mostDifferent;
      expect(nearestName(given, [name])).toBe(isNear ? name : undefined);
    });
    fc.assert(law, runs(5_000));
  });

  it("finds none that is farther away than another", () => {
    const law = fc.property(word, fc.array(word), (given, known) => {
      const nearest = nearestName(given, known);
      const smallest = Math.min(...known.map((name) => distance(given, name)));
      if (nearest !== undefined) expect(distance(given, nearest)).toBe(smallest);
    });
    fc.assert(law, runs());
  });
});

/** The textbook's table, as a second opinion. */
function distance(from: string, to: string): number {
  const table: number[][] = [];
  const at = (i: number, j: number) => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 0; i <= from.length; i += 1) {
    table.push([]);
    for (let j = 0; j <= to.length; j += 1) {
      const replaced = at(i - 1, j - 1) + (from[i - 1] === to[j - 1] ? 0 : 1);
      const cell = Math.min(replaced, at(i - 1, j) + 1, at(i, j - 1) + 1);
      table[i]?.push(i === 0 ? j : j === 0 ? i : cell);
    }
  }
  return at(from.length, to.length);
}

describe("didYouMean", () => {
  it("asks for the nearest name", () => {
    expect(didYouMean("equals", ["equal"])).toBe("did you mean `equal`?");
  });

  it("asks nothing where no name is near", () => {
    expect(didYouMean("zebra", ["equal"])).toBeUndefined();
  });
});
