import type { AskedCase } from "../asked-case.js";
import type { FactsOf } from "../facts.js";
import type { RetentionDecision } from "./decision.js";
import { judgeRecord } from "./judge-record.js";

/** How long one record is kept; where it is not known which rules are in force it is not erased. */
export function concludeRetention(
  { given, base, subjects, hold }: AskedCase,
  { record, holds }: FactsOf<"retention">,
): RetentionDecision {
  const [layers] = subjects;
  if (layers === undefined) throw new RangeError("a record is a subject");
  if (hold !== undefined)
    return { ...base, question: "retention", ...undecided(record.name, hold) };
  return {
    ...base,
    question: "retention",
    ...judgeRecord(record, { layers, holds, today: given.today }),
  };
}

function undecided(
  record: string,
  { missing }: NonNullable<AskedCase["hold"]>,
): Omit<RetentionDecision, keyof AskedCase["base"] | "question"> {
  return {
    record,
    outcome: "undetermined",
    keptBy: [],
    erasedBy: [],
    ...(missing.length > 0 && { missing }),
  };
}
