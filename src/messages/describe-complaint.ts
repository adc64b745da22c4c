import type { EscalationReason } from "../escalation/decision.js";
import type { ComplaintOutcome } from "./complaint-catalogue.js";
import { toldByClocks } from "./complaint-codes.js";
import type { ComplaintOptions, MessageComplaint } from "./complaint-parts.js";
import { nameRole, type Said, sayAtDesk, sayPhrase, sayToCustomer } from "./complaint-words.js";
import { describeAuthority } from "./describe-authority.js";
import { describeClocks } from "./describe-clocks.js";
import { describeLadder } from "./describe-ladder.js";
import { describeNotices } from "./describe-notices.js";
import { describeApology, describeOffers } from "./describe-offers.js";
import { describePromises } from "./describe-promises.js";
import { describeKnownReason, describeReferral } from "./describe-reason.js";
import { describeRecourse } from "./describe-recourse.js";
import type { Speaker } from "./speaker.js";
import { textsFor } from "./text.js";

/**
 * Says how a complaint stands, a sentence each: to customers why, who has it, by when they hear from us,
 * what is offered, whom else they can turn to, and what is still needed from them; to agents every clock,
 * step, limit and missing fact. What would be said twice is said once.
 */
export function describeComplaint(
  complaint: MessageComplaint,
  speaker: Speaker,
  { currency }: ComplaintOptions,
): readonly string[] {
  const { complaintOutcomes } = speaker.catalogue;
  const outcome = [speaker.say(complaintOutcomes[outcomeOf(complaint, speaker)]) ?? []].flat();
  if (speaker.audience === "customer" && isUnopened(complaint)) return outcome;
  const sentences = [
    ...outcome,
    ...describeReasons(complaint, speaker),
    ...(speaker.audience === "customer"
      ? forCustomer(complaint, speaker, currency)
      : forAgent(complaint, speaker, currency)),
  ];
  return [...new Set(sentences)];
}

/** A customer who has not complained is not told of a complaint, nor of a case that may not be opened. */
function outcomeOf(complaint: MessageComplaint, { audience }: Speaker): ComplaintOutcome {
  const { outcome, openedAs } = complaint;
  if (openedAs === undefined) return outcome;
  if (outcome === "open") return "signal";
  if (outcome === "resolved") return "signal-resolved";
  if (audience === "agent") return outcome;
  return isUnopened(complaint) ? "no-case" : "signal";
}

function isUnopened({ outcome, openedAs, reasons }: MessageComplaint): boolean {
  const isOpened = reasons.some(({ code }) => code === "opened-from-signal");
  return openedAs !== undefined && outcome === "undetermined" && !isOpened;
}

function forCustomer(
  complaint: MessageComplaint,
  speaker: Speaker,
  currency: string | undefined,
): Said {
  const isAtWork = ["open", "review", "undetermined"].includes(complaint.outcome);
  return [
    ...describeApology(complaint, speaker),
    ...(isAtWork ? describeOwner(complaint, speaker) : []),
    ...(complaint.outcome === "declined" ? [] : describePromises(complaint.clocks ?? [], speaker)),
    ...describeOffers(complaint, speaker, currency),
    ...describeRecourse(complaint, speaker),
    ...(isAtWork ? describeNeeds(complaint, speaker) : []),
  ];
}

function forAgent(
  complaint: MessageComplaint,
  speaker: Speaker,
  currency: string | undefined,
): Said {
  const { missing = [], nextCheckAt: checkAt } = complaint;
  return [
    ...describeSeverity(complaint, speaker),
    ...describeOwner(complaint, speaker),
    ...describeClocks(complaint, speaker),
    ...describeLadder(complaint, speaker),
    ...describeAuthority(complaint, speaker, currency),
    ...describeOffers(complaint, speaker, currency),
    ...describeRecourse(complaint, speaker),
    ...describeNotices(complaint, speaker),
    ...(missing.length > 0 ? [speaker.phrase("missing", { pointers: missing.join(", ") })] : []),
    ...sayAtDesk("next-check", speaker, { checkAt }),
  ];
}

/** Reasons that clocks tell are left to them. A customer is told no internal one, and none without a text. */
function describeReasons({ outcome, reasons }: MessageComplaint, speaker: Speaker): Said {
  const isCustomer = speaker.audience === "customer";
  const describe = (reason: EscalationReason): Said => {
    const known = describeKnownReason(reason, speaker);
    if (isCustomer && reason.internal) return [];
    if (known !== undefined) return [known];
    const isTold = !isCustomer || outcome === "declined";
    return isTold ? sayPhrase("declined-otherwise", speaker, { code: reason.code }) : [];
  };
  return reasons
    .filter(({ code }) => !toldByClocks.has(code))
    .flatMap((reason) => [
      ...describe(reason),
      ...(reason.referTo === undefined ? [] : [describeReferral(reason.referTo, speaker)]),
    ]);
}

function describeSeverity({ severity }: MessageComplaint, speaker: Speaker): Said {
  if (severity === undefined) return [];
  const { atLeast, atMost } = severity;
  const values = atLeast === atMost ? { severity: atLeast } : { atLeast, atMost };
  return sayAtDesk("severity", speaker, values);
}

function describeOwner({ route }: MessageComplaint, speaker: Speaker): Said {
  if (route === undefined) return [];
  const { attendant, open, opensAt, team, tier } = route;
  const values = { owner: nameRole(route.owner, speaker), team, tier };
  return [
    ...sayPhrase(attendant === "automated" ? "owner-automated" : "owner", speaker, values),
    ...(open === false ? sayPhrase("opens", speaker, { opensAt }) : []),
  ];
}

/** What is still needed from the customer: facts that only the customer can give. */
function describeNeeds({ missing = [] }: MessageComplaint, speaker: Speaker): Said {
  const { needs: table } = speaker.catalogue;
  const needs = missing.flatMap((pointer) => speaker.say(textsFor(table, pointer)) ?? []);
  if (needs.length === 0) return [];
  return sayToCustomer("needs", speaker, { needs: speaker.list(needs, "conjunction") });
}
