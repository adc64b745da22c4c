import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReturnsDecision, Settlement } from "../../src/returns/decision.js";
import type { EffectParams } from "../../src/returns/effects.js";
import type { ReturnsFacts } from "../../src/returns/facts.js";
import { returns } from "../../src/returns/index.js";
import { runs } from "../support/property-options.js";
import {
  asking,
  chargedFor,
  documentWith,
  execute,
  factsWith,
  rule,
  sum,
} from "../support/returns.js";
import { orderOf, paidOrder, stepsOf, usual } from "./arbitraries/paid-order.js";

/** Policies of any currency, since they name no amounts. */
function policyOf(
  settle: Partial<EffectParams<"settle">> = {},
  tender: Partial<EffectParams<"tender">> = {},
  rules: Parameters<typeof documentWith>[0] = {},
) {
  const { currency: _, ...document } = documentWith({ ...rules, settle, tender });
  return returns.load(document);
}

const strategies = (["original", "gift-card-first", "last-first", "ratio"] as const).flatMap(
  (strategy) =>
    (["never", "last-item", "proportional"] as const).map((outboundShipping) => ({
      name: `${strategy}, shipping ${outboundShipping}`,
      outboundShipping,
      policy: policyOf({ outboundShipping }, { strategy }),
    })),
);

type Policy = ReturnType<typeof policyOf>;

/** Returns an order step by step, as a host does, and hands back every decision and the last state. */
function returnInSteps(
  policy: Policy,
  order: ReturnsFacts,
  steps: readonly Readonly<Record<string, number>>[],
) {
  let state = order;
  const decisions = steps.map((quantities) => {
    const facts = asking(state, quantities);
    const decision = policy.decide(facts);
    state = execute(facts, decision);
    return decision;
  });
  return { decisions, state };
}

function settled({ settlement }: ReturnsDecision): Settlement {
  if (settlement === undefined) throw new Error("no settlement");
  return settlement;
}

const refundOf = (decisions: readonly ReturnsDecision[]) =>
  sum(decisions.map((decision) => settled(decision).refundMinor));

const orderInSteps = paidOrder.chain((order) => fc.tuple(fc.constant(order), stepsOf(order)));

/** Every run takes another of the twelve pairs of strategies. */
const anyStrategy = fc.constantFrom(...strategies);

describe("a return in several steps", () => {
  it("refunds in all what one return refunds, whatever order and grouping", () => {
    const law = fc.property(orderInSteps, anyStrategy, ([order, steps], { policy }) => {
      const { decisions, state } = returnInSteps(policy, order, steps);
      const whole = policy.decide(order);
      expect(refundOf(decisions)).toBe(settled(whole).refundMinor);
      const total = (key: "goodsMinor" | "taxMinor" | "dutiesMinor" | "shippingMinor") =>
        sum(decisions.map((decision) => settled(decision)[key]));
      for (const key of ["goodsMinor", "taxMinor", "dutiesMinor", "shippingMinor"] as const)
        expect(total(key)).toBe(settled(whole)[key]);
      expect(policy.decide(state).outcome).toBe("deny");
    });
    fc.assert(law, runs());
  });

  it("gives back exactly what was paid, to each tender, once all units are back", () => {
    const law = fc.property(orderInSteps, anyStrategy, ([order, steps], strategy) => {
      const { state } = returnInSteps(strategy.policy, order, steps);
      const { paidMinor = 0, discountMinor = 0 } = order.shipping ?? {};
      const kept = strategy.outboundShipping === "never" ? paidMinor - discountMinor : 0;
      const tenders = state.tenders ?? [];
      const back = sum(tenders.map(({ refundedMinor = 0 }) => refundedMinor));
      expect(back).toBe(chargedFor(order) - kept);
      if (kept === 0)
        for (const { refundedMinor, capturedMinor } of tenders)
          expect(refundedMinor).toBe(capturedMinor);
    });
    fc.assert(law, runs());
  });

  it("gives back exactly what was paid where promotions are repriced", () => {
    const policy = policyOf({ promotions: "reprice", outboundShipping: "last-item" });
    const promotion = fc.record({
      thresholdMinor: fc.nat({ max: 100_000 }),
      basisPoints: fc.nat({ max: 10_000 }),
    });
    const inclusive = orderOf(usual).filter(({ order }) => order.pricesIncludeTax === true);
    const given = inclusive.chain((order) => fc.tuple(fc.constant(order), stepsOf(order)));
    const law = fc.property(given, promotion, ([facts, steps], terms) => {
      const discounts = (facts.order.discounts ?? []).map((one) => ({ ...one, promotion: terms }));
      const order = { ...facts, order: { ...facts.order, discounts } };
      const { decisions } = returnInSteps(policy, order, steps);
      expect(refundOf(decisions)).toBe(chargedFor(order));
    });
    fc.assert(law, runs());
  });
});

