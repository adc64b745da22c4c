import { describe, expect, it } from "vitest";
import type { Remedy } from "../../../src/returns/vocabulary.js";
import { fact, factsWith, type PolicyParts, policyWith, rule } from "../../support/returns.js";

const deny = (reason: string, when: ReturnType<typeof fact>) =>
  rule("deny", { reason }, { name: `deny.${reason}`, when });
const finalSale = deny("final-sale", fact("item.finalSale", true));
const worn = deny("worn", fact("request.condition", "used"));
const review = rule(
  "review",
  { reason: "many-returns", queue: "risk" },
  {
    when: fact("customer.returnsLast12Months", 5, "greaterThan"),
  },
);

/** Facts that tell every rule above, and let the request pass them all. */
function told(parts: Parameters<typeof factsWith>[0] = {}) {
  const lines = (parts.lines ?? [{}]).map((line) => ({ finalSale: false, ...line }));
  const customer = { returnsLast12Months: 0, ...parts.customer };
  const request = { condition: "unopened" as const, ...parts.request };
  return factsWith({ ...parts, lines, customer, request });
}

const decide = (parts: PolicyParts, facts = told()) => policyWith(parts).decide(facts);
const rules = [finalSale, worn, review];

describe("what is granted", () => {
  it("is what is offered, where nothing stands against it", () => {
    const decision = decide({ rules });
    expect(decision).toMatchObject({ outcome: "approve", reasons: [], missing: [] });
    expect(decision.lines[0]).toMatchObject({
      lineId: "line-1",
      outcome: "approve",
      remedy: "refund",
      quantity: { requested: 1, granted: 1 },
      returnShipping: "not-stated",
    });
    expect(decision).not.toHaveProperty("reason");
  });

  it("is nothing where a rule denies it, and names every rule that does", () => {
    const facts = told({ lines: [{ finalSale: true }], request: { condition: "used" } });
    const decision = decide({ rules }, facts);
    expect(decision).toMatchObject({
      outcome: "deny",
      reason: { code: "final-sale", rule: "deny.final-sale" },
      lines: [{ outcome: "deny", remedies: [], quantity: { requested: 1, granted: 0 } }],
    });
    expect(decision.reasons).toEqual([
      { code: "final-sale", rule: "deny.final-sale", lineId: "line-1" },
      { code: "worn", rule: "deny.worn", lineId: "line-1" },
    ]);
    expect(decision).not.toHaveProperty("settlement");
    expect(decision.lines[0]).not.toHaveProperty("remedy");
  });

  it("waits for a person where a rule says so, who sees what could be had", () => {
    const decision = decide({ rules }, told({ customer: { returnsLast12Months: 6 } }));
    expect(decision).toMatchObject({
      outcome: "review",
      reason: { code: "many-returns", rule: "review", queue: "risk", lineId: "line-1" },
    });
    expect(decision.lines[0]?.remedies).toHaveLength(3);
    expect(decision.lines[0]?.quantity.granted).toBe(0);
  });

  it("is denied before it is reviewed", () => {
    const facts = told({ lines: [{ finalSale: true }], customer: { returnsLast12Months: 6 } });
    expect(decide({ rules }, facts).outcome).toBe("deny");
  });

  it("is denied before a window, and both are named", () => {
    const expired = rule("window", { days: 2, anchor: "delivery" });
    const decision = decide({ rules: [...rules, expired] }, told({ lines: [{ finalSale: true }] }));
    expect(decision.reasons.map(({ code }) => code)).toEqual(["final-sale", "window-expired"]);
    const late = decide(
      { rules: [...rules, expired] },
      told({ customer: { returnsLast12Months: 6 } }),
    );
    expect(late).toMatchObject({ outcome: "deny", reason: { code: "window-expired" } });
  });

  it("is a part of what is asked where some lines are denied", () => {
    const decision = decide({ rules }, told({ lines: [{}, { finalSale: true }] }));
    expect(decision.outcome).toBe("partial");
    expect(decision.lines.map(({ outcome }) => outcome)).toEqual(["approve", "deny"]);
    expect(decision.settlement?.refundMinor).toBe(10_000);
  });
});

describe("money where lines differ", () => {
  const lines = [{ unitPriceMinor: 4_000, finalSale: false }, { unitPriceMinor: 6_000 }];
  const activated = fact("item.activated", true);

  it("is settled for approved lines beside one that a person must look at", () => {
    const look = rule("review", { reason: "activated" }, { when: activated });
    const [first, second] = lines;
    const told = factsWith({
      lines: [
        { ...first, activated: false },
        { ...second, activated: true },
      ],
    });
    const decision = decide({ rules: [look] }, told);
    expect(decision).toMatchObject({ outcome: "review", settlement: { refundMinor: 4_000 } });
    expect(decision.lines.map(({ outcome }) => outcome)).toEqual(["approve", "review"]);
  });

  it("is settled for none while one line cannot be told", () => {
    const decision = decide({ rules: [finalSale] }, factsWith({ lines }));
    expect(decision.lines.map(({ outcome }) => outcome)).toEqual(["approve", "undetermined"]);
    expect(decision).toMatchObject({ outcome: "undetermined", missing: ["/lines/1/finalSale"] });
    expect(decision).not.toHaveProperty("settlement");
  });
});

