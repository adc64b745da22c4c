import { describe, expect, test } from "vitest";
import type { PolicyDocument } from "../../../src/policy/document-schema.js";
import { returns } from "../../../src/returns/index.js";
import { documentWith, fact, factsWith, policyWith, rule } from "../../support/returns.js";

const rules = [
  rule("deny", { reason: "worn-out" }, { name: "a.worn", when: fact("item.perishable", true) }),
  rule("deny", { reason: "final-sale" }, { name: "b.final", when: fact("item.finalSale", true) }),
  rule(
    "deny",
    { reason: "made-for-you" },
    { name: "c.own", when: fact("item.personalised", true) },
  ),
];
const clear = { perishable: false, finalSale: false, personalised: false };
const facts = factsWith({
  lines: [
    { ...clear, id: "z", personalised: true },
    { ...clear, id: "y", finalSale: true },
    { ...clear, id: "x", perishable: true, personalised: true },
  ],
});

function named(reasonOrder?: PolicyDocument["reasonOrder"]): readonly string[] {
  const { reasons } = policyWith({ rules, ...(reasonOrder && { reasonOrder }) }).decide(facts);
  return reasons.map(({ rule: name, lineId }) => `${name} ${lineId}`);
}

describe("reasons", () => {
  test("come by code and line where no order is declared", () =>
    expect(named()).toEqual(["b.final y", "c.own x", "c.own z", "a.worn x"]));

  test("come in the declared order, the others after them", () =>
    expect(named(["a.worn", "c.own"])).toEqual(["a.worn x", "c.own z", "c.own x", "b.final y"]));

  test("of rules that share a place come line by line, in the order of the request", () =>
    expect(named([["a.worn", "b.final", "c.own"]])).toEqual([
      "c.own z",
      "b.final y",
      "c.own x",
      "a.worn x",
    ]));

  test("of a place come before those of the next", () =>
    expect(named([["a.worn", "b.final"], "c.own"])).toEqual([
      "b.final y",
      "a.worn x",
      "c.own z",
      "c.own x",
    ]));
});

describe("a reason of a request-wide rule", () => {
  const decide = (finalSale: readonly boolean[]) =>
    policyWith({
      rules: [
        rule(
          "deny",
          { reason: "final-sale", scope: "request" },
          { when: fact("item.finalSale", true) },
        ),
      ],
    }).decide(factsWith({ lines: finalSale.map((one) => ({ finalSale: one })) }));

  test("names the lines for which the rule holds", () => {
    const { reasons, outcome } = decide([false, true, false]);
    expect(outcome).toBe("deny");
    expect(reasons).toEqual([{ code: "final-sale", rule: "deny", lineId: "line-2" }]);
  });

  test("names no line where the rule holds for all", () =>
    expect(decide([true, true]).reasons).toEqual([{ code: "final-sale", rule: "deny" }]));
});

test("refuses an unknown rule in the order of reasons, in a shared place too", () => {
  const loaded = returns.safeLoad(
    documentWith({ rules, reasonOrder: ["c.owm", ["a.worn", "b.finale"]] }),
  );
  expect(messagesOf(loaded)).toEqual([
    "/reasonOrder/0: expected the name of a rule, got `c.owm`; did you mean `c.own`?",
    "/reasonOrder/1/1: expected the name of a rule, got `b.finale`; did you mean `b.final`?",
  ]);
});

test("refuses a place that is neither a name nor a list of names", () => {
  const loaded = returns.safeLoad({ ...documentWith({ rules }), reasonOrder: ["a.worn", [], 1] });
  expect(messagesOf(loaded)).toEqual([
    "/reasonOrder/1: expected at least 1 element, got an empty array",
    "/reasonOrder/2: expected the name of a rule, or a list of the names of rules that share a place, got `1`",
  ]);
});

function messagesOf(loaded: ReturnType<typeof returns.safeLoad>): readonly string[] {
  return loaded.success ? [] : loaded.error.issues.map(({ message }) => message);
}
