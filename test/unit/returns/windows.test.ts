import { describe, expect, it } from "vitest";
import type { EffectParams } from "../../../src/returns/effects.js";
import { fact, factsWith, type PolicyParts, policyWith, rule } from "../../support/returns.js";

type Window = EffectParams<"window">;

const calendar = {
  weekend: ["saturday", "sunday"],
  holidays: ["2026-05-14"],
  coveredUntil: "2026-05-31",
} as const;

/** Placed on 1 May, dispatched on 2 May, delivered on Sunday 3 May at 10:00 in Berlin. */
const order = { dispatchedAt: "2026-05-02T10:00:00Z" };

function at(requestedAt: string | undefined, parts: Parameters<typeof factsWith>[0] = {}) {
  const request = { ...parts.request, requestedAt };
  return factsWith({ ...parts, order: { ...order, ...parts.order }, request });
}

/** The outcome at an instant, with the reason's code and the offer's deadline. */
function judge(rules: PolicyParts["rules"], facts: ReturnType<typeof at>, parts: PolicyParts = {}) {
  const decision = policyWith({ calendar, ...parts, rules: rules ?? [] }).decide(facts);
  const [offer] = decision.lines[0]?.remedies ?? [];
  const { outcome, reason, missing } = decision;
  return { outcome, code: reason?.code, values: reason?.values, missing, offer };
}

const window = (params: Window, name = "window") => rule("window", params, { name });

describe("a window's anchor", () => {
  it.each([
    ["order", "2026-05-11"],
    ["dispatch", "2026-05-12"],
    ["delivery", "2026-05-13"],
    ["first-delivery", "2026-05-13"],
    ["last-delivery", "2026-05-13"],
  ] as const)("%s: counts ten days from there, to %s", (anchor, closesOn) => {
    const { offer } = judge([window({ days: 10, anchor })], at("2026-05-10T10:00:00Z"));
    expect(offer).toMatchObject({ remedy: "refund", closesOn });
  });

  it("is a line's own instant before its parcel's, and that before the order's", () => {
    const lines = [{ deliveredAt: "2026-05-05T10:00:00Z", parcelId: "p" }, { parcelId: "p" }, {}];
    const parcels = [{ id: "p", deliveredAt: "2026-05-04T10:00:00Z" }];
    const policy = policyWith({ rules: [window({ days: 10, anchor: "delivery" })] });
    const decided = policy.decide(at("2026-05-10T10:00:00Z", { order: { parcels }, lines })).lines;
    const days = decided.map(({ remedies }) => remedies[0]?.closesOn);
    expect(days).toEqual(["2026-05-15", "2026-05-14", "2026-05-13"]);
  });

  it.each([
    ["order", { placedAt: undefined }, ["/order/placedAt"]],
    ["dispatch", { dispatchedAt: undefined }, ["/lines/0/dispatchedAt"]],
    ["delivery", { deliveredAt: undefined }, ["/lines/0/deliveredAt"]],
    ["last-delivery", { deliveredAt: undefined }, ["/lines/0/deliveredAt", "/lines/1/deliveredAt"]],
  ] as const)("%s: names what is missing", (anchor, without, missing) => {
    const request = { lines: [{ lineId: "line-1", quantity: 1 }] };
    const facts = at("2026-05-10T10:00:00Z", { order: without, lines: [{}, {}], request });
    const judged = judge([window({ days: 10, anchor })], facts);
    expect(judged).toMatchObject({ outcome: "undetermined", missing });
  });

  it("names the instant of the request where that is missing", () => {
    const judged = judge([window({ days: 10, anchor: "delivery" })], at(undefined));
    expect(judged).toMatchObject({ outcome: "undetermined", missing: ["/request/requestedAt"] });
  });
});

