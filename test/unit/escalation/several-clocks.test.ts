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
type Parts = Parameters<typeof factsWith>[2];
type History = Parameters<typeof factsWith>[1];

const bySeverity = {
  low: { hours: 24 },
  normal: { hours: 8 },
  high: { hours: 6 },
  critical: { hours: 4 },
};
const target = (params: Partial<Target>, name = "target") =>
  rule("target", { target: "resolve", ...params }, { name });
const decide = (
  rules: readonly ReturnType<typeof target>[],
  shown: string,
  history: History = [],
  parts: Parts = {},
) => policyWith({ rules }).decide(factsWith(shown, history, parts));

describe("a complaint that is reclassified at 12:00, received at 09:00", () => {
  const dueBy = (
    whenReclassified: Target["whenReclassified"],
    level: "low" | "high",
    severityBefore: "low" | "critical",
  ) => {
    const reclassified = event("reclassified", "06-01 12:00", { severityBefore });
    const parts = {
      receivedAt: "06-01 09:00",
      complaint: { impact: level, urgency: level },
    } as const;
    const params = { bySeverity, ...(whenReclassified && { whenReclassified }) };
    return clockOf(decide([target(params)], "06-01 12:30", [reclassified], parts)).dueBy;
  };

  it.each([
    [undefined, "06-01 13:00"],
    ["keep-earlier", "06-01 13:00"],
    ["retroactive", "06-01 13:00"],
    ["from-change", "06-01 16:00"],
  ] as const)("from 24 hours to 4, %s", (mode, expected) => {
    expect(dueBy(mode, "high", "low")).toBe(london(expected));
  });

  it.each([
    [undefined, "06-01 13:00"],
    ["keep-earlier", "06-01 13:00"],
    ["retroactive", "06-02 09:00"],
    ["from-change", "06-02 12:00"],
  ] as const)("from 4 hours to 24, %s", (mode, expected) => {
    expect(dueBy(mode, "low", "critical")).toBe(london(expected));
  });

  it("is counted from the last change", () => {
    const history = [
      event("reclassified", "06-01 12:00", { severityBefore: "low" }),
      event("reclassified", "06-01 15:00", { severityBefore: "normal" }),
    ];
    const params = { bySeverity, whenReclassified: "from-change" } as const;
    const complaint = { impact: "high", urgency: "high" } as const;
    const clock = clockOf(decide([target(params)], "06-01 16:00", history, { complaint }));
    expect(clock).toMatchObject({
      startedAt: london("06-01 15:00"),
      dueBy: london("06-01 19:00"),
    });
  });
});

describe("a severity that is not known", () => {
  // Of medium impact it is low, normal or high: 24, 8 or 6 hours.
  const clockAt = (shown: string) => {
    const complaint = { impact: "medium", urgency: undefined } as const;
    const decision = decide([target({ bySeverity })], shown, [], { complaint });
    return { ...decision, clock: clockOf(decision) };
  };

  it("is answered with the earliest, and the latest beside it", () => {
    const { clock, severity, outcome } = clockAt("06-01 16:00");
    expect(severity).toEqual({ atLeast: "low", atMost: "high" });
    expect(clock).toMatchObject({
      state: "running",
      dueBy: london("06-01 16:00"),
      latestBy: london("06-02 10:00"),
      missing: ["/complaint/urgency"],
    });
    expect(outcome).toBe("undetermined");
  });

  it("does not tell whether it is late between them", () => {
    expect(clockAt("06-01 16:00:00.001").clock.state).toBe("not-told");
    expect(clockAt("06-02 10:00").clock.state).toBe("not-told");
    expect(clockAt("06-02 10:00:00.001").clock.state).toBe("breached");
  });
});

describe("several readings", () => {
  it("are due by the earliest; the latest is said beside it", () => {
    // Thursday the 4th: three days end on Sunday the 7th, three business days on Tuesday the 9th.
    const params = { businessDays: 3, readings: [{ days: 3 }] };
    const parts = { receivedAt: "06-04 10:00" };
    const clock = clockOf(decide([target(params)], "06-04 11:00", [], parts));
    expect(clock).toMatchObject({
      state: "running",
      dueBy: london("06-07 23:59:59.999"),
      dueOn: "2026-06-07",
      latestBy: london("06-09 23:59:59.999"),
      latestOn: "2026-06-09",
    });
    expect(clockOf(decide([target(params)], "06-08 00:00", [], parts)).state).toBe("breached");
  });

  it("that are alike are one", () => {
    const params = { days: 1, readings: [{ businessDays: 1 }] };
    const clock = clockOf(decide([target(params)], "06-01 11:00"));
    expect(clock.dueOn).toBe("2026-06-02");
    expect(clock.latestBy).toBeUndefined();
  });
});

