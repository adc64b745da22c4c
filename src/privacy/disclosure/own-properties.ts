/**
 * The own enumerable properties of an object, or the elements of an array, without asking an accessor: a
 * descriptor has a `value` if there is one to be read. Holes of arrays are skipped.
 */
export function* ownProperties(of: object): Generator<readonly [string, PropertyDescriptor]> {
  const keys = Array.isArray(of) ? indexesOf(of) : Object.keys(of);
  for (const key of keys) {
    const property = Object.getOwnPropertyDescriptor(of, key);
    if (property !== undefined) yield [key, property];
  }
}

/** Whether a property is one that runs code when it is read. */
export function isAccessor(property: PropertyDescriptor): boolean {
  return !Object.hasOwn(property, "value");
}

function* indexesOf({ length }: readonly unknown[]): Generator<string> {
  for (let index = 0; index < length; index += 1) yield String(index);
}

/**
 * Whether something is read as an object: an instance of a class can be a record as well, but not one that
 * has its contents elsewhere.
 */
export function isObject(value: unknown): value is object {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return ![Date, Map, Set].some((kind) => value instanceof kind);
}

/**
 * Whether something is a list or a plain object: of what else there is, nobody says that its properties are
 * its contents.
 */
export function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Gives an object a property of its own. Never assigns: a setter on a prototype would run. */
export function define(on: object, key: PropertyKey, value: unknown): void {
  Object.defineProperty(on, key, { value, enumerable: true, writable: true, configurable: true });
}
