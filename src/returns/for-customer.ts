import type { Case } from "../domain/domain.js";
import { referencesOf } from "../ir/rule.js";
import type { Fee, Reason, ReturnsDecision } from "./decision.js";
import type { ReturnsCase } from "./derive.js";

/**
 * A decision for the customer's eyes: that a rule marked internal spoke is not hidden, since the outcome
 * shows it, but not which one, why, or what it turns on.
 */
export function forCustomer(
  decision: ReturnsDecision,
  { policy: { rules } }: Case<ReturnsCase>,
): ReturnsDecision {
  const internal = rules.filter((rule) => rule.internal);
  if (internal.length === 0) return decision;
  const hidden = hiddenFacts(rules);
  const { reason, lines, settlement, ...rest } = decision;
  const names = new Set(internal.map(({ name }) => name));
  return {
    ...rest,
    ...(settlement && { settlement: { ...settlement, fees: settlement.fees.map(unnamed(names)) } }),
    ...(reason && { reason: redact(reason) }),
    reasons: unique(decision.reasons.map(redact)),
    lines: lines.map(({ law, ...line }) => ({
      ...line,
      reasons: unique(line.reasons.map(redact)),
      ...(law && { law: { ...law, overruled: unique(law.overruled.map(redact)) } }),
    })),
    missing: decision.missing.filter((pointer) => !hidden.some((name) => pointer.endsWith(name))),
  };
}

/** A fee is shown, since it is kept; the rule that asks for it is not. */
function unnamed(names: ReadonlySet<string>): (fee: Fee) => Fee {
  return (fee) => (names.has(fee.rule) ? { ...fee, kind: "fee", rule: "internal" } : fee);
}

function redact(reason: Reason): Reason {
  if (reason.internal === undefined) return reason;
  return {
    code: "internal",
    internal: true,
    ...(reason.lineId !== undefined && { lineId: reason.lineId }),
  };
}

/** Two internal rules are not told apart, nor counted. */
function unique(reasons: readonly Reason[]): readonly Reason[] {
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
}

/** Facts that only internal rules name, as the ends of their pointers. */
function hiddenFacts(rules: Case<ReturnsCase>["policy"]["rules"]): readonly string[] {
  const named = (internal: boolean) =>
    rules
      .filter((rule) => (rule.internal ?? false) === internal)
      .flatMap(({ condition }) => referencesOf(condition))
      .map(({ fact, steps }) => `/${[fact, ...steps].join("/")}`);
  const open = new Set(named(false));
  return named(true)
    .filter((name) => !open.has(name))
    .map((name) => name.replace(/^\/(?:item|exchange|tender)/, ""));
}
