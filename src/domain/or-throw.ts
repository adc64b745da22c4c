import type { Result } from "../errors/result.js";

/** The data of a result, or its error thrown: how every function with a `safe` twin is made of it. */
export function orThrow<Data>(result: Result<Data, Error>): Data {
  if (result.success) return result.data;
  throw result.error;
}
