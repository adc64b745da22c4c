import type { PlacedEffect } from "../active-effects.js";
import type { EffectParams } from "../effects.js";
import type { LegalHold } from "../facts.js";
import { groundOf } from "../ground-of.js";
import type { RetentionGround } from "./decision.js";
import { periodEnd } from "./period-end.js";
import type { Rank } from "./weigh.js";

/** Something that keeps a record, or has it erased: on which ground, before what it goes, until when. */
export interface RunPeriod {
  readonly rank: Rank;
  /** The document that says so; a hold has none. */
  readonly document?: string | undefined;
  /** Whether it has the record erased that it keeps, when its document keeps it no more. */
  readonly thenErase?: true | undefined;
  readonly until?: string | undefined;
  readonly ground: RetentionGround;
  /** Whether its end is known, or that it has none. */
  readonly isDated: boolean;
  /** Whether it is certain, and its end known; otherwise the facts that would tell. */
  readonly isSure: boolean;
  readonly missing: readonly string[];
}

/** The period of a rule with its end. */
export function runPeriod(placed: PlacedEffect<"keep"> | PlacedEffect<"erase">): RunPeriod {
  const { effect, layer } = placed;
  const { params, certain } = effect;
  const end = periodEnd(params, layer);
  const until = "until" in end ? end.until : undefined;
  return {
    rank: layer.floor === undefined ? "shop" : "law",
    document: layer.floor ?? "",
    ...("thenErase" in params && { thenErase: params.thenErase }),
    ground: {
      ground: params.ground,
      ...labelsOf(params),
      ...(until !== undefined && { until }),
      ...groundOf(placed),
    },
    ...(until !== undefined && { until }),
    isDated: "until" in end,
    isSure: certain && "until" in end,
    missing: [...(certain ? [] : effect.missing()), ...("missing" in end ? end.missing : [])],
  };
}

function labelsOf({
  justification,
  restricted,
  by,
}: Partial<EffectParams<"keep"> & EffectParams<"erase">>): Partial<RetentionGround> {
  return {
    ...(justification && { justification }),
    ...(restricted && { restricted }),
    ...(by && { by }),
  };
}

/** A legal hold as what keeps a record. */
export function holdPeriod({ ground, until }: LegalHold): RunPeriod {
  const end = until === undefined ? {} : { until };
  const known = { isDated: true, isSure: true, missing: [] };
  return { rank: "hold", ...end, ground: { ground, ...end }, ...known };
}
