/**
 * In `cases.json`, `null` stands for a part of the decision that must not be there. Puts `null` into
 * the decision where it is expected and nothing is there.
 */
export function nullForAbsent(actual: unknown, expected: unknown): unknown {
  if (expected === null) return actual ?? null;
  if (!isObject(actual) || !isObject(expected)) return actual;
  const copy = Array.isArray(actual) ? [...actual] : { ...actual };
  for (const [key, member] of Object.entries(expected))
    if (key in actual || member === null)
      Reflect.set(copy, key, nullForAbsent(Reflect.get(actual, key), member));
  return copy;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
