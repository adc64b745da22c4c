import fc from "fast-check";
import type { PolicyDocument } from "../../../src/policy/document-schema.js";
import { chargesOf } from "../../../src/returns/charge.js";
import { totalCharged } from "../../../src/returns/check-amounts.js";
import type { LineFacts, ReturnsFacts } from "../../../src/returns/facts.js";
import {
  goodsConditions,
  type RequestKind,
  remedies,
  requestKinds,
  requestReasons,
} from "../../../src/returns/vocabulary.js";
import { dropFacts } from "./drop-facts.js";
import { arbitraryOrderLine, type DrawnLine } from "./order-lines.js";
import { arbitraryPayment, type DrawnPayment, payWith } from "./order-payment.js";
import { arbitraryOrderTimes, type OrderTimes, writtenInstant } from "./order-times.js";
import { literalsFor } from "./policy-literals.js";

/**
 * - `policy`: whose zone, windows and limits the facts are drawn around; left out, any
 * - `complete`: nothing that can be known is left out; else facts are missing or `null` at random
 * - `kinds`: the kinds of request to draw from; left out, all
 */
export interface ReturnsFactsOptions {
  readonly policy?: PolicyDocument;
  readonly complete?: boolean;
  readonly kinds?: readonly RequestKind[];
}

/**
 * Valid facts of returns cases: amounts add up, times are in order, quantities fit. Biased to where
 * policies change their answer: last instants of windows, month ends, days on which clocks change,
 * limits of amounts. In the policy's currency. A fact that is left out may be `null`.
 *
 * @example
 * fc.property(arbitraryReturnsFacts({ policy: policy.document }), (facts) => policy.decide(facts));
 */
export function arbitraryReturnsFacts(
  options: ReturnsFactsOptions = {},
): fc.Arbitrary<ReturnsFacts> {
  const { policy, complete = false } = options;
  const facts = drawnCase(options).chain((drawn) => {
    const built = buildFacts(drawn);
    return fc
      .tuple(...instantsOf(built).map((ms) => writtenInstant(ms)))
      .map((written) => withInstants(built, written));
  });
  return complete ? facts : facts.chain((one) => dropFacts(one, policy));
}

interface Drawn {
  readonly currency: string;
  readonly times: OrderTimes;
  readonly lines: readonly DrawnLine[];
  readonly payment: DrawnPayment;
  readonly order: Pick<ReturnsFacts["order"], "channel" | "country" | "buyer" | "pricesIncludeTax">;
  readonly discount: number;
  readonly shipping: { readonly paid: number; readonly free: boolean; readonly refunded: boolean };
  readonly customer: NonNullable<ReturnsFacts["customer"]>;
  readonly request: DrawnRequest;
}

interface DrawnRequest {
  readonly kind: RequestKind;
  readonly dispatched: boolean;
  readonly askedBy: "customer" | "gift-recipient" | "staff";
  readonly override: boolean;
  readonly wantedTender: number;
  readonly shared: PerLine;
  readonly lines: readonly (PerLine & DrawnAsk)[] | undefined;
}

type PerLine = Pick<
  ReturnsFacts["request"],
  "reason" | "condition" | "sealBroken" | "originalPackaging" | "proofOfPurchase" | "wantedRemedy"
>;

interface DrawnAsk {
  readonly quantity: number;
  readonly received: number;
  readonly loss: number;
  readonly price: number;
}

function drawnCase({ policy, kinds = requestKinds }: ReturnsFactsOptions): fc.Arbitrary<Drawn> {
  return fc.record({
    currency: fc.constant(policy?.currency ?? "EUR"),
    times: arbitraryOrderTimes(policy),
    lines: fc.array(arbitraryOrderLine(policy), { minLength: 1, maxLength: 4 }),
    payment: arbitraryPayment,
    order: fc.record({
      channel: fc.constantFrom("online", "store", "phone", "marketplace"),
      country: fc.constantFrom("DE", "FR", "US"),
      buyer: fc.constantFrom("consumer", "business"),
      pricesIncludeTax: fc.boolean(),
    }),
    discount: fc.oneof(fc.constant(0), fc.nat({ max: 10_000 })),
    shipping: fc.record({
      paid: fc.constantFrom(0, 1, 495, 995),
      free: fc.boolean(),
      refunded: fc.boolean(),
    }),
    customer: arbitraryCustomer(policy),
    request: arbitraryRequest(kinds),
  });
}

