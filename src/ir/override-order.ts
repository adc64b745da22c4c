/** Rules sorted so that every rule comes after those that override it; `cyclic` are left over. */
export interface OverrideOrder {
  readonly order: readonly number[];
  readonly cyclic: readonly number[];
}

/** Per rule, by position, the positions of the rules that override it. */
export function overridersOf(
  overrides: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const overriders: number[][] = overrides.map(() => []);
  for (const [index, overridden] of overrides.entries())
    for (const other of overridden) overriders[other]?.push(index);
  return overriders;
}

/**
 * Sorts rules by their overrides (Kahn's algorithm, linear, no recursion).
 *
 * @param overrides per rule, by position, the positions of the rules that it overrides
 */
export function overrideOrder(overrides: readonly (readonly number[])[]): OverrideOrder {
  const waitingFor = overridersOf(overrides).map((overriders) => overriders.length);
  const order = [...waitingFor.keys()].filter((index) => waitingFor[index] === 0);
  for (const index of order) {
    for (const other of overrides[index] ?? []) {
      const left = (waitingFor[other] ?? 0) - 1;
      waitingFor[other] = left;
      if (left === 0) order.push(other);
    }
  }
  const cyclic = [...waitingFor.keys()].filter((index) => (waitingFor[index] ?? 0) > 0);
  return { order, cyclic };
}
