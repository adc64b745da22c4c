import { describe, expect, it } from "vitest";
import { returns } from "../../../src/returns/index.js";
import { weekendsOnly, withdrawal } from "../../support/law.js";
import { documentWith, fact, type PolicyParts, rule } from "../../support/returns.js";

/** A product page: nothing is ordered yet. */
const product = {
  order: {},
  lines: [{ id: "mattress", quantityOrdered: 1 }],
  request: { kind: "return" as const },
};
const termsOf = (parts: PolicyParts, facts: object = {}) =>
  returns.load(documentWith(parts), { floors: [withdrawal] }).terms({ ...product, ...facts });

const window = rule("window", { months: 3, anchor: "delivery" });
const gift = rule(
  "window",
  { days: 365, anchor: "delivery" },
  { name: "gift", when: fact("item.gift", true) },
);
const fee = rule("fee", { kind: "collection", amountMinor: 4_000, per: "return" });
const payer = rule("return-shipping", { paidBy: "customer" });
const sale = rule("deny", { reason: "final-sale" }, { when: fact("item.finalSale", true) });
const fraud = {
  ...rule("review", { reason: "fraud" }, { when: fact("customer.fraudRisk", "high") }),
  internal: true as const,
};

describe("terms before purchase", () => {
  const parts = {
    offer: { remedies: ["refund" as const] },
    rules: [window, gift, fee, payer, sale, fraud],
  };

  it("say what will hold, the shop's and the law's side by side", () => {
    const [line] = termsOf(parts).lines;
    expect(line?.lineId).toBe("mattress");
    expect(line?.remedies).toEqual([
      {
        remedy: "refund",
        rule: "offer",
        choice: "customer",
        discretion: false,
        windows: [
          {
            rule: "gift",
            window: { days: 365, anchor: "delivery" },
            cap: false,
            dependsOn: ["/lines/0/gift"],
          },
          { rule: "window", window: { months: 3, anchor: "delivery" }, cap: false, dependsOn: [] },
        ],
        fees: [
          { rule: "fee", kind: "collection", amountMinor: 4_000, per: "return", dependsOn: [] },
        ],
        returnShipping: "customer",
        outboundShipping: "never",
        dependsOn: [],
      },
      {
        remedy: "refund",
        rule: "right",
        floor: "law.withdrawal",
        article: "article 9",
        choice: "customer",
        discretion: false,
        windows: [
          {
            rule: "right",
            window: { days: 14, anchor: "last-delivery" },
            cap: false,
            dependsOn: [],
          },
        ],
        fees: [],
        returnShipping: "customer",
        outboundShipping: "last-item",
        dependsOn: [],
      },
    ]);
  });

  it("name what may stand against it, but nothing internal", () => {
    expect(termsOf(parts).lines[0]?.exclusions).toEqual([
      { effect: "deny", reason: "final-sale", rule: "deny", dependsOn: ["/lines/0/finalSale"] },
    ]);
  });

  it("have dates as soon as the events are known", () => {
    const facts = {
      lines: [{ ...product.lines[0], deliveredAt: "2026-05-03T08:00:00Z", gift: false }],
    };
    const [line] = termsOf(parts, facts).lines;
    expect(
      line?.remedies.flatMap(({ windows }) => windows.map(({ closesOn }) => closesOn)),
    ).toEqual(["2026-08-03", "2026-05-17"]);
  });

  it("leave only the law's where the policy certainly denies", () => {
    const facts = { lines: [{ ...product.lines[0], finalSale: true }] };
    const [line] = termsOf(parts, facts).lines;
    expect(line?.remedies.map(({ floor }) => floor)).toEqual(["law.withdrawal"]);
    expect(line?.exclusions).toMatchObject([{ reason: "final-sale", dependsOn: [] }]);
  });

  it("show a window of an offer's own, by its name", () => {
    const windows = { trial: { weeks: 2, anchor: "delivery" } };
    const offer = { remedies: ["exchange" as const], window: "trial" };
    const [line] = termsOf({ calendar: weekendsOnly, windows, offer }).lines;
    expect(line?.remedies[0]?.windows).toEqual([
      { rule: "offer", window: { weeks: 2, anchor: "delivery" }, cap: false, dependsOn: [] },
    ]);
  });

  it("carry the identity of the policy", () => {
    const { policy } = termsOf(parts);
    expect(policy).toMatchObject({ id: "returns.test", version: "1" });
  });
});