describe("every settlement", () => {
  it("refunds between nothing and what can still be refunded", () => {
    const fees = fc.record({
      basisPoints: fc.nat({ max: 10_000 }),
      per: fc.constantFrom("item", "line", "return", "order"),
    });
    const law = fc.property(orderInSteps, anyStrategy, fees, ([order, steps], { name }, fee) => {
      const [strategy = ""] = name.split(",");
      const rules = [
        rule("fee", { kind: "restocking", ...fee }),
        rule("fee", { kind: "handling", ...fee }, { name: "fee.handling" }),
      ];
      const tender = { strategy } as EffectParams<"tender">;
      const policy = policyOf({ outboundShipping: "proportional" }, tender, { rules });
      for (const decision of returnInSteps(policy, order, steps).decisions) {
        const { refundMinor, feesMinor, uncollectedFeeMinor, charges } = settled(decision);
        expect(refundMinor).toBeGreaterThanOrEqual(0);
        expect(refundMinor).toBeLessThanOrEqual(decision.refundableBefore.totalMinor);
        expect(uncollectedFeeMinor).toBeLessThanOrEqual(feesMinor);
        expect(charges).toEqual([]);
      }
    });
    fc.assert(law, runs());
  });

  it("adds up: lines, components and tenders", () => {
    const law = fc.property(orderInSteps, anyStrategy, ([order, steps], { policy }) => {
      for (const decision of returnInSteps(policy, order, steps).decisions) {
        const settlement = settled(decision);
        const credits = decision.lines.flatMap(({ credit }) => (credit ? [credit] : []));
        expect(sum(credits.map(({ creditMinor }) => creditMinor))).toBe(settlement.goodsMinor);
        expect(sum(credits.map(({ taxMinor }) => taxMinor))).toBe(settlement.taxMinor);
        expect(sum(credits.map(({ dutiesMinor }) => dutiesMinor))).toBe(settlement.dutiesMinor);
        for (const { netMinor, taxMinor, creditMinor } of credits)
          expect(netMinor + taxMinor).toBe(creditMinor);
        const { goodsMinor, dutiesMinor, shippingMinor, refundMinor, refunds } = settlement;
        expect(goodsMinor + dutiesMinor + shippingMinor).toBe(refundMinor);
        expect(sum(refunds.map(({ amountMinor }) => amountMinor))).toBe(refundMinor);
        for (const { tenderId, amountMinor } of decision.refundableBefore.tenders) {
          const to = refunds.filter((refund) => refund.tenderId === tenderId);
          expect(sum(to.map((refund) => refund.amountMinor))).toBeLessThanOrEqual(amountMinor);
        }
      }
    });
    fc.assert(law, runs());
  });

  it("adds up with fees, store credit and steps that a gateway pays in", () => {
    const policy = policyOf(
      { outboundShipping: "proportional" },
      {},
      {
        offer: { bonusBasisPoints: 1_000 },
        rules: [rule("fee", { kind: "restocking", basisPoints: 1_500, per: "line" })],
      },
    );
    const law = fc.property(orderInSteps, fc.boolean(), ([order, steps], asCredit) => {
      const tenders = (order.tenders ?? []).map((one) => ({ ...one, payableInMinor: 10 }));
      const wantedRemedy = asCredit ? ("store-credit" as const) : ("refund" as const);
      const request = { ...order.request, wantedRemedy };
      for (const quantities of steps) {
        const settlement = settled(
          policy.decide(asking({ ...order, tenders, request }, quantities)),
        );
        const { refunds, residueMinor, storeCredit, refundMinor } = settlement;
        const cash = storeCredit?.cashValueMinor ?? 0;
        const paidOut = sum(refunds.map(({ amountMinor }) => amountMinor));
        expect(paidOut + residueMinor + cash).toBe(refundMinor);
        expect(storeCredit?.amountMinor ?? 0).toBe(cash + (storeCredit?.bonusMinor ?? 0));
        expect(refunds.filter(({ amountMinor }) => amountMinor % 10 !== 0)).toEqual([]);
        const parts = settlement.goodsMinor + settlement.dutiesMinor + settlement.shippingMinor;
        const owed = parts - settlement.feesMinor + settlement.uncollectedFeeMinor;
        expect(refundMinor).toBe(owed);
      }
    });
    fc.assert(law, runs());
  });
});

