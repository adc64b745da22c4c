import { createIssue, type Issue } from "../errors/issue.js";
import { parseInstant } from "../time/instant.js";
import type { LineFacts, ReturnsFacts } from "./facts.js";

/**
 * Checks what no schema can say of facts that are of the right types: that they do not contradict
 * each other. A contradiction is an error with its path, never a decision.
 */
export function checkFacts(
  facts: ReturnsFacts,
  policyCurrency: string | undefined,
): readonly Issue[] {
  return [
    ...checkIds(facts),
    ...facts.lines.flatMap(checkQuantities),
    ...checkRequestLines(facts),
    ...checkTimes(facts),
    ...checkCurrencies(facts, policyCurrency),
    ...checkOverride(facts),
  ];
}

function contradiction(path: string, expected: string, received: string | number): Issue {
  return createIssue({ code: "contradiction", path, expected, received: `\`${received}\`` });
}

function checkIds({ lines, tenders = [], request, order }: ReturnsFacts): readonly Issue[] {
  const lineIds = new Set(lines.map(({ id }) => id));
  const wanted = request.wantedTenderId;
  const unknownTender = wanted !== undefined && !tenders.some(({ id }) => id === wanted);
  const unknownLines = (order.discounts ?? []).flatMap(({ lineIds: ids = [] }, discount) =>
    ids.flatMap((id, index) =>
      lineIds.has(id)
        ? []
        : [contradiction(`/order/discounts/${discount}/lineIds/${index}`, "the id of a line", id)],
    ),
  );
  const parcelIds = new Set((order.parcels ?? []).map(({ id }) => id));
  const unknownParcels = lines.flatMap(({ parcelId }, index) =>
    parcelId === undefined || parcelIds.has(parcelId)
      ? []
      : [contradiction(`/lines/${index}/parcelId`, "the id of a parcel", parcelId)],
  );
  return [
    ...duplicates(lines, "/lines"),
    ...duplicates(tenders, "/tenders"),
    ...duplicates(order.parcels ?? [], "/order/parcels"),
    ...unknownParcels,
    ...unknownLines,
    ...(unknownTender
      ? [contradiction("/request/wantedTenderId", "the id of a tender", wanted)]
      : []),
  ];
}

function duplicates(items: readonly { readonly id: string }[], at: string): readonly Issue[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => {
    const issue = seen.has(id) ? [contradiction(`${at}/${index}/id`, "an id used once", id)] : [];
    seen.add(id);
    return issue;
  });
}

function checkQuantities(line: LineFacts, index: number): readonly Issue[] {
  const { quantityOrdered, quantityDelivered = quantityOrdered } = line;
  const gone =
    (line.quantityReturned ?? 0) +
    (line.quantityInOpenReturns ?? 0) +
    (line.quantityWrittenOff ?? 0);
  const at = `/lines/${index}`;
  if (quantityDelivered > quantityOrdered)
    return [
      contradiction(
        `${at}/quantityDelivered`,
        `at most the ${quantityOrdered} ordered`,
        quantityDelivered,
      ),
    ];
  if (gone > quantityDelivered)
    return [
      contradiction(
        at,
        `at most the ${quantityDelivered} delivered to be returned, in open returns or written off`,
        gone,
      ),
    ];
  return [];
}

function checkRequestLines({ lines, request }: ReturnsFacts): readonly Issue[] {
  const asked = new Map<string, number>();
  return (request.lines ?? []).flatMap(({ lineId, quantity, quantityReceived = 0 }, index) => {
    const line = lines.find(({ id }) => id === lineId);
    const at = `/request/lines/${index}`;
    if (line === undefined)
      return [contradiction(`${at}/lineId`, "the id of a line of the order", lineId)];
    const sum = (asked.get(lineId) ?? 0) + quantity;
    asked.set(lineId, sum);
    const delivered = line.quantityDelivered ?? line.quantityOrdered;
    const most = isBeforeDelivery(request.kind) ? line.quantityOrdered : delivered;
    if (sum > most)
      return [contradiction(`${at}/quantity`, `at most the ${most} that the customer has`, sum)];
    if (quantityReceived > quantity)
      return [
        contradiction(
          `${at}/quantityReceived`,
          `at most the ${quantity} asked for`,
          quantityReceived,
        ),
      ];
    return [];
  });
}

