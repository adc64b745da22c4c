import { describe, expect, it } from "vitest";
import type { ReturnsFacts } from "../../../src/returns/facts.js";
import { fact, factsWith, policyWith, rule } from "../../support/returns.js";

const policy = policyWith({
  rules: [
    rule("window", { days: 30, anchor: "delivery", remedies: ["refund"] }),
    rule("deny", { reason: "final-sale" }, { when: fact("item.finalSale", true) }),
    rule("review", { reason: "risk" }, { when: fact("customer.fraudRisk", "high") }),
  ],
});
const known = { lines: [{ finalSale: false }], customer: { fraudRisk: "low" as const } };

/** What checkout knows: what is in the basket, and nothing of an order. */
const basket: ReturnsFacts = {
  order: {},
  lines: [{ id: "line-1", quantityOrdered: 1, finalSale: false }],
  customer: { fraudRisk: "low" },
  request: { kind: "return" },
};

describe("allows", () => {
  it("is true for a remedy that may be had", () => {
    expect(policy.allows("refund", factsWith(known))).toBe(true);
    expect(policy.allows("exchange", factsWith(known))).toBe(true);
  });

  it("is false for one that is not offered, denied or too late", () => {
    const late = { requestedAt: "2026-06-03T00:00:00+02:00" };
    expect(policy.allows("repair", factsWith(known))).toBe(false);
    expect(policy.allows("refund", factsWith({ ...known, request: late }))).toBe(false);
    expect(policy.allows("exchange", factsWith({ ...known, request: late }))).toBe(true);
    expect(policy.allows("refund", factsWith({ ...known, lines: [{ finalSale: true }] }))).toBe(
      false,
    );
  });

  it("is undefined before delivery, for what turns on it", () => {
    expect(policy.allows("refund", basket)).toBeUndefined();
    expect(policy.allows("exchange", basket)).toBe(true);
    expect(policy.allows("repair", basket)).toBe(false);
  });

  it("is undefined where a person must look", () => {
    const risky = factsWith({ ...known, customer: { fraudRisk: "high" } });
    expect(policy.allows("exchange", risky)).toBeUndefined();
  });

  it("is true only if it is for every line, and false as soon as it is not for one", () => {
    const lines = [{ finalSale: false }, { finalSale: true }];
    expect(policy.allows("exchange", factsWith({ ...known, lines }))).toBe(false);
    const untold = [{ finalSale: false }, {}];
    expect(policy.allows("exchange", factsWith({ ...known, lines: untold }))).toBeUndefined();
    expect(
      policy.allows("exchange", factsWith({ ...known, lines: [{ finalSale: true }, {}] })),
    ).toBe(false);
  });

  it("asks for that remedy, whatever the request wants", () => {
    const facts = factsWith({ ...known, request: { wantedRemedy: "repair" } });
    expect(policy.allows("exchange", facts)).toBe(true);
  });
});
