/** How many bits a word of a mask has: those of JavaScript's integer operators. */
export const wordSize = 32;

/** The word of a mask that a position is in. */
export function wordOf(position: number): number {
  return Math.floor(position / wordSize);
}

/** The bit that a position has in its word. */
export function bitOf(position: number): number {
  return 1 << (position % wordSize);
}
