import type { Case } from "../domain/domain.js";
import { type ComplaintLayer, complaintLayer } from "./active-effects.js";
import type { EscalationCase } from "./derive.js";
import { type JudgedOffers, judgeOffers } from "./offers.js";
import { type JudgedReferrals, judgeReferrals } from "./referrals.js";
import { type JudgedRoute, judgeRoute } from "./route.js";
import { type JudgedSeverity, judgeSeverity } from "./severity.js";
import { type RunStep, runSteps } from "./steps.js";
import { type RunTarget, runTargets } from "./targets.js";

/** Everything that is worked out about a complaint, for a decision or for a timeline. */
export interface JudgedCase {
  readonly own: ComplaintLayer;
  readonly layers: readonly ComplaintLayer[];
  readonly severity: JudgedSeverity | undefined;
  readonly targets: readonly RunTarget[];
  readonly steps: readonly RunStep[];
  readonly route: JudgedRoute;
  readonly offers: JudgedOffers;
  readonly referrals: JudgedReferrals;
}

/** Works out a complaint: the shop's ladder, over the clocks that it sets itself and those of every floor. */
export function judgeCase(given: Case<EscalationCase>): JudgedCase {
  const own = complaintLayer(given, false);
  const layers = [own, ...given.floors.map((floor) => complaintLayer(floor, true))];
  const severity = judgeSeverity(own);
  const targets = layers.flatMap((layer) => runTargets(layer, severity));
  const context = { layer: own, targets, severity };
  const steps = runSteps(context);
  return {
    own,
    layers,
    severity,
    targets,
    steps,
    route: judgeRoute(own, steps, severity),
    offers: judgeOffers(own, severity),
    referrals: judgeReferrals(layers, context),
  };
}
