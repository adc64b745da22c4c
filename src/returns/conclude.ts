import type { Case } from "../domain/domain.js";
import { type Kleene, kleeneAll } from "../ir/kleene.js";
import { collectReasons } from "./collect-reasons.js";
import type { LineCredit, LineDecision, Outcome, ReturnsDecision } from "./decision.js";
import type { ReturnsCase } from "./derive.js";
import type { Eligibility } from "./eligibility.js";
import { idempotencyKeyOf } from "./idempotency-key.js";
import { type JudgedLine, judgeLines, judgeSettling, returnShippingOf } from "./judge-line.js";
import { obligationsOf } from "./obligations.js";
import { settleLines } from "./settle-lines.js";
import { refundableOf, refundableTo } from "./tender-caps.js";
import type { Remedy } from "./vocabulary.js";

/** Combines what the rules asked for into one decision on the whole request. */
export function conclude(given: Case<ReturnsCase>): ReturnsDecision {
  const { derived, policy } = given;
  const judged = judgeLines(given).map((line) => judgeSettling(line, derived));
  const settled = settleLines(judged, given);
  const lines = settled.lines.flatMap((line) => toLineDecision(line, settled.credits.get(line)));
  const reasons = collectReasons(settled.lines, settled.reasons, policy);
  const [reason] = reasons;
  const refundableBefore = refundableBeforeOf(derived);
  const { id, version } = policy.document;
  return {
    policy: { id, version, hash: policy.hash },
    outcome: outcomeOf(settled.lines),
    ...(reason && { reason }),
    reasons,
    lines,
    ...(settled.settlement && { settlement: settled.settlement }),
    obligations: obligationsOf(settled.lines, settled.settlement, given),
    missing: [
      ...new Set([
        ...settled.lines.flatMap(({ eligibility }) => eligibility.missing),
        ...settled.missing,
      ]),
    ],
    refundableBefore,
    idempotencyKey: idempotencyKeyOf(derived, refundableBefore),
  };
}

/** Whether a remedy may be had for everything that is asked; a review cannot be told beforehand. */
export function allows(remedy: Remedy, given: Case<ReturnsCase>): Kleene {
  return kleeneAll(judgeLines(given, remedy).map(({ eligibility }) => isAllowed(eligibility)));
}

/** What is the shop's choice can be told as little as what a person must look at. */
function isAllowed({ verdict, remedy }: Eligibility): Kleene {
  if (verdict === "deny") return false;
  return verdict === "approve" && remedy !== undefined ? true : undefined;
}

function outcomeOf(lines: readonly JudgedLine[]): Outcome {
  const verdicts = new Set(lines.map(({ eligibility }) => eligibility.verdict));
  if (verdicts.has("undetermined")) return "undetermined";
  if (verdicts.has("review")) return "review";
  if (verdicts.size === 1) return verdicts.has("approve") ? "approve" : "deny";
  return "partial";
}

function toLineDecision(line: JudgedLine, credit: LineCredit | undefined): readonly LineDecision[] {
  const { requested, eligibility, override } = line;
  if (requested === undefined) return [];
  const { verdict: outcome, reasons, remedies, remedy } = eligibility;
  const granted = outcome === "approve" ? requested.granted : 0;
  return [
    {
      lineId: requested.line.id,
      outcome,
      reasons,
      remedies,
      ...(remedy !== undefined && outcome === "approve" && { remedy }),
      quantity: { requested: requested.requested, granted },
      returnShipping: returnShippingOf(line),
      ...(credit && { credit }),
      ...(override && { override: withCost(override, credit) }),
    },
  ];
}

function withCost(
  override: NonNullable<LineDecision["override"]>,
  credit: LineCredit | undefined,
): NonNullable<LineDecision["override"]> {
  return credit === undefined
    ? override
    : { ...override, costMinor: credit.creditMinor + credit.dutiesMinor };
}

function refundableBeforeOf({ facts }: ReturnsCase): ReturnsDecision["refundableBefore"] {
  const tenders = (facts.tenders ?? []).map((tender) => ({
    tenderId: tender.id,
    amountMinor: refundableTo(tender),
  }));
  return { totalMinor: refundableOf(facts), tenders };
}
