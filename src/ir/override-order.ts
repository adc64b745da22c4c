/** Rules sorted so that every rule comes after those that override it; `cycles` are left over. */
export interface OverrideOrder {
  readonly order: readonly number[];
  /** Of rules that override each other in a circle; each overrides the next, the last the first. */
  readonly cycles: readonly (readonly number[])[];
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
  const overriders = overridersOf(overrides);
  const waitingFor = overriders.map(({ length }) => length);
  const order = [...waitingFor.keys()].filter((index) => waitingFor[index] === 0);
  for (const index of order) {
    for (const other of overrides[index] ?? []) {
      const left = (waitingFor[other] ?? 0) - 1;
      waitingFor[other] = left;
      if (left === 0) order.push(other);
    }
  }
  const left = [...waitingFor.keys()].filter((index) => (waitingFor[index] ?? 0) > 0);
  return { order, cycles: cyclesAmong(left, overriders) };
}

/**
 * Each rule left over is overridden by another one left over, so going from one to the next ends in
 * a circle. What was gone through before is not entered again: linear, and no circle is named twice.
 */
function cyclesAmong(
  left: readonly number[],
  overriders: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const isLeft = new Set(left);
  const seen = new Set<number>();
  return left.flatMap((start) => {
    const trail: number[] = [];
    let at: number | undefined = start;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      trail.push(at);
      at = overriders[at]?.find((other) => isLeft.has(other));
    }
    const from = at === undefined ? -1 : trail.indexOf(at);
    return from < 0 ? [] : [fromSmallest(trail.slice(from).reverse())];
  });
}

/** The same circle, begun at the rule that stands first. */
function fromSmallest(cycle: readonly number[]): readonly number[] {
  const first = cycle.indexOf(cycle.reduce((a, b) => Math.min(a, b)));
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}