describe("where a clock starts", () => {
  const history = [event("replied", "06-01 11:00"), event("replied", "06-01 12:00")];
  const start = (from: NonNullable<Target["from"]>) =>
    clockOf(decide([target({ hours: 4, from })], "06-01 13:00", history)).startedAt;

  it("is the last event of a type, unless it says the first", () => {
    expect(start("replied")).toBe(london("06-01 12:00"));
    expect(start({ event: "replied", which: "last" })).toBe(london("06-01 12:00"));
    expect(start({ event: "replied", which: "first" })).toBe(london("06-01 11:00"));
  });

  it("is the latest or the earliest of several that have happened", () => {
    expect(start({ latest: ["received", "replied"] })).toBe(london("06-01 12:00"));
    expect(start({ earliest: ["received", "replied"] })).toBe(london("06-01 10:00"));
    expect(start({ latest: ["received", "updated"] })).toBe(london("06-01 10:00"));
    expect(start({ earliest: [{ event: "replied", which: "first" }, "updated"] })).toBe(
      london("06-01 11:00"),
    );
  });
});

describe("several clocks", () => {
  const first = target(
    { target: "first-response", hours: 4, rank: 1, class: "regulated", by: "desk" },
    "first",
  );
  const update = target(
    { target: "update", hours: 2, from: { latest: ["received", "updated"] }, rank: 2 },
    "update",
  );
  const solve = target({ days: 3 }, "solve");
  const rules = [solve, update, first];

  it("are all there, the earliest due first; the first that is not met binds", () => {
    const { clocks } = decide(rules, "06-01 11:00");
    expect(clocks.map(({ rule, binding }) => [rule, binding])).toEqual([
      ["update", true],
      ["first", undefined],
      ["solve", undefined],
    ]);
    const answered = decide(rules, "06-01 11:30", [event("replied", "06-01 11:30")]).clocks;
    expect(answered.map(({ rule, state, binding }) => [rule, state, binding])).toEqual([
      ["update", "met", undefined],
      ["first", "met", undefined],
      ["solve", "running", true],
    ]);
  });

  it("never let an update hide the first response", () => {
    const history = [event("updated", "06-01 11:00"), event("updated", "06-01 12:30")];
    const { clocks } = decide(rules, "06-01 13:00", history);
    // The update is due two hours after the last one, at 14:30; no update is a response.
    expect(clocks.map(({ rule, dueBy, binding }) => [rule, dueBy, binding])).toEqual([
      ["first", london("06-01 14:00"), true],
      ["update", london("06-01 14:30"), undefined],
      ["solve", london("06-04 23:59:59.999"), undefined],
    ]);
  });

  it("are on the agenda by rank, then by when they are due", () => {
    const { agenda, clocks } = decide(rules, "06-01 13:00");
    expect(agenda).toEqual([
      {
        do: "target",
        name: "first-response",
        rank: 1,
        by: "desk",
        dueBy: london("06-01 14:00"),
        late: false,
      },
      { do: "target", name: "update", rank: 2, dueBy: london("06-01 12:00"), late: true },
      { do: "target", name: "resolve", dueBy: london("06-04 23:59:59.999"), late: false },
    ]);
    expect(clocks.find(({ rule }) => rule === "first")).toMatchObject({
      by: "desk",
      class: "regulated",
      rank: 1,
    });
  });

  it("of one target are one item, the earliest of them", () => {
    const { agenda, clocks } = decide([solve, target({ hours: 4 }, "fast")], "06-01 11:00");
    expect(clocks).toHaveLength(2);
    expect(agenda.map(({ dueBy }) => dueBy)).toEqual([london("06-01 14:00")]);
  });

  it("of a law have the rank that the shop gave to its own of that target", () => {
    const law = lawWith([lawRule("target", { target: "resolve", hours: 4 }, { name: "law" })]);
    const own = target({ hours: 8, rank: 1 }, "own");
    const policy = policyWith({ rules: [own, first, update] }, [law]);
    const { agenda } = policy.decide(factsWith("06-01 11:00"));
    expect(agenda.map(({ name, rank, dueBy }) => [name, rank, dueBy])).toEqual([
      ["first-response", 1, london("06-01 14:00")],
      ["resolve", 1, london("06-01 14:00")],
      ["update", 2, london("06-01 12:00")],
    ]);
  });
});
