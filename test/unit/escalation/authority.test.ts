import { describe, expect, it } from "vitest";
import type { EffectParams } from "../../../src/escalation/effects.js";
import type { EscalationFacts } from "../../../src/escalation/facts.js";
import { event, factsWith, london, policyWith, rule } from "../../support/escalation.js";

type Authority = EffectParams<"authority">;
type Parts = NonNullable<Parameters<typeof factsWith>[2]>;
type Grant = NonNullable<EscalationFacts["grants"]>[number];

const may = (role: string, upToMinor: number, params: Partial<Authority> = {}, name = role) =>
  rule("authority", { role, upToMinor, per: "case", ...params }, { name });
const grant = (parts: Partial<Grant> = {}): Grant => ({
  at: london("05-20 12:00"),
  role: "agent",
  caseId: "case-0",
  customerId: "c-1",
  offer: "credit",
  amountMinor: 1000,
  ...parts,
});
const customer = { id: "c-1" };
const granted = (amountMinor: number, shown = "06-01 11:00") =>
  event("granted", shown, { offer: "credit", amountMinor });

/** What the agent is told; asked with an amount, whether he may grant that. */
function ask(
  rules: readonly ReturnType<typeof may>[],
  amountMinor?: number,
  { history = [], shown = "06-01 12:00", ...parts }: Parts & Asked = {},
) {
  const asking = {
    role: "agent",
    offer: "credit",
    ...(amountMinor !== undefined && { amountMinor }),
  } as const;
  const facts = factsWith(shown, history, { asking, ...parts });
  return policyWith({ rules }).decide(facts).authority;
}

interface Asked {
  readonly history?: readonly ReturnType<typeof granted>[];
  readonly shown?: string;
}

describe("what a role may grant in a case", () => {
  const rules = [may("agent", 2500)];
  const history = [granted(1000)];

  it("is what is left of its limit", () => {
    expect(ask(rules, undefined, { history })).toEqual({
      role: "agent",
      mayGrantMinor: 1500,
      verdict: "may-grant",
      limits: [{ rule: "agent", per: "case", upToMinor: 2500, usedMinor: 1000, leftMinor: 1500 }],
    });
  });

  it("is granted up to that, and of more as much as there is", () => {
    expect(ask(rules, 1500, { history })).toMatchObject({ verdict: "grant", grantMinor: 1500 });
    expect(ask(rules, 1501, { history })).toMatchObject({
      verdict: "counter-offer",
      grantMinor: 1500,
    });
    const used = ask(rules, 1, { history: [granted(2500)] });
    expect(used).toMatchObject({ verdict: "route-up", mayGrantMinor: 0 });
    expect(used?.grantMinor).toBeUndefined();
  });

  it("is the most that one rule leaves: they do not add up", () => {
    const two = [...rules, may("agent", 4000, {}, "more")];
    expect(ask(two, 4001)).toMatchObject({ mayGrantMinor: 4000, verdict: "counter-offer" });
  });

  it("is nothing without a rule, be it something that costs nothing", () => {
    expect(ask([may("lead", 5000)], 0)).toMatchObject({ verdict: "route-up", routeTo: "lead" });
    expect(ask(rules, 0, { history: [granted(2500)] })).toMatchObject({
      verdict: "grant",
      grantMinor: 0,
    });
  });

  it("is nothing more once something was granted, where it is exclusive", () => {
    const exclusive = [may("agent", 2500, { exclusive: true })];
    expect(ask(exclusive, 2500)).toMatchObject({ verdict: "grant" });
    expect(ask(exclusive, 1, { history: [granted(1)] })).toMatchObject({
      verdict: "route-up",
      limits: [{ usedMinor: 1, leftMinor: 0 }],
    });
  });
});

describe("what was granted elsewhere", () => {
  const grants = [
    grant({ amountMinor: 2000 }),
    grant({ amountMinor: 300, customerId: "c-2" }),
    grant({ amountMinor: 40, role: "lead" }),
    grant({ amountMinor: 900, caseId: "case-1" }),
  ];
  const history = [granted(900)];

  it.each([
    ["case", 900],
    // 900 in this case, 2000 and 40 to the customer in another.
    ["customer", 2940],
    // 900 in this case, 2000 and 300 by the agent in others.
    ["role", 3200],
  ] as const)("counts per %s, and what is in the case once", (per, usedMinor) => {
    const authority = ask([may("agent", 5000, { per })], undefined, { grants, history, customer });
    expect(authority?.limits).toEqual([
      { rule: "agent", per, upToMinor: 5000, usedMinor, leftMinor: 5000 - usedMinor },
    ]);
  });

  it("counts in the last days only, today included, by the policy's zone", () => {
    const rules = [may("agent", 5000, { per: "customer", periodDays: 30 })];
    const used = (at: string) =>
      ask(rules, undefined, { shown: "06-30 12:00", grants: [grant({ at })], customer })?.limits[0]
        ?.usedMinor;
    expect(used("2026-06-30T10:00:00Z")).toBe(1000);
    // 1 June is the 30th day, by London's clocks.
    expect(used("2026-05-31T23:00:00Z")).toBe(1000);
    expect(used("2026-05-31T22:59:59.999Z")).toBe(0);
  });

  it("in the case counts in the last days only, too", () => {
    const rules = [may("agent", 5000, { periodDays: 30 })];
    expect(ask(rules, undefined, { shown: "06-30 12:00", history })?.mayGrantMinor).toBe(4100);
    expect(ask(rules, undefined, { shown: "07-01 12:00", history })?.mayGrantMinor).toBe(5000);
  });
});

