/**
 * Facts that are missing, each once: those of the smallest group first, since the fewest facts that can
 * settle something together are the ones to ask for first.
 *
 * @example
 * smallestFirst([["/a", "/b"], ["/c"]]) // ["/c", "/a", "/b"]
 */
export function smallestFirst(groups: readonly (readonly string[])[]): readonly string[] {
  const sizes = groups.map((group) => [...new Set(group)]);
  return [...new Set(sizes.sort((a, b) => a.length - b.length).flat())];
}
