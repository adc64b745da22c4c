/** The part of fast-check's parameters that every law shares. */
export interface PropertyOptions {
  readonly seed: number;
  readonly numRuns: number;
}

/**
 * How often and from which seed a property runs: `fc.assert(law, runs())`. The seed is fixed, so a
 * failure comes back; the variable `REDRESS_RUNS=20` runs everything twenty times as long.
 */
export function runs(count = 1_000): PropertyOptions {
  const factor = Number(process.env.REDRESS_RUNS ?? 1);
  return { seed: 20_260_101, numRuns: Math.ceil(count * factor) };
}
