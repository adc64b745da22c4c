import { describe, expect, test } from "vitest";
import type { ActiveEffect } from "../../../src/privacy/active-effects.js";
import type { EffectParams } from "../../../src/privacy/effects.js";
import { authorityAlternatives, reachedLevel, waysTo } from "../../../src/privacy/evidence.js";

type Type = "verify" | "authorise";

/** The effect of a rule that is active, or that may be. */
function effect<One extends Type>(
  type: One,
  name: string,
  params: EffectParams<One>,
  certain = true,
): ActiveEffect<One> {
  const condition = { kind: "always" } as const;
  return {
    rule: { name, condition, effect: { type, params }, overrides: [], pointer: "/rules/0" },
    index: 0,
    params,
    certain,
    missing: () => [],
  };
}

const byCode = effect("verify", "code", { level: "confirmed", with: ["code", "contact"] });
const byPoints = effect("verify", "points", {
  level: "matched",
  from: ["order-number", "postcode", "birth-date"],
  points: 2,
});

function reached(
  kinds: readonly string[],
  claimed?: Parameters<typeof reachedLevel>[0],
  verifies = [byCode, byPoints],
) {
  return reachedLevel(claimed, verifies, new Set(kinds));
}

describe("the level that is reached", () => {
  test("is none without a claim or evidence", () => expect(reached([])).toBe("none"));
  test("is what is claimed where no evidence is better", () =>
    expect(reached(["code", "contact"], "authenticated")).toBe("authenticated"));
  test("is what evidence proves where it is better than the claim", () =>
    expect(reached(["code", "contact"], "claimed")).toBe("confirmed"));
  test("needs all that is asked for together", () => expect(reached(["code"])).toBe("none"));
  test("needs as many points as are asked", () => {
    expect(reached(["postcode"])).toBe("none");
    expect(reached(["postcode", "birth-date"])).toBe("matched");
  });
  test("takes one point where no number is said", () => {
    const any = effect("verify", "any", { level: "matched", from: ["order-number", "postcode"] });
    expect(reached(["postcode"], undefined, [any])).toBe("matched");
    expect(reached(["else"], undefined, [any])).toBe("none");
  });
  test("needs both what is asked together and the points", () => {
    const both = effect("verify", "both", {
      level: "attested",
      with: ["declaration"],
      from: ["postcode", "birth-date"],
      points: 2,
    });
    expect(reached(["postcode", "birth-date"], undefined, [both])).toBe("none");
    expect(reached(["declaration", "postcode"], undefined, [both])).toBe("none");
    expect(reached(["declaration", "postcode", "birth-date"], undefined, [both])).toBe("attested");
  });
  test("counts a kind once though a rule names it twice", () => {
    const twice = effect("verify", "twice", {
      level: "matched",
      from: ["postcode", "postcode"],
      points: 2,
    });
    expect(reached(["postcode"], undefined, [twice])).toBe("none");
  });
  test("is not that of a rule that may not hold", () => {
    const maybe = effect("verify", "maybe", { level: "proven", with: ["passport"] }, false);
    expect(reached(["passport"], undefined, [maybe])).toBe("none");
  });
});

describe("the ways to a level", () => {
  const byLogin = effect("verify", "a-login", { level: "confirmed", with: ["login"] });

  test("are those that verify well enough, what is least first, then by name", () =>
    expect(waysTo("matched", [byCode, byPoints, byLogin])).toEqual([
      { level: "matched", from: ["order-number", "postcode", "birth-date"], points: 2 },
      { level: "confirmed", with: ["login"] },
      { level: "confirmed", with: ["code", "contact"] },
    ]));
  test("are none where nothing verifies so well", () =>
    expect(waysTo("proven", [byCode, byPoints])).toEqual([]));
  test("name each way once", () => {
    const same = effect("verify", "same", byCode.params);
    expect(waysTo("confirmed", [byCode, same])).toHaveLength(1);
  });
  test("leave out a rule that may not hold", () => {
    const maybe = effect("verify", "maybe", { level: "proven", with: ["passport"] }, false);
    expect(waysTo("none", [maybe])).toEqual([]);
  });
});

describe("the authority that is asked for", () => {
  const signed = effect("authorise", "signed", {
    relation: "delegate",
    with: ["signed-permission"],
  });
  const power = effect("authorise", "power", { relation: "delegate", with: ["power", "id"] });
  const maybe = effect("authorise", "maybe", { relation: "delegate", with: ["word"] }, false);

  test("is any of those that rules name for the relation", () =>
    expect(authorityAlternatives("delegate", [signed, power])).toEqual([
      ["signed-permission"],
      ["power", "id"],
    ]));
  test("is none where no rule names the relation", () =>
    expect(authorityAlternatives("spouse", [signed])).toEqual([]));
  test("is not that of a rule that may not hold, beside one that does", () =>
    expect(authorityAlternatives("delegate", [signed, maybe])).toEqual([["signed-permission"]]));
  test("is that of a rule that may not hold, alone, and of several such rules all of it", () => {
    expect(authorityAlternatives("delegate", [maybe])).toEqual([["word"]]);
    const unsure = effect(
      "authorise",
      "unsure",
      { relation: "delegate", with: ["deed", "word"] },
      false,
    );
    expect(authorityAlternatives("delegate", [maybe, unsure])).toEqual([["word", "deed"]]);
  });
});
