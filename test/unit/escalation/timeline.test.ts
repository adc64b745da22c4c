import { describe, expect, it } from "vitest";
import { escalation } from "../../../src/escalation/index.js";
import {
  clockOf,
  documentWith,
  event,
  factsWith,
  lawRule,
  lawWith,
  london,
  policyWith,
  rule,
} from "../../support/escalation.js";

const hour = 3_600_000;

describe("the timeline of a case", () => {
  const rules = [
    rule("target", { target: "resolve", hours: 8 }),
    rule("step", { action: "notify", to: "lead", before: { hours: 1, target: "resolve" } }),
    rule(
      "refer",
      {
        to: "ombudsman",
        right: "review",
        after: { days: 1, from: "received" },
        within: { days: 9 },
      },
      { name: "way-out" },
    ),
  ];
  const history = [event("replied", "06-01 11:00")];

  it("has what happened, what is due, and what follows, in order", () => {
    const timeline = policyWith({ rules }).timeline(factsWith("06-01 17:00", history));
    expect(timeline.at).toBe(london("06-01 17:00"));
    expect(timeline.entries).toEqual([
      { at: london("06-01 10:00"), what: "event", name: "received", past: true },
      { at: london("06-01 11:00"), what: "event", name: "replied", past: true },
      { at: london("06-01 17:00"), what: "step", name: "step", past: true },
      { at: london("06-01 18:00"), what: "due", name: "resolve", past: false, rule: "target" },
      {
        at: london("06-03 00:00"),
        what: "referral-opens",
        name: "ombudsman",
        past: false,
        rule: "way-out",
      },
      {
        at: london("06-10 23:59:59.999"),
        what: "referral-closes",
        name: "ombudsman",
        past: false,
        rule: "way-out",
      },
    ]);
  });

  it("counts a deadline as past once it is late", () => {
    const dueAt = (shown: string) =>
      policyWith({ rules })
        .timeline(factsWith(shown))
        .entries.find(({ what }) => what === "due")?.past;
    expect(dueAt("06-01 18:00")).toBe(false);
    expect(dueAt("06-01 18:00:00.001")).toBe(true);
  });

  it("has the clocks of the decision, and is what `terms` gives", () => {
    const policy = policyWith({ rules });
    const facts = factsWith("06-01 17:00", history);
    const { clocks } = policy.timeline(facts);
    expect(clocks.map(({ ledger: _, ...clock }) => clock)).toEqual(policy.decide(facts).clocks);
    expect(policy.terms(facts)).toEqual(policy.timeline(facts));
  });
});

describe("the ledger of a clock", () => {
  it("is told span by span over Easter", () => {
    const rules = [rule("target", { target: "resolve", businessHours: 8 })];
    const facts = factsWith("04-02 16:30", [], { receivedAt: "04-02 16:00" });
    const [clock] = policyWith({ rules }).timeline(facts).clocks;
    const span = (from: string, until: string, kind: string, why: string, count?: number) => ({
      fromAt: london(from),
      untilAt: london(until),
      kind,
      why,
      ...(count !== undefined && { count }),
    });
    // Thursday the 2nd from 16:00; Good Friday the 3rd and Easter Monday the 6th are holidays.
    expect(clock?.ledger).toMatchObject([
      span("04-02 16:00", "04-02 17:00", "consumed", "counted", hour),
      span("04-02 17:00", "04-03 00:00", "skipped", "closed"),
      span("04-03 00:00", "04-04 00:00", "skipped", "holiday"),
      span("04-04 00:00", "04-06 00:00", "skipped", "weekend"),
      span("04-06 00:00", "04-07 00:00", "skipped", "holiday"),
      span("04-07 00:00", "04-07 09:00", "skipped", "closed"),
      span("04-07 09:00", "04-07 16:00", "consumed", "counted", 7 * hour),
    ]);
    expect(clock?.dueBy).toBe(london("04-07 16:00"));
  });

  it("on hold ends where the hold began", () => {
    const rules = [rule("target", { target: "resolve", hours: 8, pausedBy: "any" })];
    const held = event("held", "06-01 12:00", { ground: "awaiting-customer" });
    const [clock] = policyWith({ rules }).timeline(factsWith("06-01 13:00", [held])).clocks;
    expect(clock?.ledger).toMatchObject([
      { fromAt: london("06-01 10:00"), untilAt: london("06-01 12:00"), count: 2 * hour },
    ]);
  });

  it("is empty for a clock that has not started", () => {
    const rules = [rule("target", { target: "resolve", hours: 8, from: "acknowledged" })];
    expect(policyWith({ rules }).timeline(factsWith("06-01 13:00")).clocks[0]?.ledger).toEqual([]);
  });
});

