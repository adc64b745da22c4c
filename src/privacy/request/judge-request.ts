import { allMissing } from "../all-missing.js";
import type { AskedCase } from "../asked-case.js";
import type { TimedEvent } from "../derive.js";
import type { FactsOf } from "../facts.js";
import { type JudgedDuplicates, judgeDuplicates } from "./duplicates.js";
import { type RunDuty, runDuties } from "./duties.js";
import { type JudgedFee, judgeFee } from "./fee.js";
import { type Identity, judgeIdentity } from "./identity.js";
import { type JudgedRecords, judgeRecords } from "./records.js";
import { type JudgedRecourse, judgeRecourse } from "./recourse.js";
import { type JudgedRight, judgeRight } from "./right.js";

/** A request with all that rules and facts say of it, each for itself. */
export interface JudgedRequest {
  readonly events: readonly TimedEvent[];
  readonly right: JudgedRight;
  readonly identity: Identity;
  readonly duties: readonly RunDuty[];
  readonly fee: JudgedFee;
  readonly duplicates: JudgedDuplicates;
  readonly records: JudgedRecords;
  readonly recourse: JudgedRecourse;
}

/** Judges each side of a request; what becomes of it follows from all of them. */
export function judgeRequest(asked: AskedCase, facts: FactsOf<"request">): JudgedRequest {
  const [layers] = asked.subjects;
  if (layers === undefined) throw new RangeError("a request is a subject");
  const identity = judgeIdentity(facts, layers);
  const right = judgeRight(layers);
  return {
    events: asked.given.events,
    right,
    identity,
    duties: runDuties(layers),
    fee: judgeFee(layers),
    duplicates: judgeDuplicates(facts, { identity, right, layers }),
    records: judgeRecords(asked, facts, right),
    recourse: judgeRecourse(layers),
  };
}

/** All facts that are missing to tell any of it. */
export function missingIn(judged: JudgedRequest): readonly string[] {
  const { identity, duties, right, fee, duplicates, records, recourse } = judged;
  const noted = { missing: identity.noted };
  const parts = [right, identity, noted, ...duties, fee, duplicates, records, recourse];
  return allMissing(parts);
}
