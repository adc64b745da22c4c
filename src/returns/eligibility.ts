import type { Finding } from "../domain/domain.js";
import { type Kleene, kleeneAll, kleeneAny } from "../ir/kleene.js";
import type { PolicyDocument } from "../policy/document-schema.js";
import { formatInstant } from "../time/instant.js";
import type { Deadline } from "../time/window-deadline.js";
import type { ActiveEffect, ActiveEffects } from "./active-effects.js";
import { isBeforeDelivery } from "./check-facts.js";
import { type Choice, chooseOffer, isShopsChoice, type JudgedOffer } from "./choose-offer.js";
import type { LineOutcome, Reason, RemedyOffer } from "./decision.js";
import type { ReturnsCase } from "./derive.js";
import type { RequestedLine } from "./requested-line.js";
import { ownWindowOf } from "./resolve-window.js";
import { smallestFirst } from "./smallest-first.js";
import { type Timeliness, timelinessOf, unlimited } from "./timeliness.js";
import type { Remedy, RequestKind } from "./vocabulary.js";

/** Whether what is asked may be had, before any money is worked out. */
export interface Eligibility {
  readonly verdict: LineOutcome;
  readonly reasons: readonly Reason[];
  readonly remedies: readonly RemedyOffer[];
  readonly offer: ActiveEffect<"offer"> | undefined;
  readonly remedy: Remedy | undefined;
  readonly missing: readonly string[];
  /** Facts that could change which offer is carried out, though not that something may be had. */
  readonly choiceMissing: readonly string[];
  /** The deadline for what is asked, whether it is granted or not. */
  readonly closes: Deadline | undefined;
}

/** What eligibility is judged on; `requested` is missing where the request concerns no line. */
export interface EligibilityContext {
  readonly given: ReturnsCase;
  readonly document: PolicyDocument;
  readonly finding: Finding;
  readonly effects: ActiveEffects;
  readonly requested: RequestedLine | undefined;
  readonly wanted: Remedy | undefined;
}

/**
 * Combines the effects that decide whether something is granted: a denial comes before a lapsed
 * window, that before a review, that before an offer; and what is not offered is not granted. What
 * cannot be told makes the verdict undetermined only where it could change it.
 */
export function judgeEligibility(context: EligibilityContext): Eligibility {
  const offers = judgeOffers(context);
  const asked = askedFor(context.wanted, offers);
  const had = kleeneAny(asked.map((one) => one.had));
  const verdict = verdictOf(context, asked, had);
  const wanted = asked.some(({ remedy }) => remedy !== context.wanted) ? undefined : context.wanted;
  const { chosen, untold: rivals } =
    verdict.outcome === "deny"
      ? noChoice
      : chooseOffer(wanted, kindOf(context), context.wanted === undefined ? offers : asked);
  const carriedOut = chosen !== undefined && isLeftToShop(chosen, context) ? undefined : chosen;
  const left = verdict.outcome === "approve" && carriedOut !== chosen;
  return {
    verdict: verdict.outcome,
    reasons: left ? [...verdict.reasons, { code: "shop-chooses" }] : verdict.reasons,
    remedies: verdict.barred ? [] : offers.filter((one) => one.had === true).map(toRemedyOffer),
    offer: carriedOut?.offer,
    remedy: carriedOut?.remedy,
    missing: verdict.outcome === "undetermined" ? missingFor(context, asked) : [],
    choiceMissing: missingForOffers(context, rivals),
    closes: deadlineFor(context, asked),
  };
}

/** The last deadline of what is asked; of what no rule offers, that of the windows that speak of it. */
function deadlineFor(
  context: EligibilityContext,
  asked: readonly JudgedOffer[],
): Deadline | undefined {
  const times =
    asked.length > 0 || context.requested === undefined || !isSentBack(context)
      ? asked.map(({ time }) => time)
      : [
          timelinessOf(context.wanted ?? "refund", undefined, {
            ...context,
            windows: context.effects.window,
          }),
        ];
  const open = asked.filter(({ had }) => had === true).map(({ time }) => time);
  if (open.some(({ closes }) => closes === undefined)) return undefined;
  return lastOf(open.length > 0 ? open : times);
}

