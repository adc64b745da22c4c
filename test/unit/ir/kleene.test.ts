import { describe, expect, it } from "vitest";
import { type Kleene, kleeneAll, kleeneAny, kleeneNot } from "../../../src/ir/kleene.js";

const untold: Kleene = undefined;

describe("Kleene's logic", () => {
  it.each<[Kleene, Kleene]>([
    [true, false],
    [false, true],
    [untold, untold],
  ])("negates %s to %s", (value, negated) => {
    expect(kleeneNot(value)).toBe(negated);
  });

  it.each<[Kleene[], Kleene, Kleene]>([
    [[], true, false],
    [[true], true, true],
    [[false], false, false],
    [[untold], untold, untold],
    [[true, true], true, true],
    [[true, false], false, true],
    [[false, false], false, false],
    [[true, untold], untold, true],
    [[untold, false], false, untold],
    [[untold, true], untold, true],
    [[false, untold], false, untold],
    [[untold, untold], untold, untold],
    [[untold, true, false], false, true],
  ])("finds of %j all %s and any %s", (values, all, any) => {
    expect([kleeneAll(values), kleeneAny(values)]).toEqual([all, any]);
  });
});
