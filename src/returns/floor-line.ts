import type { LayerCase } from "../domain/domain.js";
import type { ReturnsCase } from "./derive.js";
import type { JudgedLine } from "./judged-line.js";
import { remedyRank } from "./remedy-order.js";

/** One floor with what it makes of a line. */
export interface FloorLine {
  readonly floor: LayerCase<ReturnsCase>;
  readonly line: JudgedLine;
}

/** The place of what a line is granted in the order of remedies: of several to choose from, the best. */
export function rightRank({ eligibility: { remedy, remedies } }: JudgedLine): number {
  if (remedy !== undefined) return remedyRank(remedy);
  return Math.max(-1, ...remedies.map((offer) => remedyRank(offer.remedy)));
}

/** Floors in the order of their ids, so that it does not matter in which order they were given. */
export function byId(floors: readonly FloorLine[]): readonly FloorLine[] {
  const idOf = ({ floor }: FloorLine) => floor.policy.document.id;
  return [...floors].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}
