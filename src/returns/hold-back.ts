import type { PolicyDocument } from "../policy/document-schema.js";
import type { ActiveEffect } from "./active-effects.js";
import type { Reason } from "./decision.js";
import type { EffectType } from "./effects.js";
import type { Eligibility } from "./eligibility.js";
import { amountReference, appliesTo, fixedAmountOf } from "./fees.js";
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
  const { eligibility } = line;
  if (eligibility.verdict !== "approve") return line;
  const untold = relevant(line).filter(({ certain }) => !certain);
  const lacking = [
    ...untold.map(({ missing }) => missing()),
    ...untoldAmounts(line),
    eligibility.choiceMissing,
  ];
  if (untold.length > 0 || lacking.flat().length > 0)
    return held(line, { verdict: "undetermined", reasons: [], missing: smallestFirst(lacking) });
  const conflicts = law === undefined ? conflictsOf(line) : [];
  return conflicts.length === 0 ? line : held(line, { verdict: "review", reasons: conflicts });
}

function held(line: JudgedLine, by: Partial<Eligibility>): JudgedLine {
  return { ...line, override: undefined, eligibility: { ...line.eligibility, ...by } };
}

/** Fees whose amount is a fact that is missing. */
function untoldAmounts({ effects, eligibility: { remedy }, finding: { subject } }: JudgedLine) {
  if (remedy === undefined) return [];
  return effects.fee
    .filter(({ params }) => appliesTo(params, remedy))
    .filter(({ params }) => fixedAmountOf(params, subject.record) === undefined)
    .map(({ params: { amountMinor } }) =>
      typeof amountMinor === "object" ? subject.locate(amountReference(amountMinor)) : [],
    );
}

/** The effects that must be told before a remedy can be carried out; a fee may be for others only. */
function relevant({
  effects,
  eligibility: { remedy },
}: JudgedLine): readonly ActiveEffect<EffectType>[] {
  if (remedy === undefined) return [];
  const fees = effects.fee.filter(({ params }) => appliesTo(params, remedy));
  const others = relevantTypes(remedy).map(
    (type): readonly ActiveEffect<EffectType>[] => effects[type],
  );
  const postage = turnsOnValue({ remedy }) ? effects["return-shipping"].filter(isPaidBack) : [];
  return [fees, postage, ...others].flat();
}

/** Who pays the way back is told beside the decision; what of it is paid back is a part of it. */
function isPaidBack({ params }: ActiveEffect<"return-shipping">): boolean {
  return params.refundUpToMinor !== undefined || params.refundUpTo !== undefined;
}

function relevantTypes(remedy: Remedy): readonly EffectType[] {
  if (turnsOnValue({ remedy })) return ["deduct", "tender", "settle", "reimburse", "send-back"];
  return remedy === "payment-change" ? ["reimburse"] : ["send-back"];
}

function conflictsOf({ effects, eligibility: { remedy } }: JudgedLine): readonly Reason[] {
  if (remedy === undefined || !turnsOnValue({ remedy })) return [];
  const settle = singleStrategy<"settle">(effects.settle);
  const tender = singleStrategy<"tender">(effects.tender);
  return [settle, tender].flatMap((strategy) =>
    "conflict" in strategy ? [strategy.conflict] : [],
  );
}
