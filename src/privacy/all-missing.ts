/** The facts that are missing to tell any of some parts, each once. */
export function allMissing(
  parts: readonly { readonly missing?: readonly string[] }[],
): readonly string[] {
  return [...new Set(parts.flatMap(({ missing = [] }) => missing))];
}
