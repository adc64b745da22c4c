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

/** What becomes of a request: the first of these that applies. */
export function outcomeOf(judged: JudgedRequest): Outcome {
  return (
    ended(judged.events) ??
    repeated(judged) ??
    refused(judged) ??
    uncounted(judged) ??
    untold(judged) ??
    unverified(judged) ??
    fulfilled(judged)
  );
}

function ended(events: readonly TimedEvent[]): Outcome | undefined {
  if (events.some(({ type }) => type === "withdrawn")) return { outcome: "withdrawn", reasons: [] };
  const last = events.findLast(({ type }) => type === "appealed" || answers.has(type));
  const isAnswered = last !== undefined && answers.has(last.type);
  return isAnswered ? { outcome: "answered", reasons: [] } : undefined;
}

const answers: ReadonlySet<string> = new Set(["responded", "refused", "appeal-answered"]);

function repeated({ duplicates }: JudgedRequest): Outcome | undefined {
  if (duplicates.duplicateOf === undefined) return undefined;
  const reason = { code: "not-required-justification", detail: "duplicate" } as const;
  return { outcome: "duplicate", reasons: [reason] };
}

function refused({ right, identity, records }: JudgedRequest): Outcome | undefined {
  const reasons = [
    ...right.reasons,
    ...(identity.isAdmitted === false ? [notTheSubject] : []),
    ...(records.extent === "none" ? records.reasons : []),
  ];
  return reasons.length === 0 ? undefined : { outcome: "refuse", reasons };
}

const notTheSubject: PrivacyReason = {
  code: "third-party-rights-impaired",
  detail: "not-the-subject",
};

function uncounted({ duties }: JudgedRequest): Outcome | undefined {
  if (!duties.some((one) => one.placed.effect.certain && isUncounted(one))) return undefined;
  const reason = { code: "information-required", detail: "calendar-not-covered" } as const;
  return { outcome: "review", reasons: [reason] };
}

function untold(judged: JudgedRequest): Outcome | undefined {
  const { right, identity, records, duplicates, duties } = judged;
  const isOpen =
    right.isGiven === undefined ||
    identity.missing.length > 0 ||
    records.extent === "not-told" ||
    duplicates.missing.length > 0 ||
    duties.some(isUncounted);
  const reason = { code: "information-required", detail: "facts-missing" } as const;
  return isOpen ? { outcome: "undetermined", reasons: [reason] } : undefined;
}

function unverified({ identity: { decision } }: JudgedRequest): Outcome | undefined {
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
