import { describe, expect, it } from "vitest";
import type { ComplaintEvent } from "../../../src/escalation/facts.js";
import type { PolicyDocument } from "../../../src/policy/document-schema.js";
import {
  clockOf,
  event,
  factsWith,
  lawRule,
  lawWith,
  london,
  policyWith,
  rule,
} from "../../support/escalation.js";

type Rules = PolicyDocument["rules"];
type History = readonly ComplaintEvent[];
type Parts = Parameters<typeof factsWith>[2];

const decide = (rules: Rules, shown: string, history: History = [], parts: Parts = {}) =>
  policyWith({ rules }).decide(factsWith(shown, history, parts));
const is = (fact: string, path: string, value: boolean | number | string) => ({
  all: [{ fact, path, operator: "equal", value }],
});
const target = (hours: number, name = "target") =>
  rule("target", { target: "resolve", hours }, { name });

describe("a way out", () => {
  const way = { to: "ombudsman", right: "review" } as const;
  const decided = { to: "ombudsman", right: "review", rule: "refer" };

  it("is open from the receipt unless it says so", () => {
    expect(decide([rule("refer", way)], "06-01 12:00").referrals).toEqual([
      { ...decided, state: "open", fromAt: london("06-01 10:00") },
    ]);
  });

  it("is later until its time has come", () => {
    const rules = [rule("refer", { ...way, after: { weeks: 8, from: "received" } })];
    // Eight weeks after Monday, 1 June: Monday, 27 July, which counts whole.
    const fromAt = london("07-28 00:00");
    const before = decide(rules, "07-27 23:59:59.999");
    expect(before.referrals).toEqual([{ ...decided, state: "later", fromAt }]);
    expect(before.nextCheckAt).toBe(fromAt);
    expect(decide(rules, "07-28 00:00").referrals).toEqual([{ ...decided, state: "open", fromAt }]);
  });

  it("is closed when its time is over", () => {
    const after = { minutes: 0, from: "resolved" } as const;
    const within = { days: 10, from: "resolved" } as const;
    const rules = [rule("refer", { ...way, after, within })];
    expect(decide(rules, "06-03 11:00").referrals).toEqual([]);
    const resolved = [event("resolved", "06-03 12:00")];
    const referral = {
      ...decided,
      fromAt: london("06-03 12:00"),
      closesBy: london("06-13 23:59:59.999"),
      closesOn: "2026-06-13",
    };
    expect(decide(rules, "06-13 23:59:59.999", resolved).referrals).toEqual([
      { ...referral, state: "open" },
    ]);
    expect(decide(rules, "06-14 00:00", resolved).referrals).toEqual([
      { ...referral, state: "closed" },
    ]);
  });

  it("is none where its time is over before it begins", () => {
    const after = { days: 10, from: "received" } as const;
    const within = { days: 5, from: "received" } as const;
    expect(decide([rule("refer", { ...way, after, within })], "06-01 12:00").referrals).toEqual([]);
  });

  const after = { minutes: 0, from: { target: "resolve" } };
  const breach = [target(4), rule("refer", { ...way, after })];
  const fromAt = london("06-01 14:00:00.001");

  it("that a breach opens stays open though it was done late", () => {
    expect(decide(breach, "06-01 12:00").referrals).toEqual([
      { ...decided, state: "later", fromAt },
    ]);
    const late = [event("resolved", "06-01 15:00")];
    expect(decide(breach, "06-01 16:00", late)).toMatchObject({
      outcome: "resolved",
      referrals: [{ ...decided, state: "open", fromAt }],
    });
    expect(decide(breach, "06-01 16:00", [event("resolved", "06-01 14:00")]).referrals).toEqual([]);
  });

  it("says what could open it earlier", () => {
    const when = is("complaint", "$.safety", true);
    const urgent = rule("target", { target: "resolve", hours: 1 }, { name: "urgent", when });
    expect(decide([...breach, urgent], "06-01 12:00").referrals).toEqual([
      { ...decided, state: "later", fromAt, missing: ["/complaint/safety"] },
    ]);
    const complaint = { safety: true };
    expect(decide([...breach, urgent], "06-01 12:00", [], { complaint }).referrals).toEqual([
      { ...decided, state: "open", fromAt: london("06-01 11:00:00.001") },
    ]);
  });

  it("is not there while it cannot be told whether it applies", () => {
    const when = is("customer", "$.kind", "consumer");
    const { referrals, missing } = decide([rule("refer", way, { when })], "06-01 12:00");
    expect({ referrals, missing }).toEqual({ referrals: [], missing: ["/customer/kind"] });
    const from = { fact: "order", path: "$.deliveredAt" };
    const undated = decide([rule("refer", { ...way, after: { days: 1, from } })], "06-01 12:00");
    expect(undated).toMatchObject({ referrals: [], missing: ["/order/deliveredAt"] });
  });
});

