import fc from "fast-check";
import type { RuleDocument } from "../../../src/policy/document-schema.js";
import { fact, rule } from "../../support/returns.js";

/** Conditions on facts of every kind: derived ones, of several groups, and some that always hold. */
export const someConditions = [
  "always",
  "always",
  fact("item.finalSale", true),
  fact("request.reason", "defective"),
  fact("customer.fraudRisk", "high"),
  { any: [fact("item.gift", true), { not: fact("order.channel", "online") }] },
  fact("order.daysSincePlaced", 5, "greaterThan"),
  fact("request.condition", ["used", "damaged"], "in"),
] as const;

const effects = [
  rule("deny", { reason: "no" }),
  rule("deny", { reason: "no-way", scope: "request" }),
  rule("review", { reason: "look" }),
  rule("window", { days: 3, anchor: "delivery" }),
  rule("window", { months: 1, anchor: "dispatch", remedies: ["refund"] }),
  rule("window", { days: 9, anchor: "order", cap: true }),
  rule("offer", { remedies: ["repair"], window: { weeks: 1, anchor: "delivery" } }),
  rule("offer", { remedies: ["keep-item"], discretion: true }),
  rule("return-shipping", { paidBy: "shop" }),
  rule("return-shipping", { paidBy: "customer" }),
  rule("reimburse", { on: "receipt", withinDays: 14 }),
  rule("fee", { kind: "label", basisPoints: 1_000, per: "line" }),
  rule("fee", { kind: "restocking", basisPoints: 10_000, per: "return" }),
  rule("fee", { kind: "handling", amountMinor: 499, per: "item", capMinor: 1_000 }),
  rule("fee", { kind: "wear", basisPoints: 5_000, per: "line", upTo: true }),
  rule("deduct", { for: "diminished-value" }),
  rule("send-back", { withinDays: 14 }),
] as const;

/** Up to eight rules of a shop; each may override earlier ones, so that there is no cycle. */
export const storeRules = fc
  .array(
    fc.record({
      effect: fc.constantFrom(...effects),
      when: fc.constantFrom(...someConditions),
      earlier: fc.array(fc.nat({ max: 7 }), { maxLength: 3 }),
    }),
    { maxLength: 8 },
  )
  .map((drawn): RuleDocument[] =>
    drawn.map(({ effect, when, earlier }, index) => {
      const overrides = earlier.filter((one) => one < index).map((one) => `rule-${one}`);
      return { ...effect, name: `rule-${index}`, conditions: when, overrides };
    }),
  );
