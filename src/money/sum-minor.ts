/** Adds amounts up; the sum of none is 0. Whoever adds has seen to it that the sum can be counted. */
export function sumMinor(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