describe("a window's end", () => {
  it.each([
    ["2026-05-13T21:59:59.999Z", "approve"],
    ["2026-05-13T22:00:00Z", "deny"],
  ])("is the end of the last day in the policy's zone: %s %s", (requestedAt, outcome) => {
    expect(judge([window({ days: 10, anchor: "delivery" })], at(requestedAt)).outcome).toBe(
      outcome,
    );
  });

  it("is said where it has passed", () => {
    const judged = judge([window({ days: 10, anchor: "delivery" })], at("2026-05-14T10:00:00Z"));
    expect(judged).toMatchObject({ code: "window-expired", values: { closedOn: "2026-05-13" } });
  });

  it.each([
    ["2026-05-13T07:59:59.999Z", "approve"],
    ["2026-05-13T08:00:00Z", "deny"],
  ])("is an instant in 24-hour blocks: %s %s", (requestedAt, outcome) => {
    const blocks = window({ days: 10, anchor: "delivery", counting: "24-hour-blocks" });
    expect(judge([blocks], at(requestedAt)).outcome).toBe(outcome);
  });

  it.each([
    ["2026-05-12T21:59:59.999Z", "approve"],
    ["2026-05-12T22:00:00Z", "deny"],
  ])("is a fixed date through its end: %s %s", (requestedAt, outcome) => {
    expect(judge([window({ untilOn: "2026-05-12" })], at(requestedAt)).outcome).toBe(outcome);
  });

  it("rolls over a holiday and a weekend to the next business day", () => {
    const rolled = (days: number) =>
      judge(
        [window({ days, anchor: "delivery", roll: "next-business-day" })],
        at("2026-05-04T10:00:00Z"),
      );
    expect(rolled(10).offer?.closesOn).toBe("2026-05-13");
    expect(rolled(11).offer?.closesOn).toBe("2026-05-15");
    expect(rolled(13).offer?.closesOn).toBe("2026-05-18");
  });

  it("is for a person to tell where the calendar does not cover it", () => {
    const beyond = window({ days: 28, anchor: "delivery", roll: "next-business-day" });
    const judged = judge([beyond], at("2026-05-10T10:00:00Z"));
    expect(judged).toMatchObject({ outcome: "review", code: "calendar-not-covered" });
  });

  it.each([
    ["2026-03-29", "2026-03-28T10:00:00Z", "2026-03-29T21:59:59.999Z", "2026-03-29T22:00:00Z"],
    ["2026-10-25", "2026-10-24T10:00:00Z", "2026-10-25T22:59:59.999Z", "2026-10-25T23:00:00Z"],
  ])("is midnight of the zone on %s, when clocks change", (_day, deliveredAt, last, late) => {
    const rules = [window({ days: 1, anchor: "delivery" })];
    const given = {
      order: { placedAt: "2026-01-01T00:00:00Z", dispatchedAt: undefined, deliveredAt },
    };
    expect(judge(rules, at(last, given)).outcome).toBe("approve");
    expect(judge(rules, at(late, given)).outcome).toBe("deny");
  });
});

