import type { Case } from "../domain/domain.js";
import type { EscalationDecision, EscalationReason } from "./decision.js";
import type { EscalationCase } from "./derive.js";

/**
 * A decision for the customer's eyes: without the clocks, steps, offers, limits and duties of rules that
 * are marked internal, and without what they turn on. That such a rule spoke is not hidden where the
 * outcome shows it.
 */
export function forCustomer(
  decision: EscalationDecision,
  { policy, floors }: Case<EscalationCase>,
): EscalationDecision {
  const rules = [policy, ...floors.map((floor) => floor.policy)].flatMap((layer) => layer.rules);
  const internal = new Set(rules.filter((rule) => rule.internal).map(({ name }) => name));
  if (internal.size === 0) return decision;
  const isShown = ({ rule }: { readonly rule: string }) => !internal.has(rule);
  const isStep = ({ step }: { readonly step: string }) => !internal.has(step);
  const { steps, route, authority, clocks } = decision;
  const hiddenTargets = new Set(clocks.filter((one) => !isShown(one)).map(({ target }) => target));
  return {
    ...decision,
    reasons: unique(decision.reasons.map(redact)),
    ...(route && { route: isShown(route) ? route : { ...route, rule: "internal" } }),
    clocks: clocks.filter(isShown),
    steps: {
      taken: steps.taken.filter(isStep),
      due: steps.due.filter(isStep),
      next: steps.next.filter(isStep),
      notTold: steps.notTold.filter(isStep),
    },
    agenda: decision.agenda.filter(({ name }) => !internal.has(name) && !hiddenTargets.has(name)),
    ...(authority && {
      authority: { ...authority, limits: authority.limits.filter(isShown) },
    }),
    offers: decision.offers.filter(isShown),
    ...(decision.offersNotTold && { offersNotTold: decision.offersNotTold.filter(isShown) }),
    referrals: decision.referrals.filter(isShown),
    obligations: decision.obligations
      .filter((one) => one.rules.some((name) => !internal.has(name)))
      .map((one) => ({ ...one, rules: one.rules.filter((name) => !internal.has(name)) })),
  };
}

function redact(reason: EscalationReason): EscalationReason {
  return reason.internal === undefined ? reason : { code: "internal", internal: true };
}

/** Two internal rules are not told apart, nor counted. */
function unique(reasons: readonly EscalationReason[]): readonly EscalationReason[] {
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
}
