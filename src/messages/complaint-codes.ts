/**
 * Promises that policies which ship make and that no customer is told of: they are the shop's own affair.
 * Every other one has a text for customers.
 */
export const untoldPromises: ReadonlySet<string> = new Set(["safety-report"]);

/** Reasons that the clocks of a complaint tell already, each with its instants. */
export const toldByClocks: ReadonlySet<string> = new Set([
  "target-breached",
  "target-late",
  "hold-not-counted",
]);
