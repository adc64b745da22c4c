import type { Finding } from "../domain/domain.js";
import { type Kleene, kleeneAll, kleeneAny } from "../ir/kleene.js";
import type { PolicyDocument } from "../policy/document-schema.js";
import { formatInstant } from "../time/instant.js";
import type { ActiveEffect, ActiveEffects } from "./active-effects.js";
import type { LineOutcome, Reason, RemedyOffer } from "./decision.js";
import type { ReturnsCase } from "./derive.js";
import type { RequestedLine } from "./requested-line.js";
import { type Timeliness, timelinessOf } from "./timeliness.js";
import type { Remedy } from "./vocabulary.js";

/** Whether what is asked may be had, before any money is worked out. */
export interface Eligibility {
  readonly verdict: LineOutcome;
  readonly reasons: readonly Reason[];
  readonly remedies: readonly RemedyOffer[];
  readonly offer: ActiveEffect<"offer"> | undefined;
  readonly remedy: Remedy | undefined;
  readonly missing: readonly string[];
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

/** An offer of one remedy, judged: whether it may be had, and in what time. */
interface Judged {
  readonly offer: ActiveEffect<"offer">;
  readonly remedy: Remedy;
  readonly had: Kleene;
  readonly time: Timeliness;
}

const unlimited: Timeliness = { inTime: true, closes: undefined, missing: [], uncovered: false };

/**
 * Combines the effects that decide whether something is granted: a denial comes before a lapsed
 * window, that before a review, that before an offer; and what is not offered is not granted. What
 * cannot be told makes the verdict undetermined only where it could change it.
 */
export function judgeEligibility(context: EligibilityContext): Eligibility {
  const offers = judgeOffers(context);
  const asked =
    context.wanted === undefined
      ? offers
      : offers.filter(({ remedy }) => remedy === context.wanted);
  const had = kleeneAny(asked.map((one) => one.had));
  const verdict = verdictOf(context, asked, had);
  const chosen = verdict.outcome === "deny" ? undefined : choose(context, offers);
  return {
    verdict: verdict.outcome,
    reasons: verdict.reasons,
    remedies: verdict.barred ? [] : offers.filter((one) => one.had === true).map(toRemedyOffer),
    offer: chosen?.offer,
    remedy: chosen?.remedy,
    missing: verdict.outcome === "undetermined" ? missingFor(context, asked) : [],
  };
}

function judgeOffers(context: EligibilityContext): readonly Judged[] {
  const { kind } = context.given.facts.request;
  return context.effects.offer
    .filter(({ params }) => (params.requests ?? ["return", "exchange"]).includes(kind))
    .flatMap((offer) => offer.params.remedies.map((remedy) => judgeOffer(offer, remedy, context)));
}

function judgeOffer(
  offer: ActiveEffect<"offer">,
  remedy: Remedy,
  context: EligibilityContext,
): Judged {
  const { requested, given, effects } = context;
  const timed = given.facts.request.kind === "return" || given.facts.request.kind === "exchange";
  const time =
    requested === undefined || !timed
      ? unlimited
      : timelinessOf(remedy, offer.params.window, {
          ...context,
          requested,
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

function verdictOf(context: EligibilityContext, asked: readonly Judged[], had: Kleene): Verdict {
  const { effects, requested } = context;
  const denials = effects.deny.filter(({ certain }) => certain).map(toReason);
  const lapsed = had === false && asked.some(({ time }) => time.inTime === false);
  const barriers = [...denials, ...emptyRequest(context)];
  const refusals = [...barriers, ...(lapsed ? [lapsedReason(asked)] : [])];
  if (refusals.length > 0)
    return { outcome: "deny", reasons: refusals, barred: barriers.length > 0 };
  if (effects.deny.length > 0) return untold;
  const uncovered = asked.some(({ time }) => time.uncovered);
  if (had === undefined && uncovered) return review([{ code: "calendar-not-covered" }]);
  if (had === undefined || effects.review.some(({ certain }) => !certain)) return untold;
  if (effects.review.length > 0) return review(effects.review.map(toReason));
  if (had === false) return { outcome: "deny", reasons: [{ code: notOffered(context) }] };
  const capped = requested !== undefined && requested.granted < requested.requested;
  return { outcome: "approve", reasons: capped ? [cappedReason(requested)] : [] };
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

function lapsedReason(asked: readonly Judged[]): Reason {
  const [last] = asked
    .flatMap(({ time }) => (time.closes === undefined ? [] : [time.closes]))
    .sort((a, b) => b.closesAt - a.closesAt);
  const values = last === undefined ? undefined : { closedOn: last.closesOn };
  return { code: "window-expired", ...(values && { values }) };
}

function cappedReason({ requested, granted }: RequestedLine): Reason {
  return { code: "quantity-capped", values: { requested, granted } };
}

function toReason({ rule, params }: ActiveEffect<"deny"> | ActiveEffect<"review">): Reason {
  const queue = "queue" in params && params.queue !== undefined ? { queue: params.queue } : {};
  return { code: params.reason, rule: rule.name, ...queue };
}

/** The wanted remedy; else what the kind of request asks for; else the only one there is. */
function choose(
  { wanted, given }: EligibilityContext,
  offers: readonly Judged[],
): Judged | undefined {
  const there = offers.filter(({ had }) => had === true);
  const usual = wanted ?? (given.facts.request.kind === "item-change" ? "exchange" : "refund");
  const only = new Set(there.map(({ remedy }) => remedy)).size === 1 ? there[0] : undefined;
  return (
    mostGenerous(there.filter(({ remedy }) => remedy === usual)) ??
    (wanted === undefined ? only : undefined)
  );
}

/** Several offers of one remedy: the one with the larger bonus, then the name that sorts first. */
function mostGenerous(offers: readonly Judged[]): Judged | undefined {
  const bonus = ({ offer }: Judged) =>
    (offer.params.bonusBasisPoints ?? 0) + (offer.params.bonusMinor ?? 0);
  return [...offers].sort((a, b) => bonus(b) - bonus(a) || compareNames(a, b))[0];
}

function compareNames(a: Judged, b: Judged): number {
  return a.offer.rule.name < b.offer.rule.name ? -1 : 1;
}

function toRemedyOffer({ offer, remedy, time }: Judged): RemedyOffer {
  const { closes } = time;
  return {
    remedy,
    rule: offer.rule.name,
    choice: offer.params.choice ?? "customer",
    ...(closes && { closesAt: formatInstant(closes.closesAt), closesOn: closes.closesOn }),
  };
}

/** The facts that would settle what could not be told, each once. */
function missingFor(
  { effects, finding }: EligibilityContext,
  asked: readonly Judged[],
): readonly string[] {
  const untoldRules = [...effects.deny, ...effects.review, ...asked.map(({ offer }) => offer)]
    .filter(({ certain }) => !certain)
    .flatMap(({ index }) => finding.missing(index));
  const untoldTimes = asked
    .filter(({ had }) => had === undefined)
    .flatMap(({ time }) => time.missing);
  return [...new Set([...untoldRules, ...untoldTimes])];
}
