import fc from "fast-check";
import { allocateByLargestRemainder } from "../../../src/money/largest-remainder.js";
import type { TenderFacts } from "../../../src/returns/facts.js";
import { type TenderKind, tenderKinds } from "../../../src/returns/vocabulary.js";

interface DrawnTender {
  readonly kind: TenderKind;
  readonly weight: number;
  readonly refunded: number;
  readonly reserved: number;
  readonly step: number;
}

const part = fc.oneof(fc.constant(0), fc.nat({ max: 5000 }));
const tender: fc.Arbitrary<DrawnTender> = fc.record({
  kind: fc.constantFrom(...tenderKinds),
  weight: fc.nat({ max: 5 }),
  refunded: part,
  reserved: part,
  step: fc.constantFrom(1, 1, 1, 5, 10),
});

/** What an order was paid with, before it is known how much that was. */
export type DrawnPayment = readonly DrawnTender[];

/** One to three means of payment. */
export const arbitraryPayment: fc.Arbitrary<DrawnPayment> = fc.array(tender, {
  minLength: 1,
  maxLength: 3,
});

/**
 * Spreads what was charged over the drawn means of payment, and adds one that bore nothing. Cash on
 * delivery is still due before delivery; refunded and reserved amounts stay within what was borne.
 */
export function payWith(
  drawn: DrawnPayment,
  totalMinor: number,
  isDelivered: boolean,
): TenderFacts[] {
  const parts = allocateByLargestRemainder(
    totalMinor,
    drawn.map(({ weight }) => weight),
  );
  const paying = drawn.map((one, index): TenderFacts => {
    const { kind, refunded, reserved, step } = one;
    const amount = parts[index] ?? 0;
    const named = { id: `tender-${index}`, kind };
    if (kind === "cash-on-delivery" && !isDelivered) return { ...named, dueMinor: amount };
    const refundedMinor = Math.floor((amount * refunded) / 10_000);
    return {
      ...named,
      capturedMinor: amount,
      refundedMinor,
      reservedMinor: Math.floor(((amount - refundedMinor) * reserved) / 10_000),
      payableInMinor: step,
      ...(kind === "gift-card" && { balanceMinor: 500 }),
    };
  });
  return [...paying, { id: "tender-new", kind: "gift-card", balanceMinor: 0 }];
}
