import type { FactRecord } from "../ir/fact-reference.js";
import { kleeneAll } from "../ir/kleene.js";
import { cumulativeShare } from "../money/cumulative-share.js";
import { daysBetween } from "../time/calendar-date.js";
import { calendarDateIn } from "../time/time-zone.js";
import { goodsTotal, type LineCharge } from "./charge.js";
import { totalCharged } from "./check-amounts.js";
import { instantOf, type ReturnsCase } from "./derive.js";
import { exchangeDifference } from "./exchange-difference.js";
import type { LineFacts, ReturnsFacts } from "./facts.js";
import { givenBack, type RequestedLine } from "./requested-line.js";
import { capturedOf, isOriginal, refundableOf } from "./tender-caps.js";

const millisecondsInHour = 3_600_000;

/** Calendar days, in the policy's zone, from an event to the request; missing if either is. */
function daysSince(
  event: string | undefined,
  { zone, requestedAtMs }: ReturnsCase,
): number | undefined {
  const eventMs = instantOf(event);
  if (eventMs === undefined || requestedAtMs === undefined) return undefined;
  return daysBetween(calendarDateIn(eventMs, zone), calendarDateIn(requestedAtMs, zone));
}

/** The calendar day of an event in the policy's zone; missing if the event is. */
function dateOf(event: string | undefined, { zone }: ReturnsCase): string | undefined {
  const eventMs = instantOf(event);
  return eventMs === undefined ? undefined : calendarDateIn(eventMs, zone);
}

/** The order as rules see it. */
export function orderRecord(given: ReturnsCase): FactRecord {
  const { facts, charges, requestedAtMs } = given;
  const { discounts: _discounts, feesCharged: _fees, parcels: _parcels, ...order } = facts.order;
  const placedAtMs = instantOf(order.placedAt);
  const since =
    placedAtMs === undefined || requestedAtMs === undefined
      ? undefined
      : requestedAtMs - placedAtMs;
  return {
    ...order,
    placedOn: dateOf(order.placedAt, given),
    deliveredOn: dateOf(order.deliveredAt, given),
    daysSincePlaced: daysSince(order.placedAt, given),
    hoursSincePlaced: since === undefined ? undefined : Math.floor(since / millisecondsInHour),
    daysSinceDispatch: daysSince(order.dispatchedAt, given),
    daysSinceDelivery: daysSince(order.deliveredAt, given),
    lineCount: facts.lines.length,
    totalMinor: "lines" in charges ? totalCharged(facts, charges.lines) : undefined,
    goodsMinor: "lines" in charges ? goodsTotal(charges.lines) : undefined,
    keptGoodsMinor: keptGoods(given),
    ...paymentRecord(facts),
  };
}

/** What the goods cost that stay with the customer after this request, tax included. */
function keptGoods({ facts, charges, requested }: ReturnsCase): number | undefined {
  if (!("lines" in charges)) return undefined;
  return charges.lines.reduce((sum, { grossMinor, units, lineId }, index) => {
    const line = facts.lines[index];
    const now = requested.filter((one) => one.line.id === lineId).map(({ granted }) => granted);
    const gone = (line === undefined ? 0 : givenBack(line)) + now.reduce((a, b) => a + b, 0);
    return sum + cumulativeShare(grossMinor, units, gone, units - gone);
  }, 0);
}

function paymentRecord(facts: ReturnsFacts): FactRecord {
  if (facts.tenders === undefined) return {};
  const tenderKinds = [...new Set(facts.tenders.map(({ kind }) => kind))];
  return { tenderKinds, capturedMinor: capturedOf(facts), refundableMinor: refundableOf(facts) };
}

/** The line as rules see it; `goodsMinor` is what all lines cost, where it is known. */
export function itemRecord(
  requested: RequestedLine,
  given: ReturnsCase,
  goodsMinor: number | undefined,
): FactRecord {
  const { line } = requested;
  const { deliveredAt, dispatchedAt } = line;
  return {
    ...line,
    deliveredOn: dateOf(deliveredAt, given),
    bundleComplete: isBundleComplete(line, given),
    daysSinceDelivery: daysSince(deliveredAt, given),
    daysSinceDispatch: daysSince(dispatchedAt, given),
    quantityRequested: requested.requested,
    quantityReturnable: requested.returnable,
    shelfLifeDays: shelfLifeDays(line.bestBeforeOn, deliveredAt, given),
    ...priceRecord(chargeFor(requested, given.charges), goodsMinor),
  };
}

