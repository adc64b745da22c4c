import type { PlacedEffect } from "../active-effects.js";
import type { LegalHold } from "../facts.js";
import { groundOf } from "../ground-of.js";
import type { RetentionGround } from "./decision.js";
import { periodEnd } from "./period-end.js";
import type { Rank } from "./weigh.js";

/** Something that keeps a record, or has it erased: on which ground, before what it goes, until when. */
export interface RunPeriod {
  readonly rank: Rank;
  readonly until?: string | undefined;
  readonly ground: RetentionGround;
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
    ground: {
      ground: params.ground,
      ...("justification" in params &&
        params.justification !== undefined && { justification: params.justification }),
      ...(until !== undefined && { until }),
      ...groundOf(placed),
    },
    ...(until !== undefined && { until }),
    isSure: certain && "until" in end,
    missing: [...(certain ? [] : effect.missing()), ...("missing" in end ? end.missing : [])],
  };
}

/** A legal hold as what keeps a record. */
export function holdPeriod({ ground, until }: LegalHold): RunPeriod {
  const end = until === undefined ? {} : { until };
  return { rank: "hold", ...end, ground: { ground, ...end }, isSure: true, missing: [] };
}
