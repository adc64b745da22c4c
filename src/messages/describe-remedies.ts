import type { MessageLine, MessageOffer } from "./decision-parts.js";
import type { Speaker } from "./speaker.js";
import { textsFor } from "./text.js";

/**
 * Says what may be had for a line and until when: the last day for what is approved, what there is to
 * choose from where the customer still has to, or what is left where the request is denied. Nothing
 * while it is not decided: a remedy that is still looked at is not promised.
 */
export function describeRemedies(line: MessageLine, speaker: Speaker): readonly string[] {
  const { outcome, remedy, remedies } = line;
  const chosen = remedies.find((offer) => offer.remedy === remedy && offer.closesOn !== undefined);
  if (chosen !== undefined && outcome === "approve")
    return [speaker.phrase("last-day", { closesOn: chosen.closesOn })];
  if (remedy !== undefined || !["approve", "deny"].includes(outcome)) return [];
  const open = remedies.filter(({ choice }) => choice !== "shop" || speaker.audience === "agent");
  return [...new Set(open.map(({ closesOn }) => closesOn))].map((closesOn) => {
    const offers = open.filter((offer) => offer.closesOn === closesOn);
    const values = { closesOn, remedies: describeOffers(offers, speaker) };
    return speaker.phrase(outcome === "approve" ? "choose" : "alternatives", values);
  });
}

/** What a remedy is called; `within` a sentence it may need an article. */
export function describeRemedy(remedy: string, speaker: Speaker, within = false): string {
  const { remedies, remediesInSentence } = speaker.catalogue;
  const known = speaker.say(textsFor(within ? remediesInSentence : remedies, remedy));
  return known ?? speaker.phrase("unknown-remedy", { code: remedy });
}

function describeOffers(offers: readonly MessageOffer[], speaker: Speaker): string {
  const names = offers.map(({ remedy }) => describeRemedy(remedy, speaker, true));
  return speaker.list([...new Set(names)], "disjunction");
}
