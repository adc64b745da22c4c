import { kleeneAny } from "../ir/kleene.js";
import { formatInstant } from "../time/instant.js";
import type { Deadline } from "../time/window-deadline.js";
import type { ActiveEffect } from "./active-effects.js";
import { type Choice, chooseOffer, isShopsChoice, type JudgedOffer } from "./choose-offer.js";
import type { LineOutcome, Reason, RemedyNotTold, RemedyOffer } from "./decision.js";
import type { EligibilityContext } from "./eligibility-context.js";
import { askedFor, isSentBack, judgeOffers, kindOf } from "./judge-offers.js";
import { lastOf } from "./last-deadline.js";
import { smallestFirst } from "./smallest-first.js";
import { timelinessOf } from "./timeliness.js";
import { verdictOf } from "./verdict.js";
import type { Remedy } from "./vocabulary.js";

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
  /** Remedies of which it cannot be told whether they may be had. */
  readonly notTold: readonly RemedyNotTold[];
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
    closes: deadlineFor(
      context,
      asked.filter(({ remedy }) => remedy === (carriedOut?.remedy ?? remedy)),
    ),
    notTold: verdict.barred ? [] : notTold(context, offers),
  };
}

/** Remedies that may turn out to be had, with the facts that would tell. */
function notTold(
  context: EligibilityContext,
  offers: readonly JudgedOffer[],
): readonly RemedyNotTold[] {
  return offers
    .filter(({ had }) => had === undefined)
    .map((one) => ({
      remedy: one.remedy,
      rule: one.offer.rule.name,
      missing: missingForOffers(context, [one]),
    }));
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

/** Where the choice is the shop's, a customer's wish does not make it: somebody of the shop does. */
function isLeftToShop(chosen: JudgedOffer, { given }: EligibilityContext): boolean {
  return isShopsChoice(chosen) && given.facts.request.askedBy !== "staff";
}

const noChoice: Choice = { chosen: undefined, untold: [] };

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
