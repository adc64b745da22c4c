import { describe, expect, it } from "vitest";
import { type FactsParts, factsWith, issuesOf } from "../../support/returns.js";

const asked = (quantity: number) => ({ lineId: "line-1", quantity });
const most = Number.MAX_SAFE_INTEGER;
const card = { id: "card", kind: "card" } as const;

type Cases = readonly (readonly [string, FactsParts, ...string[]])[];

function refuses(cases: Cases): void {
  it.each(cases.map(([title, parts, ...issues]) => ({ title, parts, issues })))(
    "refuses $title",
    ({ parts, issues }) => {
      expect(issuesOf(factsWith(parts))).toEqual(issues);
    },
  );
}

describe("amounts", () => {
  refuses([
    [
      "a charge that is not the sum of its parts",
      { order: { chargedMinor: 9_999 } },
      "unbalanced /order/chargedMinor: expected 10000, the sum of lines and shipping, got `9999`",
    ],
    [
      "tenders that did not bear what was charged",
      { tenders: [{ ...card, capturedMinor: 9_000, dueMinor: 999 }] },
      "unbalanced /tenders: expected 10000, the sum of lines and shipping, to be captured or due, got `9999`",
    ],
    [
      "a discount above the price",
      { lines: [{ discountMinor: 10_001 }], tenders: [] },
      "unbalanced /lines/0/discountMinor: expected at most 10000, the list value, got `10001`",
    ],
    [
      "a discount above the price beside order-wide ones",
      {
        order: { discounts: [{ amountMinor: 5 }, { amountMinor: 5 }] },
        lines: [{ discountMinor: 10_001 }, {}],
        tenders: [],
      },
      "unbalanced /lines/0/discountMinor: expected at most 10000, the list value, got `10001`",
    ],
    [
      "order-wide discounts above all prices",
      { order: { discounts: [{ amountMinor: 10_001 }, { amountMinor: 1 }] }, tenders: [] },
      "unbalanced /lines/0/discountMinor: expected at most 10000, the list value, got `10002`",
    ],
    [
      "a discount on a free line, which no other line bears",
      {
        order: { discounts: [{ amountMinor: 1, lineIds: ["line-2"] }] },
        lines: [{}, { unitPriceMinor: 0 }],
        tenders: [],
      },
      "unbalanced /lines/1/discountMinor: expected at most 0, the list value, got `1`",
    ],
    [
      "more tax than the price that includes it",
      { lines: [{ taxMinor: 10_001 }] },
      "unbalanced /lines/0/taxMinor: expected at most 10000, the line's price, got `10001`",
    ],
    [
      "more off the shipping than it cost, though no price is known",
      {
        lines: [{ unitPriceMinor: undefined }],
        shipping: { paidMinor: 1, discountMinor: 2 },
        tenders: [],
      },
      "unbalanced /shipping/discountMinor: expected at most the 1 paid for shipping, got `2`",
    ],
    [
      "more refunded and reserved than was captured",
      { tenders: [{ ...card, capturedMinor: 10_000, refundedMinor: 9_000, reservedMinor: 1_001 }] },
      "unbalanced /tenders: expected at most the 10000 captured to be refunded or reserved, got `10001`",
    ],
    [
      "a negative amount",
      { lines: [{ unitPriceMinor: -1 }], tenders: [] },
      "invalid_value /lines/0/unitPriceMinor: expected at least 0, got `-1`",
    ],
    [
      "a float",
      { lines: [{ unitPriceMinor: 19.99 }], tenders: [] },
      "invalid_type /lines/0/unitPriceMinor: expected an amount in minor units, not negative, got `19.99`; there are no floats: write minor units, basis points or whole days",
    ],
    [
      "no number",
      { lines: [{ unitPriceMinor: Number.NaN }], tenders: [] },
      "invalid_type /lines/0/unitPriceMinor: expected an amount in minor units, not negative, got `NaN`; there are no floats: write minor units, basis points or whole days",
    ],
    [
      "a part above the whole",
      { request: { lines: [{ ...asked(1), valueLossBasisPoints: 10_001 }] } },
      "invalid_value /request/lines/0/valueLossBasisPoints: expected at most 10000, got `10001`",
    ],
  ]);
});

describe("amounts beyond 2^53 - 1", () => {
  const together = (path: string, got: string) =>
    `too_large ${path}: expected amounts of at most 9007199254740991 minor units together, got \`${got}\``;

  refuses([
    [
      "a single one",
      { lines: [{ unitPriceMinor: 2 ** 53 }], tenders: [] },
      "invalid_value /lines/0/unitPriceMinor: expected at most 9007199254740991, got `9007199254740992`",
    ],
    [
      "lines that are together",
      { lines: [{ unitPriceMinor: most }, { unitPriceMinor: 1 }], tenders: [] },
      together("/lines", "9007199254740992"),
    ],
    [
      "a line with its tax and duties",
      { lines: [{ unitPriceMinor: most, taxMinor: 1, dutiesMinor: 1 }], tenders: [] },
      together("/lines/0/unitPriceMinor", "9007199254740993"),
      together("/lines", "9007199254740993"),
    ],
    [
      "a wanted exchange",
      {
        lines: [{ quantityOrdered: 2 }],
        request: {
          lines: [{ ...asked(2), exchange: { unitPriceMinor: 2 ** 52 } }],
        },
      },
      together("/request/lines/0/exchange/unitPriceMinor", "9007199254740992"),
      together("/request/lines", "9007199254740992"),
    ],
    [
      "tenders that are together",
      {
        tenders: [
          { ...card, capturedMinor: most },
          { ...card, id: "b", dueMinor: 1 },
        ],
      },
      together("/tenders", "9007199254740992"),
    ],
    [
      "a balance that a refund would lift there",
      { tenders: [{ ...card, capturedMinor: 10_000, balanceMinor: most - 9_999 }] },
      together("/tenders/0/balanceMinor", "9007199254740992"),
    ],
    [
      "discounts that are together",
      { order: { discounts: [{ amountMinor: most }, { amountMinor: 1 }] }, tenders: [] },
      together("/order/discounts", "9007199254740992"),
    ],
  ]);
});
