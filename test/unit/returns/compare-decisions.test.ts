import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareDecisions } from "../../../src/returns/compare-decisions.js";
import { returns } from "../../../src/returns/index.js";
import { lawFacts } from "../../property/arbitraries/law-facts.js";
import { storeRules } from "../../property/arbitraries/store-rules.js";
import { runs } from "../../support/property-options.js";
import {
  documentWith,
  type FactsParts,
  fact,
  factsWith,
  type PolicyParts,
  policyWith,
  rule,
} from "../../support/returns.js";

const decide = (parts: PolicyParts = {}, facts: FactsParts = {}) =>
  policyWith(parts).decide(factsWith(facts));
const deny = rule("deny", { reason: "no" });
const fee = rule("fee", { kind: "label", amountMinor: 500, per: "return" });
const payer = (paidBy: "customer" | "shop") => rule("return-shipping", { paidBy });
const open = (days: number) => rule("window", { days, anchor: "delivery" });

/** From the worst to the best; each is better than all before it. */
const ladder = [
  ["a denial", decide({ rules: [deny] })],
  ["a question for a person", decide({ rules: [rule("review", { reason: "look" })] })],
  ["credit", decide({ offer: { remedies: ["store-credit"] } })],
  ["a repair", decide({ offer: { remedies: ["repair"] } })],
  ["a replacement", decide({ offer: { remedies: ["replacement"] } })],
  ["a refund less a fee", decide({ rules: [fee] })],
  ["a whole refund for a week", decide({ rules: [payer("customer"), open(7)] })],
  ["a whole refund for a month", decide({ rules: [payer("customer"), open(30)] })],
  ["a whole refund for ever", decide({ rules: [payer("customer")] })],
  ["one with free return for a week", decide({ rules: [payer("shop"), open(7)] })],
  ["the money, and the goods kept", decide({ offer: { remedies: ["keep-item"] } })],
] as const;

describe("the order of decisions", () => {
  it.each(ladder.map(([name, decision], place) => ({ name, decision, place })))(
    "puts $name in its place",
    ({ decision, place }) => {
      const signs = ladder.map(([, other]) => Math.sign(compareDecisions(decision, other)));
      expect(signs).toEqual(ladder.map((_, other) => Math.sign(place - other)));
    },
  );

  it("finds a denial no worse than what cannot be told: neither grants anything", () => {
    const maybe = rule("deny", { reason: "no" }, { when: fact("item.gift", true) });
    const untold = decide({ rules: [maybe, open(7)] });
    expect(untold.outcome).toBe("undetermined");
    expect(compareDecisions(untold, decide({ rules: [deny] }))).toBe(0);
  });

  it("counts what is to be paid against what comes back", () => {
    const exchange = (unitPriceMinor: number) => ({
      request: {
        kind: "exchange" as const,
        lines: [{ lineId: "line-1", quantity: 1, exchange: { unitPriceMinor } }],
      },
    });
    expect(
      compareDecisions(decide({}, exchange(9_000)), decide({}, exchange(12_000))),
    ).toBeGreaterThan(0);
  });

  it("is an order: two ways round it says the opposite, and it does not go in circles", () => {
    const decisions = fc
      .tuple(lawFacts, fc.tuple(storeRules, storeRules, storeRules))
      .map(([facts, policies]) =>
        policies.map((rules) => returns.load(documentWith({ rules })).decide(facts)),
      );
    const law = fc.property(decisions, ([a, b, c]) => {
      if (a === undefined || b === undefined || c === undefined) return;
      expect(Math.sign(compareDecisions(a, b)) + Math.sign(compareDecisions(b, a))).toBe(0);
      if (compareDecisions(a, b) >= 0 && compareDecisions(b, c) >= 0)
        expect(compareDecisions(a, c)).toBeGreaterThanOrEqual(0);
    });
    fc.assert(law, runs(300));
  });
});
