import type { Issue } from "./issue.js";
import { RedressError } from "./redress-error.js";

/**
 * Facts that cannot be: of a wrong type, contradicting each other, or not adding up. Thrown by
 * `decide` and its siblings, returned by `safeDecide`. A fact that is merely missing is no error.
 *
 * @example
 * try { policy.decide({}) } catch (error) { if (error instanceof FactsError) console.log(error.issues) }
 */
export class FactsError extends RedressError {
  constructor(issues: readonly Issue[]) {
    super("FactsError", issues);
  }
}