function arbitraryCustomer(policy: PolicyDocument | undefined): fc.Arbitrary<Drawn["customer"]> {
  const near = (path: string) =>
    literalsFor(policy, "customer", path)
      .filter((value) => typeof value === "number")
      .flatMap((limit) => [limit - 1, limit, limit + 1]);
  const count = (path: string) => fc.constantFrom(0, 1, ...near(path).filter((one) => one >= 0));
  const tiers = literalsFor(policy, "customer", "$.tier").filter((one) => typeof one === "string");
  return fc.record({
    tier: fc.constantFrom("none", ...tiers),
    tags: fc.constant([]),
    ordersLast12Months: count("$.ordersLast12Months"),
    returnsLast12Months: count("$.returnsLast12Months"),
    returnRateBasisPoints: count("$.returnRateBasisPoints"),
    keptItemRefundsLast12Months: count("$.keptItemRefundsLast12Months"),
    fraudRisk: fc.constantFrom("low", "low", "medium", "high"),
  });
}

const perLine: fc.Arbitrary<PerLine> = fc.record(
  {
    reason: fc.constantFrom(...requestReasons),
    condition: fc.constantFrom(...goodsConditions),
    sealBroken: fc.boolean(),
    originalPackaging: fc.boolean(),
    proofOfPurchase: fc.constantFrom(true, true, false),
    wantedRemedy: fc.constantFrom(...remedies),
  },
  { requiredKeys: ["reason", "condition", "sealBroken", "originalPackaging", "proofOfPurchase"] },
);

function arbitraryRequest(kinds: readonly RequestKind[]): fc.Arbitrary<DrawnRequest> {
  return fc
    .record({
      kind: fc.constantFrom(...kinds),
      dispatched: fc.constantFrom(true, true, true, false),
      askedBy: fc.constantFrom("customer", "customer", "gift-recipient", "staff"),
      override: fc.constantFrom(false, false, true),
      wantedTender: fc.nat({ max: 6 }),
      shared: perLine,
      own: perLine,
      asks: fc.option(fc.array(arbitraryAsk, { maxLength: 4 }), { nil: undefined, freq: 5 }),
    })
    .map(({ asks, own, ...request }) => ({
      ...request,
      lines: asks?.map((ask, index) => (index === 0 ? { ...own, ...ask } : ask)),
    }));
}

const arbitraryAsk: fc.Arbitrary<DrawnAsk> = fc.record({
  quantity: fc.integer({ min: 1, max: 4 }),
  received: fc.constantFrom(0, 1, 4, 4, 4),
  loss: fc.constantFrom(0, 0, 1, 3000, 10_000),
  price: fc.oneof(fc.constantFrom(0, 1000, 1999), fc.nat({ max: 200_000 })),
});

/** Puts a case together; instants are milliseconds as text until they are written. */
function buildFacts(drawn: Drawn): ReturnsFacts {
  const { request, times, payment, currency } = drawn;
  const { dispatched } = request;
  const untaxed = buildOrder(drawn);
  const lines = untaxed.lines.map((line, index) => taxed(line, index, drawn, untaxed));
  const priced = { ...untaxed, lines };
  const charges = chargesOf(priced);
  const total = "lines" in charges ? totalCharged(priced, charges.lines) : 0;
  const tenders = payWith(payment, total, dispatched).map((one) => ({ ...one, currency }));
  const wanted = request.wantedTender < tenders.length ? tenders[request.wantedTender] : undefined;
  return {
    ...priced,
    order: { ...priced.order, chargedMinor: total },
    tenders,
    request: {
      ...requestOf(drawn, lines),
      requestedAt: String(times.requestedMs),
      ...(wanted && { wantedTenderId: wanted.id }),
    },
  };
}

