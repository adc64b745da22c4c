import { describe, expect, it } from "vitest";
import { z } from "zod";
import { instant } from "../../../src/domain/fact-types.js";
import { FactsError } from "../../../src/errors/facts-error.js";
import { returns } from "../../../src/returns/index.js";
import { documentWith, fact, factsWith, rule } from "../../support/returns.js";

const ours = returns.extend({
  order: { pickedUpAt: instant().optional() },
  item: { assembled: z.boolean().optional(), serials: z.array(z.string()).optional() },
  shipping: { express: z.boolean().optional() },
  tender: { frozen: z.boolean().optional() },
  customer: { loyaltyPoints: z.number().int().optional() },
  request: { stampedAts: z.array(instant()).optional() },
  exchange: { discontinued: z.boolean().optional() },
});

const deny = (reason: string, when: ReturnType<typeof fact>) =>
  rule("deny", { reason }, { name: `deny.${reason}`, when });

const policy = ours.load(
  documentWith({
    rules: [
      deny("assembled", fact("item.assembled", true)),
      deny("loyal", fact("customer.loyaltyPoints", 10, "greaterThan")),
      deny("early", fact("order.pickedUpAt", "2026-05-02T10:00:00+02:00", "lessThan")),
      deny("express", fact("shipping.express", true)),
      deny("frozen", fact("tender.frozen", true)),
      deny("discontinued", fact("exchange.discontinued", true)),
      deny("stamped", fact("request.stampedAts", "2026-05-02T10:00:00+02:00", "contains")),
    ],
  }),
);

const base = factsWith();
const told = {
  ...base,
  order: { ...base.order, pickedUpAt: "2026-05-02T08:00:00Z" },
  lines: base.lines.map((line) => ({ ...line, assembled: false, serials: ["a"] })),
  shipping: { express: false },
  tenders: (base.tenders ?? []).map((tender) => ({ ...tender, frozen: false })),
  customer: { loyaltyPoints: 10 },
  request: {
    ...base.request,
    stampedAts: [] as string[],
    wantedTenderId: "card",
    lines: [{ lineId: "line-1", quantity: 1, exchange: { discontinued: false } }],
  },
};

const codes = (facts: typeof told) => policy.decide(facts).reasons.map(({ code }) => code);

describe("extend", () => {
  it("lets rules name facts of a shop's own in every group", () => {
    expect(codes(told)).toEqual([]);
    const [line] = told.lines;
    if (line === undefined) throw new Error();
    expect(codes({ ...told, lines: [{ ...line, assembled: true }] })).toEqual(["assembled"]);
    expect(codes({ ...told, customer: { loyaltyPoints: 11 } })).toEqual(["loyal"]);
    expect(codes({ ...told, shipping: { express: true } })).toEqual(["express"]);
    const frozen = told.tenders.map((tender) => ({ ...tender, frozen: true }));
    expect(codes({ ...told, tenders: frozen })).toEqual(["frozen"]);
    const lines = [{ lineId: "line-1", quantity: 1, exchange: { discontinued: true } }];
    expect(codes({ ...told, request: { ...told.request, lines } })).toEqual(["discontinued"]);
  });

  it("compares instants of its own as the moments that they are, in lists too", () => {
    const order = { ...told.order, pickedUpAt: "2026-05-02T07:59:59Z" };
    expect(codes({ ...told, order })).toEqual(["early"]);
    const request = { ...told.request, stampedAts: ["2026-05-02T08:00:00Z"] };
    expect(codes({ ...told, request })).toEqual(["stamped"]);
  });

  it("names the facts of its own that are missing", () => {
    const { stampedAts: _, ...request } = told.request;
    expect(policy.decide({ ...told, customer: {}, request })).toMatchObject({
      outcome: "undetermined",
      missing: ["/customer/loyaltyPoints", "/request/stampedAts"],
    });
  });

  it("checks them like any other fact", () => {
    const customer = { loyaltyPoints: 1.5 };
    expect(() => policy.decide({ ...told, customer })).toThrow(FactsError);
  });

  it("leaves the domain that it extends as it was", () => {
    const document = documentWith({ rules: [deny("loyal", fact("customer.loyaltyPoints", 1))] });
    expect(returns.safeLoad(document).success).toBe(false);
    expect(returns.load(documentWith()).safeDecide(told).success).toBe(false);
  });

  it("refuses a type that rules have no notion of", () => {
    const extend = () => returns.extend({ customer: { weight: z.number() } });
    expect(extend).toThrow(
      new RangeError(
        "fact `weight`: expected a boolean, integer, enum, text, date, instant or list",
      ),
    );
  });

  it("has a schema for editors too", () => {
    expect(ours.jsonSchema()).toEqual(returns.jsonSchema());
    expect(ours.name).toBe("returns");
    expect(ours.factSchema).not.toEqual(returns.factSchema);
  });
});
