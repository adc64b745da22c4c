import { createIssue, type Issue } from "../errors/issue.js";
import { sumMinor } from "../money/sum-minor.js";
import type { Charges, LineCharge } from "./charge.js";
import type { ReturnsFacts } from "./facts.js";
import { capturedOf } from "./tender-caps.js";

/**
 * Checks that no amount leaves the integers that can be counted exactly, before anything is computed.
 * One line's and the whole order's values are bounded by the largest safe integer.
 */
export function checkMagnitudes({
  order,
  lines,
  shipping,
  tenders = [],
  request,
}: ReturnsFacts): readonly Issue[] {
  const amounts: [string, bigint][] = lines.map((line, index) => [
    `/lines/${index}/unitPriceMinor`,
    BigInt(line.unitPriceMinor ?? 0) * BigInt(line.quantityOrdered) +
      BigInt(line.taxMinor ?? 0) +
      BigInt(line.dutiesMinor ?? 0),
  ]);
  const exchanges: [string, bigint][] = (request.lines ?? []).map(
    ({ exchange, quantity }, index) => [
      `/request/lines/${index}/exchange/unitPriceMinor`,
      BigInt(exchange?.unitPriceMinor ?? 0) * BigInt(quantity),
    ],
  );
  const shippingMinor = BigInt(shipping?.paidMinor ?? 0);
  const captured = tenders.reduce(
    (sum, { capturedMinor = 0, dueMinor = 0 }) => sum + BigInt(capturedMinor) + BigInt(dueMinor),
    0n,
  );
  const sums: [string, bigint][] = [
    ["/lines", amounts.reduce((sum, [, amount]) => sum + amount, shippingMinor)],
    ["/request/lines", exchanges.reduce((sum, [, amount]) => sum + amount, 0n)],
    ["/tenders", captured],
    ...tenders.map(({ balanceMinor }, index): [string, bigint] => [
      `/tenders/${index}/balanceMinor`,
      balanceMinor === undefined ? 0n : BigInt(balanceMinor) + captured,
    ]),
    [
      "/order/discounts",
      (order.discounts ?? []).reduce((sum, { amountMinor }) => sum + BigInt(amountMinor), 0n),
    ],
  ];
  return [...amounts, ...exchanges, ...sums].flatMap(([path, amount]) =>
    amount > BigInt(Number.MAX_SAFE_INTEGER) ? [tooLarge(path, amount)] : [],
  );
}

function tooLarge(path: string, amount: bigint): Issue {
  const expected = `amounts of at most ${Number.MAX_SAFE_INTEGER} minor units together`;
  return createIssue({ code: "too_large", path, expected, received: `\`${amount}\`` });
}

/**
 * Checks that what the facts say was charged adds up: no discount above what it is taken from, and
 * lines plus shipping equal to `order.chargedMinor` and to what the tenders bore, where given.
 */
export function checkAmounts(facts: ReturnsFacts, charges: Charges): readonly Issue[] {
  if ("missing" in charges) return [];
  const lineIssues = charges.lines.flatMap(checkLine);
  return lineIssues.length > 0 ? lineIssues : checkTotal(facts, totalCharged(facts, charges.lines));
}

function checkLine(charge: LineCharge, index: number): readonly Issue[] {
  const at = `/lines/${index}`;
  if (charge.valueMinor < 0)
    return [
      unbalanced(
        `${at}/discountMinor`,
        `at most ${charge.listMinor}, the list value`,
        charge.discountMinor,
      ),
    ];
  if (charge.taxMinor > charge.grossMinor)
    return [
      unbalanced(
        `${at}/taxMinor`,
        `at most ${charge.grossMinor}, the line's price`,
        charge.taxMinor,
      ),
    ];
  return [];
}

/** Checks that no more was taken off the price of shipping than it was, whatever else is known. */
export function checkShipping({ shipping }: ReturnsFacts): readonly Issue[] {
  const { paidMinor = 0, discountMinor = 0 } = shipping ?? {};
  if (discountMinor <= paidMinor) return [];
  const expected = `at most the ${paidMinor} paid for shipping`;
  return [unbalanced("/shipping/discountMinor", expected, discountMinor)];
}

/** Checks that no more was refunded or reserved than was captured, over all tenders together. */
export function checkRefunded(facts: ReturnsFacts): readonly Issue[] {
  const captured = capturedOf(facts);
  const gone = sumMinor(
    (facts.tenders ?? []).map(
      ({ refundedMinor = 0, reservedMinor = 0 }) => refundedMinor + reservedMinor,
    ),
  );
  if (gone <= captured) return [];
  return [
    unbalanced("/tenders", `at most the ${captured} captured to be refunded or reserved`, gone),
  ];
}

/** Everything charged for an order: lines with tax and duties, and shipping less its discount. */
export function totalCharged({ shipping }: ReturnsFacts, charges: readonly LineCharge[]): number {
  const lines = charges.reduce(
    (sum, { grossMinor, dutiesMinor }) => sum + grossMinor + dutiesMinor,
    0,
  );
  return lines + shippingCharged(shipping);
}

/** What was charged for sending the order, less what was taken off it (rule 14). */
export function shippingCharged(shipping: ReturnsFacts["shipping"]): number {
  return (shipping?.paidMinor ?? 0) - (shipping?.discountMinor ?? 0);
}

function checkTotal({ order, tenders = [] }: ReturnsFacts, total: number): readonly Issue[] {
  const issues: Issue[] = [];
  if (order.chargedMinor !== undefined && order.chargedMinor !== total)
    issues.push(
      unbalanced(
        "/order/chargedMinor",
        `${total}, the sum of lines and shipping`,
        order.chargedMinor,
      ),
    );
  const bore = tenders.filter(
    ({ capturedMinor, dueMinor }) => (capturedMinor ?? dueMinor) !== undefined,
  );
  const borne = bore.reduce((sum, one) => sum + (one.capturedMinor ?? 0) + (one.dueMinor ?? 0), 0);
  if (bore.length > 0 && borne !== total)
    issues.push(
      unbalanced(
        "/tenders",
        `${total}, the sum of lines and shipping, to be captured or due`,
        borne,
      ),
    );
  return issues;
}

function unbalanced(path: string, expected: string, received: number): Issue {
  return createIssue({ code: "unbalanced", path, expected, received: `\`${received}\`` });
}
