import { kleeneAll } from "../ir/kleene.js";
import type { ActiveEffect } from "./active-effects.js";
import { isBeforeDelivery } from "./check-facts.js";
import type { JudgedOffer } from "./choose-offer.js";
import type { EffectParams } from "./effects.js";
import type { EligibilityContext } from "./eligibility-context.js";
import { ownWindowOf } from "./resolve-window.js";
import { timelinessOf, unlimited } from "./timeliness.js";
import type { Remedy, RequestKind } from "./vocabulary.js";

/** The kind of what is asked. */
export function kindOf({ given }: EligibilityContext): RequestKind {
  return given.facts.request.kind;
}

/** Goods that the customer has are sent back in time; what is still with the shop has no window. */
export function isSentBack(context: EligibilityContext): boolean {
  return !isBeforeDelivery(kindOf(context));
}

/** Tells whether an offer speaks of a kind of request: one that it names, or goods sent back. */
export function speaksOf({ requests }: EffectParams<"offer">, kind: RequestKind): boolean {
  return requests?.includes(kind) ?? !isBeforeDelivery(kind);
}

/** Judges every remedy of every offer that speaks of what is asked: whether, and in what time. */
export function judgeOffers(context: EligibilityContext): readonly JudgedOffer[] {
  return context.effects.offer
    .filter(({ params }) => speaksOf(params, kindOf(context)))
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

/**
 * The offers that answer what is asked: those of the wanted remedy or, where it is certainly not to be
 * had, those that are given in its place.
 */
export function askedFor(
  wanted: Remedy | undefined,
  offers: readonly JudgedOffer[],
): readonly JudgedOffer[] {
  if (wanted === undefined) return offers;
  const own = offers.filter(({ remedy }) => remedy === wanted);
  if (own.some(({ had }) => had !== false)) return own;
  const instead = offers.filter(({ offer }) => offer.params.insteadOf?.includes(wanted));
  return instead.some(({ had }) => had !== false) ? instead : own;
}
