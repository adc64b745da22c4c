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
  let nearest: string | undefined;
  let smallest = Math.min(3, Math.max(1, Math.floor(given.length / 3))) + 1;
  for (const name of known) {
    if (Math.abs(name.length - given.length) >= smallest) continue;
    const distance = editDistance(given.toLowerCase(), name.toLowerCase());
    if (distance < smallest) [nearest, smallest] = [name, distance];
  }
  return nearest;
}

/** The hint of an issue about an unknown name, or nothing where no known name is near. */
export function didYouMean(given: string, known: Iterable<string>): string | undefined {
  const nearest = nearestName(given, known);
  return nearest === undefined ? undefined : `did you mean \`${nearest}\`?`;
}

function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) row = nextRow(row, i, from[i - 1], to);
  return row[to.length] ?? 0;
}

function nextRow(row: number[], i: number, letter: string | undefined, to: string): number[] {
  const next = [i];
  for (let j = 1; j <= to.length; j += 1) {
    const replaced = (row[j - 1] ?? 0) + (letter === to[j - 1] ? 0 : 1);
    next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
  }
  return next;
}