/** What is asked of goods that are still with the shop counts ordered units, not delivered ones. */
export function isBeforeDelivery(kind: ReturnsFacts["request"]["kind"]): boolean {
  return kind === "cancel" || kind === "item-change" || kind === "payment-change";
}

function checkTimes({ order, lines, request }: ReturnsFacts): readonly Issue[] {
  const { placedAt, parcels = [] } = order;
  return [
    ...checkJourney(order, "/order", placedAt),
    ...notBefore("/request/requestedAt", request.requestedAt, placedAt, "the order"),
    ...notBefore("/request/sentAt", request.sentAt, placedAt, "the order"),
    ...notBefore("/request/receivedAt", request.receivedAt, request.sentAt, "it was sent"),
    ...notBefore("/request/inspectedAt", request.inspectedAt, request.receivedAt, "receipt"),
    ...parcels.flatMap((parcel, index) =>
      checkJourney(parcel, `/order/parcels/${index}`, placedAt),
    ),
    ...lines.flatMap((line, index) => checkJourney(line, `/lines/${index}`, placedAt)),
  ];
}

/** What was ordered is dispatched after that, and delivered after that. */
function checkJourney(
  { dispatchedAt, deliveredAt }: Pick<LineFacts, "dispatchedAt" | "deliveredAt">,
  at: string,
  placedAt: string | undefined,
): readonly Issue[] {
  const before = dispatchedAt === undefined ? "the order" : "dispatch";
  return [
    ...notBefore(`${at}/dispatchedAt`, dispatchedAt, placedAt, "the order"),
    ...notBefore(`${at}/deliveredAt`, deliveredAt, dispatchedAt ?? placedAt, before),
  ];
}

function notBefore(
  path: string,
  later: string | undefined,
  earlier: string | undefined,
  event: string,
): readonly Issue[] {
  if (later === undefined || earlier === undefined) return [];
  const inOrder = (parseInstant(later) ?? 0) >= (parseInstant(earlier) ?? 0);
  return inOrder
    ? []
    : [contradiction(path, `an instant not before ${event} (\`${earlier}\`)`, later)];
}

function checkCurrencies(
  { order, lines, shipping, tenders = [], request }: ReturnsFacts,
  policyCurrency: string | undefined,
): readonly Issue[] {
  const named: [string, string | undefined][] = [
    ...lines.map(({ currency }, index): [string, string | undefined] => [
      `/lines/${index}/currency`,
      currency,
    ]),
    ["/shipping/currency", shipping?.currency],
    ...tenders.map(({ currency }, index): [string, string | undefined] => [
      `/tenders/${index}/currency`,
      currency,
    ]),
    ...(request.lines ?? []).map(({ exchange }, index): [string, string | undefined] => [
      `/request/lines/${index}/exchange/currency`,
      exchange?.currency,
    ]),
  ];
  const all: [string, string | undefined][] = [["/order/currency", order.currency], ...named];
  const expected = policyCurrency ?? all.find(([, currency]) => currency !== undefined)?.[1];
  return all.flatMap(([path, currency]) =>
    currency === undefined || expected === undefined || currency === expected
      ? []
      : [
          contradiction(
            path,
            `\`${expected}\`, as ${policyCurrency === undefined ? "the order is" : "the policy's amounts are"}`,
            currency,
          ),
        ],
  );
}

function checkOverride({ request }: ReturnsFacts): readonly Issue[] {
  if (request.override === undefined || request.askedBy === "staff") return [];
  return [contradiction("/request/override", "no override unless staff ask", request.override.by)];
}
