import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RuleDocument } from "../../src/policy/document-schema.js";
import type { ReturnsDecision } from "../../src/returns/decision.js";
import type { ReturnsFacts } from "../../src/returns/facts.js";
import { returns } from "../../src/returns/index.js";
import { runs } from "../support/property-options.js";
import { documentWith, fact, factsWith, rule } from "../support/returns.js";

const conditions = [
  "always",
  fact("item.finalSale", true),
  fact("request.reason", "defective"),
  fact("customer.tier", "gold"),
  { any: [fact("item.gift", true), { not: fact("order.channel", "online") }] },
  fact("order.daysSincePlaced", 5, "greaterThan"),
] as const;

const effects = [
  rule("deny", { reason: "no" }),
  rule("deny", { reason: "no-way", scope: "request" }),
  rule("review", { reason: "look" }),
  rule("window", { days: 3, anchor: "delivery" }),
  rule("window", { days: 20, anchor: "dispatch", remedies: ["refund"] }),
  rule("window", { days: 9, anchor: "order", cap: true }),
  rule("offer", { remedies: ["repair"], window: { days: 5, anchor: "delivery" } }),
  rule("return-shipping", { paidBy: "shop" }),
  rule("reimburse", { on: "receipt", withinDays: 14 }),
  rule("fee", { kind: "label", basisPoints: 1_000, per: "line" }),
  rule("deduct", { for: "diminished-value" }),
] as const;

/** Up to eight rules; each may override earlier ones, so that there is no cycle. */
const someRules = fc
  .array(
    fc.record({
      effect: fc.constantFrom(...effects),
      when: fc.constantFrom(...conditions),
      earlier: fc.array(fc.nat({ max: 7 }), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((drawn): RuleDocument[] =>
    drawn.map(({ effect, when, earlier }, index) => {
      const overrides = earlier.filter((one) => one < index).map((one) => `rule-${one}`);
      return { ...effect, name: `rule-${index}`, conditions: when, overrides };
    }),
  );

const events = { dispatchedAt: "2026-05-02T10:00:00Z", deliveredAt: "2026-05-03T08:00:00Z" };

const complete = factsWith({
  order: { channel: "online", deliveredAt: undefined },
  lines: [
    { finalSale: false, gift: true, ...events },
    { finalSale: true, gift: false, ...events },
  ],
  customer: { tier: "gold" },
  request: { reason: "defective", lines: [{ lineId: "line-1", quantity: 1 }] },
});

const optional = [
  ["order", "channel"],
  ["order", "placedAt"],
  ["lines", "0", "dispatchedAt"],
  ["lines", "0", "deliveredAt"],
  ["lines", "1", "deliveredAt"],
  ["lines", "0", "finalSale"],
  ["lines", "0", "gift"],
  ["lines", "1", "finalSale"],
  ["customer", "tier"],
  ["request", "reason"],
  ["request", "requestedAt"],
] as const;

/** The facts without some of those that are optional. */
const someFacts = fc
  .record({
    gone: fc.subarray([...optional]),
    wantedRemedy: fc.constantFrom("refund", "repair", "exchange", undefined),
    both: fc.boolean(),
  })
  .map(({ gone, wantedRemedy, both }) => {
    const facts = structuredClone(complete);
    for (const path of gone) remove(facts, path);
    if (wantedRemedy !== undefined) facts.request.wantedRemedy = wantedRemedy;
    if (both) delete facts.request.lines;
    return facts;
  });

function remove(facts: ReturnsFacts, path: readonly string[]): void {
  const group = path.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key), facts);
  Reflect.deleteProperty(group, path.at(-1) ?? "");
}

function valueAt(facts: ReturnsFacts, pointer: string): unknown {
  const steps = pointer.split("/").slice(1);
  return steps.reduce<unknown>((at, key) => Reflect.get(at as object, key), facts);
}

/** The same facts with one that is missing put back. */
function withFact(facts: ReturnsFacts, pointer: string): ReturnsFacts {
  const given = structuredClone(facts);
  const steps = pointer.split("/").slice(1);
  const group = steps.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key), given);
  Reflect.set(group, steps.at(-1) ?? "", valueAt(complete, pointer));
  return given;
}

/** What is executed of a decision. Which alternatives there are, and who pays, may become known later. */
function essence({ outcome, lines, settlement }: ReturnsDecision, before: ReturnsDecision) {
  const { refundMinor, feesMinor } = settlement ?? {};
  const granted = lines.map(({ remedy, quantity, returnShipping, ...line }, index) => {
    const told = before.lines[index]?.returnShipping !== "not-told";
    const payer = line.outcome === "approve" && told ? returnShipping : undefined;
    return { outcome: line.outcome, remedy, quantity, payer };
  });
  return { outcome, granted, refundMinor, feesMinor };
}

describe("an undetermined decision", () => {
  it("names facts that are missing, and is settled once they are given", () => {
    let seen = 0;
    const law = fc.property(someRules, someFacts, (rules, facts) => {
      const policy = returns.load(documentWith({ rules }));
      let given = facts;
      let decision = policy.decide(given);
      for (let step = 0; decision.outcome === "undetermined"; step += 1) {
        seen += 1;
        expect(decision.missing).not.toEqual([]);
        for (const pointer of decision.missing) {
          expect(valueAt(given, pointer)).toBeUndefined();
          given = withFact(given, pointer);
        }
        decision = policy.decide(given);
        expect(step).toBeLessThan(optional.length);
      }
    });
    fc.assert(law, runs());
    expect(seen).toBeGreaterThan(200);
  });

  it("is never the answer to more facts than settled it, nor is any other", () => {
    const law = fc.property(someRules, someFacts, (rules, facts) => {
      const policy = returns.load(documentWith({ rules }));
      const before = policy.decide(facts);
      fc.pre(before.outcome !== "undetermined");
      const absent = optional
        .map((path) => `/${path.join("/")}`)
        .filter((pointer) => valueAt(facts, pointer) === undefined);
      for (const pointer of absent)
        expect(essence(policy.decide(withFact(facts, pointer)), before)).toEqual(
          essence(before, before),
        );
    });
    fc.assert(law, runs());
  });
});
