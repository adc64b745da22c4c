/**
 * What the `safe…` functions return, in Zod's convention: `success` tells which of the two it is.
 *
 * @example
 * const result = returns.safeLoad(json);
 * if (result.success) result.data.decide(facts);
 */
export type Result<Data, Failure> =
  | { readonly success: true; readonly data: Data }
  | { readonly success: false; readonly error: Failure };