function lastOf(times: readonly Timeliness[]): Deadline | undefined {
  return times.flatMap(({ closes }) => closes ?? []).sort((a, b) => b.closesAt - a.closesAt)[0];
}

/**
 * The offers that answer what is asked: those of the wanted remedy or, where it is certainly not to be
 * had, those that are given in its place.
 */
function askedFor(
  wanted: Remedy | undefined,
  offers: readonly JudgedOffer[],
): readonly JudgedOffer[] {
  if (wanted === undefined) return offers;
  const own = offers.filter(({ remedy }) => remedy === wanted);
  if (own.some(({ had }) => had !== false)) return own;
  const instead = offers.filter(({ offer }) => offer.params.insteadOf?.includes(wanted));
  return instead.some(({ had }) => had !== false) ? instead : own;
}

/** Where the choice is the shop's, a customer's wish does not make it: somebody of the shop does. */
function isLeftToShop(chosen: JudgedOffer, { given }: EligibilityContext): boolean {
  return isShopsChoice(chosen) && given.facts.request.askedBy !== "staff";
}

const noChoice: Choice = { chosen: undefined, untold: [] };

function kindOf({ given }: EligibilityContext): RequestKind {
  return given.facts.request.kind;
}

/** Goods that the customer has are sent back in time; what is still with the shop has no window. */
function isSentBack(context: EligibilityContext): boolean {
  return !isBeforeDelivery(kindOf(context));
}

function judgeOffers(context: EligibilityContext): readonly JudgedOffer[] {
  return context.effects.offer
    .filter(({ params }) => params.requests?.includes(kindOf(context)) ?? isSentBack(context))
    .flatMap((offer) => offer.params.remedies.map((remedy) => judgeOffer(offer, remedy, context)));
}

function judgeOffer(
  offer: ActiveEffect<"offer">,
  remedy: Remedy,
  context: EligibilityContext,
): JudgedOffer {
  const { requested, effects } = context;
  const time =
    requested === undefined || !isSentBack(context)
      ? unlimited
      : timelinessOf(remedy, ownWindowOf(offer.params, context.document), {
          ...context,
          windows: effects.window,
        });
  return { offer, remedy, time, had: kleeneAll([offer.certain || undefined, time.inTime]) };
}

/** `barred`: nothing may be had at all, so that there is no alternative to name. */
interface Verdict {
  readonly outcome: LineOutcome;
  readonly reasons: readonly Reason[];
  readonly barred?: boolean;
}

function verdictOf(
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

function toRemedyOffer({ offer, remedy, time }: JudgedOffer): RemedyOffer {
  const { closes } = time;
  return {
    remedy,
    rule: offer.rule.name,
    choice: offer.params.choice ?? "customer",
    ...(closes && { closesAt: formatInstant(closes.closesAt), closesOn: closes.closesOn }),
  };
}

/** The facts that would settle what could not be told, each once, the fewest that belong together first. */
function missingFor(context: EligibilityContext, asked: readonly JudgedOffer[]): readonly string[] {
  const { effects, finding } = context;
  const untoldRules = [...effects.deny, ...effects.review]
    .filter(({ certain }) => !certain)
    .map(({ index }) => finding.missing(index));
  return smallestFirst([...untoldRules, ...missingPerOffer(context, asked)]);
}

function missingForOffers(
  context: EligibilityContext,
  offers: readonly JudgedOffer[],
): readonly string[] {
  return smallestFirst(missingPerOffer(context, offers));
}

function missingPerOffer(
  { finding }: EligibilityContext,
  offers: readonly JudgedOffer[],
): readonly (readonly string[])[] {
  return offers
    .filter(({ had }) => had === undefined)
    .map(({ offer, time }) => [...finding.missing(offer.index), ...time.missing]);
}
