import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PolicyDocument } from "../../src/policy/document-schema.js";
import type { ReturnsDecision } from "../../src/returns/decision.js";
import type { ReturnsFacts } from "../../src/returns/facts.js";
import { returns } from "../../src/returns/index.js";
import { conformity, guarantee, weekendsOnly, withdrawal } from "../support/law.js";
import { runs } from "../support/property-options.js";
import { documentWith } from "../support/returns.js";
import { shippedLaws } from "../support/shipped-laws.js";
import { lawFacts } from "./arbitraries/law-facts.js";
import { storeRules } from "./arbitraries/store-rules.js";

/**
 * DESIGN law 4: what holds without a fact holds for every value of it. The facts are drawn complete, some
 * are taken out, and what was told without them must stay told with them: they are one completion of
 * many, drawn at random.
 */
const order = ["channel", "country", "region", "buyer", "placedAt", "dispatchedAt", "deliveredAt"];
const told = ["informedOfWithdrawal", "informedOfWithdrawalAt", "informedOfReturnCost"];
const posted = ["returnPolicyPosted", "delayConsented", "appliedForCredit", "shipByOn"];
const line = ["finalSale", "gift", "kind", "repairAttempts", "repairPossible"];
const request = ["reason", "condition", "requestedAt", "fault", "sealBroken", "proofOfPurchase"];

const gone = fc.record({
  order: fc.subarray([...order, ...told, ...posted, "regularDelivery"], { maxLength: 4 }),
  line: fc.subarray([...line, "replacementAvailable"], { maxLength: 3 }),
  request: fc.subarray(request, { maxLength: 3 }),
  customer: fc.constantFrom([], ["fraudRisk"]),
});

interface Gone {
  readonly order: readonly string[];
  readonly line: readonly string[];
  readonly request: readonly string[];
  readonly customer: readonly string[];
}

function without<Group extends object>(group: Group, keys: readonly string[]): Group {
  const left = Object.entries(group).filter(([key]) => !keys.includes(key));
  return Object.fromEntries(left) as Group;
}

function drop(facts: ReturnsFacts, keys: Gone): ReturnsFacts {
  return {
    ...facts,
    order: without(facts.order, keys.order),
    lines: facts.lines.map((one) => without(one, keys.line)),
    request: without(facts.request, keys.request),
    customer: without(facts.customer ?? {}, keys.customer),
  };
}

/** What is executed of a decision. Which alternatives there are may become known later. */
function essence({ outcome, lines, settlement }: ReturnsDecision) {
  const { refundMinor, feesMinor } = settlement ?? {};
  const granted = lines.map(({ remedy, quantity, returnShipping, ...one }) => {
    const payer = one.outcome === "approve" ? returnShipping : undefined;
    return { outcome: one.outcome, remedy, quantity, payer };
  });
  return { outcome, granted, refundMinor, feesMinor };
}

/** What was given without facts that only could bring more, and is not given with them. */
function losses(before: ReturnsDecision, after: ReturnsDecision): readonly string[] {
  const lost = before.lines.filter(
    ({ outcome }, index) => outcome === "approve" && after.lines[index]?.outcome !== "approve",
  );
  const refunded = ({ settlement }: ReturnsDecision) => settlement?.refundMinor ?? 0;
  const isLess = before.settlement !== undefined && refunded(after) < refunded(before);
  return [...lost.map(({ lineId }) => lineId), ...(isLess ? ["less money"] : [])];
}

function policyOf(rules: PolicyDocument["rules"], laws: readonly PolicyDocument[]) {
  const document = documentWith({ calendar: weekendsOnly, rules });
  return returns.load(document, { floors: laws });
}

const some = fc.subarray([withdrawal, conformity, guarantee, ...shippedLaws()]);

describe("a fact that is missing", () => {
  it("never changes what was told without it, nor makes worse what the law gave in any case", () => {
    const counts = { told: 0, untold: 0 };
    const law = fc.property(storeRules, some, lawFacts, gone, (rules, laws, facts, keys) => {
      const policy = policyOf(rules, laws);
      const before = policy.decide(drop(facts, keys));
      counts[before.outcome === "undetermined" ? "untold" : "told"] += 1;
      const after = policy.decide(facts);
      if (before.outcome === "undetermined") expect(before.missing).not.toEqual([]);
      else if (before.missing.length > 0) expect(losses(before, after)).toEqual([]);
      else expect(essence(after)).toEqual(essence(before));
    });
    fc.assert(law, runs());
    expect(Math.min(counts.told, counts.untold)).toBeGreaterThan(50);
  });

  it("leaves every condition that holds or does not hold without it as it is", () => {
    const law = fc.property(storeRules, some, lawFacts, gone, (rules, laws, facts, keys) => {
      const policy = policyOf(rules, laws);
      const truths = (given: ReturnsFacts) => {
        const { trace, floors } = policy.explain(given);
        return [...trace, ...floors.flatMap((floor) => floor.trace)].flatMap((one) =>
          one.rules.map(({ condition }) => condition.truth),
        );
      };
      const full = truths(facts);
      const kept = truths(drop(facts, keys)).map((truth, index) => truth ?? full[index]);
      expect(kept).toEqual(full);
    });
    fc.assert(law, runs(20));
  });

  it("is named among those that settle it: with all of them it is told", () => {
    const law = fc.property(storeRules, some, lawFacts, gone, (rules, laws, facts, keys) => {
      const policy = policyOf(rules, laws);
      let given = drop(facts, keys);
      for (let step = 0; step < 20; step += 1) {
        const { outcome, missing } = policy.decide(given);
        if (outcome !== "undetermined") return;
        const known = missing.filter((pointer) => valueAt(facts, pointer) !== undefined);
        if (known.length === 0) return;
        for (const pointer of known) given = put(given, pointer, valueAt(facts, pointer));
      }
      throw new Error("facts that are named do not settle it");
    });
    fc.assert(law, runs(300));
  });
});

function valueAt(facts: unknown, pointer: string): unknown {
  const steps = pointer.split("/").slice(1);
  return steps.reduce<unknown>((at, key) => Reflect.get(Object(at), key), facts);
}

function put(facts: ReturnsFacts, pointer: string, value: unknown): ReturnsFacts {
  const copy = structuredClone(facts);
  const steps = pointer.split("/").slice(1);
  const group = steps.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key), copy);
  Reflect.set(group, steps.at(-1) ?? "", value);
  return copy;
}
