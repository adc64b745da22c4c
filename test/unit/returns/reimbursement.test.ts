import { describe, expect, it } from "vitest";
import type { EffectParams } from "../../../src/returns/effects.js";
import type { TenderFacts } from "../../../src/returns/facts.js";
import { fact, factsWith, policyWith, rule } from "../../support/returns.js";

const calendar = {
  weekend: ["saturday", "sunday"],
  holidays: ["2026-05-14"],
  coveredUntil: "2026-05-22",
} as const;

const promise = (params: EffectParams<"reimburse">, name = "reimburse") =>
  rule("reimburse", params, { name });

/** Asked on Sunday 10 May, late in the evening in Berlin. */
const evening = { requestedAt: "2026-05-10T21:59:59Z" };

function decide(rules: ReturnType<typeof rule>[], parts: Parameters<typeof factsWith>[0] = {}) {
  return policyWith({ calendar, rules }).decide(factsWith({ request: evening, ...parts }));
}

describe("a promise to reimburse", () => {
  it("is due at the end of its last calendar day in the policy's zone", () => {
    const { obligations, settlement } = decide([promise({ on: "request", withinDays: 14 })]);
    const dueBy = "2026-05-24T22:00:00.000Z";
    expect(obligations).toEqual([
      {
        code: "reimburse",
        on: "request",
        withinDays: 14,
        unit: "calendar-days",
        dueBy,
        rule: "reimburse",
      },
    ]);
    expect(settlement?.refunds[0]).toMatchObject({ on: "request", withinDays: 14, dueBy });
  });

  it.each([
    [0, "2026-05-10T22:00:00.000Z"],
    [3, "2026-05-13T22:00:00.000Z"],
    [4, "2026-05-15T22:00:00.000Z"],
    [5, "2026-05-18T22:00:00.000Z"],
  ])("of %i business days counts neither weekends nor holidays", (withinDays, dueBy) => {
    const days = promise({ on: "request", withinDays, unit: "business-days" });
    expect(decide([days]).obligations[0]).toMatchObject({ dueBy, unit: "business-days" });
  });

  it.each([
    [
      "where the calendar ends before it",
      { on: "request", withinDays: 10, unit: "business-days" },
      evening,
    ],
    ["while the event that it waits for is not there", { on: "receipt", withinDays: 3 }, evening],
    ["where the request has no time", { on: "request", withinDays: 3 }, { requestedAt: undefined }],
  ] as const)("names no instant %s", (_when, params, request) => {
    const { obligations, settlement } = decide([promise(params)], { request });
    expect(obligations[0]).toMatchObject({ code: "reimburse", on: params.on });
    expect(obligations[0]).not.toHaveProperty("dueBy");
    expect(settlement?.refunds[0]).not.toHaveProperty("dueBy");
  });

  it("is the soonest of several: by event, then days, then kind of days, then name", () => {
    const soonest = (...params: EffectParams<"reimburse">[]) => {
      const rules = params.map((one, index) => promise(one, `reimburse.${index}`));
      const both = [decide(rules), decide([...rules].reverse())];
      const [first, second] = both.map(({ obligations }) => obligations);
      expect(first).toEqual(second);
      return first?.map((one) => ("rule" in one ? one.rule : one.code));
    };
    expect(soonest({ on: "inspection", withinDays: 1 }, { on: "scan", withinDays: 9 })).toEqual([
      "reimburse.1",
    ]);
    expect(soonest({ on: "scan", withinDays: 5 }, { on: "scan", withinDays: 3 })).toEqual([
      "reimburse.1",
    ]);
    expect(
      soonest(
        { on: "scan", withinDays: 3, unit: "business-days" },
        { on: "scan", withinDays: 3, unit: "calendar-days" },
      ),
    ).toEqual(["reimburse.1"]);
    expect(soonest({ on: "scan", withinDays: 3 }, { on: "scan", withinDays: 3 })).toEqual([
      "reimburse.0",
    ]);
  });

  it("speaks of some tenders only where it says so", () => {
    const tenders: TenderFacts[] = [
      { id: "gift", kind: "gift-card", capturedMinor: 2_500, balanceMinor: 100 },
      { id: "card", kind: "card", capturedMinor: 7_500, balanceMinor: 100 },
    ];
    const atOnce = promise(
      { on: "request", withinDays: 0, tenders: ["gift-card"] },
      "reimburse.gift",
    );
    const slow = promise({ on: "receipt", withinDays: 14, tenders: ["card"] });
    const { settlement, obligations } = decide([atOnce, slow], { tenders });
    expect(settlement?.refunds).toEqual([
      {
        tenderId: "gift",
        kind: "gift-card",
        amountMinor: 2_500,
        on: "request",
        withinDays: 0,
        dueBy: "2026-05-10T22:00:00.000Z",
        balanceAfterMinor: 2_600,
      },
      { tenderId: "card", kind: "card", amountMinor: 7_500, on: "receipt", withinDays: 14 },
    ]);
    expect(obligations.map((one) => one.code)).toEqual(["reimburse", "reimburse"]);
  });

  it("is made for store credit too", () => {
    const atOnce = promise({ on: "request", withinDays: 0, tenders: ["store-credit"] });
    const slow = promise({ on: "receipt", withinDays: 14 }, "reimburse.slow");
    const request = { ...evening, wantedRemedy: "store-credit" as const };
    const { obligations } = decide([atOnce, slow], { request });
    expect(obligations).toMatchObject([{ on: "request", rule: "reimburse" }]);
  });

  it("is not made by a rule that holds for lines that are denied only", () => {
    const denied = fact("item.finalSale", true);
    const rules = [
      rule("deny", { reason: "final-sale" }, { when: denied }),
      rule("reimburse", { on: "request", withinDays: 1 }, { name: "reimburse.sale", when: denied }),
      promise({ on: "receipt", withinDays: 14 }),
    ];
    const { settlement, obligations } = decide(rules, {
      lines: [{ finalSale: false }, { finalSale: true }],
    });
    expect(settlement?.refunds).toMatchObject([{ on: "receipt", withinDays: 14 }]);
    expect(obligations).toMatchObject([{ on: "receipt", rule: "reimburse" }]);
  });

  it("is not made where nothing is paid", () => {
    const decision = decide([promise({ on: "request", withinDays: 1 })], {
      request: { ...evening, wantedRemedy: "repair" },
    });
    expect(decision).toMatchObject({ outcome: "deny", obligations: [] });
    expect(decide([]).settlement?.refunds).toEqual([
      { tenderId: "card", kind: "card", amountMinor: 10_000 },
    ]);
  });
});
