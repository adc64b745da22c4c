import { describe, expect, it } from "vitest";
import { clockOf, event, factsWith, london, policyWith, rule } from "../../support/escalation.js";

describe("a promise that was kept before the severity changed", () => {
  it("stays kept, though its clock counts from the change", () => {
    const hours = (count: number) => ({ hours: count });
    const bySeverity = { low: hours(24), normal: hours(8), high: hours(4), critical: hours(1) };
    const params = { target: "first-response", bySeverity, whenReclassified: "from-change" };
    const policy = policyWith({ rules: [rule("target", params as never)] });
    const history = [
      event("replied", "06-01 11:00"),
      event("reclassified", "06-01 12:00", { severityBefore: "low" }),
    ];
    expect(clockOf(policy.decide(factsWith("06-01 13:00", history)))).toMatchObject({
      state: "met",
      doneAt: london("06-01 11:00"),
    });
  });
});
