import { type FactRecord, type FactReference, readFact } from "../ir/fact-reference.js";
import { basisPointsOf } from "../money/basis-points.js";
import { allocateByLargestRemainder } from "../money/largest-remainder.js";
import { type FactPath, referenceTo } from "../policy/fact-path.js";
import type { ActiveEffect } from "./active-effects.js";
import type { Fee, LineCredit } from "./decision.js";
import type { EffectParams } from "./effects.js";
import type { ReturnsFacts } from "./facts.js";
import { type Grant, isRefunded } from "./grant.js";
import type { Remedy } from "./vocabulary.js";

/** A granted line with its credit: what a fee is a part of, before outbound shipping (rule 10). */
export interface Credited {
  readonly grant: Grant;
  readonly credit: LineCredit;
}

/**
 * Works out the fees of a return. Fees per item and per line are the line's; fees per return and per
 * order are taken once, and per order only if no earlier return bore one of the kind (rule 11).
 * Of what has not arrived yet nothing is taken (rule 25).
 */
export function feesOf(credited: readonly Credited[], { order }: ReturnsFacts): readonly Fee[] {
  const borne = new Set((order.feesCharged ?? []).map(({ kind }) => kind));
  const arrived = credited.filter(({ grant }) => grant.units > 0);
  const single = arrived.flatMap((one) => lineFees(one));
  const shared = sharedRules(arrived)
    .filter(({ params }) => params.per !== "order" || !borne.has(params.kind))
    .map((effect) => sharedFee(effect, arrived));
  return [...single, ...shared].filter(({ amountMinor }) => amountMinor > 0);
}

function lineFees({ grant, credit }: Credited): readonly Fee[] {
  return applicable(grant)
    .filter(({ params }) => params.per === "item" || params.per === "line")
    .map(({ rule, params }) => {
      const times = params.per === "item" ? grant.units : 1;
      const amountMinor = amountOf(params, credit.creditMinor, times, grant);
      return { kind: params.kind, rule: rule.name, amountMinor, lineId: grant.requested.line.id };
    });
}

/** Rules that ask for a fee once for all lines; each once, whatever number of lines it holds for. */
function sharedRules(credited: readonly Credited[]): readonly ActiveEffect<"fee">[] {
  const rules = new Map<number, ActiveEffect<"fee">>();
  for (const { grant } of credited)
    for (const effect of applicable(grant))
      if (effect.params.per === "return" || effect.params.per === "order")
        rules.set(effect.index, effect);
  return [...rules.values()];
}

function sharedFee(
  { rule, params, index }: ActiveEffect<"fee">,
  credited: readonly Credited[],
): Fee {
  const hit = credited.filter(({ grant }) =>
    applicable(grant).some((effect) => effect.index === index),
  );
  const base = hit.reduce((sum, { credit }) => sum + credit.creditMinor, 0);
  const amounts = hit.map(({ grant }) => amountOf(params, base, 1, grant));
  return { kind: params.kind, rule: rule.name, amountMinor: Math.max(0, ...amounts) };
}

function applicable(grant: Grant): readonly ActiveEffect<"fee">[] {
  return grant.effects.fee.filter(({ params }) => appliesTo(params, grant.remedy));
}

/** A fee's fixed amount: written out, or what the fact says that holds it; nothing while that is missing. */
export function fixedAmountOf(
  { amountMinor = 0 }: EffectParams<"fee">,
  record: FactRecord,
): number | undefined {
  if (typeof amountMinor === "number") return amountMinor;
  const told = readFact(record, amountReference(amountMinor));
  return typeof told === "number" ? Math.min(told, 1_000_000_000) : undefined;
}

/** The fact that holds a fee's amount; that it exists and is an amount was seen to at load. */
export function amountReference(amount: FactPath): FactReference {
  return referenceTo(amount, { kind: "money" });
}

/** Tells whether a rule of the shop asks a fee of a line. */
export function hasFee({ grant }: Credited): boolean {
  return applicable(grant).length > 0;
}

/** Tells whether a fee is taken for a remedy: one of those that it names, or any refund. */
export function appliesTo({ remedies }: EffectParams<"fee">, remedy: Remedy): boolean {
  return remedies?.includes(remedy) ?? isRefunded({ remedy });
}

/**
 * How much of the fees each line bears: its own, and of those taken once for several lines its part
 * by value. A fee for refunds thus takes nothing from the store credit of another line.
 */
export function feeBurdens<Line extends Credited>(
  fees: readonly Fee[],
  credited: readonly Line[],
  isSpared: (line: Line) => boolean,
): readonly number[] {
  return fees.reduce<readonly number[]>(
    (burdens, { rule, lineId, amountMinor }) => {
      const weights = credited.map((line) => {
        const { grant, credit } = line;
        const own = !isSpared(line) && (lineId === undefined || lineId === grant.requested.line.id);
        const bears = own && applicable(grant).some((effect) => effect.rule.name === rule);
        return bears ? credit.creditMinor : 0;
      });
      if (weights.every((weight) => weight === 0)) return burdens;
      const parts = allocateByLargestRemainder(amountMinor, weights);
      return burdens.map((burden, index) => burden + (parts[index] ?? 0));
    },
    credited.map(() => 0),
  );
}

function amountOf(
  params: EffectParams<"fee">,
  baseMinor: number,
  times: number,
  { finding }: Grant,
): number {
  const fixed = fixedAmountOf(params, finding.subject.record) ?? 0;
  const amount = basisPointsOf(baseMinor, params.basisPoints ?? 0) + fixed * times;
  const least = Math.max(amount, params.minMinor ?? 0);
  return Math.min(least, params.capMinor ?? least);
}
