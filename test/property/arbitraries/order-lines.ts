import fc from "fast-check";
import type { PolicyDocument } from "../../../src/policy/document-schema.js";
import type { LineFacts } from "../../../src/returns/facts.js";
import { literalsFor } from "./policy-literals.js";

/** A line of an order before its instants and its tax, which depend on the rest of the order. */
export interface DrawnLine {
  readonly facts: LineFacts;
  /** The tax as basis points of what the line costs after all discounts. */
  readonly taxBasisPoints: number;
  /** How much later than the order this line was delivered, in milliseconds; 0: with the order. */
  readonly laterMs: number;
}

const hour = 3_600_000;
const rarely = fc.oneof(
  { weight: 4, arbitrary: fc.constant(false) },
  { weight: 1, arbitrary: fc.constant(true) },
);

/** Lines whose quantities fit together and whose own discount is no more than their price. */
export function arbitraryOrderLine(policy: PolicyDocument | undefined): fc.Arbitrary<DrawnLine> {
  const texts = (path: string) =>
    literalsFor(policy, "item", path).filter((value) => typeof value === "string");
  const priceMinor = priceNear(policy);
  return fc
    .record({
      taxBasisPoints: fc.constantFrom(0, 500, 700, 1900, 2000),
      laterMs: fc.constantFrom(0, 0, 0, hour, 24 * hour, 240 * hour),
      units: unitsOf(),
      priceMinor,
      discount: fc.oneof(fc.constant(0), fc.nat({ max: 10_000 })),
      dutiesMinor: fc.constantFrom(0, 0, 0, 1, 350),
      category: fc.constantFrom(...texts("$.category"), "other"),
      tags: fc.subarray([...texts("$.tags"), "other"]),
      seller: fc.constantFrom("shop" as const, "shop" as const, "third-party" as const),
      flags: flags(),
      bestBeforeOn: fc.constantFrom("2026-03-29", "2026-10-25", "2027-12-31"),
      giftCard: fc.constantFrom(undefined, undefined, undefined, undefined, 0, 2000),
    })
    .map(({ units, priceMinor: unitPriceMinor, discount, flags: known, giftCard, ...rest }) => {
      const { taxBasisPoints, laterMs, ...own } = rest;
      const facts: LineFacts = {
        id: "",
        productId: `product-${unitPriceMinor % 3}`,
        variantId: `variant-${unitPriceMinor % 5}`,
        brand: "brand",
        ...own,
        ...units,
        ...known,
        unitPriceMinor,
        discountMinor: Math.floor((unitPriceMinor * units.quantityOrdered * discount) / 10_000),
        ...(giftCard !== undefined && { giftCardBalanceMinor: giftCard }),
      };
      return { facts, taxBasisPoints, laterMs };
    });
}

/** Units ordered, delivered and no longer there, in whatever split is possible. */
function unitsOf() {
  return fc
    .record({ ordered: fc.integer({ min: 1, max: 4 }), parts: fc.array(fc.nat({ max: 3 })) })
    .map(({ ordered, parts: [kept = 0, returned = 0, open = 0, lost = 0] }) => {
      const delivered = Math.max(0, ordered - (kept === 3 ? 1 : 0));
      const quantityReturned = Math.min(delivered, Math.max(0, returned - 1));
      const quantityInOpenReturns = Math.min(delivered - quantityReturned, Math.max(0, open - 2));
      const rest = delivered - quantityReturned - quantityInOpenReturns;
      return {
        quantityOrdered: ordered,
        quantityDelivered: delivered,
        quantityReturned,
        quantityInOpenReturns,
        quantityWrittenOff: Math.min(rest, Math.max(0, lost - 2)),
      };
    });
}

function flags() {
  return fc.record({
    finalSale: rarely,
    personalised: rarely,
    perishable: rarely,
    hygieneSeal: rarely,
    digital: rarely,
    activated: rarely,
    gift: rarely,
    freeGift: rarely,
  });
}

/** Prices, those among them that a policy's limits are made of and their neighbours. */
function priceNear(policy: PolicyDocument | undefined): fc.Arbitrary<number> {
  const limits = ["$.unitPriceMinor", "$.paidMinor"]
    .flatMap((path) => literalsFor(policy, "item", path))
    .filter((value) => typeof value === "number");
  const near = limits.flatMap((limit) => [limit - 1, limit, limit + 1]);
  return fc.oneof(
    fc.constantFrom(0, 1, 99, 333, 1000, 1999, 10_000, 100_000, ...near),
    fc.nat({ max: 200_000 }),
  );
}
