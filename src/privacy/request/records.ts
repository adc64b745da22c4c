import type { Layers } from "../active-effects.js";
import type { AskedCase } from "../asked-case.js";
import type { PrivacyReason } from "../decision-parts.js";
import type { FactsOf } from "../facts.js";
import type { RecordRetention, RetentionGround } from "../retention/decision.js";
import { changesOf, judgeRecord } from "../retention/judge-record.js";
import { isLasting } from "../retention/weigh.js";
import type { Right } from "../vocabulary/words.js";
import type { RequestedRecord } from "./decision.js";
import type { JudgedRight } from "./right.js";

/** What the records that a request is about make of it: all of it, a part, nothing; not told without facts. */
export interface JudgedRecords {
  readonly records: readonly RequestedRecord[];
  readonly extent: "all" | "part" | "none" | "not-told";
  readonly reasons: readonly PrivacyReason[];
  readonly missing: readonly string[];
  /** The dates to come on which what becomes of a record may change. */
  readonly changesOn: readonly string[];
}

/**
 * Judges the records of a request: whether each may be erased, or is there to be shown. What the shop keeps
 * by its own rules alone it does not keep from who has a right by law to have it erased.
 */
export function judgeRecords(
  { given, subjects }: AskedCase,
  { right, records = [], holds }: FactsOf<"request">,
  { isGivenByLaw, missingByLaw }: JudgedRight,
): JudgedRecords {
  const [, ...ofRecords] = subjects;
  const { today } = given;
  const judged = records.flatMap((record, index) => {
    const layers = ofRecords[index];
    if (layers === undefined) return [];
    const kept = judgeRecord(record, { layers, holds, today });
    if (right !== "erasure" || isGivenByLaw === false) return [kept];
    const byLaw = judgeRecord(record, { layers: withoutKeeps(layers), holds, today });
    if (isGivenByLaw === true || byLaw.outcome === kept.outcome) return [byLaw];
    return [{ ...kept, outcome: "undetermined" as const, missing: missingByLaw }];
  });
  return {
    records: judged,
    ...extentFor(right, judged, today),
    missing: [...new Set(judged.flatMap(({ missing = [] }) => missing))],
    changesOn: ofRecords.flatMap((layers) => changesOf({ layers, holds, today })),
  };
}

function withoutKeeps([own, ...floors]: Layers): Layers {
  return [{ ...own, effects: { ...own.effects, keep: [] } }, ...floors];
}

type Extent = Pick<JudgedRecords, "extent" | "reasons">;

const shows: ReadonlySet<Right> = new Set(["access", "access-categories", "portability"]);

function extentFor(right: Right, records: readonly RecordRetention[], today: string): Extent {
  if (right === "erasure" && records.length > 0) return ofErasure(records, today);
  if (shows.has(right) && records.length > 0) return ofShowing(records);
  return { extent: "all", reasons: [] };
}

/** What must be kept stays, and so does meanwhile what may have to be. */
function ofErasure(records: readonly RecordRetention[], today: string): Extent {
  const untold = records.filter(({ outcome }) => outcome === "undetermined");
  const staying = records.filter(({ outcome }) => outcome === "keep" || outcome === "conflict");
  const going = records.length - untold.length - staying.length;
  const reasons = staying.flatMap((record) => reasonsToKeep(record, today));
  if (staying.length > 0 && going > 0) return { extent: "part", reasons };
  if (untold.length > 0) return { extent: "not-told", reasons: [] };
  return { extent: staying.length > 0 ? "none" : "all", reasons };
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
    .map(({ ground: _ground, until: _until, justification = "legally-exempted", ...rule }) => ({
      code: justification,
      detail: "must-be-kept",
      ...rule,
    }));
}

/** What must be gone cannot be shown any more. */
function ofShowing(records: readonly RecordRetention[]): Extent {
  const isThere = records.some(({ outcome }) => outcome !== "erase" && outcome !== "undetermined");
  if (isThere) return { extent: "all", reasons: [] };
  if (records.some(({ outcome }) => outcome === "undetermined"))
    return { extent: "not-told", reasons: [] };
  return {
    extent: "none",
    reasons: [{ code: "fulfilment-impossible", detail: "no-longer-held" }],
  };
}
