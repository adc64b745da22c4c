import { formatInstant } from "../../time/instant.js";
import { startOfDayIn } from "../../time/time-zone.js";
import type { AskedCase } from "../asked-case.js";
import type { PrivacyCase } from "../derive.js";
import type { FactsOf } from "../facts.js";
import type { RequestDecision } from "./decision.js";
import { lateMs, orderDuties } from "./duty-decision.js";
import { type JudgedRequest, judgeRequest, missingIn } from "./judge-request.js";
import { outcomeOf } from "./outcome.js";

/** What becomes of a request, and what must be done about it by when. */
export function concludeRequest(asked: AskedCase, facts: FactsOf<"request">): RequestDecision {
  const base = { ...asked.base, question: "request", right: facts.right } as const;
  if (asked.hold !== undefined) return { ...base, ...undecided(facts, asked.hold) };
  const judged = judgeRequest(asked, facts);
  const { outcome, reasons } = outcomeOf(judged);
  return {
    ...base,
    outcome,
    reasons: [...reasons, ...judged.fee.reasons],
    ...partsOf(judged),
    ...nextCheck(judged, asked.given),
    missing: missingIn(judged),
  };
}

function partsOf({ identity, duties, fee, records, recourse, duplicates }: JudgedRequest) {
  const { missing: _missing, ...repeated } = duplicates;
  return {
    identity: identity.decision,
    duties: orderDuties(duties),
    fee: fee.fee,
    records: records.records,
    recourse: recourse.recourse,
    ...repeated,
  };
}

/** When a duty is late next, or a date comes on which what becomes of a record may change. */
function nextCheck(
  { duties, records }: JudgedRequest,
  { nowMs, document: { timeZone } }: PrivacyCase,
): Pick<RequestDecision, "nextCheckAt"> {
  // There can be very many dates, more than a function takes as arguments: only the first one is of interest.
  const [first] = [...records.changesOn].sort();
  const instants = [
    ...lateMs(duties, nowMs),
    ...(first === undefined ? [] : [startOfDayIn(first, timeZone)]),
  ];
  return instants.length === 0 ? {} : { nextCheckAt: formatInstant(Math.min(...instants)) };
}

type Decided = Omit<RequestDecision, keyof AskedCase["base"] | "question" | "right">;

/** Where it is not known which rules are in force, nothing is told, and nothing suffices. */
function undecided(
  { requester }: FactsOf<"request">,
  { outcome, code, missing }: NonNullable<AskedCase["hold"]>,
): Decided {
  const reached = requester?.verification ?? "none";
  return {
    outcome,
    reasons: [{ code: "information-required", detail: code }],
    identity: { needed: "proven", reached, suffices: false, ways: [] },
    duties: [],
    fee: "not-told",
    records: [],
    recourse: [],
    missing,
  };
}