describe("a book of versions", () => {
  const version = (hours: number, effective: { from: string; to?: string }) =>
    documentWith({
      version: String(hours),
      effective,
      rules: [rule("target", { target: "resolve", hours })],
    });
  const book = escalation.loadBook([
    version(8, { from: "2026-01-01", to: "2026-06-14" }),
    version(4, { from: "2026-06-15" }),
  ]);

  it("decides by the version in force when the complaint was received", () => {
    const decide = (receivedAt: string) =>
      book.decide(factsWith("06-15 12:00", [], { receivedAt }));
    const old = decide("06-14 23:59:59.999");
    expect(old.policy.version).toBe("8");
    expect(clockOf(old).dueBy).toBe(london("06-15 07:59:59.999"));
    const current = decide("06-15 00:00");
    expect(current.policy.version).toBe("4");
    expect(clockOf(current).dueBy).toBe(london("06-15 04:00"));
  });

  it("is for a person where none was in force, and has a timeline, too", () => {
    const early = factsWith("06-15 12:00", [], { receivedAt: "01-01 00:30" });
    expect(book.decide(early)).toMatchObject({
      outcome: "review",
      reasons: [{ code: "no-version-in-force" }],
    });
    const facts = factsWith("06-01 12:00");
    expect(book.timeline(facts).clocks[0]?.dueBy).toBe(london("06-01 18:00"));
  });
});

describe("a promise that is slower than the law", () => {
  const law = lawWith([
    lawRule("target", { target: "resolve", weeks: 8 }, { name: "eight-weeks" }),
  ]);
  const warnings = (days: number, from: "received" | "acknowledged" = "received") =>
    policyWith({ rules: [rule("target", { target: "resolve", days, from })] }, [law]).warnings;

  it("is a warning", () => {
    expect(warnings(57).map(({ code, message }) => `${code} ${message}`)).toEqual([
      "slower_than_law /rules/2/event/params: expected `resolve` no later than `law.test` has it in `eight-weeks`, got a longer clock",
    ]);
  });

  it("is none where it is as fast, or cannot be compared", () => {
    expect(warnings(56)).toEqual([]);
    expect(warnings(57, "acknowledged")).toEqual([]);
  });
});

describe("decideAsync", () => {
  const when = {
    all: [{ fact: "customer", path: "$.vulnerable", operator: "equal", value: true }],
  };
  const urgent = rule("target", { target: "resolve", hours: 2 }, { name: "urgent", when });
  const policy = policyWith({ rules: [rule("target", { target: "resolve", hours: 8 }), urgent] });
  const facts = factsWith("06-01 11:00");

  it("decides as `decide` does", async () => {
    expect(await policy.decideAsync(facts)).toEqual(policy.decide(facts));
    expect(policy.decide(facts)).toMatchObject({
      outcome: "undetermined",
      missing: ["/customer/vulnerable"],
    });
  });

  it("fetches the customer that was left out", async () => {
    const customer = { vulnerable: true };
    const decision = await policy.decideAsync(facts, { load: { customer: async () => customer } });
    expect(decision).toEqual(policy.decide({ ...facts, customer }));
    expect(clockOf(decision, "urgent")).toMatchObject({
      dueBy: london("06-01 12:00"),
      binding: true,
    });
  });
});
