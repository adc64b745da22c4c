import { allOf, type Layers } from "../active-effects.js";
import { allMissing } from "../all-missing.js";
import { compareText } from "../compare-text.js";
import type { KeptRecord, LegalHold } from "../facts.js";
import type { RecordRetention, RetentionGround, RetentionOutcome } from "./decision.js";
import { holdPeriod, type RunPeriod, runPeriod } from "./run-period.js";
import { thenErased } from "./then-erase.js";
import { type Erasing, isLasting, type Weighed, weigh } from "./weigh.js";

/** What a record is judged by: the rules of all layers, the holds that there are, and the day. */
export interface RecordCase {
  readonly layers: Layers;
  readonly holds: readonly LegalHold[] | undefined;
  readonly today: string;
}

/** How long a record is kept: until when it must be, and by when it must be gone. */
export function judgeRecord(
  { name }: Pick<KeptRecord, "name">,
  { layers, holds = [], today }: RecordCase,
): RecordRetention {
  const inForce = holds.filter((hold) => hold.since <= today && isLasting(hold, today));
  const keeps = [...inForce.map(holdPeriod), ...allOf("keep", layers).map(runPeriod)];
  const erases = allOf("erase", layers).map(runPeriod);
  const { weighed, outcome, missing } = judge(keeps, erases, today);
  return {
    record: name,
    ...weighed,
    outcome,
    keptBy: sureGrounds(keeps).sort((a, b) => compareEnds(b, a)),
    erasedBy: [...sureGrounds(erases), ...thenErased(keeps.filter(isSure)).map(groundIn)].sort(
      compareEnds,
    ),
    ...(missing.length > 0 && { missing }),
  };
}

interface Judged {
  readonly weighed: Weighed;
  readonly outcome: RetentionOutcome;
  readonly missing: readonly string[];
}

/** Weighs what is sure, and then what else each thing would make of it that is not. */
function judge(keeps: readonly RunPeriod[], erases: readonly RunPeriod[], today: string): Judged {
  const keeping = keeps.filter(isSure);
  const erasing = erases.filter(isSure).flatMap(asErasing);
  const weighAll = (kept: readonly RunPeriod[], erased: readonly Erasing[]) =>
    weigh(kept, [...erased, ...thenErased(kept)], today);
  const weighed = weighAll(keeping, erasing);
  const others = [
    ...keeps
      .filter((keep) => !isSure(keep) && (keep.thenErase || isLasting(keep, today)))
      .flatMap((period) =>
        asLastingTo(period, erasing, today).map((keep) => ({
          period,
          would: weighAll([...keeping, keep], erasing),
        })),
      ),
    ...erases
      .filter((erase) => !isSure(erase))
      .flatMap((period) =>
        asErasingOn(period, keeping).map((erase) => ({
          period,
          would: weighAll(keeping, [...erasing, erase]),
        })),
      ),
  ].filter(({ would }) => isOther(would, weighed));
  return {
    weighed,
    outcome: others.some(({ would }) => isOpen(weighed, would)) ? "undetermined" : weighed.outcome,
    missing: allMissing(others.map(({ period }) => period)),
  };
}

function isSure(period: RunPeriod): boolean {
  return period.isSure;
}

/** What need not be gone before the calendar ends need not be. */
function asErasing({ rank, until }: RunPeriod): readonly Erasing[] {
  return until === undefined ? [] : [{ rank, until }];
}

/** A day that is not known may be past, or that to which it is kept by what would go before an earlier one. */
function asErasingOn(period: RunPeriod, keeping: readonly RunPeriod[]): readonly Erasing[] {
  if (period.isDated) return asErasing(period);
  const ends = keeping.flatMap(({ until }) => (until === undefined ? [] : [until]));
  return [longPast, ...ends].map((until) => ({ rank: period.rank, until }));
}

/**
 * A day that is not known may never come; or be today or that by which a law has it erased, before which no law
 * goes; or be past, where what was kept must then be gone.
 */
function asLastingTo(
  period: RunPeriod,
  erasing: readonly Erasing[],
  today: string,
): readonly RunPeriod[] {
  if (period.isDated) return [period];
  const ends = erasing.map(({ until }) => until).filter((until) => until > today);
  const past = period.thenErase ? [longPast] : [];
  return [period, ...[today, ...ends, ...past].map((until) => ({ ...period, until }))];
}

const longPast = "0000-01-01";

/** Whether it would become something else of a record; of one that must be gone, when that was is no matter. */
function isOther(would: Weighed, is: Weighed): boolean {
  if (would.outcome !== is.outcome) return true;
  const isSame = would.keepUntil === is.keepUntil && would.eraseBy === is.eraseBy;
  return is.outcome !== "erase" && !isSame;
}

/** Whether it cannot be told what to do: what is kept anyway is so whether or not that is in conflict. */
function isOpen(is: Weighed, would: Weighed): boolean {
  return isKept(is) ? !isKept(would) : would.outcome !== is.outcome;
}

function isKept({ outcome }: Weighed): boolean {
  return outcome === "keep" || outcome === "conflict";
}

function groundIn({ ground }: { readonly ground: RetentionGround }): RetentionGround {
  return ground;
}

function sureGrounds(periods: readonly RunPeriod[]): RetentionGround[] {
  return periods.filter(isSure).map(groundIn);
}

/** Earlier ends first, what has no end last. */
function compareEnds(
  { until: a = "~" }: RetentionGround,
  { until: b = "~" }: RetentionGround,
): number {
  return compareText(a, b);
}
