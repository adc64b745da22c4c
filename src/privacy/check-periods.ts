import { type ClockCheck, checkFact, issue } from "../domain/clocks/check-clock.js";
import type { Issue } from "../errors/issue.js";
import type { FactSchema } from "../ir/fact-type.js";
import type { ParsedPolicy } from "../policy/parse-policy.js";
import { checkGiven } from "./check-given.js";
import { rulesOf } from "./effects.js";
import { type PeriodParams, periodLengths } from "./period-schema.js";

/** Groups that a record does not have, whether it is asked about alone or with a request. */
const ungivenToRecords: ReadonlySet<string> = new Set([
  "field",
  "form",
  "signals",
  "request",
  "requester",
]);

/** Checks how long records are kept: periods that have a length, and begin on a date that a record can have. */
export function checkPeriods(
  { document, rules }: ParsedPolicy,
  facts: FactSchema,
): readonly Issue[] {
  const check = { document, facts };
  const keeps = rulesOf(rules, "keep").map((one) => ({ ...one, isEndless: true }));
  const erases = rulesOf(rules, "erase").map((one) => ({ ...one, isEndless: false }));
  return [...keeps, ...erases].flatMap(({ rule, params, isEndless }) =>
    checkPeriod(params, `${rule.pointer}/event/params`, isEndless, check),
  );
}

function checkPeriod(
  params: PeriodParams,
  path: string,
  isEndless: boolean,
  check: ClockCheck,
): readonly Issue[] {
  const { from, startingAt } = params;
  const lengths = periodLengths.filter((key) => params[key] !== undefined);
  const isBare = lengths.length === 0 && from === undefined && startingAt === undefined;
  if (isBare && isEndless) return [];
  const start =
    from === undefined
      ? [issue("invalid_period", path, "the date `from` which it is counted", "none")]
      : [
          ...checkFact(from, `${path}/from`, ["date"], check),
          ...checkGiven(from, `${path}/from`, ungivenToRecords),
        ];
  if (lengths.length === 1) return start;
  const received = lengths.length === 0 ? "none" : lengths.map((key) => `\`${key}\``).join(", ");
  return [issue("invalid_period", path, "exactly one length such as `years`", received), ...start];
}
