import fc from "fast-check";
import type { LineFacts, ReturnsFacts, TenderFacts } from "../../../src/returns/facts.js";
import { chargedFor, sum } from "../../support/returns.js";

/** The bounds of an order; `largest` bounds each price and each amount beside it. */
export interface OrderSize {
  readonly mostLines: number;
  readonly mostUnits: number;
  readonly largest: number;
}

/** Orders as shops have them, long ones, and ones that cost all but 2^53 minor units. */
export const usual: OrderSize = { mostLines: 6, mostUnits: 5, largest: 50_000 };
const longest: OrderSize = { mostLines: 50, mostUnits: 2, largest: 50_000 };
const dearest: OrderSize = {
  mostLines: 8,
  mostUnits: 4,
  // Eight lines of four units, each with tax and duties, and shipping: 49 amounts at most.
  largest: Math.floor(Number.MAX_SAFE_INTEGER / 49),
};

const tenderKinds = ["card", "gift-card", "store-credit", "paypal"] as const;

/** A delivered order whose amounts add up, in a currency of 0, 2 or 3 decimals. */
export const paidOrder: fc.Arbitrary<ReturnsFacts> = fc.oneof(
  { weight: 8, arbitrary: orderOf(usual) },
  { weight: 1, arbitrary: orderOf(longest) },
  { weight: 1, arbitrary: orderOf(dearest) },
);

/** A paid order of a given size. */
export function orderOf(size: OrderSize): fc.Arbitrary<ReturnsFacts> {
  return fc
    .record({
      currency: fc.constantFrom("JPY", "EUR", "KWD"),
      pricesIncludeTax: fc.boolean(),
      lines: fc.array(lineOf(size), { minLength: 1, maxLength: size.mostLines, size: "max" }),
      discounts: fc.array(fc.nat({ max: 1_000 }), { maxLength: 2 }),
      paidMinor: amountUpTo(size.largest),
      shippingParts: fc.tuple(fc.nat({ max: 1_000 }), fc.nat({ max: 1_000 })),
      cuts: fc.array(fc.nat({ max: 1_000 }), { maxLength: 3 }),
      kinds: fc.array(fc.constantFrom(...tenderKinds), { minLength: 4, maxLength: 4 }),
    })
    .map(({ currency, pricesIncludeTax, lines, discounts, paidMinor, ...parts }) => {
      const priced = lines.map((line, index) => ({ ...line, id: `line-${index + 1}` }));
      const { order, taxed } = withDiscounts(priced, discounts, { currency, pricesIncludeTax });
      const [discount, cheapest] = parts.shippingParts;
      const discountMinor = partOf(paidMinor, discount);
      const cheapestMinor = partOf(paidMinor, cheapest);
      const shipping = { paidMinor, discountMinor, cheapestMinor };
      const request = { kind: "return" as const, requestedAt: "2026-05-10T10:00:00Z" };
      const facts = { order, lines: taxed, shipping, request };
      return { ...facts, tenders: tendersOf(chargedFor(facts), parts.cuts, parts.kinds) };
    });
}

/** The units of an order, each once, in some order and some grouping: the steps of its return. */
export function stepsOf({ lines }: ReturnsFacts): fc.Arbitrary<Readonly<Record<string, number>>[]> {
  const units = lines.flatMap(({ id, quantityOrdered }) => Array<string>(quantityOrdered).fill(id));
  const shuffled = fc.shuffledSubarray(units, {
    minLength: units.length,
    maxLength: units.length,
  });
  const cuts = fc.subarray([...units.keys()].slice(1), {
    maxLength: Math.min(6, units.length - 1),
  });
  return fc
    .tuple(shuffled, cuts)
    .map(([ids, ends]) =>
      [...ends, ids.length].map((end, step) => countEach(ids.slice(ends[step - 1] ?? 0, end))),
    );
}

function countEach(ids: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}

function amountUpTo(largest: number): fc.Arbitrary<number> {
  return fc.oneof(
    fc.nat({ max: 9 }),
    fc.maxSafeNat().map((any) => any % (largest + 1)),
  );
}

/** A line with its discount and tax still as thousandths of what they are taken from. */
function lineOf({ mostUnits, largest }: OrderSize): fc.Arbitrary<LineFacts> {
  return fc.record({
    id: fc.constant("line"),
    quantityOrdered: fc.integer({ min: 1, max: mostUnits }),
    unitPriceMinor: amountUpTo(largest),
    discountMinor: fc.oneof(fc.constant(0), fc.nat({ max: 1_000 })),
    taxMinor: fc.oneof(fc.constant(0), fc.nat({ max: 1_000 })),
    dutiesMinor: fc.oneof(fc.constant(0), amountUpTo(Math.min(largest, 5_000))),
  });
}

/**
 * Takes off the lines' own discounts, then order-wide ones of what is left, and taxes the rest of each
 * line: no tax is above a line's price, whichever way an order-wide discount is spread.
 */
function withDiscounts(
  lines: readonly LineFacts[],
  thousandths: readonly number[],
  settings: { readonly currency: string; readonly pricesIncludeTax: boolean },
): { readonly order: ReturnsFacts["order"]; readonly taxed: LineFacts[] } {
  const lists = lines.map((line) => (line.unitPriceMinor ?? 0) * line.quantityOrdered);
  const own = lines.map((line, index) => partOf(lists[index] ?? 0, line.discountMinor ?? 0));
  let left = sum(lists) - sum(own);
  const discounts = thousandths.map((part) => {
    const amountMinor = partOf(left, part);
    left -= amountMinor;
    return { amountMinor };
  });
  const keeps = sum(lists) - sum(own) === 0 ? 0 : left / (sum(lists) - sum(own));
  const taxed = lines.map((line, index) => {
    const list = lists[index] ?? 0;
    const discountMinor = own[index] ?? 0;
    // Two discounts spread by largest remainder are each at most one off: two less is always there.
    const certain = Math.max(0, Math.floor((list - discountMinor) * keeps) - 2);
    return { ...line, discountMinor, taxMinor: partOf(certain, line.taxMinor ?? 0) };
  });
  return { order: { id: "order-1", ...settings, discounts }, taxed };
}

/** Cuts a total into up to four payments, some of them of nothing. */
function tendersOf(
  total: number,
  cuts: readonly number[],
  kinds: readonly TenderFacts["kind"][],
): TenderFacts[] {
  const ends = [...cuts.map((cut) => partOf(total, cut)).sort((a, b) => a - b), total];
  return ends.map((end, index) => ({
    id: `tender-${index + 1}`,
    kind: kinds[index] ?? "card",
    capturedMinor: end - (ends[index - 1] ?? 0),
  }));
}

/** Thousandths of an amount, rounded down, exactly. */
function partOf(amount: number, thousandths: number): number {
  return Number((BigInt(amount) * BigInt(thousandths)) / 1_000n);
}
