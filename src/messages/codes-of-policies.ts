/** The codes that policies give, each once and sorted. */
export interface PolicyCodes {
  readonly reasons: readonly string[];
  readonly fees: readonly string[];
}

/**
 * Collects the codes of policy documents that a person may get to read: the reasons of all effects
 * that have one, and the kinds of fees.
 *
 * @example
 * codesOfPolicies([standardPolicy]).reasons.includes("final-sale"); // true
 */
export function codesOfPolicies(documents: readonly unknown[]): PolicyCodes {
  const events = documents.flatMap(rulesOf).map((rule) => membersOf(membersOf(rule).event));
  const reasons = events.map(({ params }) => membersOf(params).reason);
  const fees = events.map(({ type, params }) => type === "fee" && membersOf(params).kind);
  return { reasons: texts(reasons), fees: texts(fees) };
}

function rulesOf(document: unknown): readonly unknown[] {
  const { rules } = membersOf(document);
  return Array.isArray(rules) ? rules : [];
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function texts(values: readonly unknown[]): readonly string[] {
  return [...new Set(values.filter((value) => typeof value === "string"))].sort();
}
