import { describe, expect, it } from "vitest";
import type { EffectParams } from "../../../src/escalation/effects.js";
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

type Target = EffectParams<"target">;
type History = Parameters<typeof factsWith>[1];
type Parts = Parameters<typeof factsWith>[2];

const target = (params: Partial<Target>) => rule("target", { target: "resolve", ...params });

/** The clock of one target, and the decision that it is in. */
function run(params: Partial<Target>, shown: string, history: History = [], parts: Parts = {}) {
  const decision = policyWith({ rules: [target(params)] }).decide(factsWith(shown, history, parts));
  return { ...decision, clock: clockOf(decision) };
}

describe("the state of a clock of 4 hours, from 10:00", () => {
  const at = (shown: string, ...history: NonNullable<History>) =>
    run({ hours: 4 }, shown, history).clock;

  it("is running up to the last millisecond, and breached at the next", () => {
    expect(at("06-01 10:00")).toMatchObject({ state: "running", startedAt: london("06-01 10:00") });
    expect(at("06-01 14:00")).toMatchObject({ state: "running", dueBy: london("06-01 14:00") });
    expect(at("06-01 14:00:00.001").state).toBe("breached");
  });

  it("is met by what happened no later, and breached by what came later", () => {
    const now = "06-01 18:00";
    expect(at(now, event("resolved", "06-01 14:00"))).toMatchObject({
      state: "met",
      doneAt: london("06-01 14:00"),
    });
    expect(at(now, event("resolved", "06-01 14:00:00.001"))).toMatchObject({
      state: "breached",
      doneAt: london("06-01 14:00:00.001"),
    });
  });

  it("that is breached is a reason: late, if it was kept at all", () => {
    const values = { target: "resolve", dueOn: "2026-06-01" };
    expect(run({ hours: 4 }, "06-01 15:00").reasons).toEqual([
      { code: "target-breached", rule: "target", values },
    ]);
    const history = [event("resolved", "06-01 15:00")];
    expect(run({ hours: 4 }, "06-01 16:00", history).reasons).toEqual([
      { code: "target-late", rule: "target", values },
    ]);
  });

  it("is not kept by what is something else", () => {
    expect(at("06-01 12:00", event("replied", "06-01 11:00")).state).toBe("running");
    const kept = event("kept", "06-01 11:00", { promise: "another" });
    const own = event("kept", "06-01 11:30", { promise: "call-back" });
    const promise = { target: "call-back", hours: 4 };
    expect(run(promise, "06-01 12:00", [kept]).clock.state).toBe("running");
    expect(run(promise, "06-01 12:00", [kept, own]).clock.doneAt).toBe(london("06-01 11:30"));
  });
});

describe("the state of other clocks", () => {
  it("of days ends a millisecond before midnight of the last of them", () => {
    // Monday the 1st, and three days after it: the 4th.
    const dueBy = london("06-04 23:59:59.999");
    expect(run({ days: 3 }, "06-04 23:59:59.999").clock).toMatchObject({
      state: "running",
      dueBy,
      dueOn: "2026-06-04",
    });
    expect(run({ days: 3 }, "06-05 00:00").clock.state).toBe("breached");
  });

  it("is pending until what starts it has happened", () => {
    const params = { hours: 4, from: "acknowledged" } as const;
    const { clock, outcome } = run(params, "06-02 10:00");
    expect(clock).toEqual({ target: "resolve", rule: "target", state: "pending" });
    expect(outcome).toBe("open");
    const history = [event("acknowledged", "06-02 09:00")];
    expect(run(params, "06-02 10:00", history).clock.dueBy).toBe(london("06-02 13:00"));
  });

  it("is not told while the fact that starts it is missing", () => {
    const from = { fact: "order", path: "$.promisedAt" };
    const { clock, outcome, missing } = run({ hours: 4, from }, "06-02 10:00");
    expect(clock).toMatchObject({ state: "not-told", missing: ["/order/promisedAt"] });
    expect({ outcome, missing }).toEqual({
      outcome: "undetermined",
      missing: ["/order/promisedAt"],
    });
    const order = { promisedAt: london("06-02 09:00") };
    const told = run({ hours: 4, from }, "06-02 10:00", [], { order });
    expect(told.clock.dueBy).toBe(london("06-02 13:00"));
  });

  it("is not told where the calendar does not say, and a person must look", () => {
    const parts = { receivedAt: "12-30 10:00" };
    const { clock, outcome, reasons } = run({ businessDays: 5 }, "12-30 11:00", [], parts);
    expect(clock).toMatchObject({ state: "not-told", startedAt: london("12-30 10:00") });
    expect(clock.dueBy).toBeUndefined();
    expect(outcome).toBe("review");
    expect(reasons).toEqual([
      {
        code: "calendar-not-covered",
        rule: "target",
        values: { target: "resolve", uncoveredOn: "2027-01-01" },
      },
    ]);
  });
});

