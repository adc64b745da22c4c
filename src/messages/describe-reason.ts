import type { Outcome } from "../returns/decision.js";
import type { MessageReason } from "./decision-parts.js";
import type { Speaker } from "./speaker.js";
import { textsFor } from "./text.js";

/**
 * Says why, and who else to turn to if the reason names somebody. A customer is not told an internal
 * reason, whatever it is; nor the code of one that there is no text for.
 */
export function describeReason(
  reason: MessageReason,
  speaker: Speaker,
  currency?: string,
  outcome?: Outcome,
): string {
  const { referTo } = reason;
  const said =
    reason.internal === true && speaker.audience === "customer"
      ? speaker.phrase(outcome === "deny" ? "internal-denial" : "internal-review")
      : describeCode(reason, speaker, currency);
  return referTo === undefined ? said : `${said} ${describeReferral(referTo, speaker)}`;
}

function describeCode(reason: MessageReason, speaker: Speaker, currency?: string): string {
  const known = describeKnownReason(reason, speaker, currency);
  return known ?? speaker.phrase("unknown-reason", { code: reason.code });
}

/** Says why, where there is a text for it, whether it is internal or not. */
export function describeKnownReason(
  reason: MessageReason,
  speaker: Speaker,
  currency?: string,
): string | undefined {
  const { code, rule, lineId } = reason;
  const values = { ...reason.values, code, rule, lineId };
  return speaker.say(textsFor(speaker.catalogue.reasons, code), values, currency);
}

/** Says who else to turn to. */
export function describeReferral(referTo: string, speaker: Speaker): string {
  const known = speaker.say(textsFor(speaker.catalogue.referrals, referTo));
  return known ?? speaker.phrase("unknown-referral", { referTo });
}
