import type { Issue } from "./issue.js";
import { RedressError } from "./redress-error.js";

/**
 * A policy document that is not accepted. Thrown by `load`, returned by `safeLoad`; never thrown
 * once a policy is loaded. Paths point into the document.
 *
 * @example
 * try { returns.load({}) } catch (error) { if (error instanceof PolicyError) console.log(error.issues) }
 */
export class PolicyError extends RedressError {
  constructor(issues: readonly Issue[]) {
    super("PolicyError", issues);
  }
}
