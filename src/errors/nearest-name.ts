const longestCompared = 64;
const mostDifferent = 3;

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
  const rows = createRows();
  const lowered = given.toLowerCase();
  let nearest: string | undefined;
  let smallest = Math.min(mostDifferent, Math.max(1, Math.floor(given.length / 3))) + 1;
  for (const name of known) {
    if (Math.abs(name.length - given.length) >= smallest) continue;
    const distance = editDistance(lowered, name.toLowerCase(), smallest, rows);
    if (distance < smallest) [nearest, smallest] = [name, distance];
  }
  return nearest;
}

/** The hint of an issue about an unknown name, or nothing where no known name is near. */
export function didYouMean(given: string, known: Iterable<string>): string | undefined {
  const nearest = nearestName(given, known);
  return nearest === undefined ? undefined : `did you mean \`${nearest}\`?`;
}

/** Distances to all beginnings of a name, of the letters up to one, one and two letters earlier. */
type Rows = readonly [Uint8Array, Uint8Array, Uint8Array];

function createRows(): Rows {
  const longest = longestCompared + mostDifferent + 2;
  return [new Uint8Array(longest), new Uint8Array(longest), new Uint8Array(longest)];
}

/**
 * Counts letters put in, left out, replaced, or swapped with their neighbour (optimal string
 * alignment): exact if below `limit`, else some number not below it. Only what is within `limit` of
 * the diagonal is computed, in rows used again and again, since a document may misspell many names.
 */
function editDistance(from: string, to: string, limit: number, rows: Rows): number {
  for (let j = 0; j <= to.length; j += 1) rows[0][j] = Math.min(j, limit);
  for (let i = 1; i <= from.length; i += 1)
    if (fillRow(rows, i, from, to, limit) >= limit) return limit;
  return rows[from.length % 3]?.[to.length] ?? limit;
}

/** Fills the row of the letters up to the `i`th and returns the smallest distance in it. */
function fillRow(rows: Rows, i: number, from: string, to: string, limit: number): number {
  const [row, above, twoAbove] = [rows[i % 3], rows[(i + 2) % 3], rows[(i + 1) % 3]];
  if (row === undefined || above === undefined || twoAbove === undefined) return limit;
  const letter = from.charCodeAt(i - 1);
  const start = Math.max(1, i - limit + 1);
  const end = Math.min(to.length, i + limit - 1);
  let before = start === 1 ? Math.min(i, limit) : limit;
  let smallest = before;
  row[start - 1] = before;
  for (let j = start; j <= end; j += 1) {
    const replaced = (above[j - 1] ?? 0) + (letter === to.charCodeAt(j - 1) ? 0 : 1);
    before = Math.min(replaced, (above[j] ?? 0) + 1, before + 1, limit);
    if (
      i > 1 &&
      j > 1 &&
      letter === to.charCodeAt(j - 2) &&
      from.charCodeAt(i - 2) === to.charCodeAt(j - 1)
    )
      before = Math.min(before, (twoAbove[j - 2] ?? 0) + 1);
    row[j] = before;
    smallest = Math.min(smallest, before);
  }
  row[end + 1] = limit;
  return smallest;
}
