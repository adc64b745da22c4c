import { describe, expect, it } from "vitest";
import { FactsError } from "../../../src/errors/facts-error.js";
import { returns } from "../../../src/returns/index.js";
import {
  documentWith,
  type FactsParts,
  factsWith,
  issuesOf,
  policyWith,
} from "../../support/returns.js";

const policy = policyWith();
const { currency: _, ...withoutCurrency } = documentWith();
const anyCurrency = returns.load(withoutCurrency);

const asked = (quantity: number) => ({ lines: [{ lineId: "line-1", quantity }] });
const card = { id: "card", kind: "card" } as const;

type Cases = readonly (readonly [string, FactsParts, string])[];

function refuses(cases: Cases): void {
  it.each(cases.map(([title, parts, issue]) => ({ title, parts, issue })))(
    "refuses $title",
    ({ parts, issue }) => {
      expect(issuesOf(factsWith(parts))).toEqual([issue]);
    },
  );
}

describe("quantities", () => {
  refuses([
    [
      "a negative quantity",
      { lines: [{ quantityReturned: -1 }] },
      "invalid_value /lines/0/quantityReturned: expected at least 0, got `-1`",
    ],
    [
      "an order of nothing",
      { lines: [{ quantityOrdered: 0 }] },
      "invalid_value /lines/0/quantityOrdered: expected at least 1, got `0`",
    ],
    [
      "a request for nothing",
      { request: asked(0) },
      "invalid_value /request/lines/0/quantity: expected at least 1, got `0`",
    ],
    [
      "more delivered than ordered",
      { lines: [{ quantityDelivered: 2 }] },
      "contradiction /lines/0/quantityDelivered: expected at most the 1 ordered, got `2`",
    ],
    [
      "more gone than was delivered",
      {
        lines: [
          {
            quantityOrdered: 3,
            quantityDelivered: 2,
            quantityReturned: 1,
            quantityInOpenReturns: 1,
            quantityWrittenOff: 1,
          },
        ],
      },
      "contradiction /lines/0: expected at most the 2 delivered to be returned, in open returns or written off, got `3`",
    ],
    [
      "a request for more than was delivered",
      { lines: [{ quantityOrdered: 3, quantityDelivered: 2 }], request: asked(3) },
      "contradiction /request/lines/0/quantity: expected at most the 2 that the customer has, got `3`",
    ],
    [
      "requests for one line that are together above what was delivered",
      { request: { lines: [...asked(1).lines, ...asked(1).lines] } },
      "contradiction /request/lines/1/quantity: expected at most the 1 that the customer has, got `2`",
    ],
    [
      "a cancellation of more than was ordered",
      { lines: [{ quantityDelivered: 0 }], request: { kind: "cancel", ...asked(2) } },
      "contradiction /request/lines/0/quantity: expected at most the 1 that the customer has, got `2`",
    ],
    [
      "more received than was asked for",
      {
        lines: [{ quantityOrdered: 2 }],
        request: { lines: [{ lineId: "line-1", quantity: 1, quantityReceived: 2 }] },
      },
      "contradiction /request/lines/0/quantityReceived: expected at most the 1 asked for, got `2`",
    ],
  ]);

  it("caps a request for more than is returnable, and says so", () => {
    const lines = [{ quantityOrdered: 3, quantityReturned: 2 }];
    const { outcome, lines: decided } = policy.decide(factsWith({ lines, request: asked(3) }));
    expect(outcome).toBe("approve");
    expect(decided[0]).toMatchObject({
      quantity: { requested: 3, granted: 1 },
      reasons: [{ code: "quantity-capped", values: { requested: 3, granted: 1 } }],
    });
  });
});

describe("names", () => {
  refuses([
    [
      "an unknown line",
      { request: { lines: [{ lineId: "line-2", quantity: 1 }] } },
      "contradiction /request/lines/0/lineId: expected the id of a line of the order, got `line-2`",
    ],
    [
      "an unknown tender",
      { request: { wantedTenderId: "cash" } },
      "contradiction /request/wantedTenderId: expected the id of a tender, got `cash`",
    ],
    [
      "a discount on an unknown line",
      { order: { discounts: [{ amountMinor: 0, lineIds: ["line-1", "line-2"] }] } },
      "contradiction /order/discounts/0/lineIds/1: expected the id of a line, got `line-2`",
    ],
    [
      "an unknown parcel",
      { lines: [{ parcelId: "p-1" }] },
      "contradiction /lines/0/parcelId: expected the id of a parcel, got `p-1`",
    ],
    [
      "two lines of one id",
      { lines: [{ id: "a" }, { id: "a" }] },
      "contradiction /lines/1/id: expected an id used once, got `a`",
    ],
    [
      "two tenders of one id",
      { tenders: [{ ...card, capturedMinor: 10_000 }, card] },
      "contradiction /tenders/1/id: expected an id used once, got `card`",
    ],
    [
      "an override that nobody of the staff asks for",
      { request: { askedBy: "customer", override: { by: "me" } } },
      "contradiction /request/override: expected no override unless staff ask, got `me`",
    ],
    [
      "an override by nobody knows whom",
      { request: { override: { by: "me" } } },
      "contradiction /request/override: expected no override unless staff ask, got `me`",
    ],
    [
      "an empty id",
      { lines: [{ id: "" }] },
      "invalid_value /lines/0/id: expected at least 1 character, got ``",
    ],
  ]);
});

describe("currencies", () => {
  it("refuses an order in another currency than the policy's amounts", () => {
    expect(issuesOf(factsWith({ order: { currency: "USD" } }))).toEqual([
      "contradiction /order/currency: expected `EUR`, as the policy's amounts are, got `USD`",
    ]);
  });

  it("refuses currencies that differ from the order's, each with its path", () => {
    const facts = factsWith({
      lines: [{ currency: "USD" }],
      shipping: { currency: "GBP" },
      tenders: [{ ...card, currency: "JPY", capturedMinor: 10_000 }],
      request: { lines: [{ lineId: "line-1", quantity: 1, exchange: { currency: "SEK" } }] },
    });
    expect(issuesOf(facts, anyCurrency)).toEqual([
      "contradiction /lines/0/currency: expected `EUR`, as the order is, got `USD`",
      "contradiction /shipping/currency: expected `EUR`, as the order is, got `GBP`",
      "contradiction /tenders/0/currency: expected `EUR`, as the order is, got `JPY`",
      "contradiction /request/lines/0/exchange/currency: expected `EUR`, as the order is, got `SEK`",
    ]);
  });

  it("refuses lines in two currencies though the order names none", () => {
    const lines = [
      { id: "a", quantityOrdered: 1, currency: "USD" },
      { id: "b", quantityOrdered: 1, currency: "EUR" },
    ];
    expect(issuesOf({ order: {}, lines, request: { kind: "return" } }, anyCurrency)).toEqual([
      "contradiction /lines/1/currency: expected `USD`, as the order is, got `EUR`",
    ]);
  });
});

it("throws a FactsError with all issues, one a line", () => {
  const facts = factsWith({ lines: [{ quantityDelivered: 2 }], request: { wantedTenderId: "x" } });
  const decide = () => policy.decide(facts);
  expect(decide).toThrow(FactsError);
  expect(decide).toThrow(
    "/request/wantedTenderId: expected the id of a tender, got `x`\n" +
      "/lines/0/quantityDelivered: expected at most the 1 ordered, got `2`",
  );
  expect(() => policy.allows("refund", facts)).toThrow(FactsError);
  expect(() => policy.subjects(facts)).toThrow(FactsError);
});
