const longestCompared = 64;

/**
 * Finds the known name that was probably meant by a misspelt one: the nearest by edit distance, and
 * only if it is near (a third of the letters, at least one and at most three, may differ; letters
 * that changed places count once). A single letter is near to nothing.
 *
 * @example
 * nearestName("equals", ["equal", "in"]) // "equal"
 * nearestName("zebra", ["equal", "in"])  // undefined
 */
export function nearestName(given: string, known: Iterable<string>): string | undefined {
  if (given.length < 2 || given.length > longestCompared) return undefined;
  const lowered = given.toLowerCase();
  let nearest: string | undefined;
  let smallest = Math.min(3, Math.max(1, Math.floor(given.length / 3))) + 1;
  for (const name of known) {
    if (Math.abs(name.length - given.length) >= smallest) continue;
    const distance = editDistance(lowered, name.toLowerCase(), smallest);
    if (distance < smallest) [nearest, smallest] = [name, distance];
  }
  return nearest;
}

/** The hint of an issue about an unknown name, or nothing where no known name is near. */
export function didYouMean(given: string, known: Iterable<string>): string | undefined {
  const nearest = nearestName(given, known);
  return nearest === undefined ? undefined : `did you mean \`${nearest}\`?`;
}

/**
 * Counts letters put in, left out, replaced, or swapped with their neighbour (optimal string
 * alignment): exact if below `limit`, else some number not below it. Only what is within `limit` of
 * the diagonal is computed, since a document may misspell many names.
 */
function editDistance(from: string, to: string, limit: number): number {
  let rows: Rows = { row: Array.from({ length: to.length + 1 }, (_, index) => index), above: [] };
  for (let i = 1; i <= from.length; i += 1) {
    rows = { row: nextRow(rows, i, from, to, limit), above: rows.row };
    if (Math.min(...rows.row) >= limit) return limit;
  }
  return rows.row[to.length] ?? limit;
}

/** The distances of the letters so far to all beginnings of the other text, and those one letter ago. */
interface Rows {
  readonly row: readonly number[];
  readonly above: readonly number[];
}

function nextRow({ row, above }: Rows, i: number, from: string, to: string, limit: number) {
  const next = Array.from(row, () => limit);
  if (i < limit) next[0] = i;
  for (let j = Math.max(1, i - limit); j <= Math.min(to.length, i + limit); j += 1) {
    const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
    const isSwap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
    const swapped = isSwap ? (above[j - 2] ?? 0) + 1 : limit;
    next[j] = Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, limit);
  }
  return next;
}
