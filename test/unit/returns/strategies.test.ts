import { describe, expect, it } from "vitest";
import { returns } from "../../../src/returns/index.js";
import { documentWith, fact, factsWith, policyWith, rule } from "../../support/returns.js";

const defective = fact("request.reason", "defective");
const settle = {
  outboundShipping: "last-item",
  promotions: "freeze",
  feeTax: "follows-refund",
} as const;
const asked = [
  { lineId: "line-1", quantity: 1, reason: "defective" as const },
  { lineId: "line-2", quantity: 1, reason: "changed-mind" as const },
];
const twoLines = factsWith({
  lines: [{}, {}],
  shipping: { paidMinor: 495 },
  request: { lines: asked },
});
const oneLine = factsWith({ request: { reason: "defective" } });

describe("strategies", () => {
  it("that differ on one line are for a person to choose between", () => {
    const rules = [rule("settle", settle, { name: "settle.defective", when: defective })];
    expect(policyWith({ rules }).decide(oneLine)).toMatchObject({
      outcome: "review",
      reason: { code: "conflicting-rules", values: { rules: "settle, settle.defective" } },
    });
  });

  it("that agree are one", () => {
    const same = rule("tender", { strategy: "original" }, { name: "tender.other" });
    expect(policyWith({ rules: [same] }).decide(oneLine).outcome).toBe("approve");
  });

  it("that a line has none of are for a person to decide", () => {
    const { rules, ...document } = documentWith();
    const [offer, always, tender] = rules;
    if (offer === undefined || always === undefined || tender === undefined) throw new Error();
    const only = { ...always, conditions: fact("request.reason", "changed-mind") };
    const policy = returns.load({ ...document, rules: [offer, only, tender] });
    expect(policy.decide(oneLine)).toMatchObject({
      outcome: "review",
      reason: { code: "strategy-not-declared" },
    });
  });

  it("may differ from line to line in what comes back of the shipping", () => {
    const rules = [
      rule(
        "settle",
        { ...settle, outboundShipping: "proportional" },
        {
          name: "settle.defective",
          when: defective,
          overrides: ["settle"],
        },
      ),
    ];
    const { settlement } = policyWith({ rules }).decide(twoLines);
    expect(settlement).toMatchObject({ shippingMinor: 248, refundMinor: 20_248 });
  });

  it("may not differ from line to line in how promotions are valued", () => {
    const rules = [
      rule(
        "settle",
        { ...settle, promotions: "reprice" },
        {
          name: "settle.defective",
          when: defective,
          overrides: ["settle"],
        },
      ),
      rule("deny", { reason: "final-sale" }, { when: fact("item.finalSale", true) }),
    ];
    const lines = twoLines.lines.map((line) => ({ ...line, finalSale: false }));
    const decision = policyWith({ rules }).decide({ ...twoLines, lines });
    expect(decision).toMatchObject({
      outcome: "review",
      reason: { code: "conflicting-rules", values: { rules: "settle, settle.defective" } },
    });
    expect(decision.lines.map(({ outcome }) => outcome)).toEqual(["review", "review"]);
    const third = { id: "line-3", quantityOrdered: 1, unitPriceMinor: 0, finalSale: true };
    const request = { ...twoLines.request, lines: [...asked, { lineId: "line-3", quantity: 1 }] };
    const more = policyWith({ rules }).decide({ ...twoLines, lines: [...lines, third], request });
    expect(more.lines.map(({ outcome }) => outcome)).toEqual(["review", "review", "deny"]);
  });

  it("may not differ from line to line in where the money goes", () => {
    const rules = [
      rule(
        "tender",
        { strategy: "ratio" },
        {
          name: "tender.defective",
          when: defective,
          overrides: ["tender"],
        },
      ),
    ];
    const decision = policyWith({ rules }).decide(twoLines);
    expect(decision).toMatchObject({
      outcome: "review",
      reason: { code: "conflicting-rules", values: { rules: "tender, tender.defective" } },
    });
    expect(decision).not.toHaveProperty("settlement");
  });

  it("that cannot be told leave the line undetermined", () => {
    const rules = [
      rule("settle", settle, { name: "settle.x", when: defective, overrides: ["settle"] }),
    ];
    expect(policyWith({ rules }).decide(factsWith())).toMatchObject({
      outcome: "undetermined",
      missing: ["/request/reason"],
    });
  });

  it("play no part where no money moves", () => {
    const rules = [
      rule("offer", { remedies: ["repair"] }, { name: "offer.repair" }),
      rule("settle", settle, { name: "settle.x", when: defective }),
    ];
    const facts = factsWith({ request: { wantedRemedy: "repair" } });
    expect(policyWith({ rules }).decide(facts).outcome).toBe("approve");
  });
});

describe("amounts that are missing", () => {
  it.each([
    ["prices", { lines: [{ unitPriceMinor: undefined }] }, {}, ["/lines/0/unitPriceMinor"]],
    ["the currency", { order: { currency: undefined } }, {}, ["/order/currency"]],
    [
      "whether prices include tax",
      { order: { pricesIncludeTax: undefined }, lines: [{ taxMinor: 1 }] },
      {},
      ["/order/pricesIncludeTax"],
    ],
    [
      "the cheapest shipping",
      { shipping: { paidMinor: 1 } },
      { outboundShipping: "last-item", outboundShippingUpTo: "cheapest-standard" },
      ["/shipping/cheapestMinor"],
    ],
  ] as const)("leave the outcome, and no settlement: %s", (_what, parts, settling, missing) => {
    const policy = policyWith({ settle: settling });
    const decision = policy.decide(factsWith({ ...parts, tenders: [] }));
    expect(decision).toMatchObject({ outcome: "approve", missing });
    expect(decision).not.toHaveProperty("settlement");
    expect(decision.lines[0]).not.toHaveProperty("credit");
  });

  it("are not whether prices include tax, where there is none", () => {
    const decision = policyWith().decide(factsWith({ order: { pricesIncludeTax: undefined } }));
    expect(decision).toMatchObject({ missing: [], settlement: { refundMinor: 10_000 } });
  });

  it("are the tenders where none are given", () => {
    const { tenders: _, ...facts } = factsWith();
    expect(policyWith().decide(facts)).toMatchObject({
      outcome: "approve",
      missing: ["/tenders"],
      refundableBefore: { totalMinor: 0, tenders: [] },
    });
  });

  it("are not the cheapest shipping where none was paid or none comes back", () => {
    const upTo = { outboundShippingUpTo: "cheapest-standard" } as const;
    const last = policyWith({ settle: { ...upTo, outboundShipping: "last-item" } });
    expect(last.decide(factsWith({ shipping: {} })).settlement?.shippingMinor).toBe(0);
    const never = policyWith({ settle: { ...upTo, outboundShipping: "never" } });
    expect(never.decide(factsWith({ shipping: { paidMinor: 5 } })).missing).toEqual([]);
  });

  it("are an exchange that the request does not price, where it names no lines", () => {
    const decision = policyWith().decide(factsWith({ request: { kind: "exchange" } }));
    expect(decision.missing).toEqual(["/request/lines"]);
  });
});
