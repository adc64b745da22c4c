import { isBeforeDelivery } from "./check-facts.js";
import type { LineFacts, RequestLineFacts, ReturnsFacts } from "./facts.js";

/**
 * A line of the order as the request speaks of it. `before` is how many of its units were given back
 * earlier, in other returns or by an earlier line of this request: the place of the next unit in the
 * cumulative arithmetic. `granted` is never more than `returnable`.
 */
export interface RequestedLine {
  readonly line: LineFacts;
  readonly lineIndex: number;
  readonly asked: RequestLineFacts;
  /** Position in `request.lines`, or nothing where the request means the whole order. */
  readonly askedIndex: number | undefined;
  readonly before: number;
  readonly returnable: number;
  readonly requested: number;
  readonly granted: number;
}

/**
 * Resolves a request to lines: those that it names or, where it names none, all that can still be
 * given back. Returnable are delivered units less those returned, in open returns or written off
 * (rule 24); before delivery, ordered units count.
 */
export function requestedLines(facts: ReturnsFacts): readonly RequestedLine[] {
  const taken = new Map<string, number>();
  return askedLines(facts).flatMap(({ asked, askedIndex }) => {
    const lineIndex = facts.lines.findIndex(({ id }) => id === asked.lineId);
    const line = facts.lines[lineIndex];
    if (line === undefined) return [];
    const earlier = taken.get(line.id) ?? 0;
    const returnable = Math.max(0, returnableUnits(line, facts) - earlier);
    const requested = asked.quantity;
    const granted = Math.min(requested, returnable);
    taken.set(line.id, earlier + granted);
    const before = givenBack(line) + earlier;
    return [{ line, lineIndex, asked, askedIndex, before, returnable, requested, granted }];
  });
}

interface Asked {
  readonly asked: RequestLineFacts;
  readonly askedIndex: number | undefined;
}

function askedLines(facts: ReturnsFacts): readonly Asked[] {
  const { lines, request } = facts;
  if (request.kind === "payment-change") return [];
  if (request.lines !== undefined)
    return request.lines.map((asked, askedIndex) => ({ asked, askedIndex }));
  return lines
    .map((line) => ({ lineId: line.id, quantity: returnableUnits(line, facts) }))
    .filter(({ quantity }) => quantity > 0)
    .map((asked) => ({ asked, askedIndex: undefined }));
}

function returnableUnits(line: LineFacts, { request }: ReturnsFacts): number {
  const delivered = line.quantityDelivered ?? line.quantityOrdered;
  const there = isBeforeDelivery(request.kind) ? line.quantityOrdered : delivered;
  return Math.max(0, there - givenBack(line) - (line.quantityWrittenOff ?? 0));
}

/** Units that were refunded, or are reserved by an open return. */
export function givenBack(line: LineFacts): number {
  return (line.quantityReturned ?? 0) + (line.quantityInOpenReturns ?? 0);
}

/** The remedy that is wanted for a line: its own wish, or the whole request's. */
export function wantedRemedyOf({ asked }: RequestedLine, { request }: ReturnsFacts) {
  return (
    asked.wantedRemedy ??
    request.wantedRemedy ??
    (request.kind === "exchange" ? "exchange" : undefined)
  );
}
