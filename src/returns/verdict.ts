import type { Kleene } from "../ir/kleene.js";
import type { ActiveEffect } from "./active-effects.js";
import type { JudgedOffer } from "./choose-offer.js";
import type { LineOutcome, Reason } from "./decision.js";
import type { EligibilityContext } from "./eligibility-context.js";
import { lastOf } from "./last-deadline.js";
import type { RequestedLine } from "./requested-line.js";

/** What becomes of what is asked, and why. `barred`: nothing may be had at all, so that there is no alternative to name. */
export interface Verdict {
  readonly outcome: LineOutcome;
  readonly reasons: readonly Reason[];
  readonly barred?: boolean;
}

/** A denial comes before a lapsed window, that before a review, that before what is offered. */
export function verdictOf(
  context: EligibilityContext,
  asked: readonly JudgedOffer[],
  had: Kleene,
): Verdict {
  const { effects, requested } = context;
  const denials = effects.deny.filter(({ certain }) => certain).map(toReason);
  const lapsed = had === false && asked.some(({ time }) => time.inTime === false);
  const barriers = [...denials, ...emptyRequest(context)];
  const refusals = [...barriers, ...(lapsed ? [lapsedReason(asked)] : [])];
  if (refusals.length > 0)
    return { outcome: "deny", reasons: refusals, barred: barriers.length > 0 };
  if (had === false && effects.review.length === 0)
    return { outcome: "deny", reasons: [{ code: notOffered(context) }] };
  if (effects.deny.length > 0) return untold;
  const uncovered = asked.some(({ time }) => time.uncovered);
  if (had === undefined && uncovered) return review([{ code: "calendar-not-covered" }]);
  const looked = effects.review.filter(({ certain }) => certain);
  if (had === undefined || (effects.review.length > 0 && looked.length === 0)) return untold;
  if (looked.length > 0) return review(looked.map(toReason));
  const judged = judgeDiscretion(asked);
  if (judged !== undefined) return judged;
  const capped = requested !== undefined && requested.granted < requested.requested;
  const reasons = [...insteadReason(context, asked), ...(capped ? [cappedReason(requested)] : [])];
  return { outcome: "approve", reasons };
}

/** What may be had only at somebody's discretion is for that person to decide. */
function judgeDiscretion(asked: readonly JudgedOffer[]): Verdict | undefined {
  const possible = asked.filter(({ had }) => had !== false);
  const plain = possible.filter(({ offer }) => offer.params.discretion !== true);
  if (plain.some(({ had }) => had === true)) return undefined;
  if (plain.length > 0) return untold;
  return review(possible.map(({ offer }) => ({ code: "discretion", rule: offer.rule.name })));
}

const untold: Verdict = { outcome: "undetermined", reasons: [] };

function review(reasons: readonly Reason[]): Verdict {
  return { outcome: "review", reasons };
}

function emptyRequest({ requested, given }: EligibilityContext): readonly Reason[] {
  if (requested !== undefined)
    return requested.granted === 0 ? [{ code: "nothing-returnable" }] : [];
  return given.facts.request.kind === "payment-change" ? [] : [{ code: "nothing-requested" }];
}

function notOffered({ effects, wanted }: EligibilityContext): string {
  return wanted !== undefined && effects.offer.length > 0
    ? "remedy-not-offered"
    : "nothing-offered";
}

function lapsedReason(asked: readonly JudgedOffer[]): Reason {
  const last = lastOf(asked.map(({ time }) => time));
  const values = last === undefined ? undefined : { closedOn: last.closesOn };
  return { code: "window-expired", ...(values && { values }) };
}

/** That something else is given than was asked for is said. */
function insteadReason(
  { wanted }: EligibilityContext,
  asked: readonly JudgedOffer[],
): readonly Reason[] {
  const [first] = asked.filter(({ remedy, had }) => had === true && remedy !== wanted);
  if (wanted === undefined || first === undefined) return [];
  return [{ code: "given-instead", rule: first.offer.rule.name, values: { wanted } }];
}

function cappedReason({ requested, granted }: RequestedLine): Reason {
  return { code: "quantity-capped", values: { requested, granted } };
}

function toReason({ rule, params }: ActiveEffect<"deny"> | ActiveEffect<"review">): Reason {
  const { reason, referTo } = params;
  return {
    code: reason,
    rule: rule.name,
    ...("queue" in params && params.queue !== undefined && { queue: params.queue }),
    ...(referTo !== undefined && { referTo }),
    ...(rule.internal && { internal: rule.internal }),
  };
}