function shelfLifeDays(
  bestBeforeOn: string | undefined,
  deliveredAt: string | undefined,
  { zone }: ReturnsCase,
): number | undefined {
  const deliveredAtMs = instantOf(deliveredAt);
  if (bestBeforeOn === undefined || deliveredAtMs === undefined) return undefined;
  return daysBetween(calendarDateIn(deliveredAtMs, zone), bestBeforeOn);
}

function priceRecord(charge: LineCharge | undefined, goodsMinor: number | undefined): FactRecord {
  if (charge === undefined || goodsMinor === undefined) return {};
  const { grossMinor } = charge;
  const shareBasisPoints =
    goodsMinor === 0 ? 0 : Number((BigInt(grossMinor) * 10_000n) / BigInt(goodsMinor));
  return { paidMinor: grossMinor, shareBasisPoints };
}

/** The request as rules see it for one of its lines, or as a whole. */
export function requestRecord(
  requested: RequestedLine | undefined,
  given: ReturnsCase,
): FactRecord {
  const { lines: _lines, override: _override, ...request } = given.facts.request;
  const {
    lineId: _id,
    quantity: _quantity,
    exchange: _exchange,
    ...asked
  } = requested?.asked ?? {};
  const { valueLossBasisPoints: _loss, ...own } = asked as Record<string, unknown>;
  return { ...request, ...own };
}

/** What derivation adds to the request: the same for all of its lines. */
export function wholeRequestRecord(given: ReturnsCase): FactRecord {
  const { request, lines } = given.facts;
  return {
    requestedOn: dateOf(request.requestedAt, given),
    sentOn: dateOf(request.sentAt, given),
    unitCount: given.requested.reduce((sum, { requested }) => sum + requested, 0),
    wholeOrder: isWholeOrder(given),
    freeGiftsIncluded: kleeneAll(
      lines.map(({ freeGift }, index) =>
        freeGift === undefined ? undefined : !freeGift || comesBack(index, given),
      ),
    ),
    exchangeDifferenceMinor: totalDifference(given),
  };
}

/** A bundle is complete if all of its lines come back whole; of which bundle a line is may not be known. */
function isBundleComplete(line: LineFacts, given: ReturnsCase): boolean | undefined {
  if (line.bundleId === undefined) return undefined;
  return given.facts.lines.every(
    ({ bundleId }, index) => bundleId !== line.bundleId || comesBack(index, given),
  );
}

function isWholeOrder(given: ReturnsCase): boolean {
  return given.facts.lines.every((_, index) => comesBack(index, given));
}

/** Tells whether after this request no unit of a line is left with the customer. */
function comesBack(index: number, { facts, requested }: ReturnsCase): boolean {
  const asked = requested.findLast(({ lineIndex }) => lineIndex === index);
  if (asked !== undefined) return asked.returnable === asked.granted;
  const line = facts.lines[index];
  return line?.quantityOrdered === (line?.quantityReturned ?? 0);
}

function totalDifference({ requested, charges }: ReturnsCase): number | undefined {
  const wanted = requested.filter(({ asked }) => asked.exchange !== undefined);
  const differences = wanted.map((one) => exchangeDifference(one, chargeFor(one, charges)));
  if (wanted.length === 0 || differences.includes(undefined)) return undefined;
  return differences.reduce<number>((sum, difference) => sum + (difference ?? 0), 0);
}

function chargeFor(
  { lineIndex }: RequestedLine,
  charges: ReturnsCase["charges"],
): LineCharge | undefined {
  return "lines" in charges ? charges.lines[lineIndex] : undefined;
}

/** The wanted exchange as rules see it; missing as a whole where nothing is wanted in exchange. */
export function exchangeRecord(
  requested: RequestedLine,
  { charges }: ReturnsCase,
): FactRecord | undefined {
  const { line, asked } = requested;
  const { exchange } = asked;
  if (exchange === undefined) return undefined;
  return {
    ...exchange,
    sameProduct: sameId(line.productId, exchange.productId),
    sameVariant: sameId(line.variantId, exchange.variantId),
    differenceMinor: exchangeDifference(requested, chargeFor(requested, charges)),
  };
}

function sameId(one: string | undefined, other: string | undefined): boolean | undefined {
  return one === undefined || other === undefined ? undefined : one === other;
}

/** The wanted tender as rules see it; missing as a whole where none is named. */
export function tenderRecord({ facts }: ReturnsCase): FactRecord | undefined {
  const tender = facts.tenders?.find(({ id }) => id === facts.request.wantedTenderId);
  return tender === undefined ? undefined : { ...tender, original: isOriginal(tender) };
}
