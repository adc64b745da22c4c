import { describe, expect, it } from "vitest";
import type { EventType } from "../../../src/escalation/vocabulary.js";
import type { RuleDocument } from "../../../src/policy/document-schema.js";
import { event, fact, factsWith, policyWith, rule } from "../../support/escalation.js";

describe("a named window", () => {
  const windows = { soon: { days: 1, measures: "replied" } } as const;
  const offer = rule("offer", { offer: "apology" }, { when: { not: { within: "soon" } } });
  const policy = policyWith({ windows, rules: [offer] });
  const offers = (shown: string, ...replies: readonly string[]) =>
    policy.decide(
      factsWith(
        shown,
        replies.map((one) => event("replied", one)),
      ),
    ).offers.length;

  it("is in time up to its last millisecond, by the first event since it started", () => {
    expect(offers("06-04 12:00", "06-02 23:59:59.999")).toBe(0);
    expect(offers("06-04 12:00", "06-03 00:00")).toBe(1);
    expect(offers("06-04 12:00", "06-02 12:00", "06-03 12:00")).toBe(0);
  });

  it("is not in time while nothing has happened, whatever the time", () => {
    expect(offers("06-01 12:00")).toBe(1);
    expect(offers("06-04 12:00")).toBe(1);
  });

  it("does not run on grounds that it allows", () => {
    const paused = policyWith({
      windows: { soon: { hours: 4, measures: "replied", pausedBy: ["parts"] } },
      rules: [offer],
    });
    const history = [
      event("held", "06-01 11:00", { ground: "parts" }),
      event("resumed", "06-01 13:00"),
      event("replied", "06-01 16:00"),
    ];
    expect(paused.decide(factsWith("06-01 17:00", history)).offers).toEqual([]);
    const late = [...history.slice(0, 2), event("replied", "06-01 16:00:00.001")];
    expect(paused.decide(factsWith("06-01 17:00", late)).offers).toHaveLength(1);
  });

  it("asks for the fact that it measures", () => {
    const measures = { fact: "order", path: "$.deliveredAt" };
    const given = policyWith({ windows: { soon: { days: 1, measures } }, rules: [offer] });
    expect(given.decide(factsWith("06-04 12:00"))).toMatchObject({
      offers: [],
      offersNotTold: [{ missing: ["/order/deliveredAt"] }],
    });
  });
});

describe("a window that ends after the calendar", () => {
  const when = { within: "soon" };
  const windows = { soon: { businessDays: 10, measures: "replied" } };
  const asking = { role: "agent", amountMinor: 100 };
  const decide = (turning: RuleDocument) =>
    policyWith({ windows, rules: [turning] }).decide(
      factsWith("12-30 12:00", [event("replied", "12-30 11:00")], {
        receivedAt: "12-30 10:00",
        asking,
      }),
    );

  it("is for a person to look at, and what turns on it is not offered", () => {
    expect(decide(rule("offer", { offer: "apology" }, { when }))).toMatchObject({
      outcome: "review",
      reasons: [
        { code: "calendar-not-covered", values: { window: "soon", uncoveredOn: "2027-01-01" } },
      ],
      offers: [],
    });
  });

  it("does not tell what may be granted", () => {
    const authority = rule("authority", { role: "agent", upToMinor: 500, per: "case" }, { when });
    expect(decide(authority)).toMatchObject({
      outcome: "review",
      authority: { verdict: "not-told", mayGrantMinor: 0 },
    });
  });

  it("does not tell whether a promise is broken", () => {
    const target = rule("target", { target: "resolve", hours: 1 }, { when });
    const decision = decide(target);
    expect(decision.outcome).toBe("review");
    expect(decision.clocks).toMatchObject([{ state: "not-told" }]);
  });
});

describe("what rules see of the history", () => {
  it.each<[string, boolean | number, readonly EventType[]]>([
    ["case.resolved", true, ["resolved"]],
    ["case.reopenings", 1, ["resolved", "reopened"]],
    ["case.round", 2, ["resolved", "escalation-requested"]],
    ["case.acknowledged", true, ["acknowledged"]],
  ])("%s is %s", (name, value, types) => {
    const when = fact(name, value);
    const policy = policyWith({ rules: [rule("offer", { offer: "apology" }, { when })] });
    const history = types.map((type, index) => event(type, `06-01 1${index + 1}:00`));
    expect(policy.decide(factsWith("06-01 18:00", history)).offers).toHaveLength(1);
    expect(policy.decide(factsWith("06-01 18:00")).offers).toEqual([]);
  });
});
