import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overrideOrder, overridersOf } from "../../../src/ir/override-order.js";
import { runs } from "../../support/property-options.js";

describe("overridersOf", () => {
  it("turns overrides round, and passes over positions that do not exist", () => {
    expect(overridersOf([[1, 2], [2], [], [7]])).toEqual([[], [0], [0, 1], []]);
  });
});

describe("overrideOrder", () => {
  it("puts every rule after those that override it", () => {
    expect(overrideOrder([[], [0], [1, 0]])).toEqual({ order: [2, 1, 0], cycles: [] });
  });

  it.each([
    ["a rule that overrides itself", [[0]], [[0]]],
    ["two that override each other", [[1], [0]], [[0, 1]]],
    ["three, in the order of the overriding", [[2], [0], [1]], [[0, 2, 1]]],
    ["not a rule that a cycle overrides", [[], [0, 2], [1]], [[1, 2]]],
    ["not a rule that overrides a cycle", [[1], [2], [1]], [[1, 2]]],
    [
      "two cycles",
      [[1], [0], [3], [2]],
      [
        [0, 1],
        [2, 3],
      ],
    ],
    ["one of two that share a rule", [[1], [0, 2], [1]], [[0, 1]]],
  ])("finds %s", (_, overrides, cycles) => {
    expect(overrideOrder(overrides).cycles).toEqual(cycles);
  });

  const graph = fc
    .array(fc.array(fc.nat(9), { maxLength: 3 }), { minLength: 1, maxLength: 10 })
    .map((all) => all.map((targets) => [...new Set(targets.filter((to) => to < all.length))]));

  it("orders all rules, or names cycles in which each overrides the next", () => {
    const law = fc.property(graph, (overrides) => {
      const { order, cycles } = overrideOrder(overrides);
      const place = new Map(order.map((rule, index) => [rule, index]));
      for (const rule of order)
        for (const other of overridersOf(overrides)[rule] ?? [])
          expect(place.get(other)).toBeLessThan(place.get(rule) ?? -1);
      for (const cycle of cycles)
        for (const [index, rule] of cycle.entries())
          expect(overrides[rule]).toContain(cycle[(index + 1) % cycle.length]);
      expect(cycles.length > 0).toBe(order.length < overrides.length);
    });
    fc.assert(law, runs());
  });

  it("takes a cycle of 100,000 rules without recursion", () => {
    const overrides = Array.from({ length: 100_000 }, (_, index) => [(index + 1) % 100_000]);
    const { order, cycles } = overrideOrder(overrides);
    expect([order.length, cycles.length, cycles[0]?.length]).toEqual([0, 1, 100_000]);
  });
});
