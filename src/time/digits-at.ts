const ZERO = 48;

/**
 * The number written by exactly `count` ASCII digits of `text` from `start`; `NaN` when one of
 * them is not a digit or is not there. `NaN` fails every range check, so callers need no other.
 */
export function digitsAt(text: string, start: number, count: number): number {
  let value = 0;
  for (let index = start; index < start + count; index += 1) {
    const digit = text.charCodeAt(index) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}
