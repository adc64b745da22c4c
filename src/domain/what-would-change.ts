import { applyChange } from "./apply-change.js";

/**
 * One change of a caller's fact. `to` undefined: the fact is left out. `daysEarlier` says of a moment
 * how many days earlier it would have been.
 *
 * @example
 * const change: FactChange = { pointer: "/lines/0/finalSale", from: true, to: false };
 */
export interface FactChange {
  readonly pointer: string;
  readonly from?: unknown;
  readonly to: unknown;
  readonly daysEarlier?: number;
}

/**
 * Changes that together would have led to another decision, and that decision.
 *
 * @example
 * const { changes, decision }: Counterfactual<Decision> = whatWouldChange(search)[0];
 */
export interface Counterfactual<Decision> {
  readonly changes: readonly FactChange[];
  readonly decision: Decision;
}

/**
 * What to look for, and among what. `facts` are plain JSON; several `candidates` may speak of one
 * fact, those that come first are tried first; `decide` gives `undefined` for facts that cannot be.
 *
 * @example
 * const search: ChangeSearch<Decision> = { facts, candidates, decide, isBetter };
 */
export interface ChangeSearch<Decision> {
  readonly facts: unknown;
  readonly candidates: readonly FactChange[];
  readonly decide: (facts: unknown) => Decision | undefined;
  readonly isBetter: (decision: Decision) => boolean;
}

const largestSize = 3;
const mostDecisions = 2_000;
const mostFound = 5;

/**
 * The smallest changes of facts that would have led to a better decision. Exact: each was decided
 * before it is given. Minimal: nothing less than all of its changes would do. Smallest first, then in
 * the order of the candidates; nothing where the facts are good enough as they are.
 *
 * Bounded to 3 changes at a time, 5 answers and 2,000 decisions; where these do not suffice for all
 * candidates, they are spent on those that come first.
 *
 * @example
 * whatWouldChange({ facts, candidates, decide, isBetter: ({ outcome }) => outcome === "approve" })
 * // [{ changes: [{ pointer: "/lines/0/finalSale", from: true, to: false }], decision }]
 */
export function whatWouldChange<Decision>({
  facts,
  candidates,
  decide,
  isBetter,
}: ChangeSearch<Decision>): readonly Counterfactual<Decision>[] {
  const pool = distinct(candidates);
  const found: Counterfactual<Decision>[] = [];
  let decisions = 0;
  for (const changes of setsBySize(pool)) {
    if (decisions === mostDecisions || found.length === mostFound) break;
    if (found.some((smaller) => isWithin(smaller.changes, changes))) continue;
    decisions += 1;
    const decision = decide(changes.reduce(applyChange, facts));
    if (decision === undefined || !isBetter(decision)) continue;
    if (changes.length === 0) break;
    found.push({ changes, decision });
  }
  return inOrderOf(pool, found);
}

/** Of several changes that come to the same the first; `null` is as good as left out. */
function distinct(candidates: readonly FactChange[]): readonly FactChange[] {
  const byContent = new Map<string, FactChange>();
  for (const candidate of candidates) {
    const content = JSON.stringify([candidate.pointer, candidate.to]);
    if (!byContent.has(content)) byContent.set(content, candidate);
  }
  return [...byContent.values()];
}

function* setsBySize(pool: readonly FactChange[]): Generator<readonly FactChange[]> {
  for (let size = 0; size <= largestSize; size += 1) yield* setsOf(size, pool);
}

/**
 * All sets of a size, those first whose last member comes first: all sets of the first ten changes
 * come before any with the eleventh, so a search that is cut short has not forgotten the second.
 */
function* setsOf(size: number, pool: readonly FactChange[]): Generator<readonly FactChange[]> {
  if (size === 0) yield [];
  else
    for (const [index, last] of pool.entries()) {
      const earlier = pool.slice(0, index).filter((one) => !overlap(one, last));
      for (const rest of setsOf(size - 1, earlier)) yield [...rest, last];
    }
}

/** Two changes of one fact, or of a group and of a fact in it, are not two changes. */
function overlap({ pointer: one }: FactChange, { pointer: other }: FactChange): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}

function isWithin(smaller: readonly FactChange[], larger: readonly FactChange[]): boolean {
  return smaller.every((change) => larger.includes(change));
}

function inOrderOf<Decision>(
  pool: readonly FactChange[],
  found: readonly Counterfactual<Decision>[],
): readonly Counterfactual<Decision>[] {
  const placed = found.map((one) => ({
    one,
    places: one.changes.map((change) => pool.indexOf(change)),
  }));
  placed.sort((a, b) => comparePlaces(a.places, b.places));
  return placed.map(({ one }) => one);
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((place, index) => place !== b[index]);
  return a.length - b.length || (a[differing] ?? 0) - (b[differing] ?? 0);
}
