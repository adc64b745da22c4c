/** A stream of numbers that look random and are the same in every run. */
export interface Random {
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number;
  /** True so many times in a hundred. */
  chance(percent: number): boolean;
  /** One of several; `undefined` only of none. */
  pick<Value>(values: readonly Value[]): Value | undefined;
}

/** A linear congruential generator: 32 bits of state, of which the upper ones are used. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    chance: (percent) => between(1, 100) <= percent,
    pick: (values) => values[between(0, values.length - 1)],
  };
}
