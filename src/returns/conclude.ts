import type { Case } from "../domain/domain.js";
import { identityOf } from "../domain/policy-identity.js";
import { type Kleene, kleeneAll } from "../ir/kleene.js";
import { collectReasons } from "./collect-reasons.js";
import type {
  DecidedByLaw,
  LineCredit,
  LineDecision,
  Outcome,
  ReturnsDecision,
} from "./decision.js";
import type { ReturnsCase } from "./derive.js";
import type { Eligibility } from "./eligibility.js";
import { idempotencyKeyOf } from "./idempotency-key.js";
import { judgeLines, judgeRequest } from "./judge-line.js";
import { isApproved, type JudgedLine, payerMissing, returnShippingOf } from "./judged-line.js";
import { obligationsOf } from "./obligations.js";
import { settleLines } from "./settle-lines.js";
import { refundableOf, refundableTo } from "./tender-caps.js";
import type { Remedy } from "./vocabulary.js";

/** Combines what the rules asked for into one decision on the whole request. */
export function conclude(given: Case<ReturnsCase>): ReturnsDecision {
  const { derived, policy } = given;
  const settled = settleLines(holdAll(judgeRequest(given), given), given);
  const lines = settled.lines.flatMap((line) =>
    toLineDecision(line, settled.credits.get(line), settled.raised.has(line)),
  );
  const reasons = collectReasons(settled.lines, settled.reasons, policy);
  const [reason] = reasons;
  const refundableBefore = refundableBeforeOf(derived);
  return {
    policy: identityOf(given),
    outcome: outcomeOf(settled.lines),
    ...(reason && { reason }),
    reasons,
    lines,
    ...(settled.settlement && { settlement: settled.settlement }),
    ...(settled.range && { refundRange: settled.range }),
    obligations: obligationsOf(settled.lines, settled.settlement, given),
    missing: [
      ...new Set([
        ...settled.lines.flatMap(({ eligibility }) => eligibility.missing),
        ...settled.lines.filter(isApproved).flatMap(payerMissing),
        ...settled.missing,
      ]),
    ],
    refundableBefore,
    idempotencyKey: idempotencyKeyOf(derived, refundableBefore),
  };
}

/** Where no version of the policy is known to be in force, nothing that its rules say counts. */
function holdAll(lines: readonly JudgedLine[], { hold }: Case<ReturnsCase>): readonly JudgedLine[] {
  if (hold === undefined) return lines;
  const reasons = hold.outcome === "review" ? [{ code: hold.code }] : [];
  return lines.map(({ law: _law, guards: _guards, ...line }) => ({
    ...line,
    override: undefined,
    eligibility: {
      ...line.eligibility,
      verdict: hold.outcome,
      reasons,
      remedies: [],
      notTold: [],
      remedy: undefined,
      missing: hold.missing,
      closes: undefined,
    },
  }));
}

/** Whether a remedy may be had for everything that is asked; a review cannot be told beforehand. */
export function allows(remedy: Remedy, given: Case<ReturnsCase>): Kleene {
  if (given.hold !== undefined) return undefined;
  return kleeneAll(
    judgeLines(given, remedy).map(({ eligibility }) => isAllowed(eligibility, remedy)),
  );
}

/** What is the shop's choice can be told as little as what a person must look at. */
function isAllowed({ verdict, remedy }: Eligibility, asked: Remedy): Kleene {
  if (verdict !== "approve") return verdict === "deny" ? false : undefined;
  return remedy === undefined ? undefined : remedy === asked;
}

function outcomeOf(lines: readonly JudgedLine[]): Outcome {
  const verdicts = new Set(lines.map(({ eligibility }) => eligibility.verdict));
  if (verdicts.has("undetermined")) return "undetermined";
  if (verdicts.has("review")) return "review";
  if (verdicts.size === 1) return verdicts.has("approve") ? "approve" : "deny";
  return "partial";
}

function toLineDecision(
  line: JudgedLine,
  credit: LineCredit | undefined,
  isRaised: boolean,
): readonly LineDecision[] {
  const { requested, eligibility, override, floors } = line;
  if (requested === undefined) return [];
  const { verdict: outcome, reasons, remedies, remedy, closes, notTold } = eligibility;
  const law = outcome === "approve" ? (line.law ?? raisedBy(line, isRaised)) : undefined;
  const granted = outcome === "approve" ? requested.granted : 0;
  return [
    {
      lineId: requested.line.id,
      outcome,
      reasons,
      ...(closes && { closesOn: closes.closesOn }),
      ...(law && { law }),
      ...(floors && { floors }),
      remedies,
      ...(notTold.length > 0 && { remediesNotTold: notTold }),
      ...(remedy !== undefined && outcome === "approve" && { remedy }),
      quantity: { requested: requested.requested, granted },
      returnShipping: returnShippingOf(line),
      ...(credit && { credit }),
      ...(override && { override: withCost(override, credit) }),
    },
  ];
}

/** The floor that gives a line more than the policy: of several the one that says who pays, then the first. */
function raisedBy({ guards = [] }: JudgedLine, isRaised: boolean): DecidedByLaw | undefined {
  if (!isRaised) return undefined;
  const payer = guards.find(({ effects }) =>
    effects["return-shipping"].some(({ params }) => params.paidBy === "shop"),
  );
  return (payer ?? guards[0])?.law;
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
