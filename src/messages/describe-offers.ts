import type { OfferDecision } from "../escalation/decision.js";
import type { MessageComplaint } from "./complaint-parts.js";
import { joinPointers, type Said, sayAtDesk, sayPhrase, sayToCustomer } from "./complaint-words.js";
import type { Speaker } from "./speaker.js";

/**
 * Tells what can be offered. A customer is offered nothing while it is not decided how the complaint
 * stands, nor what somebody still decides on: that would be a promise.
 */
export function describeOffers(
  { outcome, offers = [], offersNotTold = [] }: MessageComplaint,
  speaker: Speaker,
  currency: string | undefined,
): Said {
  if (speaker.audience === "customer" && outcome !== "open") return [];
  const told = offers.filter(({ offer, discretion }) =>
    speaker.audience === "agent" ? true : discretion !== true && offer !== "apology",
  );
  const names = [...new Set(told.map((one) => nameOffer(one, speaker, currency)))];
  return [
    ...(names.length > 0
      ? sayPhrase("offers", speaker, { offers: speaker.list(names, "disjunction") })
      : []),
    ...offersNotTold.flatMap(({ offer, missing }) =>
      sayAtDesk("offer-not-told", speaker, {
        offer: speaker.say(speaker.catalogue.offers[offer]),
        pointers: joinPointers(missing),
      }),
    ),
  ];
}

/** An apology is made to a customer, not offered. */
export function describeApology({ outcome, offers = [] }: MessageComplaint, speaker: Speaker) {
  const isMade = offers.some(({ offer, discretion }) => offer === "apology" && !discretion);
  return isMade && outcome !== "resolved" ? sayToCustomer("apology", speaker) : [];
}

function nameOffer(
  { offer: kind, amountMinor, discretion }: OfferDecision,
  speaker: Speaker,
  currency: string | undefined,
): string {
  const name = speaker.say(speaker.catalogue.offers[kind]) ?? kind;
  const [offer = name] =
    amountMinor === undefined
      ? []
      : sayPhrase("offer-amount", speaker, { offer: name, amountMinor }, currency);
  const [atDiscretion] = discretion ? sayAtDesk("offer-discretion", speaker, { offer }) : [];
  return atDiscretion ?? offer;
}