describe("what cannot be told", () => {
  it("leaves a line undetermined where a denial may stand against it", () => {
    const { order, lines, request } = factsWith();
    const decision = policyWith({ rules }).decide({ order, lines, request });
    expect(decision).toMatchObject({
      outcome: "undetermined",
      reasons: [],
      missing: ["/lines/0/finalSale", "/request/condition", "/customer/returnsLast12Months"],
    });
    expect(decision.lines[0]?.quantity.granted).toBe(0);
  });

  it("changes nothing where a certain denial or window stands against it anyway", () => {
    const facts = factsWith({ lines: [{ finalSale: true }] });
    expect(decide({ rules }, facts)).toMatchObject({ outcome: "deny", missing: [] });
    const expired = rule("window", { days: 2, anchor: "delivery" });
    expect(decide({ rules: [...rules, expired] }, factsWith())).toMatchObject({
      outcome: "deny",
      reasons: [{ code: "window-expired" }],
    });
  });

  it("comes before a review that is certain only if the line is not denied", () => {
    const facts = told({ customer: { returnsLast12Months: 6 }, request: { condition: undefined } });
    expect(decide({ rules }, facts)).toMatchObject({
      outcome: "undetermined",
      missing: ["/request/condition"],
    });
  });

  it("is what an offer turns on, if it is the only one for what is wanted", () => {
    const goodwill = rule(
      "offer",
      { remedies: ["repair"] },
      {
        name: "offer.gold",
        when: fact("customer.tier", "gold"),
      },
    );
    const wants = (wantedRemedy: Remedy) => told({ request: { wantedRemedy } });
    const parts = { rules: [...rules, goodwill] };
    expect(decide(parts, wants("repair"))).toMatchObject({
      outcome: "undetermined",
      missing: ["/customer/tier"],
    });
    expect(decide(parts, wants("refund")).outcome).toBe("approve");
  });
});

describe("exceptions", () => {
  const defective = fact("request.reason", "defective");
  const stillOffered = rule(
    "offer",
    { remedies: ["replacement"] },
    {
      name: "offer.defective",
      when: defective,
      overrides: ["deny.final-sale"],
    },
  );

  it("let pass what the rule that they override denies", () => {
    const parts = { rules: [finalSale, stillOffered] };
    const asked = (reason: "defective" | "changed-mind") =>
      told({ lines: [{ finalSale: true }], request: { reason } });
    expect(decide(parts, asked("defective")).outcome).toBe("approve");
    expect(decide(parts, asked("changed-mind")).outcome).toBe("deny");
  });

  it("have exceptions themselves: what overrides them restores the first", () => {
    const hygiene = rule(
      "deny",
      { reason: "hygiene" },
      {
        name: "deny.hygiene",
        when: fact("item.hygieneSeal", true),
        overrides: ["offer.defective"],
      },
    );
    const facts = told({
      lines: [{ finalSale: true, hygieneSeal: true }],
      request: { reason: "defective" },
    });
    const decision = decide({ rules: [finalSale, stillOffered, hygiene] }, facts);
    expect(decision.reasons.map(({ code }) => code)).toEqual(["final-sale", "hygiene"]);
  });

  it("leave it undetermined while it cannot be told whether they apply, and say what that takes", () => {
    const facts = told({ lines: [{ finalSale: true }], request: { wantedRemedy: "refund" } });
    expect(decide({ rules: [finalSale, stillOffered] }, facts)).toMatchObject({
      outcome: "undetermined",
      missing: ["/request/reason"],
    });
  });
});

describe("exceptions to exceptions that cannot be told", () => {
  it("name the facts of all of them", () => {
    const chain = [
      finalSale,
      rule(
        "return-shipping",
        { paidBy: "shop" },
        {
          name: "shipping.defective",
          when: fact("request.reason", "defective"),
          overrides: ["deny.final-sale"],
        },
      ),
      rule(
        "return-shipping",
        { paidBy: "customer" },
        {
          name: "shipping.worn",
          when: fact("request.condition", "used"),
          overrides: ["shipping.defective"],
        },
      ),
    ];
    expect(decide({ rules: chain }, factsWith({ lines: [{ finalSale: true }] }))).toMatchObject({
      outcome: "undetermined",
      missing: ["/request/reason", "/request/condition"],
    });
  });
});

describe("rules for the whole request", () => {
  const fraud = (scope: "line" | "request") =>
    rule(
      "deny",
      { reason: "serial-number-differs", scope },
      {
        name: "deny.serial",
        when: fact("item.activated", true),
      },
    );
  const lines = [{ activated: true }, { activated: false }];

  it("hold for all lines as soon as they hold for one", () => {
    const whole = decide({ rules: [fraud("request")] }, told({ lines }));
    expect(whole.outcome).toBe("deny");
    expect(whole.lines.map(({ outcome }) => outcome)).toEqual(["deny", "deny"]);
    expect(whole.reasons).toEqual([
      { code: "serial-number-differs", rule: "deny.serial", lineId: "line-1" },
    ]);
    expect(decide({ rules: [fraud("line")] }, told({ lines })).outcome).toBe("partial");
  });

  it("override on all lines too", () => {
    const lapsed = rule(
      "deny",
      { reason: "too-late", scope: "request" },
      {
        name: "deny.first",
        when: fact("item.activated", true),
        overrides: ["deny.final-sale"],
      },
    );
    const sold = [{ activated: true }, { activated: false, finalSale: true }];
    const decision = decide({ rules: [finalSale, lapsed] }, told({ lines: sold }));
    expect(decision.reasons.map(({ code }) => code)).toEqual(["too-late"]);
  });

  it("review all lines, and cannot be told for any while they cannot for one", () => {
    const look = rule(
      "review",
      { reason: "look", scope: "request" },
      {
        when: fact("item.activated", true),
      },
    );
    expect(decide({ rules: [look] }, told({ lines })).outcome).toBe("review");
    const untold = told({ lines: [{}, { activated: false }] });
    const decision = decide({ rules: [look] }, untold);
    expect(decision).toMatchObject({ outcome: "undetermined", missing: ["/lines/0/activated"] });
    expect(decision.lines.map(({ outcome }) => outcome)).toEqual(["undetermined", "undetermined"]);
  });
});
