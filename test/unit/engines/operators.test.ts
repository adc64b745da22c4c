import { describe, expect, it } from "vitest";
import { compareBy } from "../../../src/engines/operators.js";
import type { DecoratorName, OperatorName } from "../../../src/ir/operator.js";

function compare(operator: string, left: unknown, right: unknown): boolean {
  const names = operator.split(":");
  const name = names.pop() as OperatorName;
  return compareBy({ decorators: names as DecoratorName[], name })(left, right);
}

describe("an operator", () => {
  it.each<[string, unknown, unknown, boolean]>([
    ["equal", 1, 1, true],
    ["equal", 1, 2, false],
    ["equal", "a", "A", false],
    ["equal", "e\u0301", "\u00e9", false],
    ["notEqual", true, false, true],
    ["notEqual", "a", "a", false],
    ["in", "a", ["b", "a"], true],
    ["in", "a", [], false],
    ["notIn", 1, [2], true],
    ["notIn", 1, [2, 1], false],
    ["contains", ["a", "b"], "b", true],
    ["contains", [], "b", false],
    ["doesNotContain", [1], 2, true],
    ["doesNotContain", [1, 2], 2, false],
    ["lessThan", 1, 2, true],
    ["lessThan", 2, 2, false],
    ["lessThan", 10, 9, false],
    ["lessThanInclusive", 2, 2, true],
    ["lessThanInclusive", 3, 2, false],
    ["greaterThan", 3, 2, true],
    ["greaterThan", 2, 2, false],
    ["greaterThanInclusive", 2, 2, true],
    ["greaterThanInclusive", 1, 2, false],
    ["lessThan", "2026-02-28", "2026-03-01", true],
    ["greaterThan", "2026-10-25T00:30:00.000Z", "2026-10-25T00:29:59.999Z", true],
  ])("%s compares %j with %j: %s", (operator, left, right, holds) => {
    expect(compare(operator, left, right)).toBe(holds);
  });
});

describe("a decorator", () => {
  it.each<[string, unknown, unknown, boolean]>([
    ["someFact:equal", [1, 2], 2, true],
    ["someFact:equal", [1, 3], 2, false],
    ["someFact:equal", [], 2, false],
    ["everyFact:lessThan", [1, 2], 3, true],
    ["everyFact:lessThan", [1, 3], 3, false],
    ["everyFact:lessThan", [], 3, true],
    ["someValue:greaterThan", 2, [1, 3], true],
    ["someValue:greaterThan", 1, [1, 3], false],
    ["someValue:greaterThan", 1, [], false],
    ["everyValue:notEqual", 2, [1, 3], true],
    ["everyValue:notEqual", 1, [1, 3], false],
    ["everyValue:notEqual", 1, [], true],
    ["swap:lessThan", 3, 2, true],
    ["swap:lessThan", 2, 3, false],
    ["swap:in", [1, 2], 1, true],
    ["swap:contains", 3, [1, 2], false],
    ["not:equal", 1, 2, true],
    ["not:equal", 1, 1, false],
  ])("%s compares %j with %j: %s", (operator, left, right, holds) => {
    expect(compare(operator, left, right)).toBe(holds);
  });

  // Of [1, 5] and 3: not every element is less, and of some it is not so that it is less.
  it.each<[string, unknown, unknown, boolean]>([
    ["not:everyFact:lessThan", [1, 2], 3, false],
    ["everyFact:not:lessThan", [1, 5], 3, false],
    ["not:everyFact:lessThan", [1, 5], 3, true],
    ["not:someFact:equal", [1, 2], 2, false],
    ["someFact:not:equal", [1, 2], 2, true],
    ["someFact:everyValue:greaterThan", [1, 5], [2, 4], true],
    ["everyValue:someFact:greaterThan", [3, 1], [2, 4], false],
    ["everyValue:someFact:equal", [4, 2], [2, 4], true],
    ["someFact:everyValue:equal", [4, 2], [2, 4], false],
    ["swap:someFact:in", [1, 2], [3], false],
    ["swap:everyValue:lessThan", [1, 2], 0, true],
    ["not:not:equal", 1, 1, true],
  ])("%s is applied from the left on %j and %j: %s", (operator, left, right, holds) => {
    expect(compare(operator, left, right)).toBe(holds);
  });
});
