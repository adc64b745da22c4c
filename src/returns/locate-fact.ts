import type { FactReference } from "../ir/fact-reference.js";
import type { ReturnsCase } from "./derive.js";
import type { LineFacts } from "./facts.js";
import type { RequestedLine } from "./requested-line.js";

type Group = (given: ReturnsCase, requested: RequestedLine | undefined) => string;

const groups: Readonly<Record<string, Group>> = {
  order: () => "/order",
  item: (_given, requested) => `/lines/${requested?.lineIndex ?? 0}`,
  request: () => "/request",
  exchange: (_given, requested) =>
    requested?.askedIndex === undefined
      ? "/request/lines"
      : `/request/lines/${requested.askedIndex}/exchange`,
  tender: wantedTender,
  shipping: () => "/shipping",
  customer: () => "/customer",
};

function wantedTender({ facts }: ReturnsCase): string {
  const index = facts.tenders?.findIndex(({ id }) => id === facts.request.wantedTenderId) ?? -1;
  return index < 0 ? "/request/wantedTenderId" : `/tenders/${index}`;
}

/** What derived facts are derived from: those of these that are missing stand for them. */
const derivedFrom: Readonly<Record<string, readonly string[]>> = {
  "order.placedOn": ["order.placedAt"],
  "order.deliveredOn": ["order.deliveredAt"],
  "item.deliveredOn": ["item.deliveredAt"],
  "item.bundleComplete": ["item.bundleId"],
  "request.requestedOn": ["request.requestedAt"],
  "request.sentOn": ["request.sentAt"],
  "order.daysSincePlaced": ["order.placedAt", "request.requestedAt"],
  "order.hoursSincePlaced": ["order.placedAt", "request.requestedAt"],
  "order.daysSinceDispatch": ["order.dispatchedAt", "request.requestedAt"],
  "order.daysSinceDelivery": ["order.deliveredAt", "request.requestedAt"],
  "item.daysSinceDelivery": ["item.deliveredAt", "request.requestedAt"],
  "item.daysSinceDispatch": ["item.dispatchedAt", "request.requestedAt"],
  "item.shelfLifeDays": ["item.bestBeforeOn", "item.deliveredAt"],
  "exchange.sameProduct": ["item.productId", "exchange.productId"],
  "exchange.sameVariant": ["item.variantId", "exchange.variantId"],
};

const priced: ReadonlySet<string> = new Set([
  "order.totalMinor",
  "order.goodsMinor",
  "order.keptGoodsMinor",
  "item.paidMinor",
  "item.shareBasisPoints",
]);
const differences: ReadonlySet<string> = new Set([
  "exchange.differenceMinor",
  "request.exchangeDifferenceMinor",
]);
const others: ReadonlySet<string> = new Set([
  "order.lineCount",
  "item.quantityRequested",
  "item.quantityReturnable",
  "request.unitCount",
  "request.quantityReceived",
  "request.wholeOrder",
  "request.freeGiftsIncluded",
  "tender.original",
]);
const paid: ReadonlySet<string> = new Set([
  "order.tenderKinds",
  "order.capturedMinor",
  "order.refundableMinor",
]);

/** Tells whether a fact is worked out from others, and so cannot be given. */
export function isDerivedFact(name: string): boolean {
  const isReckoned = derivedFrom[name] !== undefined || priced.has(name) || differences.has(name);
  return isReckoned || paid.has(name) || others.has(name);
}

/** Says which of the caller's facts, as pointers, a missing fact of a record stands for. */
export function locateFact(
  { fact, steps }: FactReference,
  given: ReturnsCase,
  requested: RequestedLine | undefined,
): readonly string[] {
  const name = [fact, ...steps].join(".");
  if (paid.has(name)) return ["/tenders"];
  if (priced.has(name)) return missingPrices(given);
  if (name === "request.freeGiftsIncluded") return missingOfLines("freeGift", given);
  if (name === "request.quantityReceived") return [receivedPointer(requested)];
  if (differences.has(name)) return [...missingPrices(given), ...missingExchangePrices(given)];
  const sources = derivedFrom[name];
  if (sources === undefined) return [pointerTo(fact, steps, given, requested)];
  return sources
    .filter((source) => isMissing(source, given, requested))
    .map((source) =>
      pointerTo(source.split(".")[0] ?? "", source.split(".").slice(1), given, requested),
    );
}

function missingOfLines(key: keyof LineFacts, { facts }: ReturnsCase): readonly string[] {
  return facts.lines.flatMap((line, index) =>
    line[key] === undefined ? [`/lines/${index}/${key}`] : [],
  );
}

function receivedPointer(requested: RequestedLine | undefined): string {
  return requested?.askedIndex === undefined
    ? "/request/lines"
    : `/request/lines/${requested.askedIndex}/quantityReceived`;
}

/** What must be named before any fact of a group can be: the means of payment, the line asked for. */
const wholeGroups: ReadonlySet<string> = new Set(["/request/wantedTenderId", "/request/lines"]);

/** The caller's pointer of a fact that is given directly. */
export function pointerTo(
  fact: string,
  steps: readonly (string | number)[],
  given: ReturnsCase,
  requested: RequestedLine | undefined,
): string {
  const group = groups[fact]?.(given, requested) ?? `/${fact}`;
  return wholeGroups.has(group) ? group : [group, ...steps].join("/");
}

function missingPrices({ charges }: ReturnsCase): readonly string[] {
  return "missing" in charges ? charges.missing : [];
}

function missingExchangePrices({ requested }: ReturnsCase): readonly string[] {
  const unpriced = requested.filter(({ asked }) => asked.exchange?.unitPriceMinor === undefined);
  return unpriced.map(({ askedIndex }) =>
    askedIndex === undefined
      ? "/request/lines"
      : `/request/lines/${askedIndex}/exchange/unitPriceMinor`,
  );
}

function isMissing(
  source: string,
  { facts }: ReturnsCase,
  requested: RequestedLine | undefined,
): boolean {
  const [group = "", key = ""] = source.split(".");
  const { order, request } = facts;
  const values: Readonly<Record<string, object | undefined>> = {
    order,
    request,
    item: requested?.line,
    exchange: requested?.asked.exchange,
  };
  return Reflect.get(values[group] ?? {}, key) === undefined;
}
