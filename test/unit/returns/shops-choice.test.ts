import { describe, expect, it } from "vitest";
import { fact, factsWith, policyWith, rule } from "../../support/returns.js";

const fix = { remedies: ["repair", "replacement"] as ("repair" | "replacement")[] };
const shops = { ...fix, choice: "shop" as const };
const asking = (wantedRemedy: "repair" | "replacement", askedBy: "customer" | "staff") =>
  factsWith({ request: { wantedRemedy, askedBy } });

describe("where the choice of a remedy is the shop's", () => {
  const policy = policyWith({ offer: shops });

  it("a customer's wish is granted something, but carries nothing out", () => {
    const { outcome, reason, lines, settlement } = policy.decide(asking("repair", "customer"));
    expect({ outcome, reason, settlement }).toEqual({
      outcome: "approve",
      reason: { code: "shop-chooses", lineId: "line-1" },
      settlement: undefined,
    });
    expect(lines[0]).not.toHaveProperty("remedy");
    expect(lines[0]?.remedies.map(({ remedy }) => remedy)).toEqual(["repair", "replacement"]);
  });

  it("staff choose", () => {
    const { lines, reasons } = policy.decide(asking("replacement", "staff"));
    expect(lines[0]?.remedy).toBe("replacement");
    expect(reasons).toEqual([]);
  });

  it("a checkout cannot be told", () => {
    expect(policy.allows("repair", factsWith())).toBe(undefined);
    expect(policyWith({ offer: fix }).allows("repair", factsWith())).toBe(true);
  });

  it("there is none with a single remedy", () => {
    const single = policyWith({ offer: { remedies: ["repair"], choice: "shop" } });
    expect(single.decide(asking("repair", "customer")).lines[0]?.remedy).toBe("repair");
  });

  it("an offer that leaves the choice to the customer comes first, whatever their names", () => {
    const own = rule("offer", { remedies: ["repair"] }, { name: "offer.z" });
    const both = policyWith({ offer: shops, rules: [own] });
    expect(both.decide(asking("repair", "customer")).lines[0]?.remedy).toBe("repair");
  });
});

describe("what certainly is not offered", () => {
  it("is denied, whatever a denial that cannot be told would say", () => {
    const denial = rule(
      "deny",
      { reason: "final-sale" },
      { name: "deny.final-sale", when: fact("item.finalSale", true) },
    );
    const decision = policyWith({ offer: fix, rules: [denial] }).decide(
      factsWith({ request: { wantedRemedy: "refund" } }),
    );
    expect(decision).toMatchObject({
      outcome: "deny",
      reason: { code: "remedy-not-offered" },
      missing: [],
    });
  });
});
