import type { Case, Finding } from "../domain/domain.js";
import { type ActiveEffect, type ActiveEffects, activeEffects } from "./active-effects.js";
import type { Override, Reason } from "./decision.js";
import type { ReturnsCase } from "./derive.js";
import type { EffectType } from "./effects.js";
import { type Eligibility, judgeEligibility } from "./eligibility.js";
import { appliesTo } from "./fees.js";
import { turnsOnValue } from "./grant.js";
import { type RequestedLine, wantedRemedyOf } from "./requested-line.js";
import { singleStrategy } from "./single-strategy.js";
import { applyOverride } from "./staff-override.js";
import type { Remedy } from "./vocabulary.js";

/** One subject, judged: what it is granted and why, with the effects that settling it takes. */
export interface JudgedLine {
  readonly requested: RequestedLine | undefined;
  readonly finding: Finding;
  readonly effects: ActiveEffects;
  readonly eligibility: Eligibility;
  readonly override: Override | undefined;
}

/** Tells whether what a line asks for is granted. */
export function isApproved({ eligibility }: JudgedLine): boolean {
  return eligibility.verdict === "approve";
}

/** Judges every subject of a case, for the remedy asked about or the one that each line wants. */
export function judgeLines(given: Case<ReturnsCase>, asked?: Remedy): readonly JudgedLine[] {
  const { derived, policy } = given;
  return given.findings.map((finding, index) => {
    const requested = derived.requested[index];
    const effects = activeEffects(policy.rules, finding);
    const wanted = asked ?? wantedBy(requested, derived);
    const context = {
      given: derived,
      document: policy.document,
      finding,
      effects,
      requested,
      wanted,
    };
    return {
      requested,
      finding,
      effects,
      eligibility: judgeEligibility(context),
      override: undefined,
    };
  });
}

function wantedBy(
  requested: RequestedLine | undefined,
  { facts }: ReturnsCase,
): Remedy | undefined {
  if (facts.request.kind === "payment-change") return "payment-change";
  return requested === undefined ? facts.request.wantedRemedy : wantedRemedyOf(requested, facts);
}

/** Lets staff override, then holds back what money rules leave open: untold, or in conflict. */
export function judgeSettling(line: JudgedLine, given: ReturnsCase): JudgedLine {
  const { eligibility, override } = applyOverride(
    line.eligibility,
    line.requested,
    wantedBy(line.requested, given),
    given,
  );
  const judged = { ...line, eligibility, override };
  return eligibility.verdict === "approve" ? holdBack(judged) : judged;
}

function holdBack(line: JudgedLine): JudgedLine {
  const { eligibility, finding } = line;
  const untold = relevant(line).filter(({ certain }) => !certain);
  if (untold.length > 0 || eligibility.choiceMissing.length > 0) {
    const untoldRules = untold.flatMap(({ index }) => finding.missing(index));
    const missing = [...new Set([...eligibility.choiceMissing, ...untoldRules])];
    return {
      ...line,
      override: undefined,
      eligibility: { ...eligibility, verdict: "undetermined", reasons: [], missing },
    };
  }
  const conflicts = conflictsOf(line);
  if (conflicts.length === 0) return line;
  return {
    ...line,
    override: undefined,
    eligibility: { ...eligibility, verdict: "review", reasons: conflicts },
  };
}

/** The effects that must be told before a remedy can be carried out; a fee may be for others only. */
function relevant({
  effects,
  eligibility: { remedy },
}: JudgedLine): readonly ActiveEffect<EffectType>[] {
  if (remedy === undefined) return effects["return-shipping"];
  const fees = effects.fee.filter(({ params }) => appliesTo(params, remedy));
  const others = relevantTypes(remedy).map(
    (type): readonly ActiveEffect<EffectType>[] => effects[type],
  );
  return [fees, ...others].flat();
}

function relevantTypes(remedy: Remedy): readonly EffectType[] {
  if (turnsOnValue({ remedy }))
    return ["deduct", "tender", "settle", "reimburse", "return-shipping"];
  return remedy === "payment-change" ? ["reimburse"] : ["return-shipping"];
}

function conflictsOf({ effects, eligibility: { remedy } }: JudgedLine): readonly Reason[] {
  if (remedy === undefined || !turnsOnValue({ remedy })) return [];
  const settle = singleStrategy<"settle">(effects.settle);
  const tender = singleStrategy<"tender">(effects.tender);
  return [settle, tender].flatMap((strategy) =>
    "conflict" in strategy ? [strategy.conflict] : [],
  );
}

/** Who pays for sending the goods back: the shop, where any rule says so; nobody, if they are kept. */
export function returnShippingOf({
  effects,
  eligibility,
}: JudgedLine): "customer" | "shop" | "not-stated" {
  if (eligibility.remedy === "keep-item") return "not-stated";
  const payers = effects["return-shipping"]
    .filter(({ certain }) => certain)
    .map(({ params }: ActiveEffect<"return-shipping">) => params.paidBy);
  return payers.includes("shop") ? "shop" : (payers[0] ?? "not-stated");
}
