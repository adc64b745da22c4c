/**
 * Refuses what is not a safe integer (|n| <= 2^53 - 1), the only numbers money is counted in here.
 * Throws `RangeError`: facts and policies are validated before, so this is a programmer's error.
 */
export function requireSafeInteger(value: number, name: string): void {
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`\`${name}\` must be a safe integer, got \`${value}\``);
  }
}
