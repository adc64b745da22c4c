import { describe, expect, it } from "vitest";
import type { ComplaintEvent } from "../../../src/escalation/facts.js";
import { escalation } from "../../../src/escalation/index.js";
import type { EventType } from "../../../src/escalation/vocabulary.js";
import {
  documentWith,
  event,
  factIssues,
  factsWith,
  policyWith,
} from "../../support/escalation.js";

const now = "06-05 12:00";
const issues = (...history: readonly ComplaintEvent[]) => factIssues(factsWith(now, history));
const impossible = (path: string, expected: string, got: string) =>
  `impossible_history /history/${path}: expected ${expected}, got ${got}`;
const notAfter = "expected an instant not after `at`, `2026-06-05T11:00:00.000Z`";
const held = (shown: string, ground: string) => event("held", shown, { ground });
const signal = { kind: "bad-review", observedAt: "2026-06-02T09:00:00.000Z" } as const;

describe("how a history begins", () => {
  const facts = (history: readonly ComplaintEvent[]) => ({ ...factsWith(now), history });

  it("is a complaint or a signal", () => {
    expect(factIssues(facts([]))).toEqual([
      "no_complaint /history: expected a `received` event, or a `signal`, got neither",
    ]);
    expect(factIssues({ ...facts([]), signal })).toEqual([]);
    expect(factIssues(factsWith(now, [], { signal }))).toEqual([]);
  });

  it("is the receipt, unless a signal opened the case", () => {
    const history = [event("replied", "06-02 12:00")];
    expect(factIssues(facts(history))).toEqual([
      impossible("0", "`received` as the first event", "`replied`"),
    ]);
    expect(factIssues({ ...facts(history), signal })).toEqual([]);
  });

  it("is one receipt", () => {
    expect(issues(event("received", "06-02 10:00"))).toEqual([
      impossible("1", "one `received` event", "another"),
    ]);
  });

  it("is not before the signal that opened the case", () => {
    const history = [event("replied", "06-02 09:59")];
    expect(factIssues({ ...facts(history), signal })).toEqual([
      impossible(
        "0/at",
        "an instant not before `2026-06-02T09:00:00.000Z`",
        "`2026-06-02T08:59:00.000Z`",
      ),
    ]);
  });
});

describe("the instants of a history", () => {
  it("are in order; two events of one instant are", () => {
    expect(issues(event("replied", "06-02 10:00"), event("updated", "06-02 09:59"))).toEqual([
      impossible(
        "2/at",
        "an instant not before `2026-06-02T09:00:00.000Z`",
        "`2026-06-02T08:59:00.000Z`",
      ),
    ]);
    expect(issues(event("replied", "06-02 10:00"), event("updated", "06-02 10:00"))).toEqual([]);
  });

  it("are not in the future", () => {
    expect(issues(event("replied", "06-05 12:00"))).toEqual([]);
    expect(issues(event("replied", "06-05 12:01"))).toEqual([
      `future_event /history/1/at: ${notAfter}, got \`2026-06-05T11:01:00.000Z\``,
    ]);
  });

  it("of a signal and of a grant are not, either", () => {
    const later = "2026-06-05T11:00:00.001Z";
    expect(factIssues(factsWith(now, [], { signal: { ...signal, observedAt: later } }))).toEqual([
      `future_event /signal/observedAt: ${notAfter}, got \`${later}\``,
    ]);
    const grant = {
      role: "agent",
      caseId: "case-0",
      customerId: "c-1",
      offer: "credit",
      amountMinor: 100,
    } as const;
    const grants = [
      { ...grant, at: "2026-06-05T11:00:00.000Z" },
      { ...grant, at: later },
    ];
    expect(factIssues(factsWith(now, [], { grants }))).toEqual([
      `future_event /grants/1/at: ${notAfter}, got \`${later}\``,
    ]);
  });
});

describe("an event twice", () => {
  const again =
    "duplicate_event /history/2: expected an event that is not there yet, got `replied` again, as at `/history/1`";

  it("is refused, in another offset and in another order of members too", () => {
    const first = event("replied", "06-02 10:00", { by: "ann" });
    expect(issues(first, first)).toEqual([again]);
    expect(issues(first, { by: "ann", at: "2026-06-02T11:00:00+02:00", type: "replied" })).toEqual([
      again,
    ]);
  });

  it("is another where anything else differs", () => {
    const first = event("replied", "06-02 10:00", { by: "ann" });
    expect(issues(first, event("replied", "06-02 10:00", { by: "bea" }))).toEqual([]);
    expect(issues(first, event("replied", "06-02 10:01", { by: "ann" }))).toEqual([]);
  });
});

