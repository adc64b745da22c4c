/** How often each name occurs, in the order of the names. */
export function countBy(names: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Prints a total and, below it, what it is made of. */
export function printRow(
  name: string,
  total: number,
  parts: readonly (readonly [string, number])[],
): void {
  const lines = [[name, total] as const, ...parts.map(([part, count]) => [`  ${part}`, count])];
  const rows = lines.map(([text, count]) => `${`${text}`.padEnd(24)}${`${count}`.padStart(6)}`);
  console.log(`\n${rows.join("\n")}`);
}
