/**
 * Facts that are missing, each once: those of the smallest group first, since the fewest facts that can
 * settle something together are the ones to ask for first; of groups of one size, the fact first on
 * which most of them turn.
 *
 * @example
 * smallestFirst([["/a", "/b"], ["/c"], ["/d"], ["/b", "/d"]]) // ["/d", "/c", "/b", "/a"]
 */
export function smallestFirst(groups: readonly (readonly string[])[]): readonly string[] {
  const sets = groups.map((group) => [...new Set(group)]);
  const counts = new Map<string, number>();
  for (const fact of sets.flat()) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  const sizeOf = (fact: string) =>
    Math.min(...sets.filter((set) => set.includes(fact)).map(({ length }) => length));
  const facts = [...counts].map(([fact, count]) => ({ fact, count, size: sizeOf(fact) }));
  return facts.sort((a, b) => a.size - b.size || b.count - a.count).map(({ fact }) => fact);
}
