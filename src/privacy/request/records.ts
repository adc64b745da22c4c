import type { SubjectLayer } from "../active-effects.js";
import { allMissing } from "../all-missing.js";
import type { AskedCase } from "../asked-case.js";
import type { PrivacyReason } from "../decision-parts.js";
import type { FactsOf } from "../facts.js";
import { changesOf } from "../retention/changes.js";
import type { RequestedRecord } from "./decision.js";
import { type JudgedRecord, judgeRequested } from "./record-fate.js";
import type { JudgedRight } from "./right.js";

/**
 * What the records that a request is about make of it: all of it, a part or none is fulfilled, a person must
 * look, or it is not told.
 */
export interface JudgedRecords {
  readonly records: readonly RequestedRecord[];
  readonly extent: "all" | "part" | "none" | "review" | "not-told";
  readonly reasons: readonly PrivacyReason[];
  readonly missing: readonly string[];
  /** The dates to come on which what becomes of a record may change. */
  readonly changesOn: readonly string[];
}

/**
 * Judges the records of a request: whether each may be erased, or is there to be shown. Where rules keep some
 * records, what is to be erased must be told: nothing is erased that may have to be kept.
 */
export function judgeRecords(
  { given, subjects }: AskedCase,
  { right, records, holds }: FactsOf<"request">,
  whole: JudgedRight,
): JudgedRecords {
  const [ofRequest, ...ofRecords] = subjects;
  if (right === "erasure" && records === undefined && ofRequest?.some(keepsAny)) return unlisted;
  const { today } = given;
  const judged = (records ?? []).flatMap((record, index) => {
    const layers = ofRecords[index];
    return layers === undefined
      ? []
      : [judgeRequested(right, record, { layers, holds, today }, whole)];
  });
  return {
    records: judged.map(toRequested),
    ...extentOf(judged),
    missing: allMissing(judged.flatMap((one) => [one, one.retention])),
    changesOn: ofRecords.flatMap((layers) => changesOf({ layers, holds, today })),
  };
}

const unlisted: JudgedRecords = {
  records: [],
  extent: "not-told",
  reasons: [],
  missing: ["/records"],
  changesOn: [],
};

function keepsAny({ given: { document } }: SubjectLayer): boolean {
  return document.rules.some(({ event }) => event.type === "keep");
}

function toRequested({ retention, fate, reasons }: JudgedRecord): RequestedRecord {
  return { ...retention, fate, ...(reasons.length > 0 && { reasons }) };
}

/** What is gone already is no part of the request, unless nothing else is. */
function extentOf(judged: readonly JudgedRecord[]): Pick<JudgedRecords, "extent" | "reasons"> {
  const there = judged.filter(({ fate }) => fate !== "gone");
  const of = (fate: RequestedRecord["fate"]) => there.filter((one) => one.fate === fate);
  const reasonsIn = (some: readonly JudgedRecord[]) => some.flatMap(({ reasons }) => reasons);
  if (judged.length > 0 && there.length === 0)
    return { extent: "none", reasons: reasonsIn(judged.slice(0, 1)) };
  if (of("review").length > 0) return { extent: "review", reasons: reasonsIn(of("review")) };
  const reasons = reasonsIn(of("refused"));
  if (reasons.length > 0 && of("granted").length > 0) return { extent: "part", reasons };
  if (of("not-told").length > 0) return { extent: "not-told", reasons: [] };
  return { extent: reasons.length > 0 ? "none" : "all", reasons };
}
