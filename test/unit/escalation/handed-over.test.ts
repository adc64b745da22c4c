import { expect, it } from "vitest";
import { event, factsWith, policyWith, rule } from "../../support/escalation.js";

it("a hand-over that names no tier is on the one that the case had reached by then", () => {
  const lead = rule("route", { tier: 2, attendant: "person", owner: "lead" }, { name: "lead" });
  const after = { hours: 2, from: "received" } as const;
  const raise = rule("step", { action: "raise-tier", tier: 2, after });
  const ownerAt = (shown: string, handedAt: string) => {
    const history = [
      event("step-taken", "06-01 12:10", { step: "step" }),
      event("handed-over", handedAt, { owner: "specialist" }),
    ];
    const ordered = history.sort((a, b) => (a.at < b.at ? -1 : 1));
    return policyWith({ rules: [lead, raise] }).decide(factsWith(shown, ordered)).route?.owner;
  };
  expect(ownerAt("06-01 13:00", "06-01 12:30")).toBe("specialist");
  expect(ownerAt("06-01 13:00", "06-01 12:05")).toBe("specialist");
  expect(ownerAt("06-01 13:00", "06-01 11:00")).toBe("lead");
});
