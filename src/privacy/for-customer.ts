import type { Case } from "../domain/domain.js";
import type { PrivacyDecision } from "./decision.js";
import type { PrivacyCase } from "./derive.js";

/**
 * A decision for the customer's eyes: what rules that are marked internal decide stays, since it is so, but
 * not that it was they.
 */
export function forCustomer(
  decision: PrivacyDecision,
  { policy, floors }: Case<PrivacyCase>,
): PrivacyDecision {
  const rules = [policy, ...floors.map((floor) => floor.policy)].flatMap((layer) => layer.rules);
  const internal = new Set<unknown>(rules.flatMap((one) => (one.internal ? [one.name] : [])));
  return internal.size === 0 ? decision : (withoutNames(decision, internal) as PrivacyDecision);
}

/** Leaves out a rule's name wherever it stands: as the `rule` of something, or among `rules`. */
function withoutNames(value: unknown, internal: ReadonlySet<unknown>): unknown {
  if (Array.isArray(value)) return value.map((one) => withoutNames(one, internal));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).flatMap(([key, member]) => {
    if (key === "rule" && internal.has(member)) return [[key, "internal"] as const];
    if (key === "rules" && Array.isArray(member))
      return [[key, member.filter((name) => !internal.has(name))] as const];
    return [[key, withoutNames(member, internal)] as const];
  });
  return Object.fromEntries(members);
}
