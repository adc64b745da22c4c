import type { PolicyDocument } from "../policy/document-schema.js";
import type { ActiveEffect } from "./active-effects.js";
import type { Reason } from "./decision.js";
import type { EffectType } from "./effects.js";
import type { Eligibility } from "./eligibility.js";
import { appliesTo } from "./fees.js";
import { turnsOnValue } from "./grant.js";
import type { JudgedLine } from "./judged-line.js";
import { singleStrategy } from "./single-strategy.js";
import { smallestFirst } from "./smallest-first.js";
import type { Remedy } from "./vocabulary.js";

/**
 * Holds back an approved line where money rules leave something open: untold, or in conflict. A law says
 * what is refunded, not by which strategy: what it does not declare is the shop's to say.
 */
export function holdBack(line: JudgedLine, { law }: PolicyDocument): JudgedLine {
  const { eligibility, finding } = line;
  if (eligibility.verdict !== "approve") return line;
  const untold = relevant(line).filter(({ certain }) => !certain);
  if (untold.length > 0 || eligibility.choiceMissing.length > 0) {
    const untoldRules = untold.map(({ index }) => finding.missing(index));
    const missing = smallestFirst([eligibility.choiceMissing, ...untoldRules]);
    return held(line, { verdict: "undetermined", reasons: [], missing });
  }
  const conflicts = law === undefined ? conflictsOf(line) : [];
  return conflicts.length === 0 ? line : held(line, { verdict: "review", reasons: conflicts });
}

function held(line: JudgedLine, by: Partial<Eligibility>): JudgedLine {
  return { ...line, override: undefined, eligibility: { ...line.eligibility, ...by } };
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
    return ["deduct", "tender", "settle", "reimburse", "return-shipping", "send-back"];
  return remedy === "payment-change" ? ["reimburse"] : ["return-shipping", "send-back"];
}

function conflictsOf({ effects, eligibility: { remedy } }: JudgedLine): readonly Reason[] {
  if (remedy === undefined || !turnsOnValue({ remedy })) return [];
  const settle = singleStrategy<"settle">(effects.settle);
  const tender = singleStrategy<"tender">(effects.tender);
  return [settle, tender].flatMap((strategy) =>
    "conflict" in strategy ? [strategy.conflict] : [],
  );
}