describe("what an event says", () => {
  it.each<[EventType, keyof ComplaintEvent, Partial<ComplaintEvent>]>([
    ["held", "ground", {}],
    ["reclassified", "severityBefore", {}],
    ["offered", "offer", {}],
    ["granted", "offer", { amountMinor: 100 }],
    ["granted", "amountMinor", { offer: "credit" }],
    ["rejected", "offer", {}],
    ["kept", "promise", {}],
    ["step-taken", "step", {}],
    ["referred", "to", {}],
  ])("%s needs `%s`", (type, key, members) => {
    expect(issues(event(type, "06-02 10:00", members))).toEqual([
      `incomplete_event /history/1/${key}: expected the \`${key}\` of \`${type}\`, got none`,
    ]);
  });

  it.each<[keyof ComplaintEvent, Partial<ComplaintEvent>]>([
    ["ground", { ground: "awaiting-customer" }],
    ["tier", { tier: 2 }],
    ["owner", { owner: "lead" }],
    ["severityBefore", { severityBefore: "low" }],
    ["offer", { offer: "credit" }],
    ["amountMinor", { amountMinor: 100 }],
    ["promise", { promise: "call-back" }],
    ["step", { step: "remind" }],
    ["to", { to: "lead" }],
  ])("replied has no `%s`", (key, members) => {
    expect(issues(event("replied", "06-02 10:00", members))).toEqual([
      `unfitting_event /history/1/${key}: expected no \`${key}\` of \`replied\`, got one`,
    ]);
  });

  it("a hand-over may say to whom, and on which tier", () => {
    const members = { tier: 2, owner: "lead", to: "lead", by: "ann" };
    expect(issues(event("handed-over", "06-02 10:00", members))).toEqual([]);
    expect(issues(event("handed-over", "06-02 10:00"))).toEqual([]);
  });
});

describe("the order of events", () => {
  const notHeld = (index: number) => impossible(`${index}`, "`held` before `resumed`", "none");

  it("has a hold before it is resumed, on the same ground", () => {
    const resumed = (ground?: string) =>
      event("resumed", "06-03 10:00", ground === undefined ? {} : { ground });
    expect(issues(resumed())).toEqual([notHeld(1)]);
    expect(issues(held("06-02 10:00", "a"), resumed("b"))).toEqual([notHeld(2)]);
    expect(issues(held("06-02 10:00", "a"), resumed("a"))).toEqual([]);
  });

  it("resumes all holds where no ground is said", () => {
    const history = [held("06-02 10:00", "a"), held("06-02 11:00", "b")];
    const resumed = event("resumed", "06-02 12:00");
    expect(issues(...history, resumed)).toEqual([]);
    expect(issues(...history, resumed, event("resumed", "06-02 13:00", { ground: "a" }))).toEqual([
      notHeld(4),
    ]);
  });

  it("does not hold twice on one ground", () => {
    expect(issues(held("06-02 10:00", "a"), held("06-02 11:00", "a"))).toEqual([
      impossible("2", "`resumed` before `a` is held again", "none"),
    ]);
  });

  it("does not resolve twice, unless it was reopened or escalated in between", () => {
    const resolved = [event("resolved", "06-02 10:00"), event("resolved", "06-04 10:00")] as const;
    expect(issues(...resolved)).toEqual([
      impossible("2", "a case that is not resolved", "`resolved` again"),
    ]);
    for (const type of ["reopened", "escalation-requested"] as const)
      expect(issues(resolved[0], event(type, "06-03 10:00"), resolved[1])).toEqual([]);
  });

  it("does not reopen what is not resolved", () => {
    const expected = (index: number) =>
      impossible(`${index}`, "`resolved` before `reopened`", "none");
    expect(issues(event("reopened", "06-02 10:00"))).toEqual([expected(1)]);
    expect(
      issues(
        event("resolved", "06-02 10:00"),
        event("reopened", "06-03 10:00"),
        event("reopened", "06-04 10:00"),
      ),
    ).toEqual([expected(3)]);
    expect(issues(event("escalation-requested", "06-02 10:00"))).toEqual([]);
  });
});

describe("currencies", () => {
  it("are that of the policy", () => {
    const facts = factsWith(now, [], {
      complaint: { currency: "GBP" },
      order: { currency: "EUR" },
    });
    expect(factIssues(facts)).toEqual([
      "currency_mismatch /order/currency: expected `GBP`, got `EUR`",
    ]);
    const both = factsWith(now, [], { complaint: { currency: "EUR" }, order: { currency: "EUR" } });
    expect(factIssues(both)).toEqual([
      "currency_mismatch /complaint/currency: expected `GBP`, got `EUR`",
      "currency_mismatch /order/currency: expected `GBP`, got `EUR`",
    ]);
  });

  it("are one where the policy has none", () => {
    const { currency: _, ...document } = documentWith();
    const policy = escalation.load(document);
    const facts = factsWith(now, [], {
      complaint: { currency: "EUR" },
      order: { currency: "USD" },
    });
    expect(factIssues(facts, policy)).toEqual([
      "currency_mismatch /order/currency: expected `EUR`, got `USD`",
    ]);
    expect(factIssues(factsWith(now, [], { order: { currency: "USD" } }), policy)).toEqual([]);
    expect(factIssues(factsWith(now, []), policyWith())).toEqual([]);
  });
});
