import type { Layers } from "../active-effects.js";
import type { PrivacyReason } from "../decision-parts.js";
import type { KeptRecord } from "../facts.js";
import type { RecordRetention, RetentionGround } from "../retention/decision.js";
import { judgeRecord, type RecordCase } from "../retention/judge-record.js";
import { isLasting } from "../retention/weigh.js";
import type { Right } from "../vocabulary/words.js";
import type { RequestedRecord } from "./decision.js";
import { type JudgedRight, judgeRight } from "./right.js";

/** What becomes of one record that a request is about, why, and what would tell. */
export interface RecordFate {
  readonly fate: RequestedRecord["fate"];
  readonly reasons: readonly PrivacyReason[];
  readonly missing: readonly string[];
}

/** One record with the way it is kept, and what becomes of it. */
export interface JudgedRecord extends RecordFate {
  readonly retention: RecordRetention;
}

/**
 * Judges one record of a request: a rule may refuse the request for it alone; of an erasure it stays as long
 * as it must be kept; and what must be gone already cannot be shown.
 */
export function judgeRequested(
  right: Right,
  record: KeptRecord,
  given: RecordCase,
  whole: JudgedRight,
): JudgedRecord {
  const retention = judgeRecord(record, given);
  const alone = refusedAlone(judgeRight(given.layers), whole);
  const kept =
    right === "erasure"
      ? ofErasure(retention, record, given, whole)
      : shows.has(right)
        ? ofShowing(retention)
        : granted;
  // What must be kept stays whether or not a rule refuses it as well.
  const isKept = kept.fate === "refused" && alone?.fate === "not-told";
  return { retention, ...(isKept ? kept : (alone ?? kept)) };
}

const granted: RecordFate = { fate: "granted", reasons: [], missing: [] };

const shows: ReadonlySet<Right> = new Set(["access", "access-categories", "portability"]);

/** What rules say of the record alone; what they say of the whole request is said there. */
function refusedAlone(own: JudgedRight, whole: JudgedRight): RecordFate | undefined {
  if (own.isGiven === whole.isGiven || own.isGiven === true) return undefined;
  if (own.isGiven === undefined) return { fate: "not-told", reasons: [], missing: own.missing };
  return { fate: "refused", reasons: own.reasons, missing: [] };
}

/**
 * What must be kept stays, and so does meanwhile what may have to be. What only the shop keeps, against a
 * right by law, is for a person to look at: it may be that no law lets it, and that it cannot be undone.
 */
function ofErasure(
  retention: RecordRetention,
  record: KeptRecord,
  given: RecordCase,
  { isGivenByLaw, missingByLaw }: JudgedRight,
): RecordFate {
  const { outcome, missing = [] } = retention;
  if (outcome === "undetermined") return { fate: "not-told", reasons: [], missing };
  if (outcome !== "keep" && outcome !== "conflict") return granted;
  const reasons = reasonsToKeep(retention, given.today);
  const byLaw = judgeRecord(record, { ...given, layers: withoutKeeps(given.layers) });
  const isKeptByLaw = byLaw.outcome === "keep" || byLaw.outcome === "conflict";
  if (isKeptByLaw || isGivenByLaw === false) return { fate: "refused", reasons, missing: [] };
  const untold = [...(isGivenByLaw === undefined ? missingByLaw : []), ...untoldBy(byLaw)];
  if (untold.length > 0) return { fate: "not-told", reasons: [], missing: untold };
  const alone = reasons.map((reason) => ({ ...reason, detail: "kept-by-shop-alone" }));
  return { fate: "review", reasons: alone, missing: [] };
}

/** Facts by which a law could keep it as the shop does. */
function untoldBy({ outcome, missing = [] }: RecordRetention): readonly string[] {
  return outcome === "undetermined" ? missing : [];
}

function withoutKeeps([own, ...floors]: Layers): Layers {
  return [{ ...own, effects: { ...own.effects, keep: [] } }, ...floors];
}

/** Those grounds that keep it now; not one that a law goes before, which has it erased sooner. */
function reasonsToKeep(
  { keptBy, eraseBy, outcome }: RecordRetention,
  today: string,
): readonly PrivacyReason[] {
  const holds = ({ until }: RetentionGround) =>
    outcome === "conflict" || eraseBy === undefined || (until !== undefined && until <= eraseBy);
  return keptBy
    .filter((ground) => isLasting(ground, today) && holds(ground))
    .map(({ justification = "legally-exempted", rule, floor, law }) => ({
      code: justification,
      detail: "must-be-kept",
      ...(rule !== undefined && { rule }),
      ...(floor !== undefined && { floor }),
      ...(law && { law }),
    }));
}

function ofShowing({ outcome, missing = [] }: RecordRetention): RecordFate {
  if (outcome === "undetermined") return { fate: "not-told", reasons: [], missing };
  if (outcome !== "erase") return granted;
  return {
    fate: "gone",
    reasons: [{ code: "fulfilment-impossible", detail: "no-longer-held" }],
    missing: [],
  };
}