function buildOrder({ times, lines, order, discount, shipping, customer, ...drawn }: Drawn) {
  const { currency, request } = drawn;
  const { dispatched } = request;
  const facts: ReturnsFacts = {
    order: {
      id: "order-1",
      customerId: "customer-1",
      status: dispatched ? "delivered" : "pending",
      currency,
      informedOfWithdrawal: true,
      ...order,
      placedAt: String(times.placedMs),
      ...(dispatched && {
        dispatchedAt: String(times.dispatchedMs),
        deliveredAt: String(times.deliveredMs),
      }),
    },
    lines: lines.map(({ facts: line, laterMs }, index) => ({
      ...line,
      id: `line-${index}`,
      currency,
      ...(dispatched && laterMs > 0 && { deliveredAt: String(times.deliveredMs + laterMs) }),
    })),
    shipping: {
      currency,
      paidMinor: shipping.paid,
      discountMinor: shipping.free ? shipping.paid : 0,
      cheapestMinor: 395,
      refundedMinor: shipping.refunded && !shipping.free ? Math.min(1, shipping.paid) : 0,
    },
    customer,
    request: { kind: request.kind },
  };
  const value = facts.lines.reduce((sum, line) => sum + worthOf(line), 0);
  const amountMinor = Math.floor((value * discount) / 10_000);
  return { ...facts, order: { ...facts.order, discounts: [{ amountMinor }] } };
}

function worthOf({ unitPriceMinor = 0, quantityOrdered, discountMinor = 0 }: LineFacts): number {
  return unitPriceMinor * quantityOrdered - discountMinor;
}

function taxed(line: LineFacts, index: number, { lines }: Drawn, untaxed: ReturnsFacts): LineFacts {
  const charges = chargesOf(untaxed);
  const value = "lines" in charges ? (charges.lines[index]?.valueMinor ?? 0) : 0;
  const rate = lines[index]?.taxBasisPoints ?? 0;
  return { ...line, taxMinor: Math.floor((value * rate) / 10_000) };
}

function requestOf({ request }: Drawn, lines: readonly LineFacts[]): ReturnsFacts["request"] {
  const { kind, askedBy, override, shared } = request;
  const counts = kind === "return" || kind === "exchange" ? "quantityDelivered" : "quantityOrdered";
  const asked = request.lines?.flatMap(({ quantity, received, loss, price, ...own }, index) => {
    const line = lines[index];
    const most = line?.[counts] ?? 0;
    if (line === undefined || most === 0) return [];
    const taken = Math.min(quantity, most);
    const exchange = {
      productId: line.productId ?? "",
      variantId: `variant-${price % 5}`,
      unitPriceMinor: price % 2 === 0 ? (line.unitPriceMinor ?? 0) : price,
      available: price % 7 !== 0,
      stock: price % 11,
    };
    return [
      {
        lineId: line.id,
        quantity: taken,
        quantityReceived: Math.min(received, taken),
        valueLossBasisPoints: loss,
        ...own,
        exchange,
      },
    ];
  });
  return {
    id: "request-1",
    kind,
    askedBy,
    ...shared,
    ...(asked && { lines: asked }),
    ...(askedBy === "staff" && override && { override: { by: "agent-1" } }),
  };
}

/** The instants of built facts, in a fixed order: the order's three, the request's, the lines'. */
function instantsOf({ order, request, lines }: ReturnsFacts): number[] {
  const texts = [order.placedAt, order.dispatchedAt, order.deliveredAt, request.requestedAt];
  return [...texts, ...lines.map(({ deliveredAt }) => deliveredAt)].map((text) =>
    Number(text ?? 0),
  );
}

function withInstants(facts: ReturnsFacts, written: readonly string[]): ReturnsFacts {
  const [placedAt, dispatchedAt, deliveredAt, requestedAt, ...ofLines] = written;
  const { order, request, lines } = facts;
  const sent = order.deliveredAt === undefined ? {} : { dispatchedAt, deliveredAt };
  return {
    ...facts,
    order: { ...order, placedAt, ...sent },
    request: { ...request, requestedAt },
    lines: lines.map((line, index) =>
      line.deliveredAt === undefined ? line : { ...line, deliveredAt: ofLines[index] },
    ),
  } as ReturnsFacts;
}
