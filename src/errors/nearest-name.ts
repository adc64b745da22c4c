import { distance } from "fastest-levenshtein";

const longestCompared = 64;
const mostDifferent = 3;

/**
 * Finds the known name that was probably meant by a misspelt one: the nearest by edit distance, and
 * only if it is near (a third of the letters, rounded up, at most three, may differ). A single letter
 * is near to nothing.
 *
 * @example
 * nearestName("equals", ["equal", "in"]) // "equal"
 * nearestName("zebra", ["equal", "in"])  // undefined
 */
export function nearestName(given: string, known: Iterable<string>): string | undefined {
  if (given.length < 2 || given.length > longestCompared) return undefined;
  const lowered = given.toLowerCase();
  let nearest: string | undefined;
  let smallest = Math.min(mostDifferent, Math.ceil(given.length / 3)) + 1;
  for (const name of known) {
    if (Math.abs(name.length - given.length) >= smallest) continue;
    const letters = distance(lowered, name.toLowerCase());
    if (letters < smallest) [nearest, smallest] = [name, letters];
  }
  return nearest;
}

/** The hint of an issue about an unknown name, or nothing where no known name is near. */
export function didYouMean(given: string, known: Iterable<string>): string | undefined {
  const nearest = nearestName(given, known);
  return nearest === undefined ? undefined : `did you mean \`${nearest}\`?`;
}