describe("a way out that the calendar does not tell", () => {
  const way = { to: "ombudsman", right: "review" } as const;
  const reason = { code: "calendar-not-covered", rule: "refer" };
  const late = { receivedAt: "12-30 10:00" };

  it("the end of which it is, is open, with a reason", () => {
    const rules = [rule("refer", { ...way, within: { businessDays: 5 } })];
    const { referrals, reasons } = decide(rules, "12-30 11:00", [], late);
    expect(referrals).toEqual([
      { ...way, rule: "refer", state: "open", fromAt: london("12-30 10:00") },
    ]);
    expect(reasons).toMatchObject([reason]);
  });

  it("the opening of which it is, is not left out without a reason", () => {
    const after = { businessDays: 5, from: "received" } as const;
    const { reasons } = decide([rule("refer", { ...way, after })], "12-30 11:00", [], late);
    expect(reasons).toMatchObject([reason]);
  });
});

describe("a notice", () => {
  const rules = [
    target(4),
    rule("notice", { with: "resolve", items: ["reference", "answer"] }, { name: "own" }),
    rule("notice", { with: "resolve", items: ["answer", "ombudsman"] }, { name: "other" }),
  ];
  const notice = {
    code: "notice",
    with: "resolve",
    // Rules count in the order of their names, wherever they stand.
    items: ["answer", "ombudsman", "reference"],
    rules: ["other", "own"],
  };
  const draft = (...contains: string[]) => ({ draft: { with: "resolve", contains } });

  it("is owed until the target is met, each item once", () => {
    const dueBy = london("06-01 14:00");
    expect(decide(rules, "06-01 12:00").obligations).toEqual([{ ...notice, dueBy }]);
    expect(decide(rules, "06-01 12:00", [event("resolved", "06-01 11:00")]).obligations).toEqual(
      [],
    );
  });

  it("says what a draft lacks", () => {
    const lacking = (...contains: string[]) =>
      decide(rules, "06-01 12:00", [], draft(...contains)).obligations[0]?.lacking;
    expect(lacking()).toEqual(["answer", "ombudsman", "reference"]);
    expect(lacking("answer", "thanks")).toEqual(["ombudsman", "reference"]);
    expect(lacking("ombudsman", "answer", "reference")).toEqual([]);
    const other = { draft: { with: "update", contains: [] } };
    expect(decide(rules, "06-01 12:00", [], other).obligations[0]?.lacking).toBeUndefined();
  });

  it("is shown with a draft though nothing is owed", () => {
    const resolved = [event("resolved", "06-01 11:00")];
    expect(decide(rules, "06-01 12:00", resolved, draft("answer")).obligations).toEqual([
      { ...notice, lacking: ["ombudsman", "reference"] },
    ]);
  });
});

describe("a case that is declined", () => {
  const decline = { reason: "out-of-scope", referTo: "seller" } as const;
  const when = is("order", "$.seller", "third-party");
  const notOurs = rule("decline", decline, { name: "not-ours", when });
  const order = { seller: "third-party" } as const;
  const reasons = [{ code: "out-of-scope", rule: "not-ours", referTo: "seller" }];

  it("as a whole has nothing of the shop's, but the clocks of the law", () => {
    const law = lawWith([lawRule("target", { target: "resolve", days: 30 }, { name: "law" })]);
    const policy = policyWith({ rules: [target(4), notOurs] }, [law]);
    const decision = policy.decide(factsWith("06-01 15:00", [], { order }));
    expect(decision).toMatchObject({ outcome: "declined", reasons });
    expect(decision.route).toBeUndefined();
    expect(decision.severity).toBeUndefined();
    expect(decision.clocks.map((clock) => clock.rule)).toEqual(["law"]);
    expect(clockOf(decision, "law").dueOn).toBe("2026-07-01");
  });

  it("cannot be told while a fact is missing", () => {
    expect(decide([target(4), notOurs], "06-01 12:00")).toMatchObject({
      outcome: "undetermined",
      missing: ["/order/seller"],
      clocks: [{ dueBy: london("06-01 14:00") }],
    });
  });

  it("has nothing to grant", () => {
    const authority = rule("authority", { role: "agent", upToMinor: 500, per: "case" });
    const policy = policyWith({ rules: [authority, notOurs] });
    const asking = { role: "agent", amountMinor: 100 };
    const facts = factsWith("06-01 12:00", [], { order, asking });
    expect(policy.decide(facts).authority).toBeUndefined();
    expect(policy.allows(asking, facts)).toBe(false);
    const { order: _, ...unknown } = facts;
    expect(policy.decide(unknown).authority).toMatchObject({
      verdict: "not-told",
      missing: ["/order/seller"],
    });
    expect(policy.allows(asking, unknown)).toBeUndefined();
  });

  it("as an escalation stays where it is, and open", () => {
    const stay = rule("decline", { ...decline, of: "escalation" }, { name: "not-ours", when });
    const requested = [event("escalation-requested", "06-01 11:00")];
    expect(decide([target(4), stay], "06-01 12:00", requested, { order })).toMatchObject({
      outcome: "open",
      reasons,
      route: { tier: 1, owner: "agent" },
      clocks: [{ state: "running" }],
    });
    expect(decide([target(4), stay], "06-01 12:00", requested)).toMatchObject({ outcome: "open" });
  });
});
