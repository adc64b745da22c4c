import { describe, expect, it } from "vitest";
import type { FactLoaders } from "../../../src/domain/policy.js";
import { FactsError } from "../../../src/errors/facts-error.js";
import type { ReturnsFacts } from "../../../src/returns/facts.js";
import { fact, factsWith, policyWith, rule } from "../../support/returns.js";

const finalSale = rule("deny", { reason: "final-sale" }, { when: fact("item.finalSale", true) });
const risky = rule("review", { reason: "risk" }, { when: fact("customer.fraudRisk", "high") });
const gold = rule("return-shipping", { paidBy: "shop" }, { when: fact("customer.tier", "gold") });
const policy = policyWith({ rules: [finalSale, risky, gold] });

const facts = factsWith({ lines: [{ finalSale: false }] });
const { tenders, ...withoutTenders } = facts;

/** Loaders of fixed facts that count how often each of them runs. */
function counting(values: Partial<ReturnsFacts>) {
  const runs: string[] = [];
  const load = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      async () => {
        runs.push(name);
        return value;
      },
    ]),
  ) as FactLoaders<ReturnsFacts>;
  return { runs, load };
}

const customer = { fraudRisk: "low" as const, tier: "gold" };

describe("decideAsync", () => {
  it("decides as decide does where no fact is missing", async () => {
    const complete = { ...facts, customer };
    expect(await policy.decideAsync(complete)).toEqual(policy.decide(complete));
    expect(await policy.decideAsync(facts)).toEqual(policy.decide(facts));
  });

  it("fetches what is missing, once, and only what can still matter", async () => {
    const { runs, load } = counting({ customer, shipping: { paidMinor: 1 } });
    const decision = await policy.decideAsync(facts, { load });
    expect(decision).toEqual(policy.decide({ ...facts, customer }));
    expect(runs).toEqual(["customer"]);
  });

  it("fetches nothing where a denial settles it", async () => {
    const { runs, load } = counting({ customer });
    const denied = factsWith({ lines: [{ finalSale: true }] });
    expect((await policy.decideAsync(denied, { load })).outcome).toBe("deny");
    expect(runs).toEqual([]);
  });

  it("fetches what an exception turns on that may override a denial", async () => {
    const spared = policyWith({ rules: [finalSale, { ...gold, overrides: ["deny"] }] });
    const { runs, load } = counting({ customer });
    const denied = factsWith({ lines: [{ finalSale: true }] });
    expect((await spared.decideAsync(denied, { load })).outcome).toBe("approve");
    expect(runs).toEqual(["customer"]);
  });

  it("fetches what only the amounts lack", async () => {
    const { runs, load } = counting({ customer, tenders });
    const decision = await policy.decideAsync(withoutTenders, { load });
    expect(decision.settlement?.refundMinor).toBe(10_000);
    expect(runs).toEqual(["customer", "tenders"]);
  });

  it.each([[null], [undefined]])(
    "takes a fetched %s as missing, and asks no more",
    async (value) => {
      let runs = 0;
      const load = {
        customer: async () => {
          runs += 1;
          return value;
        },
      };
      const decision = await policy.decideAsync(facts, { load });
      expect(decision).toMatchObject({ outcome: "undetermined" });
      expect(runs).toBe(1);
    },
  );

  it("lets what was given win over what is fetched, member by member", async () => {
    const given = { ...facts, customer: { fraudRisk: "high" as const } };
    const { load, runs } = counting({ customer });
    const decision = await policy.decideAsync(given, { load });
    expect(decision.outcome).toBe("review");
    expect(runs).toEqual([]);
    const bronze = { ...facts, customer: { tier: "bronze" } };
    const { lines } = await policy.decideAsync(bronze, { load });
    expect(lines[0]).toMatchObject({ outcome: "approve", returnShipping: "not-stated" });
  });

  it("takes a given null as missing, so that what is fetched counts", async () => {
    const given = { ...facts, customer: { tier: null as never, fraudRisk: null as never } };
    const { load } = counting({ customer });
    const decision = await policy.decideAsync(given, { load });
    expect(decision).toEqual(policy.decide({ ...facts, customer }));
  });

  it("keeps a list that was given as it is", async () => {
    const untold = factsWith({ lines: [{}], customer });
    const { load, runs } = counting({ lines: facts.lines });
    expect((await policy.decideAsync(untold, { load })).outcome).toBe("undetermined");
    expect(runs).toEqual(["lines"]);
  });

  it.each([
    [{ fraudRisk: "very" }, "/customer/fraudRisk"],
    [{ tier: 7 }, "/customer/tier"],
    ["gold", "/customer"],
    [{ name: "A" }, "/customer/name"],
  ])("refuses fetched facts of a wrong type: %j", async (value, path) => {
    const load = { customer: async () => value as never };
    const decided = policy.decideAsync(facts, { load });
    await expect(decided).rejects.toBeInstanceOf(FactsError);
    await expect(decided).rejects.toMatchObject({ issues: [{ path }] });
  });

  it("rejects facts that are refused, and what a loader rejects", async () => {
    await expect(policy.decideAsync({} as never)).rejects.toBeInstanceOf(FactsError);
    const load = { customer: () => Promise.reject(new Error("the customer service is down")) };
    await expect(policy.decideAsync(facts, { load })).rejects.toThrow("service is down");
  });

  it("leaves the given facts as they were", async () => {
    const before = structuredClone(facts);
    await policy.decideAsync(facts, { load: counting({ customer }).load });
    expect(facts).toEqual(before);
  });

  it("keeps decisions that overlap apart", async () => {
    const given = [facts, factsWith({ lines: [{ finalSale: true }] }), { ...facts, customer }];
    const decisions = await Promise.all(given.map((one) => policy.decideAsync(one)));
    expect(decisions).toEqual(given.map((one) => policy.decide(one)));
  });
});
