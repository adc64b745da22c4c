const longestCompared = 64;

/**
 * Finds the known name that was probably meant by a misspelt one: the nearest by edit distance, and
 * only if it is near (a third of the letters, at least one and at most three, may differ).
 *
 * @example
 * nearestName("equals", ["equal", "in"]) // "equal"
 * nearestName("zebra", ["equal", "in"])  // undefined
 */
export function nearestName(given: string, known: Iterable<string>): string | undefined {
  if (given.length > longestCompared) return undefined;
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
 * Levenshtein's distance, exact if it is below `limit`, else some number not below it. Only cells
 * within `limit` of the diagonal are computed, in one row: a document may misspell many names.
 */
function editDistance(from: string, to: string, limit: number): number {
  const row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1)
    if (fillRow(row, i, from[i - 1], to, limit) >= limit) return limit;
  return row[to.length] ?? 0;
}

/** Computes row `i` over row `i - 1` and returns its smallest number. */
function fillRow(
  row: number[],
  i: number,
  letter: string | undefined,
  to: string,
  limit: number,
): number {
  const start = Math.max(1, i - limit);
  let diagonal = row[start - 1] ?? 0;
  let before = start === 1 ? i : limit;
  let smallest = before;
  row[start - 1] = before;
  for (let j = start; j <= Math.min(to.length, i + limit); j += 1) {
    const above = row[j] ?? 0;
    before = Math.min(diagonal + (letter === to[j - 1] ? 0 : 1), above + 1, before + 1);
    row[j] = before;
    diagonal = above;
    smallest = Math.min(smallest, before);
  }
  return smallest;
}
