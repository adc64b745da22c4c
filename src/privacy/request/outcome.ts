import type { PrivacyReason } from "../decision-parts.js";
import type { TimedEvent } from "../derive.js";
import { isVerified } from "../vocabulary/verification.js";
import type { RequestOutcome } from "./decision.js";
import { isUncounted } from "./duty-decision.js";
import type { JudgedRequest } from "./judge-request.js";

/** What becomes of a request, and why. */
export interface Outcome {
  readonly outcome: RequestOutcome;
  readonly reasons: readonly PrivacyReason[];
}

/** What becomes of a request: the first of these that applies; not told where one of them may apply before it. */
export function outcomeOf(judged: JudgedRequest): Outcome {
  return (
    ended(judged.events) ??
    repeated(judged) ??
    refused(judged) ??
    forPerson(judged) ??
    uncounted(judged) ??
    unverified(judged) ??
    fulfilled(judged)
  );
}

const untold: Outcome = {
  outcome: "undetermined",
  reasons: [{ code: "information-required", detail: "facts-missing" }],
};

function ended(events: readonly TimedEvent[]): Outcome | undefined {
  if (events.some(({ type }) => type === "withdrawn")) return { outcome: "withdrawn", reasons: [] };
  const last = events.findLast(({ type }) => type === "appealed" || answers.has(type));
  const isAnswered = last !== undefined && answers.has(last.type);
  return isAnswered ? { outcome: "answered", reasons: [] } : undefined;
}

const answers: ReadonlySet<string> = new Set(["responded", "refused", "appeal-answered"]);

function repeated({ duplicates }: JudgedRequest): Outcome | undefined {
  if (duplicates.duplicateOf === undefined)
    return duplicates.missing.length > 0 ? untold : undefined;
  const reason = { code: "not-required-justification", detail: "duplicate" } as const;
  return { outcome: "duplicate", reasons: [reason] };
}

function refused({ right, identity, records }: JudgedRequest): Outcome | undefined {
  const reasons = [
    ...right.reasons,
    ...(identity.isAdmitted === false ? [notTheSubject] : []),
    ...(records.extent === "none" ? records.reasons : []),
  ];
  if (reasons.length > 0) return { outcome: "refuse", reasons };
  const isOpen =
    right.isGiven === undefined ||
    identity.isAdmitted === undefined ||
    records.extent === "not-told";
  return isOpen ? untold : undefined;
}

const notTheSubject: PrivacyReason = {
  code: "third-party-rights-impaired",
  detail: "not-the-subject",
};

function forPerson({ records }: JudgedRequest): Outcome | undefined {
  return records.extent === "review" ? { outcome: "review", reasons: records.reasons } : undefined;
}

/** Where a calendar does not tell when a duty is due. Of one that starts on a day that is not told it may not. */
function uncounted({ duties }: JudgedRequest): Outcome | undefined {
  const unclear = duties.filter(isUncounted);
  if (unclear.some(({ placed }) => placed.effect.certain)) {
    const reason = { code: "information-required", detail: "calendar-not-covered" } as const;
    return { outcome: "review", reasons: [reason] };
  }
  const isOpen = unclear.length > 0 || duties.some(({ start }) => "missing" in start);
  return isOpen ? untold : undefined;
}

function unverified({ identity: { decision, missing } }: JudgedRequest): Outcome | undefined {
  if (missing.length > 0) return untold;
  if (decision.suffices) return undefined;
  const details = [
    ...(isVerified(decision.reached, decision.needed) ? [] : ["not-verified"]),
    ...(decision.authorityNeeded === undefined ? [] : ["authority-not-shown"]),
  ];
  return {
    outcome: "verify",
    reasons: details.map((detail) => ({ code: "identity-verification-required", detail })),
  };
}

function fulfilled({ records }: JudgedRequest): Outcome {
  return records.extent === "part"
    ? { outcome: "partly", reasons: records.reasons }
    : { outcome: "fulfil", reasons: [] };
}
