import { describe, expect, it } from "vitest";
import { fact, factsWith, policyWith, rule } from "../../support/returns.js";

const finalSale = rule("deny", { reason: "final-sale" }, { when: fact("item.finalSale", true) });
const window = rule("window", { days: 2, anchor: "delivery" });
const override = { by: "agent-7" };
const byStaff = { askedBy: "staff" as const, override };

describe("a staff override", () => {
  it("grants what is denied and records who, which rules and what it cost", () => {
    const facts = factsWith({
      lines: [{ finalSale: true, dutiesMinor: 500 }],
      request: { askedBy: "staff", override: { ...override, note: "goodwill" } },
    });
    const decision = policyWith({ rules: [finalSale, window] }).decide(facts);
    expect(decision).toMatchObject({
      outcome: "approve",
      reason: { code: "staff-override", lineId: "line-1" },
      settlement: { refundMinor: 10_500 },
    });
    expect(decision.lines[0]).toMatchObject({ remedy: "refund", quantity: { granted: 1 } });
    expect(decision.lines[0]?.override).toEqual({
      by: "agent-7",
      note: "goodwill",
      rules: ["deny", "window-expired"],
      costMinor: 10_500,
    });
  });

  it("grants what a person was to look at", () => {
    const look = rule("review", { reason: "look" });
    const decision = policyWith({ rules: [look] }).decide(factsWith({ request: byStaff }));
    expect(decision.lines[0]).toMatchObject({
      outcome: "approve",
      override: { rules: ["review"] },
    });
  });

  it("grants what cannot be told, and records what was missing", () => {
    const decision = policyWith({ rules: [finalSale] }).decide(factsWith({ request: byStaff }));
    expect(decision).toMatchObject({ outcome: "approve", missing: [] });
    expect(decision.lines[0]?.override?.rules).toEqual(["missing:/lines/0/finalSale"]);
  });

  it("grants the remedy that is wanted, though it is not offered, at no cost that is known", () => {
    const facts = factsWith({ request: { ...byStaff, wantedRemedy: "repair" } });
    const { lines } = policyWith().decide(facts);
    expect(lines[0]).toMatchObject({ outcome: "approve", remedy: "repair" });
    expect(lines[0]?.override).toEqual({ by: "agent-7", rules: ["remedy-not-offered"] });
  });

  it("leaves alone what the policy grants anyway", () => {
    const { lines, reasons } = policyWith().decide(factsWith({ request: byStaff }));
    expect(lines[0]).not.toHaveProperty("override");
    expect(reasons).toEqual([]);
  });

  it("grants no units that are not there", () => {
    const facts = factsWith({ lines: [{ quantityReturned: 1 }], request: byStaff });
    const lines = [{ lineId: "line-1", quantity: 1 }];
    const decision = policyWith().decide({ ...facts, request: { ...facts.request, lines } });
    expect(decision).toMatchObject({ outcome: "deny", reason: { code: "nothing-returnable" } });
  });

  it("settles no conflict between money rules, which stays with a person", () => {
    const other = rule("tender", { strategy: "ratio" }, { name: "tender.other" });
    const facts = factsWith({ lines: [{ finalSale: true }], request: byStaff });
    const decision = policyWith({ rules: [finalSale, other] }).decide(facts);
    expect(decision).toMatchObject({ outcome: "review", reason: { code: "conflicting-rules" } });
    expect(decision.lines[0]).not.toHaveProperty("override");
  });

  it("tells no money rule that cannot be told", () => {
    const fee = rule(
      "fee",
      { kind: "label", amountMinor: 500, per: "return" },
      {
        when: fact("customer.tier", "basic"),
      },
    );
    const facts = factsWith({ lines: [{ finalSale: true }], request: byStaff });
    const decision = policyWith({ rules: [finalSale, fee] }).decide(facts);
    expect(decision).toMatchObject({ outcome: "undetermined", missing: ["/customer/tier"] });
    expect(decision.lines[0]).not.toHaveProperty("override");
  });
});