describe("a hold", () => {
  const held = event("held", "06-01 11:00", { ground: "awaiting-customer" });
  const resumed = event("resumed", "06-01 12:30", { ground: "awaiting-customer" });
  const span = {
    ground: "awaiting-customer",
    fromAt: london("06-01 11:00"),
    untilAt: london("06-01 12:30"),
  };

  it.each<Target["pausedBy"]>(["any", ["awaiting-customer", "awaiting-parts"]])(
    "on a ground of the clock pauses it: %j",
    (pausedBy) => {
      const params = { hours: 4, pausedBy };
      const { clock } = run(params, "06-01 12:00", [held]);
      expect(clock).toMatchObject({ state: "paused", remaining: { count: 3 * 3_600_000 } });
      expect(clock.dueBy).toBeUndefined();
      const after = run(params, "06-01 13:00", [held, resumed]).clock;
      expect(after).toMatchObject({ state: "running", dueBy: london("06-01 15:30") });
      expect(after.refusedHolds).toBeUndefined();
    },
  );

  it("on another ground is refused: the clock ran on", () => {
    const params = { hours: 4, pausedBy: ["awaiting-parts"] };
    const { clock, reasons } = run(params, "06-01 13:00", [held, resumed]);
    expect(clock).toMatchObject({ dueBy: london("06-01 14:00"), refusedHolds: [span] });
    expect(reasons).toEqual([]);
    const { untilAt: _, ...open } = span;
    expect(run({ hours: 4 }, "06-01 12:00", [held]).clock.refusedHolds).toEqual([open]);
  });

  it("after the end does not take a breach back", () => {
    const late = event("held", "06-01 15:00", { ground: "awaiting-customer" });
    const { clock } = run({ hours: 4, pausedBy: "any" }, "06-01 16:00", [late]);
    expect(clock).toMatchObject({ state: "breached", dueBy: london("06-01 14:00") });
  });

  it("that a law does not know is a reason, until its promise is kept", () => {
    const law = lawWith([lawRule("target", { target: "resolve", weeks: 8 }, { name: "law" })]);
    const policy = policyWith({ rules: [target({ hours: 4, pausedBy: "any" })] }, [law]);
    const decision = policy.decide(factsWith("06-01 12:00", [held]));
    expect(decision.reasons).toEqual([
      {
        code: "hold-not-counted",
        rule: "law",
        values: { ground: "awaiting-customer", target: "resolve" },
      },
    ]);
    expect(clockOf(decision).state).toBe("paused");
    expect(clockOf(decision, "law")).toMatchObject({
      floor: "law.test",
      state: "running",
      dueOn: "2026-07-27",
      binding: true,
    });
    const resolved = [held, resumed, event("resolved", "06-01 13:00")];
    expect(policy.decide(factsWith("06-01 14:00", resolved)).reasons).toEqual([]);
  });
});

describe("a hold that was over before a law's clock began", () => {
  it("is none that it refused", () => {
    const params = { target: "update", hours: 48, from: "replied" } as const;
    const law = lawWith([lawRule("target", params, { name: "law" })]);
    const history = [
      event("held", "06-01 11:00", { ground: "parts" }),
      event("resumed", "06-01 12:00"),
      event("replied", "06-01 13:00"),
    ];
    const decision = policyWith({}, [law]).decide(factsWith("06-01 14:00", history));
    expect(decision.reasons).toEqual([]);
    expect(clockOf(decision, "law").refusedHolds).toBeUndefined();
  });
});

describe("a case that is reopened", () => {
  const history = [event("resolved", "06-01 12:00"), event("reopened", "06-02 10:00")];

  it("goes on where a shop's clock stopped when it was resolved", () => {
    expect(run({ hours: 8 }, "06-01 13:00", history.slice(0, 1)).clock.state).toBe("met");
    const { clock, outcome } = run({ hours: 8 }, "06-02 11:00", history);
    // Two hours were used by noon on Monday; the other six count from 10:00 on Tuesday.
    expect(clock).toMatchObject({ state: "running", dueBy: london("06-02 16:00") });
    expect(clock.doneAt).toBeUndefined();
    expect(outcome).toBe("open");
  });

  it("kept a law's promise when it was first resolved", () => {
    const law = lawWith([lawRule("target", { target: "resolve", hours: 8 }, { name: "law" })]);
    const decision = policyWith({}, [law]).decide(factsWith("06-05 11:00", history));
    expect(clockOf(decision, "law")).toMatchObject({
      state: "met",
      dueBy: london("06-01 18:00"),
      doneAt: london("06-01 12:00"),
    });
  });
});
