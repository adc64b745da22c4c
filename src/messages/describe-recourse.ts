import type { ReferralDecision } from "../escalation/decision.js";
import type { MessageComplaint } from "./complaint-parts.js";
import { nameBody, type Said, sayAtDesk, sayPhrase } from "./complaint-words.js";
import type { Speaker } from "./speaker.js";
import { textsFor } from "./text.js";

/**
 * Tells whom else the customer can turn to, by which right, from when and until when. A customer is told
 * of each way once, and of none that is closed; of one that is still to open only while it may be needed.
 */
export function describeRecourse(
  { outcome, referrals = [] }: MessageComplaint,
  speaker: Speaker,
): Said {
  const told =
    speaker.audience === "agent"
      ? referrals
      : onceEach(
          referrals.filter(
            ({ state }) => state === "open" || (state === "later" && outcome !== "resolved"),
          ),
        );
  return told.flatMap((one) => describeReferral(one, speaker));
}

function describeReferral(referral: ReferralDecision, speaker: Speaker): Said {
  const { to, state, fromAt, closesOn } = referral;
  const values = {
    body: nameBody(to, speaker),
    right: nameRight(referral, speaker),
    fromOn: fromAt,
    until: speaker.show("closesOn", closesOn),
  };
  return state === "closed"
    ? sayAtDesk("recourse-closed", speaker, values)
    : sayPhrase(`recourse-${state}`, speaker, values);
}

/** Customers are told of a right that there is no text for without its code, by the article that gives it. */
function nameRight({ right: code, law }: ReferralDecision, speaker: Speaker): string | undefined {
  const shown = speaker.audience === "agent" ? code : undefined;
  const right = speaker.say(textsFor(speaker.catalogue.rights, code)) ?? shown;
  const article = law?.article;
  if (right === undefined || article === undefined) return right ?? article;
  return sayPhrase("recourse-right", speaker, { right, article }).join();
}

/** Of several ways to one body by one right the first that is open, or else opens first. */
function onceEach(referrals: readonly ReferralDecision[]): readonly ReferralDecision[] {
  const open = referrals.filter(({ state }) => state === "open");
  const later = referrals.filter(({ state }) => state !== "open");
  const all = [...open, ...later];
  const isFirst = ({ to, right }: ReferralDecision, index: number) =>
    all.findIndex((other) => other.to === to && other.right === right) === index;
  return all.filter(isFirst);
}
