import { describe, expect, it } from "vitest";
import type { PolicyDocument } from "../../../src/policy/document-schema.js";
import { returns } from "../../../src/returns/index.js";
import { withdrawal } from "../../support/law.js";
import {
  documentWith,
  type FactsParts,
  fact,
  factsWith,
  type PolicyParts,
  rule,
} from "../../support/returns.js";

const explained = (
  parts: PolicyParts,
  facts: FactsParts,
  options: { audience?: "customer" | "agent"; changeable?: "all" | "by-customer" } = {},
  floors: readonly PolicyDocument[] = [],
) => returns.load(documentWith(parts), { floors }).explain(factsWith(facts), options);
const changesOf = (...given: Parameters<typeof explained>) =>
  explained(...given).changes.map(({ changes, decision }) => [
    ...changes.map(({ pointer, to, daysEarlier }) => [pointer, daysEarlier ?? to]),
    decision.outcome,
  ]);

const window = rule("window", { days: 7, anchor: "delivery" });
const late = { request: { requestedAt: "2026-05-13T10:00:00Z" } };

describe("what would change a decision", () => {
  it("is an earlier request, by the fewest days", () => {
    const longer = rule(
      "window",
      { days: 5, anchor: "delivery", remedies: ["refund"] },
      { name: "short" },
    );
    expect(changesOf({ rules: [window, longer] }, late)).toEqual([
      [["/request/requestedAt", 3], "approve"],
    ]);
  });

  it("is another remedy", () => {
    const offer = { remedies: ["store-credit" as const] };
    const facts = { request: { wantedRemedy: "refund" as const } };
    expect(changesOf({ offer }, facts)).toEqual([
      [["/request/wantedRemedy", "store-credit"], "approve"],
    ]);
  });

  it("is goods in a better state", () => {
    const opened = rule(
      "deny",
      { reason: "opened" },
      { when: fact("request.condition", "opened", "notEqual") },
    );
    const unopened = rule(
      "deny",
      { reason: "used" },
      { when: fact("request.condition", ["used"], "in") },
    );
    expect(changesOf({ rules: [unopened] }, { request: { condition: "used" } })[0]).toEqual([
      ["/request/condition", "unopened"],
      "approve",
    ]);
    expect(changesOf({ rules: [opened] }, { request: { condition: "used" } })).toEqual([
      [["/request/condition", "opened"], "approve"],
    ]);
  });

  it("is all of a bundle", () => {
    const broken = rule(
      "deny",
      { reason: "bundle-incomplete" },
      { when: fact("item.bundleComplete", false) },
    );
    const lines = [{ bundleId: "kit" }, { bundleId: "kit" }];
    const request = { lines: [{ lineId: "line-1", quantity: 1 }] };
    expect(
      changesOf({ rules: [broken] }, { lines, request }, { changeable: "by-customer" }),
    ).toEqual([[["/request/lines", undefined], "approve"]]);
  });

  it("is two things where one does not suffice", () => {
    const sale = rule("deny", { reason: "final-sale" }, { when: fact("item.finalSale", true) });
    expect(changesOf({ rules: [window, sale] }, { ...late, lines: [{ finalSale: true }] })).toEqual(
      [[["/request/requestedAt", 3], ["/lines/0/finalSale", false], "approve"]],
    );
  });

  it("is a fee that would not be taken", () => {
    const fee = rule(
      "fee",
      { kind: "label", amountMinor: 500, per: "return" },
      { when: fact("request.returnMethod", "post") },
    );
    const facts = { request: { returnMethod: "post" as const } };
    const found = changesOf({ rules: [fee] }, facts, { changeable: "by-customer" });
    expect(found.map(([change]) => change)).toContainEqual(["/request/returnMethod", "drop-off"]);
  });

  it("is restricted on request to what the customer can still change", () => {
    const sale = rule("deny", { reason: "final-sale" }, { when: fact("item.finalSale", true) });
    const receipt = rule(
      "deny",
      { reason: "no-receipt" },
      { when: fact("request.proofOfPurchase", false) },
    );
    const by = { changeable: "by-customer" as const };
    expect(changesOf({ rules: [sale] }, { lines: [{ finalSale: true }] }, by)).toEqual([]);
    expect(changesOf({ rules: [window] }, late, by)).toEqual([]);
    expect(changesOf({ rules: [receipt] }, { request: { proofOfPurchase: false } }, by)).toEqual([
      [["/request/proofOfPurchase", true], "approve"],
    ]);
  });

  it("is nothing that only a person would have to look at", () => {
    const look = rule(
      "review",
      { reason: "look" },
      { when: fact("customer.returnsLast12Months", 9, "greaterThan") },
    );
    const offer = { remedies: ["repair" as const], requests: ["cancel" as const] };
    const facts = { customer: { returnsLast12Months: 1 } };
    expect(changesOf({ offer, rules: [look] }, facts)).toEqual([]);
  });

  it("is nothing where nothing better can be had", () => {
    expect(changesOf({ offer: { remedies: ["refund"] } }, {})).toEqual([]);
  });

  it("may be what a floor turns on", () => {
    const deny = rule("deny", { reason: "no-returns" });
    const facts = { request: { requestedAt: "2026-05-19T10:00:00Z" } };
    expect(changesOf({ rules: [deny] }, facts, {}, [withdrawal])).toEqual([
      [["/request/requestedAt", 2], "approve"],
    ]);
  });

  it("is looked for only when it is asked for", () => {
    const explanation = explained({ rules: [window] }, late);
    expect(explanation.changes).toBe(explanation.changes);
  });
});

