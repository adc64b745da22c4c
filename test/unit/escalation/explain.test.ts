import { describe, expect, it } from "vitest";
import {
  fact,
  factsWith,
  lawRule,
  lawWith,
  policyWith,
  rule,
  usualRules,
} from "../../support/escalation.js";

const facts = factsWith("06-01 12:00");

describe("an explanation", () => {
  const when = fact("customer.vulnerable", true);
  const hours = (count: number) => ({ target: "resolve", hours: count });
  const rules = [
    rule("target", hours(8), { name: "usual" }),
    rule("target", hours(2), { name: "urgent", when, overrides: ["usual"] }),
  ];
  const law = lawWith([lawRule("target", { target: "resolve", weeks: 8 }, { name: "eight" })]);
  const policy = policyWith({ rules }, [law]);

  it("has the decision, and what became of every rule, the law's too", () => {
    const told = { ...facts, customer: { vulnerable: true } };
    const { decision, trace, floors } = policy.explain(told);
    expect(decision).toEqual(policy.decide(told));
    expect(trace).toMatchObject([
      {
        subject: "complaint",
        rules: [
          { rule: "classify", effect: "classify", state: "holds", pointer: "/rules/0" },
          { rule: "route", effect: "route", state: "holds" },
          { rule: "urgent", effect: "target", state: "holds", pointer: "/rules/3" },
          { rule: "usual", state: "overridden", overriddenBy: ["urgent"], pointer: "/rules/2" },
        ],
      },
    ]);
    expect(floors).toMatchObject([
      { policy: "law.test", trace: [{ rules: [{ rule: "eight", state: "holds" }] }] },
    ]);
  });

  it("says which facts a rule lacks", () => {
    const states = policy.explain(facts).trace[0]?.rules.slice(usualRules.length);
    const missing = ["/customer/vulnerable"];
    expect(states).toMatchObject([
      { rule: "urgent", state: "cannot-be-told", missing },
      { rule: "usual", state: "cannot-be-told", missing },
    ]);
  });

  it("looks for no changes: no decision on a complaint is better than another", () => {
    expect(policy.explain(facts).changes).toEqual([]);
  });
});

describe("an explanation for a customer", () => {
  const secret = (name: string) => ({ name, internal: true }) as const;
  const after = { hours: 1, from: "received" } as const;
  const asking = { role: "agent", amountMinor: 100 };

  it("does not name what is internal in its reasons", () => {
    const rules = [rule("decline", { reason: "known-fraud" }, secret("secret-list"))];
    const policy = policyWith({ rules });
    const { decision, trace } = policy.explain(facts, { audience: "customer" });
    expect(JSON.stringify({ decision, trace })).not.toMatch(/secret|known-fraud/);
    expect(decision.outcome).toBe("declined");
    expect(policy.explain(facts).decision.reasons[0]?.rule).toBe("secret-list");
  });

  it.each([
    rule("target", { target: "resolve", hours: 1 }, secret("secret")),
    rule("step", { action: "notify", to: "legal", after }, secret("secret")),
    rule("offer", { offer: "apology" }, secret("secret")),
    rule("authority", { role: "agent", upToMinor: 100, per: "case" }, secret("secret")),
    rule("notice", { with: "resolve", items: ["answer"] }, secret("secret")),
  ])("names no internal rule: $event.type", (internal) => {
    const draft = { with: "resolve", contains: [] };
    const policy = policyWith({ rules: [internal] });
    const explained = policy.explain({ ...facts, asking, draft }, { audience: "customer" });
    expect(JSON.stringify(explained)).not.toContain("secret");
  });
});