describe("several windows", () => {
  const short = window({ days: 5, anchor: "delivery" }, "window.short");
  const long = window({ days: 10, anchor: "delivery" }, "window.long");
  const season = window({ untilOn: "2026-05-20" }, "window.season");

  it("let the longest count", () => {
    expect(judge([short, long, season], at("2026-05-19T10:00:00Z")).offer?.closesOn).toBe(
      "2026-05-20",
    );
    expect(judge([short, long], at("2026-05-12T10:00:00Z")).offer?.closesOn).toBe("2026-05-13");
  });

  it("end at a cap, however long they are", () => {
    const cap = window({ untilOn: "2026-05-09", cap: true }, "window.cap");
    expect(judge([long, cap], at("2026-05-09T10:00:00Z")).offer?.closesOn).toBe("2026-05-09");
    expect(judge([long, cap], at("2026-05-10T10:00:00Z"))).toMatchObject({
      code: "window-expired",
      values: { closedOn: "2026-05-09" },
    });
    expect(judge([cap], at("2026-05-09T10:00:00Z")).outcome).toBe("approve");
    expect(judge([short, cap], at("2026-05-06T10:00:00Z")).offer?.closesOn).toBe("2026-05-08");
  });

  it("speak of some remedies only where they say so", () => {
    const credit = window(
      { days: 10, anchor: "delivery", remedies: ["store-credit"] },
      "window.credit",
    );
    const facts = at("2026-05-12T10:00:00Z");
    const policy = policyWith({
      rules: [window({ days: 5, anchor: "delivery", remedies: ["refund"] }), credit],
    });
    const { outcome, lines } = policy.decide(facts);
    expect(outcome).toBe("approve");
    expect(lines[0]?.remedies.map(({ remedy }) => remedy)).toEqual(["store-credit", "exchange"]);
    expect(lines[0]?.remedies[1]).not.toHaveProperty("closesOn");
    const cash = { ...facts, request: { ...facts.request, wantedRemedy: "refund" as const } };
    const refused = policy.decide(cash);
    expect(refused).toMatchObject({ outcome: "deny", reason: { code: "window-expired" } });
    expect(refused.lines[0]?.remedies.map(({ remedy }) => remedy)).toEqual([
      "store-credit",
      "exchange",
    ]);
  });

  it("give way to an offer's own", () => {
    const own = { window: { days: 20, anchor: "delivery" } } as const;
    const judged = judge([short], at("2026-05-19T10:00:00Z"), { offer: own });
    expect(judged.offer?.closesOn).toBe("2026-05-23");
  });

  it("do not limit what is asked before dispatch", () => {
    const offer = { requests: ["cancel" as const] };
    const late = at("2026-06-19T10:00:00Z", { request: { kind: "cancel" } });
    const judged = judge([short], late, { offer });
    expect(judged.outcome).toBe("approve");
    expect(judged.offer).not.toHaveProperty("closesOn");
  });
});

describe("windows that cannot be told", () => {
  const gold = { when: fact("customer.tier", "gold") };
  const short = window({ days: 5, anchor: "delivery" });
  const bonus = (params: Window) => rule("window", params, { name: "window.gold", ...gold });
  const inTime = at("2026-05-08T10:00:00Z");
  const late = at("2026-05-12T10:00:00Z");
  const tooLate = at("2026-05-30T10:00:00Z");
  const longer = bonus({ days: 10, anchor: "delivery" });

  it("matter only where they could lengthen the time", () => {
    expect(judge([short, longer], inTime)).toMatchObject({
      outcome: "approve",
      offer: { closesOn: "2026-05-08" },
    });
    expect(judge([short, longer], late)).toMatchObject({
      outcome: "undetermined",
      missing: ["/customer/tier"],
    });
    expect(judge([short, longer], tooLate).outcome).toBe("deny");
  });

  it("limit nothing where the only one is open either way", () => {
    expect(judge([longer], late).outcome).toBe("approve");
    expect(judge([longer], tooLate)).toMatchObject({
      outcome: "undetermined",
      missing: ["/customer/tier"],
    });
    const other = rule(
      "window",
      { days: 5, anchor: "delivery" },
      { name: "window.online", when: fact("order.channel", "online") },
    );
    expect(judge([longer, other], late)).toMatchObject({
      outcome: "undetermined",
      missing: ["/customer/tier", "/order/channel"],
    });
  });

  it("end it where a cap could, and promise no day after such a cap", () => {
    const cap = (untilOn: string) => bonus({ untilOn, cap: true });
    const window10 = window({ days: 10, anchor: "delivery" });
    expect(judge([window10, cap("2026-05-09")], inTime)).toMatchObject({ outcome: "approve" });
    expect(judge([window10, cap("2026-05-09")], inTime).offer).not.toHaveProperty("closesOn");
    expect(judge([window10, cap("2026-05-20")], inTime).offer?.closesOn).toBe("2026-05-13");
    expect(judge([window10, cap("2026-05-09")], late)).toMatchObject({
      outcome: "undetermined",
      missing: ["/customer/tier"],
    });
  });

  it("name each missing fact once, of the anchor too", () => {
    const facts = at("2026-05-12T10:00:00Z", { order: { deliveredAt: undefined } });
    expect(judge([short, longer], facts)).toMatchObject({
      outcome: "undetermined",
      missing: ["/lines/0/deliveredAt", "/customer/tier"],
    });
  });
});