describe("an explanation with floors", () => {
  it("has the full record of every layer", () => {
    const { trace, floors } = explained({ rules: [window] }, {}, {}, [withdrawal]);
    expect(trace[0]?.rules.map(({ rule: name }) => name)).toContain("window");
    expect(floors).toHaveLength(1);
    expect(floors[0]).toMatchObject({
      policy: "law.withdrawal",
      trace: [
        {
          rules: [
            { rule: "refund-in-time" },
            { rule: "refund-of-shipping" },
            { rule: "return-cost" },
            { rule: "right", state: "holds" },
          ],
        },
      ],
    });
  });
});

describe("for the customer's eyes", () => {
  const risky = {
    ...rule(
      "review",
      { reason: "fraud-risk", queue: "risk" },
      { name: "risk", when: fact("customer.returnsLast12Months", 9, "greaterThan") },
    ),
    internal: true as const,
  };
  const hold = {
    ...rule(
      "fee",
      { kind: "risk-fee", amountMinor: 100, per: "return" },
      { name: "risk-fee", when: fact("customer.fraudRisk", "medium") },
    ),
    internal: true as const,
  };
  const facts = { customer: { returnsLast12Months: 12, fraudRisk: "low" as const } };
  const secret = /risk|returnsLast12Months|\b9\b/;

  it("an internal rule has no name, no reason, no limit and nothing that would change it", () => {
    const shown = explained({ rules: [risky, hold] }, facts, { audience: "customer" });
    expect(shown.decision).toMatchObject({
      outcome: "review",
      reason: { code: "internal", internal: true, lineId: "line-1" },
      lines: [{ reasons: [{ code: "internal", internal: true }] }],
    });
    const { idempotencyKey: _key, policy: _policy, ...decision } = shown.decision;
    expect(JSON.stringify({ ...shown, decision })).not.toMatch(secret);
  });

  it("is shown whole to an agent", () => {
    const shown = explained({ rules: [risky, hold] }, facts);
    expect(shown.decision.reason).toEqual({
      code: "fraud-risk",
      rule: "risk",
      queue: "risk",
      internal: true,
      lineId: "line-1",
    });
    expect(shown.changes[0]?.changes).toEqual([
      { pointer: "/customer/returnsLast12Months", from: 12, to: 9 },
    ]);
  });

  it("a fee of an internal rule is kept without its name", () => {
    const medium = { customer: { returnsLast12Months: 1, fraudRisk: "medium" as const } };
    const { decision } = explained({ rules: [risky, hold] }, medium, { audience: "customer" });
    expect(decision.settlement?.fees).toEqual([
      { kind: "fee", rule: "internal", amountMinor: 100 },
    ]);
  });

  it("what an internal rule lacks is not asked of the customer", () => {
    const { decision } = explained({ rules: [risky] }, {}, { audience: "customer" });
    expect(decision).toMatchObject({ outcome: "undetermined", missing: [] });
  });

  it("the law that overturned an internal review does not tell it", () => {
    const { decision } = explained({ rules: [risky] }, facts, { audience: "customer" }, [
      withdrawal,
    ]);
    expect(decision).toMatchObject({ outcome: "approve" });
    expect(JSON.stringify(decision.lines)).not.toMatch(/risk|returnsLast12Months/);
  });
});