describe("an exchange", () => {
  const policy = policyOf({}, {}, { offer: { difference: "full-price" } });
  const price = fc.maxSafeNat().map((any) => any % 1_000_000_000);
  const difference = (paid: number, wanted: number, units: number) => {
    const exchange = { unitPriceMinor: wanted };
    const lines = [{ lineId: "line-1", quantity: units, exchange }];
    const request = { kind: "exchange" as const, lines };
    const line = { quantityOrdered: units, unitPriceMinor: paid };
    const facts = factsWith({ lines: [line], request });
    const { settlement } = policy.decide(facts);
    const [seen] = policy.subjects(facts);
    return { settlement, seen: (seen as { exchange: unknown }).exchange };
  };

  it("costs nothing for an equal price, however it was discounted, taxed and split", () => {
    const law = fc.property(orderInSteps, ([order, steps]) => {
      const [quantities = {}] = steps;
      const [first = ""] = Object.keys(quantities);
      const asked = { [first]: 1 };
      const paid = settled(policy.decide(asking(order, asked)));
      const exchange = { unitPriceMinor: paid.goodsMinor };
      const lines = [{ lineId: first, quantity: 1, exchange }];
      const request = { ...order.request, kind: "exchange" as const, lines };
      const { settlement } = policy.decide({ ...order, request });
      expect(settlement).toMatchObject({ priceDifferenceMinor: 0, charges: [], refunds: [] });
      const [seen] = policy.subjects({ ...order, request });
      expect(seen).toMatchObject({ exchange: { differenceMinor: 0 } });
    });
    fc.assert(law, runs());
  });

  it("is antisymmetric: what one way costs, the other way gives back", () => {
    const units = fc.integer({ min: 1, max: 5 });
    const law = fc.property(price, price, units, (one, other, count) => {
      const there = difference(one, other, count);
      const back = difference(other, one, count);
      const owed = (other - one) * count;
      expect(there.settlement?.priceDifferenceMinor).toBe(owed);
      expect(
        (there.settlement?.priceDifferenceMinor ?? 0) +
          (back.settlement?.priceDifferenceMinor ?? 0),
      ).toBe(0);
      expect(there.seen).toMatchObject({ differenceMinor: owed });
      const charged = sum(there.settlement?.charges.map(({ amountMinor }) => amountMinor) ?? []);
      expect(charged - (there.settlement?.refundMinor ?? 0)).toBe(owed);
      expect(back.settlement?.refundMinor).toBe(charged);
    });
    fc.assert(law, runs());
  });
});
