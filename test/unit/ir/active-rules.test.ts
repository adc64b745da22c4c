import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createOverrideResolver } from "../../../src/ir/active-rules.js";
import type { Kleene } from "../../../src/ir/kleene.js";
import type { Rule } from "../../../src/ir/rule.js";
import { runs } from "../../support/property-options.js";

function ruleOverriding(overrides: readonly number[]): Rule {
  const effect = { type: "stop", params: {} };
  return { name: "a", condition: { kind: "always" }, effect, overrides, pointer: "" };
}

const resolve = (overrides: readonly (readonly number[])[], holds: readonly Kleene[]) =>
  createOverrideResolver(overrides.map(ruleOverriding))(holds);

describe("createOverrideResolver", () => {
  it("leaves rules alone that nothing overrides", () => {
    expect(resolve([[], [], []], [true, false, undefined])).toEqual([true, false, undefined]);
  });

  it.each([
    [true, true, false],
    [true, false, true],
    [true, undefined, undefined],
    [undefined, true, false],
    [undefined, false, undefined],
    [undefined, undefined, undefined],
    [false, undefined, false],
    [false, true, false],
  ])("makes a rule that is %s with an exception that is %s be %s", (rule, exception, active) => {
    expect(resolve([[], [0]], [rule, exception])).toEqual([active, exception]);
  });

  it("restores a rule by an exception to its exception", () => {
    expect(resolve([[], [0], [1]], [true, true, true])).toEqual([true, false, true]);
    expect(resolve([[], [0], [1]], [true, true, false])).toEqual([false, true, false]);
    expect(resolve([[], [0], [1]], [true, true, undefined])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("takes one active exception of several as enough", () => {
    expect(resolve([[], [0], [0]], [true, false, true])).toEqual([false, false, true]);
    expect(resolve([[], [0], [0, 1]], [true, true, true])).toEqual([false, false, true]);
  });

  it("does not change what it is given", () => {
    const holds = Object.freeze([true, true]);
    expect(resolve([[], [0]], holds)).toEqual([false, true]);
    expect(holds).toEqual([true, true]);
  });

  const truth = fc.constantFrom<Kleene>(true, false, undefined);
  /** Rules that override later ones only, so that there is no cycle. */
  const ruleSet = fc.array(fc.tuple(truth, fc.array(fc.nat(8))), { maxLength: 8 }).map((all) => ({
    holds: all.map(([holds]) => holds),
    overrides: all.map(([, targets], index) =>
      [...new Set(targets)].filter((target) => target > index && target < all.length),
    ),
  }));

  it("does not depend on the order of rules", () => {
    const shuffled = ruleSet.chain((given) => {
      const places = [...given.holds.keys()];
      return fc.tuple(
        fc.constant(given),
        fc.shuffledSubarray(places, { minLength: places.length }),
      );
    });
    const law = fc.property(shuffled, ([{ holds, overrides }, places]) => {
      const moved = places.map((from) => (overrides[from] ?? []).map((to) => places.indexOf(to)));
      const active = resolve(
        moved,
        places.map((from) => holds[from]),
      );
      const inPlace = resolve(overrides, holds);
      expect(active).toEqual(places.map((from) => inPlace[from]));
    });
    fc.assert(law, runs());
  });

  it("tells no more than every way of settling what is untold", () => {
    const law = fc.property(ruleSet, fc.array(fc.boolean(), { minLength: 8 }), (given, settled) => {
      const active = resolve(given.overrides, given.holds);
      const certain = given.holds.map((holds, index) => holds ?? settled[index]);
      const later = resolve(given.overrides, certain);
      expect(later).not.toContain(undefined);
      expect(active.map((one, index) => one ?? later[index])).toEqual(later);
    });
    fc.assert(law, runs());
  });
});
