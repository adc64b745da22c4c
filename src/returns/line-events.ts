import type { LineFacts, ReturnsFacts } from "./facts.js";

/** Gives each line the instants of its parcel, or of the order, where it has none of its own. */
export function withLineEvents(facts: ReturnsFacts): ReturnsFacts {
  return { ...facts, lines: facts.lines.map((line) => withEvents(line, facts)) };
}

function withEvents(line: LineFacts, { order }: ReturnsFacts): LineFacts {
  const parcel = order.parcels?.find(({ id }) => id === line.parcelId);
  return {
    ...line,
    dispatchedAt: line.dispatchedAt ?? parcel?.dispatchedAt ?? order.dispatchedAt,
    deliveredAt: line.deliveredAt ?? parcel?.deliveredAt ?? order.deliveredAt,
  };
}
