import type { Case, LoadedPolicy } from "./domain.js";

/** A document by its id, version and SHA-256. */
export interface PolicyIdentity {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
}

/** Which documents decided, by their content: the shop's policy, and the floors below it. */
export interface DecidingPolicies extends PolicyIdentity {
  readonly floors?: readonly PolicyIdentity[];
}

/** Says which documents decide on a case. */
export function identityOf({
  policy,
  floors,
}: Pick<Case<unknown>, "policy" | "floors">): DecidingPolicies {
  const below = floors.map((floor) => toIdentity(floor.policy));
  return { ...toIdentity(policy), ...(below.length > 0 && { floors: below }) };
}

function toIdentity({ document: { id, version }, hash }: LoadedPolicy): PolicyIdentity {
  return { id, version, hash };
}