describe("a ceiling", () => {
  const ceiling = may("agent", 3000, { per: "customer", ceiling: true }, "ceiling");
  const rules = [may("agent", 5000), ceiling];
  const grants = [grant({ amountMinor: 2000 })];

  it("ends what the other rules allow", () => {
    expect(ask(rules, 1001, { grants, customer })).toMatchObject({
      mayGrantMinor: 1000,
      verdict: "counter-offer",
      grantMinor: 1000,
    });
    expect(ask(rules, 1, { grants: [grant({ amountMinor: 3000 })], customer })).toMatchObject({
      mayGrantMinor: 0,
      verdict: "route-up",
    });
  });

  it("allows nothing itself", () => {
    expect(ask([ceiling], 1, { grants, customer })).toMatchObject({
      mayGrantMinor: 0,
      verdict: "route-up",
    });
    expect(ask([may("agent", 500), ceiling], 501, { grants, customer })).toMatchObject({
      mayGrantMinor: 500,
    });
  });

  it("that cannot be told leaves nothing certain", () => {
    expect(ask(rules, 1)).toMatchObject({
      mayGrantMinor: 0,
      verdict: "not-told",
      missing: ["/grants"],
    });
  });
});

describe("whom to route a request to", () => {
  const rules = [may("head", 50_000), may("agent", 2500), may("lead", 10_000), may("desk", 9000)];

  it.each([
    [9000, "desk"],
    [9001, "lead"],
    [10_001, "head"],
    [50_001, undefined],
  ])("is the role that may grant %d with the least to spare: %s", (wanted, routeTo) => {
    const authority = ask(rules, wanted);
    expect(authority?.verdict).toBe("counter-offer");
    expect(authority?.routeTo).toBe(routeTo);
  });

  it("is nobody while the role itself may grant it", () => {
    expect(ask(rules, 2500)?.routeTo).toBeUndefined();
  });

  it("is who has enough left, not who had", () => {
    expect(ask(rules, 8500, { history: [granted(1000)] })?.routeTo).toBe("lead");
  });
});

describe("what cannot be told", () => {
  const perCustomer = may("agent", 5000, { per: "customer" }, "customer");

  it("is what was granted elsewhere, where that is not said", () => {
    expect(ask([perCustomer], 100, { customer })).toEqual({
      role: "agent",
      mayGrantMinor: 0,
      limits: [],
      verdict: "not-told",
      missing: ["/grants"],
    });
    expect(ask([perCustomer], 100, { grants: [] })).toMatchObject({ verdict: "grant" });
    expect(ask([perCustomer], 100, { grants: [grant()] })).toMatchObject({
      verdict: "not-told",
      missing: ["/customer/id"],
    });
  });

  it("does not matter where another rule allows it for certain", () => {
    const rules = [perCustomer, may("agent", 200)];
    expect(ask(rules, 200)).toMatchObject({ verdict: "grant", mayGrantMinor: 200 });
    expect(ask(rules, 201)).toMatchObject({ verdict: "not-told", missing: ["/grants"] });
    expect(ask(rules)).toMatchObject({ verdict: "not-told", mayGrantMinor: 200 });
  });

  it("is whether a rule for some offers speaks of one that is not named", () => {
    const rules = [may("agent", 2500, { offers: ["credit"] })];
    expect(ask(rules, 100)).toMatchObject({ verdict: "grant" });
    const asking = { role: "agent", amountMinor: 100 } as const;
    expect(ask(rules, 100, { asking })).toMatchObject({
      verdict: "not-told",
      missing: ["/asking/offer"],
    });
    const refund = { ...asking, offer: "refund" } as const;
    expect(ask(rules, 100, { asking: refund })).toMatchObject({ verdict: "route-up", limits: [] });
  });
});

describe("the short answer", () => {
  const policy = policyWith({ rules: [may("agent", 2500), may("lead", 5000, { per: "role" })] });
  const allows = (question: Parameters<typeof policy.allows>[0], parts: Parts = {}) =>
    policy.allows(question, factsWith("06-01 12:00", [granted(500)], parts));

  it("is yes, no, or not told", () => {
    expect(allows({ role: "agent", offer: "credit", amountMinor: 2000 })).toBe(true);
    expect(allows({ role: "agent", offer: "credit", amountMinor: 2001 })).toBe(false);
    expect(allows({ role: "agent" })).toBe(true);
    expect(allows({ role: "lead", amountMinor: 100 })).toBeUndefined();
    expect(allows({ role: "lead", amountMinor: 100 }, { grants: [] })).toBe(true);
    expect(allows({ role: "nobody", amountMinor: 0 })).toBe(false);
  });

  it("is about who is asked for, whoever asks", () => {
    const asking = { role: "nobody" };
    expect(allows({ role: "agent", amountMinor: 2000 }, { asking })).toBe(true);
  });
});
